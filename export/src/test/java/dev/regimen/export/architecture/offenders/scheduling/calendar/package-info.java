/** A way to ask one library that asks another as well. */
@NullMarked
package dev.regimen.export.architecture.offenders.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
