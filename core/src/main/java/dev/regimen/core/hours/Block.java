package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Time taken without a patient: a {@link Closure}, a {@link Leave}, a {@link Meeting}, or a {@link Reservation} for
 * kinds of visit.
 */
public sealed interface Block permits Closure, Leave, Meeting, Reservation {

    /** Returns the ranges that this block takes on a date, sorted, neither overlapping nor touching. */
    List<TimeRange> on(LocalDate date);

    /** Applies the function for the kind of block that this is. */
    default <R> R fold(
            Function<? super Closure, ? extends R> closure,
            Function<? super Leave, ? extends R> leave,
            Function<? super Meeting, ? extends R> meeting,
            Function<? super Reservation, ? extends R> reservation) {
        requireNonNull(closure, "closure");
        requireNonNull(leave, "leave");
        requireNonNull(meeting, "meeting");
        requireNonNull(reservation, "reservation");
        if (this instanceof Closure c) {
            return closure.apply(c);
        }
        if (this instanceof Leave l) {
            return leave.apply(l);
        }
        return this instanceof Meeting m ? meeting.apply(m) : reservation.apply((Reservation) this);
    }
}
