package dev.regimen.scheduling.verify;

import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.Readiness;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.Commitment.Provisional;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.Preferences.Wish;
import dev.regimen.scheduling.verify.Mutant.Mutation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Mutations that break what a course's rules and its request say. That they do follows from the protocol's own numbers. */
final class CourseMutations {
    /** The days of a visit that follows another of the plan, by its spacing alone. */
    private record Spaced(LocalDate after, LocalDate first, LocalDate last) {}

    private CourseMutations() {}

    static Map<Rule, List<Mutation>> all() {
        Map<Rule, List<Mutation>> all = new EnumMap<>(Rule.class);
        all.put(
                Rule.UNKNOWN_SESSION,
                List.of(
                        CourseMutations::aSessionTooMany,
                        CourseMutations::theOtherSide,
                        CourseMutations::ofNoStage,
                        CourseMutations::ofAnotherCourse,
                        CourseMutations::aSessionTwice,
                        CourseMutations::noSession));
        all.put(Rule.MISSING_SESSION, List.of(CourseMutations::aSessionDropped));
        all.put(Rule.LEFT_OPEN, List.of(CourseMutations::leftOpenWithinTheCalendar));
        all.put(Rule.NOT_PLANNABLE, List.of(CourseMutations::heldThoughUndecided));
        all.put(Rule.WRONG_CONDITIONS, List.of(CourseMutations::onADecisionThatIsNoneOfIts));
        all.put(Rule.OUTSIDE_WINDOW, List.of(CourseMutations::aDayTooEarly, CourseMutations::aDayTooLate));
        all.put(Rule.COURSE_RULE, List.of(CourseMutations::pastTheAuthorisation, CourseMutations::withAVaccination));
        all.put(Rule.TOO_SOON, List.of(CourseMutations::toldADayTooLate));
        all.put(Rule.OUTSIDE_REQUEST, List.of(CourseMutations::beforeTheFirstDay, CourseMutations::begunTooLate));
        all.put(Rule.BEYOND_CALENDAR, List.of(CourseMutations::afterTheCalendar));
        all.put(Rule.SAME_DAY, List.of(CourseMutations::onTheDayOfAnother));
        all.put(Rule.FIXED, List.of(CourseMutations::movedThoughFixed));
        all.put(Rule.COST, List.of(CourseMutations::dearer, CourseMutations::movedByWord));
        return all;
    }

    private static SessionKey key(PlannedVisit visit) {
        return visit.sessions().iterator().next();
    }

    private static Stage stage(Case of, PlannedVisit visit) {
        return of.request().course().protocol().stage(key(visit).stage());
    }

    private static boolean isTreatment(Case of, PlannedVisit visit) {
        return stage(of, visit).kind() == Stage.Kind.TREATMENT;
    }

    private static List<Condition> conditions(PlannedVisit visit) {
        return visit.commitment().fold(List::of, Provisional::conditions);
    }

    /** Whether no visit comes after it on any branch. */
    private static boolean isLast(Offer plan, PlannedVisit visit) {
        return plan.visits().stream()
                .noneMatch(other -> other.date().isAfter(visit.date())
                        && (conditions(other).containsAll(conditions(visit))
                                || conditions(visit).containsAll(conditions(other))));
    }

    private static boolean isNeeded(Case of, PlannedVisit visit) {
        SessionKey key = key(visit);
        return key.cycle() == 1 && key.ordinal() <= stage(of, visit).sessions().min();
    }

    private static Optional<Spaced> spaced(Case of, Offer plan, PlannedVisit visit) {
        SessionKey key = key(visit);
        Stage stage = stage(of, visit);
        SpacingWindow rule = key.ordinal() > 1 ? stage.spacing() : stage.start();
        if (rule == null || key.cycle() > 1) {
            return Optional.empty();
        }
        return plan.visits().stream()
                .filter(other -> conditions(visit).containsAll(conditions(other))
                        && other.date().isBefore(visit.date()))
                .reduce((one, other) -> other)
                .filter(before -> isAnchor(rule, key, key(before)))
                .map(before -> spaced(of, rule, before.date(), stage.id()));
    }

    // the visit just before, if the window is measured from it
    private static boolean isAnchor(SpacingWindow rule, SessionKey key, SessionKey before) {
        boolean isPrevious = before.stage().equals(key.stage()) && before.ordinal() == key.ordinal() - 1;
        return before.cycle() == 1
                && (key.ordinal() > 1
                        ? isPrevious && rule.anchor() instanceof Anchor.PreviousSession
                        : rule.anchor() instanceof Anchor.StageEnd end
                                && end.stage().equals(before.stage()));
    }

    private static Spaced spaced(Case of, SpacingWindow rule, LocalDate anchor, String stage) {
        LocalDate first = rule.from().earliestAfter(anchor);
        LocalDate last = rule.to() == null ? null : rule.to().latestAfter(anchor);
        if (last != null) {
            last = last.plusDays(of.request().laterBy().getOrDefault(stage, 0));
            LocalDate never =
                    rule.neverAfter() == null ? last : rule.neverAfter().latestAfter(anchor);
            last = never.isBefore(last) ? never : last;
        }
        return new Spaced(anchor, first, last);
    }

    private static SessionKey with(SessionKey key, int ordinal, Laterality side) {
        return new SessionKey(key.course(), key.stage(), key.cycle(), ordinal, side);
    }

    private static Optional<Mutant> aSessionTooMany(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(
                        of,
                        plan,
                        visit,
                        VisitEdit.of(visit)
                                .sessions(with(key(visit), 99, key(visit).side()))));
    }

    private static Optional<Mutant> theOtherSide(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, any -> key(any).side() == Laterality.LEFT)
                .map(visit -> Mutant.of(
                        of,
                        plan,
                        visit,
                        VisitEdit.of(visit).sessions(with(key(visit), key(visit).ordinal(), Laterality.RIGHT))));
    }

    private static Optional<Mutant> ofNoStage(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            SessionKey key = key(visit);
            SessionKey other = new SessionKey(key.course(), "nothing", key.cycle(), key.ordinal(), key.side());
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).sessions(other));
        });
    }

    private static Optional<Mutant> ofAnotherCourse(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            SessionKey key = key(visit);
            SessionKey other =
                    new SessionKey(CourseId.of("another"), key.stage(), key.cycle(), key.ordinal(), key.side());
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).sessions(other));
        });
    }

    private static Optional<Mutant> aSessionTwice(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            LocalDate day = plan.visits().get(plan.visits().size() - 1).date().plusDays(1 + random.nextInt(3));
            List<PlannedVisit> visits = new ArrayList<>(plan.visits());
            visits.add(VisitEdit.of(visit).id(visit.id() + "-again").to(day).build());
            return new Mutant(of.request(), of.snapshot(), plan.with(visits), visit.id(), null);
        });
    }

    private static Optional<Mutant> noSession(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).sessions()));
    }

    private static List<PlannedVisit> without(Offer plan, PlannedVisit visit) {
        return plan.visits().stream().filter(each -> each != visit).toList();
    }

    private static Optional<Mutant> aSessionDropped(Case of, Offer plan, Random random) {
        if (plan.visits().size() == 1) {
            return Optional.empty();
        }
        return Mutant.any(plan, random, any -> isLast(plan, any))
                .map(visit ->
                        new Mutant(of.request(), of.snapshot(), plan.with(without(plan, visit)), null, key(visit)));
    }

    private static Optional<Mutant> leftOpenWithinTheCalendar(Case of, Offer plan, Random random) {
        LocalDate end = Readiness.lastDay(of.request(), of.snapshot().calendar().last());
        return Mutant.any(
                        plan,
                        random,
                        any -> isLast(plan, any)
                                && isNeeded(of, any)
                                && spaced(of, plan, any)
                                        .filter(days -> days.last != null && !days.last.isAfter(end))
                                        .isPresent())
                .map(visit -> {
                    List<Offer.OpenVisit> open = new ArrayList<>(plan.open());
                    open.add(new Offer.OpenVisit(
                            visit.id(),
                            visit.sessions(),
                            conditions(visit),
                            Offer.OpenVisit.Why.BEYOND_CALENDAR,
                            visit.window()));
                    Offer mutant = new Offer(
                            plan.course(), plan.patient(), plan.protocol(), without(plan, visit), open, plan.cost());
                    return new Mutant(of.request(), of.snapshot(), mutant, visit.id(), key(visit));
                });
    }

    private static Commitment onlyIf(List<Condition> conditions, LocalDate day) {
        return conditions.isEmpty() ? Commitment.firm() : new Provisional(conditions, day, IfUndecided.KEEP);
    }

    private static Optional<Mutant> heldThoughUndecided(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, any -> conditions(any).contains(new Condition(key(any), true)))
                .map(visit -> {
                    List<Condition> fewer = conditions(visit).stream()
                            .filter(each -> !each.about().equals(key(visit)))
                            .toList();
                    return Mutant.of(of, plan, visit, VisitEdit.of(visit).commitment(onlyIf(fewer, visit.date())));
                });
    }

    private static Optional<Mutant> onADecisionThatIsNoneOfIts(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, any -> any.commitment().isFirm()).map(visit -> {
            SessionKey about = with(
                    key(visit),
                    random.nextBoolean() ? key(visit).ordinal() : 99,
                    key(visit).side());
            Condition condition = new Condition(about, random.nextBoolean());
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).commitment(onlyIf(List.of(condition), visit.date())));
        });
    }

    private static Optional<Mutant> aDayTooEarly(Case of, Offer plan, Random random) {
        return Mutant.any(
                        plan,
                        random,
                        any -> spaced(of, plan, any)
                                .filter(days -> days.first.isAfter(days.after.plusDays(1)))
                                .isPresent())
                .map(visit -> Mutant.of(
                        of,
                        plan,
                        visit,
                        VisitEdit.of(visit)
                                .to(spaced(of, plan, visit).orElseThrow().first.minusDays(1))));
    }

    private static Optional<Mutant> aDayTooLate(Case of, Offer plan, Random random) {
        return Mutant.any(
                        plan,
                        random,
                        any -> isLast(plan, any)
                                && spaced(of, plan, any)
                                        .filter(days -> days.last != null
                                                && days.last.isAfter(
                                                        of.request().firstDay()))
                                        .isPresent())
                .map(visit -> Mutant.of(
                        of,
                        plan,
                        visit,
                        VisitEdit.of(visit)
                                .to(spaced(of, plan, visit).orElseThrow().last.plusDays(1))));
    }

    private static Optional<Mutant> pastTheAuthorisation(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, any -> isTreatment(of, any)).map(visit -> {
            CourseState course = of.request().course();
            LocalDate today = of.request().today();
            Authorisation until = new Authorisation(
                    "until",
                    course.protocol().id().procedure(),
                    null,
                    null,
                    99,
                    today.minusDays(200),
                    visit.date().minusDays(1));
            return Mutant.of(
                    of, plan, visit, of.request().toBuilder().course(course.withAuthorisations(List.of(until))));
        });
    }

    private static Optional<Mutant> withAVaccination(Case of, Offer plan, Random random) {
        CourseState course = of.request().course();
        if (course.protocol().separations().isEmpty()) {
            return Optional.empty();
        }
        return Mutant.any(plan, random, any -> isTreatment(of, any)).map(visit -> {
            List<LedgerEvent> events = new ArrayList<>(course.ledger().events());
            events.add(LedgerEvent.builder("jab", "vaccination", visit.date()).build());
            return Mutant.of(
                    of, plan, visit, of.request().toBuilder().course(course.withLedger(new PatientLedger(events))));
        });
    }

    private static Optional<Mutant> toldADayTooLate(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, any -> isTreatment(of, any)).map(visit -> {
            long days = ChronoUnit.DAYS.between(of.request().today(), visit.date()) + 1;
            LeadTimes rules =
                    LeadTimes.of(List.of(rule("told", Direction.AVOID, NSAIDS, "-%d days".formatted(days), "session")));
            return Mutant.of(of, plan, visit, of.request().toBuilder().preparing(rules));
        });
    }

    private static Optional<Mutant> beforeTheFirstDay(Case of, Offer plan, Random random) {
        PlannedVisit first = plan.visits().get(0);
        LocalDate day = of.request().firstDay().minusDays(1 + random.nextInt(3));
        return Optional.of(Mutant.of(of, plan, first, VisitEdit.of(first).to(day)));
    }

    private static Optional<Mutant> begunTooLate(Case of, Offer plan, Random random) {
        PlannedVisit first = plan.visits().get(0);
        LocalDate limit = first.date().minusDays(1 + random.nextInt(3));
        return Optional.of(Mutant.of(of, plan, first, of.request().toBuilder().startBy(limit)));
    }

    private static Optional<Mutant> afterTheCalendar(Case of, Offer plan, Random random) {
        PracticeCalendar calendar = of.snapshot().calendar();
        LocalDate day = random.nextBoolean()
                ? calendar.last().plusDays(1 + random.nextInt(3))
                : calendar.first().minusDays(1 + random.nextInt(3));
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).to(day)));
    }

    private static Optional<Mutant> onTheDayOfAnother(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, any -> plan.visits().size() > 1).map(visit -> {
            PlannedVisit other = Mutant.any(without(plan, visit), random).orElseThrow();
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).to(other.date()));
        });
    }

    private static Optional<Mutant> movedThoughFixed(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            PlannedVisit before = VisitEdit.of(visit)
                    .to(visit.arrival().plusMinutes(5L * (1 + random.nextInt(500))))
                    .build();
            return Mutant.of(of, plan, visit, of.request().toBuilder().keeping(CourseRequest.Kept.fixed(before)));
        });
    }

    private static Optional<Mutant> dearer(Case of, Offer plan, Random random) {
        var wish = Mutant.any(List.of(Wish.values()), random).orElseThrow();
        Map<Wish, Long> parts = new EnumMap<>(Wish.class);
        parts.putAll(plan.cost().parts());
        parts.merge(wish, 1L, Long::sum);
        return Optional.of(costing(
                of, plan, new Offer.Cost(parts, plan.cost().moved(), plan.cost().daysShifted())));
    }

    private static Optional<Mutant> movedByWord(Case of, Offer plan, Random random) {
        Offer.Cost cost = plan.cost();
        return Optional.of(costing(
                of, plan, new Offer.Cost(cost.parts(), cost.moved() + 1, cost.daysShifted() + random.nextInt(2))));
    }

    private static Mutant costing(Case of, Offer plan, Offer.Cost cost) {
        Offer other = new Offer(plan.course(), plan.patient(), plan.protocol(), plan.visits(), plan.open(), cost);
        return new Mutant(of.request(), of.snapshot(), other.withSwaps(plan.swaps()), null, null);
    }
}
