package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.value.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the planner: a course, its patient, and when and with whom it may be.
 *
 * @param course what the rules look at: protocol, side, ledger, circumstances, decisions, outcomes, authorisations
 * @param patient whose course it is
 * @param kinds the kinds of visit that its visits count as, for reserved time and limits, sorted: its procedure in any
 *     case, and more such as {@code urgent}
 * @param today the day on which it is asked, at the site: no visit is before it, and reserved time is released by it
 * @param startBy the last day for the first visit that is planned, however decisions turn out; null for no limit
 * @param dueBy the day on which the course should be over, see {@link Preferences.Wish#LATE}; null if that does not matter
 * @param sites the ids of the sites that may be chosen from; empty for all. One site serves the whole course
 * @param practitioners who may lead the visits
 * @param available when the patient can come, on the site's clock
 * @param preferences what the patient would like
 * @param laterBy for a stage, by its id, how many days its visits may be later than planned, though never after the last
 *     day at all; a clinician's leave to do so
 * @param preparation what the patient has to follow before a visit, which must leave time for it; null if that does not
 *     matter
 * @param bookable when its visits may be for whoever books them; null for whenever the calendar allows it
 */
public record CourseRequest(
        CourseState course,
        PatientRef patient,
        Set<String> kinds,
        LocalDate today,
        @Nullable LocalDate startBy,
        @Nullable LocalDate dueBy,
        Set<String> sites,
        Practitioners practitioners,
        Hours available,
        Preferences preferences,
        Map<String, Integer> laterBy,
        List<Kept> keeping,
        @Nullable Preparation preparation,
        @Nullable Bookable bookable) {
    private static final int MOST_LATER = 366;

    /**
     * A visit of the course that is booked now.
     *
     * <p>An offer that has a visit of the same id moves it if it has another arrival, site or leading practitioner; who or
     * what else serves it does not count. What is booked is held to the same rules as anything else: where it breaks one,
     * the visit moves.
     *
     * @param visit the visit
     * @param isFixed whether it may not move: there is then no offer that moves it
     * @param times when the patient can come to this visit, on the site's clock, besides when they can come at all
     */
    public record Kept(PlannedVisit visit, boolean isFixed, Hours times) {
        public Kept {
            requireNonNull(visit, "visit");
            requireNonNull(times, "times");
        }

        /** A visit that may move if need be. */
        public static Kept of(PlannedVisit visit) {
            return new Kept(visit, false, Hours.ALWAYS);
        }

        /** A visit that may not move. */
        public static Kept fixed(PlannedVisit visit) {
            return new Kept(visit, true, Hours.ALWAYS);
        }

        /** A visit to which the patient can come at these times only. */
        public static Kept within(PlannedVisit visit, Hours times) {
            return new Kept(visit, false, times);
        }

        /** Whether another visit is at this one's arrival and site, led by the same practitioner. */
        public boolean isAt(PlannedVisit other) {
            return visit.site().equals(other.site())
                    && visit.start().equals(other.start())
                    && Objects.equals(visit.lead(), other.lead());
        }
    }

    /**
     * What the patient has to do, to avoid, or to ask the prescriber before a visit. A visit is planned only for a time by
     * which all of it could be followed: what holds from 7 days before is told today, and so no visit is sooner than in 7
     * days. What is told for evaluations is not known, and they can be at any time.
     *
     * @param rules how long before a visit each rule must be told
     * @param decided the day on which the patient decided for the course, at the site: what holds from the decision on is
     *     known since then, all else since today
     * @param certainOnly whether what hangs on circumstances that are not known makes no visit too soon; else it does
     */
    public record Preparation(LeadTimes rules, LocalDate decided, boolean certainOnly) {
        public Preparation {
            requireNonNull(rules, "rules");
            requireNonNull(decided, "decided");
        }
    }

    /**
     * When visits may be for whoever books them. A visit that is booked now may stay where it is, whatever this says.
     *
     * @param first the first date
     * @param from no patient arrives before this moment, either; null if dates alone matter
     * @param last the last date, as if the calendar ended with it: later visits are left open, and the first one is not
     *     among them; null for as far as the calendar goes
     */
    public record Bookable(
            LocalDate first,
            @Nullable Instant from,
            @Nullable LocalDate last) {
        public Bookable {
            requireNonNull(first, "first");
            if (last != null && last.isBefore(first)) {
                throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
            }
        }

        /** Whether a patient may arrive then. */
        public boolean allows(ZonedDateTime arrival) {
            LocalDate date = arrival.toLocalDate();
            return !date.isBefore(first)
                    && (from == null || !arrival.toInstant().isBefore(from))
                    && (last == null || !date.isAfter(last));
        }
    }

    public CourseRequest {
        requireNonNull(course, "course");
        requireNonNull(patient, "patient");
        requireNonNull(kinds, "kinds").forEach(kind -> Ids.check(kind, "kinds"));
        Set<String> all = new TreeSet<>(kinds);
        all.add(course.protocol().id().procedure());
        kinds = Collections.unmodifiableSet(all);
        requireNonNull(today, "today");
        requireNonNull(sites, "sites").forEach(site -> Ids.check(site, "sites"));
        sites = Collections.unmodifiableSet(new TreeSet<>(sites));
        requireNonNull(practitioners, "practitioners");
        requireNonNull(available, "available");
        requireNonNull(preferences, "preferences");
        requireNonNull(laterBy, "laterBy").forEach((stage, days) -> {
            if (days < 0 || days > MOST_LATER) {
                throw new IllegalArgumentException("laterBy must be 0 to %d days, was %d".formatted(MOST_LATER, days));
            }
        });
        for (String stage : laterBy.keySet()) {
            if (course.protocol().stages().stream().noneMatch(each -> each.id().equals(stage))) {
                throw new IllegalArgumentException("laterBy must name stages of the protocol");
            }
        }
        laterBy = Collections.unmodifiableMap(new TreeMap<>(laterBy));
        keeping = requireNonNull(keeping, "keeping").stream()
                .sorted(Comparator.comparing(kept -> kept.visit().id()))
                .toList();
        for (int i = 1; i < keeping.size(); i++) {
            if (keeping.get(i).visit().id().equals(keeping.get(i - 1).visit().id())) {
                throw new IllegalArgumentException("keeping must not name a visit twice");
            }
        }
        if (preparation != null && preparation.decided.isAfter(today)) {
            throw new IllegalArgumentException(
                    "preparation must not be decided after today (%s), was %s".formatted(today, preparation.decided));
        }
    }

    /**
     * A request for a course at any site, with one practitioner throughout, for a patient who can always come.
     *
     * @param today the day on which it is asked
     */
    public static Builder builder(CourseState course, PatientRef patient, LocalDate today) {
        return new Builder(course, patient, today);
    }

    public Builder toBuilder() {
        Builder builder = new Builder(course, patient, today);
        builder.kinds = kinds;
        builder.startBy = startBy;
        builder.dueBy = dueBy;
        builder.sites = sites;
        builder.practitioners = practitioners;
        builder.available = available;
        builder.preferences = preferences;
        builder.laterBy.putAll(laterBy);
        builder.keeping = keeping;
        builder.preparation = preparation;
        builder.bookable = bookable;
        return builder;
    }

    /** The first day on which a visit may be: when the course is asked for, but not before today. */
    public LocalDate firstDay() {
        LocalDate wanted = course.notBefore();
        return wanted == null || wanted.isBefore(today) ? today : wanted;
    }

    /** Returns a text with the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "CourseRequest[%s]".formatted(course);
    }

    /** Fills a {@link CourseRequest}. Not thread-safe. */
    public static final class Builder {
        private CourseState course;
        private final PatientRef patient;
        private LocalDate today;
        private Set<String> kinds = Set.of();
        private @Nullable LocalDate startBy;
        private @Nullable LocalDate dueBy;
        private Set<String> sites = Set.of();
        private Practitioners practitioners = Practitioners.SAME;
        private Hours available = Hours.ALWAYS;
        private Preferences preferences = Preferences.DEFAULT;
        private final Map<String, Integer> laterBy = new TreeMap<>();
        private List<Kept> keeping = List.of();
        private @Nullable Preparation preparation;
        private @Nullable Bookable bookable;

        private Builder(CourseState course, PatientRef patient, LocalDate today) {
            this.course = requireNonNull(course, "course");
            this.patient = requireNonNull(patient, "patient");
            this.today = requireNonNull(today, "today");
        }

        /** Lets its visits count as further kinds of visit, such as {@code urgent}: they may use what is kept for those. */
        public Builder countingAs(String... more) {
            kinds = Set.of(more);
            return this;
        }

        /** Asks for the course as it stands otherwise. */
        public Builder course(CourseState other) {
            course = requireNonNull(other, "other");
            return this;
        }

        /** Asks on another day. */
        public Builder today(LocalDate other) {
            today = requireNonNull(other, "other");
            return this;
        }

        public Builder startBy(@Nullable LocalDate last) {
            startBy = last;
            return this;
        }

        public Builder dueBy(@Nullable LocalDate last) {
            dueBy = last;
            return this;
        }

        public Builder sites(String... ids) {
            sites = Set.of(ids);
            return this;
        }

        public Builder practitioners(Practitioners who) {
            practitioners = requireNonNull(who, "who");
            return this;
        }

        /** When the patient can come: weekdays and hours, and dates away as leave. */
        public Builder available(Hours when) {
            available = requireNonNull(when, "when");
            return this;
        }

        /** Dates on which the patient cannot come, besides those named before. */
        public Builder away(Leave... dates) {
            available = available.plus(Arrays.asList(dates));
            return this;
        }

        public Builder preferring(Preferences wishes) {
            preferences = requireNonNull(wishes, "wishes");
            return this;
        }

        /** Lets a stage's visits be some days later than planned. */
        public Builder laterBy(String stage, int days) {
            laterBy.put(requireNonNull(stage, "stage"), days);
            return this;
        }

        /** Moves as few of these visits as may be, which are booked now. */
        public Builder keeping(Kept... visits) {
            return keeping(Arrays.asList(visits));
        }

        /** Moves as few of these visits as may be, which are booked now. */
        public Builder keeping(Collection<Kept> visits) {
            keeping = List.copyOf(requireNonNull(visits, "visits"));
            return this;
        }

        /**
         * Plans no visit so soon that the patient, who decides today, could not follow all that may have to be followed
         * before it.
         */
        public Builder preparing(LeadTimes rules) {
            return preparing(new Preparation(rules, today, false));
        }

        /** Plans no visit so soon that what is asked of the patient before it could not be followed. */
        public Builder preparing(@Nullable Preparation what) {
            preparation = what;
            return this;
        }

        /** Plans visits only when they may be booked. */
        public Builder bookable(@Nullable Bookable when) {
            bookable = when;
            return this;
        }

        public CourseRequest build() {
            return new CourseRequest(
                    course,
                    patient,
                    kinds,
                    today,
                    startBy,
                    dueBy,
                    sites,
                    practitioners,
                    available,
                    preferences,
                    laterBy,
                    keeping,
                    preparation,
                    bookable);
        }
    }
}
