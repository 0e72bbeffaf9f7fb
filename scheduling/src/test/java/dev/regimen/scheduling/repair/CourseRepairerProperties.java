package dev.regimen.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Courses booked into small random practices, in which something random happens. */
class CourseRepairerProperties {
    /** Booked courses, at a moment, and what happens then. */
    private record Scenario(
            Practice practice,
            Snapshot snapshot,
            List<CourseBooking> courses,
            Instant now,
            List<Disruption> disruptions) {
        RepairResult repair(CourseRepairer repairer, List<CourseBooking> these, List<Disruption> happened) {
            return repairer.repair(these, snapshot, now, 3, happened);
        }

        RepairResult repair() {
            return repair(repairer(practice), courses, disruptions);
        }
    }

    @Test
    void everyProposalHolds() {
        Trials.of("repairs: every proposal holds", 100, 2000, CourseRepairerProperties::everyProposalHolds);
    }

    private static void everyProposalHolds(long seed, Consumer<String> saw) {
        Scenario of = scenario(seed);

        RepairResult result = RepairChecks.check(of.courses, of.now, of.repair());

        RepairProposal best = result.best();
        saw.accept(
                of.courses.isEmpty()
                        ? "no course"
                        : best.changesNothing() ? "stays" : best.broken().isEmpty() ? "repaired" : "broken");
    }

    @Test
    void withoutADisruptionNothingChanges() {
        Trials.of(
                "repairs: without a disruption nothing changes",
                50,
                2000,
                CourseRepairerProperties::withoutADisruptionNothingChanges);
    }

    private static void withoutADisruptionNothingChanges(long seed, Consumer<String> saw) {
        Scenario of = scenario(seed);

        RepairProposal best =
                of.repair(repairer(of.practice), of.courses, List.of()).best();

        assertThat(best.changesNothing()).isTrue();
        assertThat(best.bookings()).isEqualTo(of.courses);
    }

    @Test
    void oncePutIntoPracticeAProposalNeedsNoOther() {
        Trials.of(
                "repairs: once put into practice a proposal needs no other",
                50,
                2000,
                CourseRepairerProperties::oncePutIntoPracticeAProposalNeedsNoOther);
    }

    private static void oncePutIntoPracticeAProposalNeedsNoOther(long seed, Consumer<String> saw) {
        Scenario of = scenario(seed);
        RepairProposal best = of.repair().best();

        RepairProposal again = of.repair(repairer(of.practice), best.bookings(), of.disruptions)
                .best();

        // for a broken course people have to act first
        if (best.broken().isEmpty()) {
            assertThat(again.changesNothing()).isTrue();
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Trials.of(
                "repairs: the same question has the same answer",
                25,
                2000,
                CourseRepairerProperties::theSameQuestionHasTheSameAnswer);
    }

    private static void theSameQuestionHasTheSameAnswer(long seed, Consumer<String> saw) {
        RepairResult one = scenario(seed).repair();
        RepairResult other = scenario(seed).repair();

        assertThat(one.proposals()).isEqualTo(other.proposals());
    }

    @Test
    void movingOthersIsNeverWorseAndMovesThemOnlyToMendACourse() {
        Trials.of(
                "repairs: moving others is never worse and moves them only to mend a course",
                50,
                2000,
                CourseRepairerProperties::movingOthersIsNeverWorseAndMovesThemOnlyToMendACourse);
    }

    private static void movingOthersIsNeverWorseAndMovesThemOnlyToMendACourse(long seed, Consumer<String> saw) {
        Scenario of = scenario(seed);
        RepairProposal without = of.repair().best();

        RepairResult result = RepairChecks.check(
                of.courses, of.now, of.repair(repairer(of.practice).movingOthers(), of.courses, of.disruptions));

        assertThat(result.best().score()).isLessThanOrEqualTo(without.score());
        if (without.broken().isEmpty()) {
            assertThat(result.best()).isEqualTo(without);
        }
    }

    @Test
    void noMoreVisitsMoveThanByPlanningAfresh() {
        Trials.of(
                "repairs: no more visits move than by planning afresh",
                50,
                2000,
                CourseRepairerProperties::noMoreVisitsMoveThanByPlanningAfresh);
    }

    private static void noMoreVisitsMoveThanByPlanningAfresh(long seed, Consumer<String> saw) {
        Scenario of = scenario(seed);
        RepairResult result = of.repair();
        for (CourseRepair course : result.best().own()) {
            CourseRepair.Plan plan = course.plan();
            boolean isHeldToTimes = plan != null
                    && plan.request().keeping().stream()
                            .anyMatch(kept -> !kept.times().equals(Hours.ALWAYS));
            if (plan == null || isHeldToTimes || result.best().own().size() > 1) {
                continue;
            }
            List<Occupancy> others = new ArrayList<>();
            result.best().bookings().stream()
                    .filter(each -> !each.course().equals(course.course()))
                    .flatMap(each -> each.appointments().stream())
                    .forEach(each -> Scene.time(each).forEach(others::add));
            CourseRequest request = plan.request();
            CourseRequest afresh = request.toBuilder().keeping(List.of()).build();

            Optional<Offer> offer = CoursePlanner.of(result.practice())
                    .best(afresh, result.snapshot().with(others));

            offer.ifPresent(
                    other -> assertThat(moved(request, plan.offer())).isLessThanOrEqualTo(moved(request, other)));
        }
    }

    /** A repairer that soon takes what it has: every answer must hold, whether there is a better one or not. */
    private static CourseRepairer repairer(Practice practice) {
        return CourseRepairer.of(practice).withBudget(20);
    }

    private static long moved(CourseRequest request, Offer offer) {
        return request.keeping().stream()
                .filter(kept -> offer.visits().stream()
                        .anyMatch(visit -> visit.id().equals(kept.visit().id()) && !kept.isAt(visit)))
                .count();
    }

    /** Up to three courses of different patients in the practice of a case, one after the other. */
    private static Scenario scenario(long seed) {
        Random random = new Random(seed);
        Case first = Cases.of(seed);
        Practice practice = first.snapshot().calendar().practice();
        CoursePlanner planner = CoursePlanner.of(practice);
        Snapshot taken = first.snapshot();
        List<CourseBooking> courses = new ArrayList<>();
        int most = 1 + random.nextInt(3);
        for (int i = 1; i <= most; i++) {
            CourseRequest request = request(first.request(), i);
            Optional<Offer> offer = planner.best(request, taken);
            if (offer.isPresent()) {
                CourseBooking booking = CourseBooking.of(request, offer.get());
                courses.add(booking);
                List<Occupancy> more = new ArrayList<>();
                booking.appointments().forEach(each -> Scene.time(each).forEach(more::add));
                taken = taken.with(more);
            }
        }
        List<Appointment> all =
                courses.stream().flatMap(each -> each.appointments().stream()).toList();
        Instant now = now(first, all, random);
        List<CourseBooking> present =
                courses.stream().map(each -> present(each, now, random)).toList();
        List<Disruption> disruptions = new ArrayList<>();
        int happening = all.isEmpty() ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < happening; i++) {
            disruptions.add(disruption(practice, present, now, random));
        }
        return new Scenario(practice, first.snapshot(), present, now, disruptions);
    }

    private static CourseRequest request(CourseRequest from, int number) {
        CourseState state = from.course();
        CourseState other = new CourseState(
                state.protocol(),
                CourseId.of("course-" + number),
                state.site(),
                state.side(),
                state.notBefore(),
                state.ledger(),
                state.circumstances(),
                state.decisions(),
                state.outcomes(),
                state.authorisations());
        CourseRequest.Builder builder = CourseRequest.builder(other, PatientRef.of("patient-" + number), from.today())
                .startBy(from.startBy())
                .dueBy(from.dueBy())
                .practitioners(from.practitioners())
                .available(from.available())
                .preferring(from.preferences());
        return builder.build();
    }

    // before everything, or some time around a visit
    private static Instant now(Case of, List<Appointment> all, Random random) {
        Instant begin =
                of.snapshot().calendar().first().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            return begin;
        }
        Appointment near = all.get(random.nextInt(all.size()));
        return near.visit().start().plus(Duration.ofMinutes(30L * (random.nextInt(9) - 4)));
    }

    private static CourseBooking present(CourseBooking booking, Instant now, Random random) {
        List<Appointment> appointments = new ArrayList<>();
        for (Appointment each : booking.appointments()) {
            boolean isOver = each.visit().end().isBefore(now);
            if (isOver && each.status() == Status.BOOKED && random.nextInt(3) > 0) {
                appointments.add(each.with(Status.FULFILLED));
            } else if (random.nextInt(12) == 0) {
                appointments.add(each.with(Status.CANCELLED));
            } else {
                appointments.add(each);
            }
        }
        return new CourseBooking(booking.request(), appointments);
    }

    private static Disruption disruption(Practice practice, List<CourseBooking> courses, Instant now, Random random) {
        CourseBooking course = one(courses, random);
        Appointment appointment = one(course.appointments(), random);
        Claim claim = one(appointment.visit().claims(), random);
        LocalDate day = appointment.visit().date();
        Resource resource = practice.resource(claim.resource()).orElseThrow();
        boolean isPerson = resource.kind() == ResourceKind.PRACTITIONER || resource.kind() == ResourceKind.STAFF;
        boolean isAhead = !Standing.isSettled(appointment, now);
        boolean isLive = appointment.status().isTaken();
        SessionKey session = appointment.visit().sessions().iterator().next();
        switch (random.nextInt(9)) {
            case 0:
                return new Disruption.RunningLate(resource.id(), now.plus(Duration.ofMinutes(5L * random.nextInt(60))));
            case 1:
                return Disruption.closure(
                        appointment.visit().site(), day, day.plusDays(random.nextInt(2)), Localized.english("Snow"));
            case 2:
                return Disruption.capacityLost(claim);
            case 3:
                return session.ordinal() == 1 || !isAhead
                        ? Disruption.capacityLost(claim)
                        : new Disruption.Decided(Decision.stopBefore(session, day));
            case 4:
                return new Disruption.Decided(Decision.extend(session, 1 + random.nextInt(3), day));
            case 5:
                if (isAhead && isLive) {
                    return Disruption.givenUp(appointment);
                }
                break;
            case 6:
                if (!appointment.visit().start().isAfter(now) && appointment.status() != Status.FULFILLED) {
                    return new Disruption.NoShow(appointment.id());
                }
                break;
            case 7:
                if (isAhead && isLive) {
                    return Disruption.to(
                            appointment, appointment.visit().arrival().plusMinutes(5L * (random.nextInt(49) - 24)));
                }
                break;
            default:
                break;
        }
        return isPerson
                ? new Disruption.Absence(
                        resource.id(),
                        random.nextBoolean()
                                ? Leave.of(day, day.plusDays(random.nextInt(5)))
                                : Leave.on(day, TimeRange.parse("09:00-12:00")))
                : new Disruption.Outage(
                        resource.id(),
                        new TimeSpan(claim.from(), claim.until().plus(Duration.ofHours(random.nextInt(48)))));
    }

    private static <T> T one(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
