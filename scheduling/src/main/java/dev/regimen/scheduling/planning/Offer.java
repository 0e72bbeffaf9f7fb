package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One complete, feasible, dated course.
 *
 * <p>What an offer of the planner says is written out when it is first read, from the snapshot it was planned on: until
 * then it keeps that snapshot. It is always the same. Immutable; safe to share between threads.
 */
public final class Offer {
    private final CourseId course;
    private final PatientRef patient;
    private final ProtocolId protocol;
    private final Set<String> kinds;
    private @Nullable Supplier<Content> writer;
    private @Nullable Supplier<Outline> outliner;
    private volatile @Nullable Content content;
    private volatile @Nullable Outline outline;

    /**
     * What is known of an offer before all of it is written.
     *
     * @param occupancies what its visits take
     * @param cost what it costs
     * @param isComplete whether all visits have dates
     */
    record Outline(List<Occupancy> occupancies, Cost cost, boolean isComplete) {
        Outline {
            occupancies = List.copyOf(occupancies);
        }
    }

    /** What takes time to write. */
    record Content(List<PlannedVisit> visits, List<OpenVisit> open, Cost cost, List<Swap> swaps) {
        Content {
            swaps = List.copyOf(requireNonNull(swaps, "swaps"));
            visits = List.copyOf(requireNonNull(visits, "visits"));
            open = List.copyOf(requireNonNull(open, "open"));
            requireNonNull(cost, "cost");
            if (visits.isEmpty()) {
                throw new IllegalArgumentException("visits must hold at least one visit");
            }
        }
    }

    /**
     * A visit without a date: the calendar ends before it, or a gate, a decision or a review comes first. Nothing is claimed
     * for it.
     *
     * @param id its lasting name
     * @param sessions the sessions it serves, sorted
     * @param conditions the decisions it depends on; empty if none
     * @param why why it has no date
     * @param window when it may be, given the dates of the visits before it, or the first of their best days where they
     *     have none; its status and reasons say what comes first
     */
    public record OpenVisit(
            VisitId id,
            Set<SessionKey> sessions,
            List<Commitment.Condition> conditions,
            Why why,
            SessionWindow window) {
        /** Why a visit has no date. */
        public enum Why {
            /** Its window reaches beyond the calendar, and the calendar has no place for it. */
            BEYOND_CALENDAR,
            /** Something has to be known or decided first. */
            UNDECIDED,
            /** A visit that it follows has no date. */
            FOLLOWS_OPEN
        }

        public OpenVisit {
            requireNonNull(id, "id");
            sessions = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(sessions, "sessions")));
            conditions = List.copyOf(requireNonNull(conditions, "conditions"));
            requireNonNull(why, "why");
            requireNonNull(window, "window");
        }
    }

    /**
     * What an offer costs: by what it moves, then by how far, and then by the wishes it does not meet. Less is better; 0
     * meets them all.
     *
     * @param parts for each wish that costs anything, its count times its weight
     * @param moved how many of the visits that were to be kept have another arrival, site or leading practitioner
     * @param daysShifted by how many days those are earlier or later, in all
     */
    public record Cost(Map<Wish, Long> parts, int moved, long daysShifted) {
        public Cost {
            if (moved < 0 || daysShifted < 0) {
                throw new IllegalArgumentException(
                        "moved and daysShifted must not be negative, were %d and %d".formatted(moved, daysShifted));
            }
            Map<Wish, Long> copy = new EnumMap<>(Wish.class);
            requireNonNull(parts, "parts").forEach((wish, amount) -> {
                if (amount < 0) {
                    throw new IllegalArgumentException(
                            "parts must not be negative, was %d for %s".formatted(amount, wish));
                }
                if (amount > 0) {
                    copy.put(wish, amount);
                }
            });
            parts = Collections.unmodifiableMap(copy);
        }

        /** What an offer costs that moves nothing. */
        public Cost(Map<Wish, Long> parts) {
            this(parts, 0, 0);
        }

        /** What the wishes cost, whatever moves. */
        public long total() {
            return parts.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Wish wish) {
            return parts.getOrDefault(requireNonNull(wish, "wish"), 0L);
        }
    }

    /**
     * An offer of visits that count as their procedure and as no other kind of visit.
     *
     * @param course the course
     * @param patient whose it is
     * @param protocol the protocol it follows
     * @param visits its dated visits, by arrival: firm ones, and provisional ones for each way a decision can turn out; at
     *     least one
     * @param open its visits without a date
     * @param cost what it costs, by wish
     */
    public Offer(
            CourseId course,
            PatientRef patient,
            ProtocolId protocol,
            List<PlannedVisit> visits,
            List<OpenVisit> open,
            Cost cost) {
        this.course = requireNonNull(course, "course");
        this.patient = requireNonNull(patient, "patient");
        this.protocol = requireNonNull(protocol, "protocol");
        this.kinds = Set.of(protocol.procedure());
        this.content = new Content(visits, open, cost, List.of());
    }

    /** The offer for a request that is written when it is first read. */
    Offer(CourseRequest request, Supplier<Outline> outliner, Supplier<Content> writer) {
        this.course = request.course().course();
        this.patient = request.patient();
        this.protocol = request.course().protocol().id();
        this.kinds = request.kinds();
        this.outliner = outliner;
        this.writer = writer;
    }

    private Offer(Offer other, Content content) {
        this.course = other.course;
        this.patient = other.patient;
        this.protocol = other.protocol;
        this.kinds = other.kinds;
        this.content = content;
    }

    /**
     * This with other visits in place of its own, such as the same ones with other units or names. Its cost stays.
     *
     * @param others at least one
     */
    public Offer with(List<PlannedVisit> others) {
        return new Offer(this, new Content(others, open(), cost(), swaps()));
    }

    private Outline outline() {
        Outline known = outline;
        return known == null ? makeOutline() : known;
    }

    private synchronized Outline makeOutline() {
        Outline known = outline;
        if (known == null) {
            known = outliner == null
                    ? new Outline(visits().stream().map(this::occupancy).toList(), cost(), open().isEmpty())
                    : outliner.get();
            outline = known;
            outliner = null;
        }
        return known;
    }

    private Occupancy occupancy(PlannedVisit visit) {
        return new Occupancy(visit.claims(), visit.presence(patient), course, kinds);
    }

    private Content content() {
        Content known = content;
        return known == null ? write() : known;
    }

    private synchronized Content write() {
        Content known = content;
        if (known == null) {
            known = requireNonNull(writer, "writer").get();
            content = known;
            writer = null;
        }
        return known;
    }

    public CourseId course() {
        return course;
    }

    /** Whose it is. */
    public PatientRef patient() {
        return patient;
    }

    /** The protocol it follows. */
    public ProtocolId protocol() {
        return protocol;
    }

    /** The kinds of visit that its visits count as. */
    public Set<String> kinds() {
        return kinds;
    }

    /** The dated visits, by arrival: firm ones, and provisional ones for each way a decision can turn out. */
    public List<PlannedVisit> visits() {
        return content().visits;
    }

    /** The visits without a date. */
    public List<OpenVisit> open() {
        return content().open;
    }

    /** What it costs, by wish. */
    public Cost cost() {
        Content known = content;
        return known == null ? outline().cost : known.cost;
    }

    /** What its visits take, by arrival. This is known without all of the offer being written. */
    public List<Occupancy> occupancies() {
        return outline().occupancies;
    }

    /** Whether all its visits have dates. */
    public boolean isComplete() {
        return outline().isComplete;
    }

    /**
     * What booked visits of others get instead of the units they have, so that this one fits: each at its time, and a unit
     * that is like its own. Mostly nothing; it has to be done when the offer is accepted.
     *
     * @return by time, then by appointment
     */
    public List<Swap> swaps() {
        return content().swaps;
    }

    /** The same offer with other swaps. */
    public Offer withSwaps(List<Swap> swaps) {
        return new Offer(this, new Content(visits(), open(), cost(), swaps));
    }

    /** The visits that take place in any case. */
    public List<PlannedVisit> firm() {
        return visits().stream().filter(visit -> visit.commitment().isFirm()).toList();
    }

    /** The visits that depend on a decision. */
    public List<PlannedVisit> provisional() {
        return visits().stream().filter(visit -> !visit.commitment().isFirm()).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Offer offer
                        && course.equals(offer.course)
                        && patient.equals(offer.patient)
                        && protocol.equals(offer.protocol)
                        && kinds.equals(offer.kinds)
                        && content().equals(offer.content()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(course, patient, protocol, kinds, content());
    }

    /** Returns a text with the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "Offer[%s of %s]".formatted(course, protocol);
    }
}
