package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A visit with a date: what the patient is promised, and what it takes.
 *
 * <p>The promise is the arrival, a clock time at the site; every instant is derived from it. In an overlap of clocks it
 * is the first of the two instants, and it never lies in a gap.
 *
 * @param id its lasting name
 * @param sessions the sessions it serves, at least one, sorted; none for a visit outside a course
 * @param commitment whether it takes place in any case
 * @param site the id of the site
 * @param zone the site's zone
 * @param arrival when the patient arrives, on the site's clock
 * @param segments its segments in order, each with its time and who and what serves it
 * @param claims what it takes, setup and turnover included, by resource and time
 * @param lead the id of the practitioner who leads it; null if it needs none
 * @param window the window of its first session, given the dates of the visits before it; null outside a course
 * @param choice why this day
 * @param fitFrom from when on another visit of the patient may begin: later than the end of this one if the patient has to
 *     recover from sedation
 */
public record PlannedVisit(
        VisitId id,
        Set<SessionKey> sessions,
        Commitment commitment,
        String site,
        ZoneId zone,
        LocalDateTime arrival,
        List<SegmentTime> segments,
        List<Claim> claims,
        @Nullable String lead,
        @Nullable SessionWindow window,
        DayChoice choice,
        Instant fitFrom) {

    /**
     * When a segment takes place.
     *
     * @param segment its id within the visit
     * @param as whether the patient is there
     * @param time from when until when, to the minute
     * @param resources the ids of those who and what serve it, in the order of its needs
     */
    public record SegmentTime(String segment, Segment.As as, TimeSpan time, List<String> resources) {
        public SegmentTime {
            requireNonNull(segment, "segment");
            requireNonNull(as, "as");
            requireNonNull(time, "time");
            resources = List.copyOf(requireNonNull(resources, "resources"));
        }
    }

    /**
     * Why a visit is on its day: the days it could have been on by its window, how the day lies to those that are best, and
     * what spoke against each earlier day.
     *
     * @param considered the planned days of its window as far as they could be used; without an end if the window has none
     * @param fit how the day lies to the preferred days of the window
     * @param passedOver the earlier of those days, by what spoke against them, in the order of {@link Obstacle.Kind}
     */
    public record DayChoice(DateRange considered, Fit fit, List<Obstacle> passedOver) {
        /** How a day lies to the preferred days of its window. */
        public enum Fit {
            BEFORE_PREFERRED,
            FIRST_PREFERRED,
            PREFERRED,
            AFTER_PREFERRED,
            /** After the last planned day, because the course is late already or that was asked for. */
            OVERDUE
        }

        public DayChoice {
            requireNonNull(considered, "considered");
            requireNonNull(fit, "fit");
            passedOver = List.copyOf(requireNonNull(passedOver, "passedOver"));
        }

        /** How many earlier days were passed over. */
        public int passedOverDays() {
            return passedOver.stream().mapToInt(Obstacle::count).sum();
        }
    }

    public PlannedVisit {
        requireNonNull(id, "id");
        sessions = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(sessions, "sessions")));
        requireNonNull(commitment, "commitment");
        requireNonNull(site, "site");
        requireNonNull(zone, "zone");
        requireNonNull(arrival, "arrival");
        segments = List.copyOf(requireNonNull(segments, "segments"));
        claims = List.copyOf(requireNonNull(claims, "claims"));
        requireNonNull(choice, "choice");
        if (segments.stream().noneMatch(segment -> segment.as() == Segment.As.CARE)) {
            throw new IllegalArgumentException("segments must hold at least one with the patient");
        }
        if (requireNonNull(fitFrom, "fitFrom").isBefore(end(segments))) {
            throw new IllegalArgumentException(
                    "fitFrom (%s) must not be before the end (%s)".formatted(fitFrom, end(segments)));
        }
    }

    private static Instant end(List<SegmentTime> segments) {
        Instant end = Instant.MIN;
        for (SegmentTime segment : segments) {
            end = segment.as() == Segment.As.CARE ? segment.time().until() : end;
        }
        return end;
    }

    /** The visit's date, at its site. */
    public LocalDate date() {
        return arrival.toLocalDate();
    }

    /** When the patient arrives. */
    public Instant start() {
        ZoneRules rules = zone.getRules();
        return arrival.toInstant(rules.getValidOffsets(arrival).stream()
                .findFirst()
                .orElseGet(() -> rules.getTransition(arrival).getOffsetAfter()));
    }

    /** When the patient has left. */
    public Instant end() {
        return end(segments);
    }

    /** From the arrival until the patient has left. */
    public TimeSpan care() {
        return new TimeSpan(start(), end());
    }

    /** The patient's time that it takes. */
    public Occupancy.Presence presence(PatientRef patient) {
        return new Occupancy.Presence(patient, site, care(), fitFrom);
    }

    /** From the first moment that anything is taken, setup included, to the last. */
    public TimeSpan extent() {
        Instant from = segments.get(0).time().from();
        Instant until = segments.get(segments.size() - 1).time().until();
        for (Claim claim : claims) {
            from = claim.from().isBefore(from) ? claim.from() : from;
            until = claim.until().isAfter(until) ? claim.until() : until;
        }
        return new TimeSpan(from, until);
    }

    /** The practitioner who leads it; empty if it needs none. */
    public Optional<String> leader() {
        return Optional.ofNullable(lead);
    }

    /** The same visit for another reason. */
    PlannedVisit with(DayChoice other) {
        return new PlannedVisit(
                id, sessions, commitment, site, zone, arrival, segments, claims, lead, window, other, fitFrom);
    }
}
