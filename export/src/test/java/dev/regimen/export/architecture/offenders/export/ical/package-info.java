/** A writer that reads from the network. */
@NullMarked
package dev.regimen.export.architecture.offenders.export.ical;

import org.jspecify.annotations.NullMarked;
