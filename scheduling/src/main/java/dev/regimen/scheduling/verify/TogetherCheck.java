package dev.regimen.scheduling.verify;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks the visits of a plan against each other: days, site, and who leads them. */
final class TogetherCheck {
    private final Practice practice;
    private final CourseRequest request;
    private final Offer offer;
    private final List<Violation> found;

    TogetherCheck(Practice practice, CourseRequest request, Offer offer, List<Violation> found) {
        this.practice = practice;
        this.request = request;
        this.offer = offer;
        this.found = found;
    }

    private void add(Rule rule, PlannedVisit visit, PlannedVisit other) {
        found.add(Violation.between(rule, visit, other));
    }

    void check() {
        List<PlannedVisit> visits = offer.visits();
        for (int i = 0; i < visits.size(); i++) {
            for (int j = 0; j < i; j++) {
                PlannedVisit visit = visits.get(i);
                PlannedVisit other = visits.get(j);
                if (visit.date().equals(other.date()) || visit.extent().overlaps(other.extent())) {
                    add(Rule.SAME_DAY, visit, other);
                }
                if (canBothBe(visit, other) && !isFit(visit, other)) {
                    add(Rule.SEDATION, visit, other);
                }
                if (!visit.site().equals(other.site())) {
                    add(Rule.SITE, visit, other);
                }
            }
        }
        checkLeaders();
        checkStart();
    }

    private static boolean isFit(PlannedVisit visit, PlannedVisit other) {
        return visit.start().isBefore(other.start())
                ? !other.start().isBefore(visit.fitFrom())
                : !visit.start().isBefore(other.fitFrom());
    }

    /** Whether no decision that one of them needs rules the other one out. */
    private static boolean canBothBe(PlannedVisit visit, PlannedVisit other) {
        return CourseCheck.conditions(visit).stream()
                .noneMatch(each -> CourseCheck.conditions(other).contains(new Condition(each.about(), !each.goesOn())));
    }

    private void checkStart() {
        LocalDate startBy = request.startBy();
        for (PlannedVisit visit : offer.visits()) {
            boolean isTooLate = startBy != null && visit.date().isAfter(startBy);
            if (isTooLate && offer.visits().stream().noneMatch(other -> comesBefore(other, visit))) {
                found.add(Violation.of(Rule.OUTSIDE_REQUEST, visit));
            }
        }
    }

    // on every branch on which the later one takes place
    private static boolean comesBefore(PlannedVisit other, PlannedVisit visit) {
        return other.date().isBefore(visit.date())
                && CourseCheck.conditions(visit).containsAll(CourseCheck.conditions(other));
    }

    private void checkLeaders() {
        List<String> leaders = new ArrayList<>();
        for (PlannedVisit visit : offer.visits()) {
            Optional<String> leader = leader(visit);
            boolean allowed = leader.isEmpty() || request.practitioners().allows(leader.get());
            boolean sameAsBefore = leader.isEmpty() || leaders.isEmpty() || leaders.contains(leader.get());
            boolean known =
                    leader.isEmpty() || practice.practitioner(leader.get()).isPresent();
            boolean said = Objects.equals(leader, visit.leader());
            if (!allowed || !known || !said || (request.practitioners().same() && !sameAsBefore)) {
                found.add(Violation.of(Rule.PRACTITIONER, visit, leader.orElse(null)));
            }
            leader.ifPresent(leaders::add);
        }
    }

    /** Who meets the first need of a practitioner. */
    private Optional<String> leader(PlannedVisit visit) {
        List<Segment> expected = CourseCheck.segments(request, visit);
        for (int i = 0; i < Math.min(expected.size(), visit.segments().size()); i++) {
            List<String> serving = visit.segments().get(i).resources();
            for (int n = 0; n < Math.min(expected.get(i).needs().size(), serving.size()); n++) {
                if (expected.get(i).needs().get(n).kind() == ResourceKind.PRACTITIONER) {
                    return Optional.of(serving.get(n));
                }
            }
        }
        return Optional.empty();
    }
}
