/**
 * Through which channel a course is asked for, and what may be done there: the patients' own, or the desk's. Start with
 * {@link dev.regimen.scheduling.channel.ChannelPolicy} and {@link dev.regimen.scheduling.channel.Permission}.
 *
 * <pre>{@code
 * var patients = ChannelPolicy.builder("patients")
 *         .booking(Ahead.hours(24))
 *         .cancelling(Ahead.days(2))
 *         .horizon(Gap.ofMonths(3))
 *         .offers(2)
 *         .asksFirst(true)
 *         .build();
 *
 * patients.offers(planner, request, snapshot, now).fold(
 *         questions -> ask(questions.circumstances()),
 *         planned -> show(planned.result()));
 *
 * patients.mayCancel(appointment, now).fold(
 *         granted -> allowUntil(granted.last()),
 *         refused -> tell(refused.why()));
 * }</pre>
 *
 * <p>All of it are pure functions of a policy and of the moment that is handed in.
 */
@NullMarked
package dev.regimen.scheduling.channel;

import org.jspecify.annotations.NullMarked;
