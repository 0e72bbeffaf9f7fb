package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.Reason;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.timeline.LeadTimes.Lead;
import dev.regimen.core.visit.Need;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against some days for a visit.
 *
 * @param kind what it is
 * @param resource with {@link Kind#PRACTITIONER_AWAY}, {@link Kind#PRACTITIONER_OFF},
 *     {@link Kind#PRACTITIONER_BOOKED} and {@link Kind#PRACTITIONER_TRAVELS} the practitioner's id, with
 *     {@link Kind#RESERVED} and {@link Kind#LIMIT} if it is the practitioner's; else null
 * @param need with {@link Kind#NONE_FREE} and {@link Kind#NOBODY} what is needed, with {@link Kind#LIMIT} if it is that of
 *     those who could meet it; else null
 * @param rule with {@link Kind#RULE} the course's rule; else null
 * @param leads with {@link Kind#TOO_SOON} what the patient would have to be told earlier, the longest lead first; else
 *     empty
 * @param closure with {@link Kind#SITE_CLOSED} the closure that takes the time, such as a public holiday; null if the site
 *     is not open then anyway, and with all other kinds
 * @param days the days, in order; empty only where no day could be looked at
 */
public record Obstacle(
        Kind kind,
        @Nullable String resource,
        @Nullable Need need,
        @Nullable Reason rule,
        List<Lead> leads,
        @Nullable Closure closure,
        List<LocalDate> days) {

    /** What can speak against a day; the first that does is given. */
    public enum Kind {
        /** The course has no session left that could get a date. */
        NOTHING_LEFT,
        /** The window and what is asked for have no day in common. */
        NO_DAY,
        /** A rule of the course forbids it, or forbids the session at all. */
        RULE,
        /** What the patient has to follow before the visit could no longer be followed. */
        TOO_SOON,
        /** It is sooner than whoever asks may book. */
        TOO_SOON_TO_BOOK,
        /** It is later than whoever asks may book. */
        TOO_LATE_TO_BOOK,
        /** It lies beyond the calendar, or the calendar ends before the window begins. */
        BEYOND_CALENDAR,
        /** The site is not open, or not long enough after a time at which patients arrive there. */
        SITE_CLOSED,
        /** The time is kept for other kinds of visit: at the site, or if there is a resource, by the practitioner. */
        RESERVED,
        /**
         * The day or the opening has as many visits as it may have: at the site, or if there is a resource, with the
         * practitioner, or if there is a need, with all that could meet it.
         */
        LIMIT,
        /** The patient said no to it. */
        PATIENT_AWAY,
        /** The patient has another visit. */
        PATIENT_BOOKED,
        /** The patient could not get there from another visit in time, or from there to one. */
        PATIENT_TRAVELS,
        /** The patient is not fit for it after another visit, or would not be for another one after it. */
        PATIENT_RECOVERS,
        /** Nobody at the site may lead the visit. */
        NOBODY,
        /** The practitioner is on leave. */
        PRACTITIONER_AWAY,
        /** The practitioner does not work, or not long enough. */
        PRACTITIONER_OFF,
        /** The practitioner has no gap that is long enough. */
        PRACTITIONER_BOOKED,
        /** The practitioner has a gap, but not long enough with the way from another site or to one. */
        PRACTITIONER_TRAVELS,
        /** No unit that meets a need is free for long enough. */
        NONE_FREE,
        /** All are free at some time, but not together. */
        NOT_TOGETHER,
        /** The day is free, but the other visits cannot be planned around it. */
        OTHER_VISITS,
        /** The day is free, but the best course does not use it. */
        NOT_BEST
    }

    public Obstacle {
        requireNonNull(kind, "kind");
        leads = List.copyOf(requireNonNull(leads, "leads"));
        days = List.copyOf(requireNonNull(days, "days"));
    }

    /** That alone, on no day yet; so are the others. */
    static Obstacle of(Kind kind) {
        return of(kind, null, null);
    }

    static Obstacle of(Kind kind, @Nullable String resource, @Nullable Need need) {
        return new Obstacle(kind, resource, need, null, List.of(), null, List.of());
    }

    static Obstacle rule(Reason rule) {
        return new Obstacle(Kind.RULE, null, null, rule, List.of(), null, List.of());
    }

    static Obstacle tooSoon(List<Lead> leads) {
        return new Obstacle(Kind.TOO_SOON, null, null, null, leads, null, List.of());
    }

    static Obstacle closed(@Nullable Closure closure) {
        return new Obstacle(Kind.SITE_CLOSED, null, null, null, List.of(), closure, List.of());
    }

    /** The same on some days. */
    Obstacle on(List<LocalDate> some) {
        return new Obstacle(kind, resource, need, rule, leads, closure, some);
    }

    /** How many days. */
    public int count() {
        return days.size();
    }
}
