/**
 * Time as bits: {@link dev.regimen.scheduling.internal.grid.Plane} is a set of five-minute steps, and
 * {@link dev.regimen.scheduling.internal.grid.StartSets} finds all starts of a visit at once.
 */
@NullMarked
package dev.regimen.scheduling.internal.grid;

import org.jspecify.annotations.NullMarked;
