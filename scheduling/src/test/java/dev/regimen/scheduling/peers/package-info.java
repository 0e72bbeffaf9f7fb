/** What went wrong in other scheduling software, as tests named after the reports. */
@org.jspecify.annotations.NullMarked
package dev.regimen.scheduling.peers;
