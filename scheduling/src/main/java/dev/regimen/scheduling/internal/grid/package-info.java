/**
 * The engine under planning. Start with {@link dev.regimen.scheduling.internal.grid.Plane} and
 * {@link dev.regimen.scheduling.internal.grid.Outlook}.
 *
 * <p>From hours to offers:
 *
 * <ol>
 *   <li>A {@link dev.regimen.scheduling.internal.grid.Plane} is a set of five-minute steps of UTC, a bit each. Each resource
 *       has one for when it is there and one for when it is taken, people who travel one for each site they are seen from;
 *       what the clocks do is settled when they are made.
 *   <li>The arrivals at which a unit can serve a visit are its free plane, eroded by shifts; of a pool, those of any unit,
 *       and those at each moment of which some like unit is free, since booked visits can be spread over like units anew:
 *       {@link dev.regimen.scheduling.internal.grid.SwapDays}.
 *       {@link dev.regimen.scheduling.internal.grid.DayPages} folds them to whole words for each local day, and the
 *       snapshot keeps them until a claim touches the unit.
 *   <li>Sets of one site are compared word by word: a {@link dev.regimen.scheduling.internal.grid.DaySet} has a bit for each
 *       day on which a visit has a start.
 *   <li>{@link dev.regimen.scheduling.internal.grid.Links} are the distances between visits, and
 *       {@link dev.regimen.scheduling.internal.grid.Outlook} reckons backwards over days what the rest of a course costs at
 *       the least, only where it is asked for and only up to a limit.
 *   <li>{@link dev.regimen.scheduling.internal.grid.Beginnings} keeps the best ways to begin over all who could lead.
 * </ol>
 */
@NullMarked
package dev.regimen.scheduling.internal.grid;

import org.jspecify.annotations.NullMarked;
