package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What disruptions come to, whatever they are: a changed practice, time that is taken, and what is so from now on of
 * single courses. This is the one place that tells them apart. Filled once, then only read.
 */
final class Effects implements Disruption.Cases<Effects> {
    /** What is so from now on of one course. */
    static final class OnCourse {
        static final OnCourse NONE = new OnCourse();

        private final List<Decision> decisions = new ArrayList<>();
        private @Nullable TreatmentProtocol protocol;
        private final Set<String> missed = new HashSet<>();
        private final Map<String, Hours> times = new LinkedHashMap<>();

        CourseState applyTo(CourseState state) {
            CourseState changed = protocol == null ? state : state.under(protocol);
            List<Decision> all = new ArrayList<>(state.decisions());
            all.addAll(newDecisions(state));
            return changed.withDecisions(all);
        }

        /** The decisions that the course does not know yet. */
        List<Decision> newDecisions(CourseState state) {
            return decisions.stream()
                    .distinct()
                    .filter(each -> !state.decisions().contains(each))
                    .toList();
        }

        /** Whether the course follows another protocol from now on. */
        boolean migrates(CourseState state) {
            return protocol != null && !protocol.equals(state.protocol());
        }

        /** The ids of the appointments that the patient did not come to. */
        Set<String> missed() {
            return missed;
        }

        /** The times that single visits may have, by appointment. */
        Map<String, Hours> times() {
            return times;
        }
    }

    private final Instant now;
    private final Map<CourseId, OnCourse> courses = new HashMap<>();
    private final Map<CourseId, CourseBooking> known = new HashMap<>();
    private final Map<String, CourseBooking> byAppointment = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    /** What keeps people away or sites closed that was not so before, by their ids. */
    private final Map<String, List<Block>> people = new HashMap<>();

    private final Map<String, List<Block>> sites = new HashMap<>();
    private Practice practice;

    private Effects(Practice practice, List<CourseBooking> bookings, Instant now) {
        this.practice = practice;
        this.now = now;
        for (CourseBooking booking : bookings) {
            known.put(booking.course(), booking);
            booking.appointments().forEach(each -> byAppointment.put(each.id(), booking));
        }
    }

    /**
     * What these disruptions come to together.
     *
     * @throws IllegalArgumentException if one names a resource, a site, a course or an appointment that there is not, or
     *     that it does not go with
     */
    static Effects of(List<Disruption> disruptions, Practice practice, List<CourseBooking> bookings, Instant now) {
        Effects effects = new Effects(practice, bookings, now);
        disruptions.forEach(each -> each.fold(effects));
        return effects;
    }

    /** The practice from now on. */
    Practice practice() {
        return practice;
    }

    /** What is taken besides. */
    List<Claim> claims() {
        return claims;
    }

    OnCourse on(CourseId course) {
        return courses.getOrDefault(course, OnCourse.NONE);
    }

    /** Whether anything is otherwise than before for a course whose visits these are. */
    boolean concern(CourseId course, List<PlannedVisit> visits) {
        return courses.containsKey(course) || visits.stream().anyMatch(this::concern);
    }

    private boolean concern(PlannedVisit visit) {
        return visit.claims().stream().anyMatch(claim -> claims.stream().anyMatch(claim::conflictsWith))
                || isOn(visit, sites.getOrDefault(visit.site(), List.of()))
                || visit.claims().stream()
                        .anyMatch(claim -> isOn(visit, people.getOrDefault(claim.resource(), List.of())));
    }

    private static boolean isOn(PlannedVisit visit, List<Block> blocks) {
        LocalDate last = visit.extent().until().atZone(visit.zone()).toLocalDate();
        return !blocks.isEmpty()
                && visit.extent()
                        .from()
                        .atZone(visit.zone())
                        .toLocalDate()
                        .datesUntil(last.plusDays(1))
                        .anyMatch(day ->
                                blocks.stream().anyMatch(block -> !block.on(day).isEmpty()));
    }

    @Override
    public Effects absence(Disruption.Absence disruption) {
        String person = disruption.person();
        List<Practitioner> practitioners = practice.practitioners().stream()
                .map(each -> each.id().equals(person)
                        ? each.toBuilder()
                                .leave(plus(each.leave(), disruption.leave()))
                                .build()
                        : each)
                .toList();
        List<Staff> staff = practice.staff().stream()
                .map(each -> each.id().equals(person)
                        ? each.toBuilder()
                                .leave(plus(each.leave(), disruption.leave()))
                                .build()
                        : each)
                .toList();
        ResourceKind kind = resource(person).kind();
        if (kind != ResourceKind.PRACTITIONER && kind != ResourceKind.STAFF) {
            throw new IllegalArgumentException(
                    "person must be a practitioner or a member of staff, '%s' is a %s".formatted(person, kind));
        }
        practice =
                practice.toBuilder().practitioners(practitioners).staff(staff).build();
        people.computeIfAbsent(person, any -> new ArrayList<>()).add(disruption.leave());
        return this;
    }

    @Override
    public Effects runningLate(Disruption.RunningLate disruption) {
        Resource resource = resource(disruption.resource());
        return disruption.until().isAfter(now)
                ? take(new Claim(resource.id(), resource.kind(), new TimeSpan(now, disruption.until())))
                : this;
    }

    @Override
    public Effects outage(Disruption.Outage disruption) {
        Resource unit = resource(disruption.unit());
        if (unit.kind() != ResourceKind.ROOM && unit.kind() != ResourceKind.DEVICE) {
            throw new IllegalArgumentException(
                    "unit must be a room or a device, '%s' is a %s".formatted(unit.id(), unit.kind()));
        }
        return take(new Claim(unit.id(), unit.kind(), disruption.time()));
    }

    @Override
    public Effects siteClosed(Disruption.SiteClosed disruption) {
        if (practice.site(disruption.site()).isEmpty()) {
            throw new IllegalArgumentException("site must be one of %s, was '%s'"
                    .formatted(practice.sites().stream().map(Site::id).toList(), disruption.site()));
        }
        List<Site> changed = practice.sites().stream()
                .map(each -> each.id().equals(disruption.site())
                        ? each.toBuilder()
                                .hours(each.hours().plus(List.of(disruption.block())))
                                .build()
                        : each)
                .toList();
        practice = practice.toBuilder().sites(changed).build();
        sites.computeIfAbsent(disruption.site(), any -> new ArrayList<>()).add(disruption.block());
        return this;
    }

    @Override
    public Effects noShow(Disruption.NoShow disruption) {
        Appointment appointment = appointment(disruption.appointment());
        if (appointment.visit().start().isAfter(now)) {
            throw new IllegalArgumentException(
                    "appointment must have begun, '%s' has not\nMaybe its patient moves it, or gives it up"
                            .formatted(appointment.id()));
        }
        if (appointment.status() == Status.BOOKED || appointment.status() == Status.PENDING) {
            change(appointment.course()).missed.add(appointment.id());
        } else if (appointment.status().isTaken()) {
            throw new IllegalArgumentException("appointment must be booked, '%s' is %s"
                    .formatted(appointment.id(), appointment.status().code()));
        }
        return this;
    }

    @Override
    public Effects patientMoves(Disruption.PatientMoves disruption) {
        Appointment appointment = appointment(disruption.appointment());
        if (Standing.isSettled(appointment, now)) {
            throw new IllegalArgumentException("appointment must not have begun, '%s' has".formatted(appointment.id()));
        }
        if (appointment.status().isTaken()) {
            change(appointment.course()).times.put(appointment.id(), disruption.to());
        }
        return this;
    }

    @Override
    public Effects decided(Disruption.Decided disruption) {
        change(disruption.decision().about().course()).decisions.add(disruption.decision());
        return this;
    }

    @Override
    public Effects capacityLost(Disruption.CapacityLost disruption) {
        for (Claim claim : disruption.claims()) {
            resource(claim.resource());
            take(claim);
        }
        return this;
    }

    @Override
    public Effects migrated(Disruption.Migrated disruption) {
        change(disruption.course()).protocol = disruption.to();
        return this;
    }

    private Effects take(Claim claim) {
        claims.add(claim);
        return this;
    }

    private OnCourse change(CourseId course) {
        if (!known.containsKey(course)) {
            throw new IllegalArgumentException("course must be one of those given, '%s' is not".formatted(course));
        }
        return courses.computeIfAbsent(course, any -> new OnCourse());
    }

    private Appointment appointment(String id) {
        CourseBooking booking = byAppointment.get(id);
        if (booking == null) {
            throw new IllegalArgumentException(
                    "appointment must be of one of the courses given, '%s' is not".formatted(id));
        }
        return booking.appointments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Resource resource(String id) {
        return practice.resource(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the practice %s has no resource '%s'".formatted(practice.id(), id)));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        if (!more.contains(item)) {
            more.add(item);
        }
        return more;
    }
}
