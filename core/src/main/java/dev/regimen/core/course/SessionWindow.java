package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a session that has no date yet may be:
 * {@code neverBefore ≤ from ≤ preferFrom ≤ preferTo ≤ to ≤ neverAfter}, days that are all included.
 *
 * <p>[from, to] is planned, [neverBefore, from) is early but tolerated, (to, neverAfter] is overdue. Within these, days
 * are closed by caps, separations, the other side, payers' allowances and, where a session is filled in, the bookings of
 * later ones; {@link #isOpenOn} and {@link #openDays} answer for both. They speak of days only: whether the session may
 * be held at all is the status.
 *
 * @param key the session
 * @param optional whether the course is complete without it
 * @param neverBefore the first day at all
 * @param from the first day that is planned
 * @param preferFrom the first day that is best
 * @param preferTo the last day that is best; null for no end
 * @param to the last day that is planned; null for no end
 * @param neverAfter the last day at all; null if nothing expires
 * @param status where it stands on the day of the evaluation
 * @param closed days that are closed, by first day; they may overlap, and may lie outside the window
 * @param reasons where the dates come from, and whatever the status and the practitioner need to know
 */
public record SessionWindow(
        SessionKey key,
        boolean optional,
        LocalDate neverBefore,
        LocalDate from,
        LocalDate preferFrom,
        @Nullable LocalDate preferTo,
        @Nullable LocalDate to,
        @Nullable LocalDate neverAfter,
        Status status,
        List<ClosedDays> closed,
        List<Reason> reasons) {
    /** Where a session stands. Of several that hold, the first in this order is given. */
    public enum Status {
        /** It must not be given: a circumstance excludes it. */
        CONTRAINDICATED,
        /** A practitioner has to look at it first. */
        NEEDS_REVIEW,
        /** An outcome is missing or not good enough, or the event it follows is not known. */
        BEHIND_GATE,
        /** It is optional, or at a decision point, and nobody decided yet. */
        AWAITING_DECISION,
        /** Its last day is past, and a practitioner decides what follows. */
        EXPIRED,
        /** Limits, or bookings of later sessions, close every day that is left, planned or early. */
        CAPPED,
        /** Its last planned day is past. */
        OVERDUE,
        /** Today is a planned day. */
        DUE,
        /** Today would be early, but tolerated. */
        EARLY,
        /** Its first day is still to come. */
        UPCOMING
    }

    /**
     * Days on which the session cannot be.
     *
     * @param days which
     * @param reason why
     */
    public record ClosedDays(DateRange days, Reason reason) {
        static final Comparator<ClosedDays> ORDER = Comparator.comparing((ClosedDays each) -> each.days.first());

        public ClosedDays {
            requireNonNull(days, "days");
            requireNonNull(reason, "reason");
        }
    }

    public SessionWindow {
        requireNonNull(key, "key");
        requireNonNull(neverBefore, "neverBefore");
        requireNonNull(from, "from");
        requireNonNull(preferFrom, "preferFrom");
        requireNonNull(status, "status");
        closed = requireNonNull(closed, "closed").stream()
                .sorted(ClosedDays.ORDER)
                .toList();
        reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        checkOrder(neverBefore, from, preferFrom, preferTo, to, neverAfter);
    }

    /** From the first day at all to the last. */
    public DateRange days() {
        return new DateRange(neverBefore, neverAfter);
    }

    /** The days that are planned. */
    public DateRange planned() {
        return new DateRange(from, to);
    }

    /** Whether the session can be on that day, whatever its status. */
    public boolean isOpenOn(LocalDate day) {
        return days().contains(day)
                && closed.stream().noneMatch(each -> each.days().contains(day));
    }

    /** Why the session cannot be on that day; empty if nothing is closed then. */
    public List<Reason> whyClosedOn(LocalDate day) {
        return closed.stream()
                .filter(each -> each.days().contains(day))
                .map(ClosedDays::reason)
                .distinct()
                .toList();
    }

    /** The open days among those given, as ranges by first day that do not touch each other. */
    public List<DateRange> openDays(DateRange among) {
        List<DateRange> open = new ArrayList<>();
        LocalDate next = later(among.first(), neverBefore);
        LocalDate end = earlier(among.last(), neverAfter);
        for (ClosedDays each : closed) {
            DateRange days = each.days();
            if (end != null && days.first().isAfter(end)) {
                break;
            }
            if (days.first().isAfter(next)) {
                open.add(DateRange.of(next, days.first().minusDays(1)));
            }
            LocalDate last = days.last();
            if (last == null) {
                return List.copyOf(open);
            }
            next = later(next, last.plusDays(1));
        }
        if (end == null || !next.isAfter(end)) {
            open.add(new DateRange(next, end));
        }
        return List.copyOf(open);
    }

    private static void checkOrder(@Nullable LocalDate... ends) {
        LocalDate before = null;
        for (LocalDate end : ends) {
            if (end != null && before != null && end.isBefore(before)) {
                throw new IllegalArgumentException(
                        "%s must not come before %s: the ends follow each other".formatted(end, before));
            }
            before = end == null ? before : end;
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
