package dev.regimen.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.VisitId;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of every answer of a repair, whatever was asked. */
final class RepairChecks {
    private RepairChecks() {}

    static RepairResult check(List<CourseBooking> courses, Instant now, RepairResult result) {
        assertThat(result.proposals()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(result.proposals()).extracting(RepairProposal::score).isSorted();
        result.proposals().forEach(proposal -> {
            assertThat(proposal.courses()).extracting(CourseRepair::before).isEqualTo(courses);
            proposal.courses().forEach(each -> check(each, now));
            proposal.courses().forEach(each -> verify(result, proposal, each));
            checkScore(proposal);
            checkNothingTakenTwice(courses, proposal);
        });
        return result;
    }

    private static void check(CourseRepair repair, Instant now) {
        List<Appointment> booked = taken(repair.before());
        List<Appointment> told = repair.changes().stream()
                .flatMap(change -> change.before().stream())
                .toList();
        assertThat(told).as("each booked visit once").containsExactlyElementsOf(booked);

        Map<String, Appointment> after = byId(repair.after());
        assertThat(after).as("ids are unique").hasSameSizeAs(repair.after().appointments());
        assertThat(after.keySet()).containsAll(byId(repair.before()).keySet());
        for (VisitChange change : repair.changes()) {
            assertThat(after).containsEntry(change.after().id(), change.after());
            change.before().ifPresent(before -> {
                assertThat(change.after().id()).isEqualTo(before.id());
                assertThat(change.after().visit().id()).isEqualTo(before.visit().id());
                boolean isOver = before.visit().start().isBefore(now) || Standing.isSettled(before, now);
                if (isOver && change.after().status() != Appointment.Status.NOSHOW) {
                    assertThat(change.after()).as("what is over is not touched").isEqualTo(before);
                }
                int more = change.after().equals(before) ? 0 : 1;
                assertThat(change.after().revision()).isEqualTo(before.revision() + more);
            });
            boolean isNew = change instanceof VisitChange.Added || change instanceof VisitChange.Moved;
            if (isNew) {
                assertThat(change.after().visit().start()).isAfterOrEqualTo(now);
            }
        }
    }

    static List<Appointment> taken(CourseBooking booking) {
        return booking.appointments().stream()
                .filter(each -> each.status().isTaken())
                .toList();
    }

    private static Map<String, Appointment> byId(CourseBooking booking) {
        Map<String, Appointment> all = new HashMap<>();
        booking.appointments().forEach(each -> all.put(each.id(), each));
        return all;
    }

    /** The plan of a course is good against all that is taken by anything else, in the practice as it is now. */
    private static void verify(RepairResult result, RepairProposal proposal, CourseRepair course) {
        CourseRepair.Plan plan = course.plan();
        if (plan == null) {
            return;
        }
        Set<VisitId> planned =
                plan.offer().visits().stream().map(PlannedVisit::id).collect(Collectors.toSet());
        List<Occupancy> taken = new ArrayList<>();
        for (CourseRepair other : proposal.courses()) {
            for (Appointment each : taken(other.after())) {
                boolean isPlanned = other.course().equals(course.course())
                        && planned.contains(each.visit().id());
                if (!isPlanned) {
                    each.occupancy().ifPresent(taken::add);
                }
            }
        }
        assertThat(PlanVerifier.of(result.practice())
                        .verify(plan.request(), result.snapshot().with(taken), plan.offer()))
                .isEmpty();
    }

    private static void checkScore(RepairProposal proposal) {
        RepairScore score = proposal.score();
        assertThat(score.broken()).isEqualTo(proposal.broken().size());
        assertThat(score.ownMoved())
                .isEqualTo(proposal.own().stream()
                        .mapToInt(each -> each.moved().size())
                        .sum());
        assertThat(score.othersMoved())
                .isEqualTo(proposal.others().stream()
                        .mapToInt(each -> each.moved().size())
                        .sum());
        proposal.broken().forEach(each -> assertThat(each.moved()).isEmpty());
    }

    /** No two visits that change take the same, and none of them takes what stays. */
    private static void checkNothingTakenTwice(List<CourseBooking> courses, RepairProposal proposal) {
        Set<String> before = new HashSet<>();
        courses.forEach(each -> taken(each).forEach(appointment -> before.add(appointment.toString())));
        List<Appointment> changed = proposal.appointments().stream()
                .filter(each -> each.status().isTaken())
                .toList();
        List<Appointment> all = proposal.bookings().stream()
                .flatMap(each -> taken(each).stream())
                .toList();
        for (Appointment one : changed) {
            for (Appointment other : all) {
                boolean isOther = !one.id().equals(other.id());
                boolean clash = one.visit().claims().stream()
                        .anyMatch(claim -> other.visit().claims().stream().anyMatch(claim::conflictsWith));
                assertThat(isOther && clash && !isUnplaced(proposal, other))
                        .as("%s and %s", one.id(), other.id())
                        .isFalse();
            }
        }
    }

    private static boolean isUnplaced(RepairProposal proposal, Appointment appointment) {
        return proposal.broken().stream()
                .flatMap(each -> each.unplaced().stream())
                .anyMatch(each -> each.after().equals(appointment));
    }
}
