/** A planner that writes JSON. */
@NullMarked
package dev.regimen.export.architecture.offenders.scheduling.planning;

import org.jspecify.annotations.NullMarked;
