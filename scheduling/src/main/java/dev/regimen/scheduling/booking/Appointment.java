package dev.regimen.scheduling.booking;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.value.Ids;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A booked visit. It keeps its id through moves; each change makes another value with the next revision.
 *
 * @param id its lasting name, which must not tell who the patient is
 * @param revision 1 when it is booked, and one more with each change
 * @param status FHIR's status
 * @param patient whose it is
 * @param course the course it belongs to
 * @param protocol the protocol the course follows
 * @param kinds the kinds of visit that it counts as, sorted: the protocol's procedure, and more such as {@code urgent}
 * @param visit when, where and with whom. What was promised is the arrival on the site's clock; the instants in it were
 *     derived by {@code zoneRules}
 * @param zoneRules the version of the time zone rules that the instants were derived by, such as {@code 2026a}
 */
public record Appointment(
        String id,
        int revision,
        Status status,
        PatientRef patient,
        CourseId course,
        ProtocolId protocol,
        Set<String> kinds,
        PlannedVisit visit,
        String zoneRules) {

    /** The statuses of FHIR's {@code Appointment}. */
    public enum Status {
        PROPOSED,
        PENDING,
        BOOKED,
        ARRIVED,
        FULFILLED,
        CANCELLED,
        NOSHOW,
        ENTERED_IN_ERROR,
        CHECKED_IN,
        WAITLIST;

        /** FHIR's code, such as {@code entered-in-error}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether time is taken for it. */
        public boolean isTaken() {
            return switch (this) {
                case PENDING, BOOKED, ARRIVED, FULFILLED, CHECKED_IN -> true;
                case PROPOSED, CANCELLED, NOSHOW, ENTERED_IN_ERROR, WAITLIST -> false;
            };
        }
    }

    public Appointment {
        if (requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        requireNonNull(status, "status");
        requireNonNull(patient, "patient");
        requireNonNull(course, "course");
        requireNonNull(protocol, "protocol");
        requireNonNull(kinds, "kinds").forEach(kind -> Ids.check(kind, "kinds"));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        requireNonNull(visit, "visit");
        requireNonNull(zoneRules, "zoneRules");
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be at least 1, was %d".formatted(revision));
        }
    }

    /** An appointment that counts as its procedure and as no other kind of visit. */
    public Appointment(
            String id,
            int revision,
            Status status,
            PatientRef patient,
            CourseId course,
            ProtocolId protocol,
            PlannedVisit visit,
            String zoneRules) {
        this(id, revision, status, patient, course, protocol, Set.of(protocol.procedure()), visit, zoneRules);
    }

    /**
     * The appointments that an accepted offer makes, in its order: firm visits are booked, provisional ones pending. Each
     * is named after its visit.
     */
    public static List<Appointment> of(Offer offer) {
        requireNonNull(offer, "offer");
        return offer.visits().stream()
                .map(visit -> of(visit.id().value(), offer, visit))
                .toList();
    }

    /** The appointment that a visit of an accepted offer makes, under a name of its own. */
    public static Appointment of(String id, Offer offer, PlannedVisit visit) {
        requireNonNull(offer, "offer");
        return new Appointment(
                id,
                1,
                status(visit),
                offer.patient(),
                offer.course(),
                offer.protocol(),
                offer.kinds(),
                visit,
                zoneRules(visit.zone()));
    }

    private static Status status(PlannedVisit visit) {
        return visit.commitment().isFirm() ? Status.BOOKED : Status.PENDING;
    }

    /** This as its visit is otherwise, as its next revision: booked if the visit is firm, else pending. */
    public Appointment with(PlannedVisit other, ProtocolId by) {
        return new Appointment(
                id, revision + 1, status(other), patient, course, by, kinds, other, zoneRules(other.zone()));
    }

    /** This with another status, as its next revision. */
    public Appointment with(Status next) {
        return new Appointment(id, revision + 1, next, patient, course, protocol, kinds, visit, zoneRules);
    }

    /**
     * What it takes; empty if its status takes no time. Until the patient has arrived it may get like units instead.
     */
    public Optional<Occupancy> occupancy() {
        if (!status.isTaken()) {
            return Optional.empty();
        }
        boolean maySwap = status == Status.BOOKED || status == Status.PENDING;
        return Optional.of(
                new Occupancy(visit.claims(), visit.site(), visit.presence(patient), course, kinds, id, maySwap));
    }

    private static String zoneRules(ZoneId zone) {
        return ZoneRulesProvider.getVersions(zone.getId()).lastKey();
    }
}
