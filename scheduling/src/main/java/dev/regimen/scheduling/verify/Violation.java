package dev.regimen.scheduling.verify;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.timeline.LeadTimes.Lead;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.VisitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan breaks.
 *
 * @param rule which rule
 * @param visit the visit that breaks it; null if it is about the plan as a whole
 * @param resource the id of the resource it is about; null if it is about none
 * @param other the other visit it is about; null if there is none
 * @param session the session it is about, where that has no visit; else null
 * @param reasons with {@link Rule#COURSE_RULE} the course's rules that close the day; else empty
 * @param leads with {@link Rule#TOO_SOON} what the patient would have to be told earlier; else empty
 * @param taken with {@link Rule#RESOURCE_TAKEN}, {@link Rule#PATIENT_BOOKED}, {@link Rule#TRAVEL} and
 *     {@link Rule#SEDATION} when that is which is in the way, with {@link Rule#LIMIT} the day or opening that is full;
 *     null if it is part of the plan, and with all other rules
 */
public record Violation(
        Rule rule,
        @Nullable VisitId visit,
        @Nullable String resource,
        @Nullable VisitId other,
        @Nullable SessionKey session,
        List<Reason> reasons,
        List<Lead> leads,
        @Nullable TimeSpan taken) {

    /** What a plan can break. */
    public enum Rule {
        /** The session is not one that the course has next, or has two visits in one branch. */
        UNKNOWN_SESSION,
        /** A session that the course needs has neither a visit nor an open one. */
        MISSING_SESSION,
        /** A visit was left without a date although the rules have no day for it, and for those after it, beyond the calendar. */
        LEFT_OPEN,
        /** The session may not be held, or waits for something that is not known. */
        NOT_PLANNABLE,
        /** The visit depends on other decisions than its session does. */
        WRONG_CONDITIONS,
        /** The day is not one of the planned days of the window. */
        OUTSIDE_WINDOW,
        /** A cap, a separation, the other side or an allowance closes the day. */
        COURSE_RULE,
        /** What the patient has to follow before the visit can no longer be followed. */
        TOO_SOON,
        /** The visit is sooner or later than whoever asks may book. */
        NOT_BOOKABLE,
        /** The visit is before the first day, or the first visit after the last day for it. */
        OUTSIDE_REQUEST,
        /** The visit reaches beyond the calendar. */
        BEYOND_CALENDAR,
        /** Another visit of the course is on the same day, or takes the same time. */
        SAME_DAY,
        /** The clock skips the arrival, no patient arrives at the site at that minute, or its zone is another. */
        ARRIVAL,
        /** The segments are not those of the session's visit, or not at their times. */
        SEGMENTS,
        /** A need is not met by a resource that can, or one resource meets two needs at once. */
        NEED,
        /** The claims are not those that the segments and the room's turnover make. */
        CLAIMS,
        /** A visit has moved that may not move. */
        FIXED,
        /** The site is none that may be chosen, or not all visits are at one. */
        SITE,
        /** The site is closed for a part of the visit. */
        SITE_CLOSED,
        /** A resource is not there for a part of its claim. */
        RESOURCE_OFF,
        /** A day or an opening has as many visits as it may have, at the site or with a resource. */
        LIMIT,
        /** Something else has claimed a resource. */
        RESOURCE_TAKEN,
        /**
         * What a visit is to get another unit for is not its to give, since it is none that is booked or it has begun; or
         * the unit cannot serve it, or is taken.
         */
        SWAP,
        /** The patient cannot come. */
        PATIENT_AWAY,
        /** The patient has another visit. */
        PATIENT_BOOKED,
        /** The patient, or a person who serves the visit, could not get from one site to the other in time. */
        TRAVEL,
        /**
         * A visit begins while the patient is recovering from sedation, or it is not said for as long as it takes that the
         * patient recovers.
         */
        SEDATION,
        /** Whoever leads the visit may not, or leads only a part of the course. */
        PRACTITIONER,
        /** The cost is not what the preferences make it. */
        COST
    }

    public Violation {
        requireNonNull(rule, "rule");
        reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        leads = List.copyOf(requireNonNull(leads, "leads"));
    }

    Violation(
            Rule rule,
            @Nullable VisitId visit,
            @Nullable String resource,
            @Nullable VisitId other,
            @Nullable SessionKey session,
            List<Reason> reasons) {
        this(rule, visit, resource, other, session, reasons, List.of(), null);
    }

    static Violation of(Rule rule, PlannedVisit visit) {
        return new Violation(rule, visit.id(), null, null, null, List.of());
    }

    static Violation of(Rule rule, PlannedVisit visit, @Nullable String resource) {
        return new Violation(rule, visit.id(), resource, null, null, List.of());
    }

    static Violation taken(Rule rule, PlannedVisit visit, @Nullable String resource, TimeSpan taken) {
        return new Violation(rule, visit.id(), resource, null, null, List.of(), List.of(), taken);
    }

    static Violation tooSoon(PlannedVisit visit, List<Lead> leads) {
        return new Violation(Rule.TOO_SOON, visit.id(), null, null, null, List.of(), leads, null);
    }

    static Violation between(Rule rule, PlannedVisit visit, PlannedVisit other) {
        return new Violation(rule, visit.id(), null, other.id(), null, List.of());
    }
}
