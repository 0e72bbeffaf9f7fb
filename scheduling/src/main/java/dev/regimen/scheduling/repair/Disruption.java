package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.Decision;
import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that happened after visits were booked. A repair may be asked for several at once.
 *
 * <p>Each says what is so from now on, not what is to be done: to say it again when it has been dealt with changes
 * nothing.
 */
public sealed interface Disruption {
    /** Answers by kind of disruption. */
    interface Cases<R> {
        R absence(Absence disruption);

        R runningLate(RunningLate disruption);

        R outage(Outage disruption);

        R siteClosed(SiteClosed disruption);

        R noShow(NoShow disruption);

        R patientMoves(PatientMoves disruption);

        R decided(Decided disruption);

        R capacityLost(CapacityLost disruption);

        R migrated(Migrated disruption);
    }

    <R> R fold(Cases<? extends R> cases);

    /**
     * A practitioner or a member of staff is away from every site: on leave, ill, called off.
     *
     * @param person the id of the practitioner or member of staff
     * @param leave when
     */
    record Absence(String person, Leave leave) implements Disruption {
        public Absence {
            Ids.check(person, "person");
            requireNonNull(leave, "leave");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.absence(this);
        }
    }

    /**
     * Somebody or something is taken from now until later than planned. Visits that have begun by now are left alone.
     *
     * @param resource the id of a practitioner, a member of staff, a room or a device
     * @param until the first instant at which it can be had again; nothing is lost if that is past
     */
    record RunningLate(String resource, Instant until) implements Disruption {
        public RunningLate {
            Ids.check(resource, "resource");
            requireNonNull(until, "until");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.runningLate(this);
        }
    }

    /**
     * A room or a device cannot be used.
     *
     * @param unit the id of the room or device
     * @param time from when until when
     */
    record Outage(String unit, TimeSpan time) implements Disruption {
        public Outage {
            Ids.check(unit, "unit");
            requireNonNull(time, "time");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.outage(this);
        }
    }

    /**
     * A site is closed.
     *
     * @param site the id of the site
     * @param block a {@link Closure} for whole days, a {@link dev.regimen.core.hours.Meeting} for
     *     some hours
     */
    record SiteClosed(String site, Block block) implements Disruption {
        public SiteClosed {
            Ids.check(site, "site");
            requireNonNull(block, "block");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.siteClosed(this);
        }
    }

    /**
     * A patient did not come. The sessions of the visit are missed; what follows from that is for the course's rules to
     * say.
     *
     * @param appointment the id of an appointment that has begun
     */
    record NoShow(String appointment) implements Disruption {
        public NoShow {
            requireNonNull(appointment, "appointment");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.noShow(this);
        }
    }

    /**
     * A patient can come to one visit at certain times only.
     *
     * @param appointment the id of an appointment that has not begun
     * @param to the times that the visit may have, on the site's clock; all of the patient's time must lie in them
     */
    record PatientMoves(String appointment, Hours to) implements Disruption {
        public PatientMoves {
            requireNonNull(appointment, "appointment");
            requireNonNull(to, "to");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.patientMoves(this);
        }
    }

    /**
     * A practitioner decided: the course goes on, is extended, or ends.
     *
     * @param decision what was decided, about a session of one of the courses
     */
    record Decided(Decision decision) implements Disruption {
        public Decided {
            requireNonNull(decision, "decision");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.decided(this);
        }
    }

    /**
     * Time is lost to something that comes first, such as an urgent patient.
     *
     * @param claims who and what is taken, and when
     */
    record CapacityLost(List<Claim> claims) implements Disruption {
        public CapacityLost {
            claims = List.copyOf(requireNonNull(claims, "claims"));
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.capacityLost(this);
        }
    }

    /**
     * A course follows another protocol from now on, such as a new version of its own. What that changes can be seen
     * beforehand from {@link dev.regimen.core.course.migration.CourseMigration}.
     *
     * @param course which course
     * @param to the protocol
     */
    record Migrated(CourseId course, TreatmentProtocol to) implements Disruption {
        public Migrated {
            requireNonNull(course, "course");
            requireNonNull(to, "to");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.migrated(this);
        }
    }

    /** A practitioner or a member of staff is on leave for whole days, both included. */
    static Absence leave(String person, LocalDate first, LocalDate last) {
        return new Absence(person, Leave.of(first, last));
    }

    /** A practitioner or a member of staff is ill for a day. */
    static Absence sickDay(String person, LocalDate day) {
        return leave(person, day, day);
    }

    /** A site is closed for whole days, both included. */
    static SiteClosed closure(String site, LocalDate first, LocalDate last, Localized<String> reason) {
        return new SiteClosed(site, Closure.of(first, last, reason));
    }

    /** A patient wants a visit at another time, and it does not matter when. */
    static PatientMoves givenUp(Appointment appointment) {
        PlannedVisit visit = requireNonNull(appointment, "appointment").visit();
        List<Block> taken = new ArrayList<>();
        for (TimeOnDay each : TimeOnDay.of(visit.care(), visit.zone())) {
            taken.add(Leave.on(each.date(), each.time()));
        }
        return new PatientMoves(appointment.id(), Hours.ALWAYS.plus(taken));
    }

    /**
     * A patient wants a visit to begin at another time, as the site's clock shows it.
     *
     * @param arrival a time that the clock shows twice is the first of the two
     * @throws IllegalArgumentException if the clock skips that time
     */
    static PatientMoves to(Appointment appointment, LocalDateTime arrival) {
        PlannedVisit visit = requireNonNull(appointment, "appointment").visit();
        ZoneRules rules = visit.zone().getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(requireNonNull(arrival, "arrival"));
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(arrival);
            throw new IllegalArgumentException(
                    "arrival must be a time that the clock in %s shows, was %s%nMaybe %s is meant: the clock skips from %s to it"
                            .formatted(visit.zone(), arrival, gap.getDateTimeAfter(), gap.getDateTimeBefore()));
        }
        Instant from = arrival.toInstant(offsets.get(0));
        Instant until =
                from.plusSeconds(visit.end().getEpochSecond() - visit.start().getEpochSecond());
        List<WeeklyHours> times = new ArrayList<>();
        for (TimeOnDay each : TimeOnDay.of(new TimeSpan(from, until), visit.zone())) {
            times.add(WeeklyHours.once(each.date(), each.time()));
        }
        return new PatientMoves(appointment.id(), Hours.of(times.toArray(WeeklyHours[]::new)));
    }

    /** Time is lost to something that comes first. */
    static CapacityLost capacityLost(Claim... claims) {
        return new CapacityLost(List.of(claims));
    }
}
