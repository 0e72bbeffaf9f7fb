package dev.regimen.scheduling.verify;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionVerdict;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a plan's days and sessions against the rules of the course, on every branch of its decisions. */
final class CourseCheck {
    private final CourseRequest request;
    private final LocalDate lastDay;
    private final Offer offer;
    private final List<Violation> found;
    private final NoticeCheck notice;
    private final Map<PlannedVisit, SessionWindow> windows = new HashMap<>();

    CourseCheck(CourseRequest request, LocalDate lastDay, Offer offer, List<Violation> found) {
        this.request = request;
        this.lastDay = lastDay;
        this.offer = offer;
        this.found = found;
        this.notice = new NoticeCheck(request);
    }

    /** What happens at a visit, by the protocol and the circumstances; nothing if its session is unknown. */
    static List<Segment> segments(CourseRequest request, PlannedVisit visit) {
        Optional<Visit> held = request.course().protocol().stages().stream()
                .filter(stage ->
                        visit.sessions().stream().anyMatch(key -> key.stage().equals(stage.id())))
                .map(stage -> stage.visit())
                .findFirst();
        return held.map(what -> what.variants().stream()
                        .filter(variant -> request.course().circumstances().of(variant.id()) == Answer.YES)
                        .findFirst()
                        .map(Visit.Variant::segments)
                        .orElse(what.segments()))
                .orElse(List.of());
    }

    /** A visit's window as the rules give it. */
    Optional<SessionWindow> window(PlannedVisit visit) {
        return Optional.ofNullable(windows.get(visit));
    }

    void check() {
        for (PlannedVisit visit : offer.visits()) {
            if (visit.sessions().isEmpty()) {
                found.add(Violation.of(Rule.UNKNOWN_SESSION, visit));
            }
            visit.sessions().forEach(key -> checkSession(visit, key));
            checkConditions(visit);
        }
        leaves().forEach(this::checkLeaf);
    }

    static List<Condition> conditions(PlannedVisit visit) {
        return visit.commitment().fold(List::of, Commitment.Provisional::conditions);
    }

    private CourseState decided(List<Condition> conditions) {
        CourseState state = request.course();
        List<Decision> decisions = new ArrayList<>(state.decisions());
        for (Condition condition : conditions) {
            decisions.add(
                    condition.goesOn()
                            ? Decision.goOnWith(condition.about(), request.today())
                            : Decision.stopBefore(condition.about(), request.today()));
        }
        return state.withDecisions(decisions);
    }

    private CourseState booked(CourseState from, Stream<PlannedVisit> visits) {
        CourseState state = from;
        for (PlannedVisit visit : visits.toList()) {
            for (SessionKey key : visit.sessions()) {
                boolean known = state.protocol().stages().stream()
                        .anyMatch(stage -> stage.id().equals(key.stage()));
                state = known ? state.withBooked(key, visit.date()) : state;
            }
        }
        return state;
    }

    private CourseEvaluation evaluate(CourseState state) {
        return CourseEvaluator.evaluate(state, request.today());
    }

    // the course just before a visit, when these decisions were taken and no others
    private CourseState before(PlannedVisit visit, List<Condition> conditions) {
        return booked(
                decided(conditions),
                offer.visits().stream()
                        .filter(other ->
                                other.date().isBefore(visit.date()) && conditions.containsAll(conditions(other))));
    }

    private void checkSession(PlannedVisit visit, SessionKey key) {
        CourseEvaluation then = evaluate(before(visit, conditions(visit)));
        Optional<SessionWindow> answer = then.window(key);
        if (answer.isEmpty()) {
            found.add(Violation.of(Rule.UNKNOWN_SESSION, visit));
            return;
        }
        SessionWindow window = answer.get();
        windows.putIfAbsent(visit, window);
        if (!isPlannable(window.status())) {
            found.add(Violation.of(Rule.NOT_PLANNABLE, visit));
        }
        if (!isPlanned(window, visit.date())) {
            found.add(Violation.of(Rule.OUTSIDE_WINDOW, visit));
        } else if (!window.isOpenOn(visit.date())) {
            found.add(new Violation(Rule.COURSE_RULE, visit.id(), null, null, null, window.whyClosedOn(visit.date())));
        }
    }

    static boolean isPlannable(Status status) {
        return switch (status) {
            case CONTRAINDICATED, NEEDS_REVIEW, BEHIND_GATE, AWAITING_DECISION, EXPIRED -> false;
            case CAPPED, OVERDUE, DUE, EARLY, UPCOMING -> true;
        };
    }

    private boolean isPlanned(SessionWindow window, LocalDate day) {
        LocalDate last = lastPlanned(request, window);
        return !day.isBefore(window.from()) && (last == null || !day.isAfter(last));
    }

    /** The last day on which a session may be planned; null if there is none. */
    static @Nullable LocalDate lastPlanned(CourseRequest request, SessionWindow window) {
        LocalDate to = window.to();
        LocalDate never = window.neverAfter();
        if (to == null || to.isBefore(request.firstDay())) {
            return never;
        }
        LocalDate last = to.plusDays(request.laterBy().getOrDefault(window.key().stage(), 0));
        return never != null && never.isBefore(last) ? never : last;
    }

    // a visit depends on exactly the decisions that are open before it and that it would not survive
    private void checkConditions(PlannedVisit visit) {
        List<Condition> conditions = conditions(visit);
        boolean right = true;
        for (int i = 0; i < conditions.size(); i++) {
            CourseEvaluation then = evaluate(before(visit, conditions.subList(0, i)));
            right &= then.window(conditions.get(i).about())
                    .filter(window -> window.status() == Status.AWAITING_DECISION)
                    .isPresent();
        }
        CourseEvaluation now = evaluate(before(visit, conditions));
        for (SessionWindow open : now.next()) {
            boolean undecided = isUndecided(open) && !visit.sessions().contains(open.key());
            right &= !undecided || survives(visit, open.key());
        }
        if (!right) {
            found.add(Violation.of(Rule.WRONG_CONDITIONS, visit));
        }
    }

    private boolean survives(PlannedVisit visit, SessionKey undecided) {
        for (boolean goesOn : new boolean[] {true, false}) {
            List<Condition> more = new ArrayList<>(conditions(visit));
            more.add(new Condition(undecided, goesOn));
            CourseEvaluation then = evaluate(before(visit, more));
            if (!visit.sessions().stream()
                    .allMatch(key -> then.window(key)
                            .filter(window -> isPlannable(window.status()))
                            .isPresent())) {
                return false;
            }
        }
        return true;
    }

    /** The ways that all decisions can turn out, as far as the plan goes. */
    private Set<List<Condition>> leaves() {
        Set<List<Condition>> all = new LinkedHashSet<>();
        all.add(List.of());
        Stream.concat(
                        offer.visits().stream().map(CourseCheck::conditions),
                        offer.open().stream().map(Offer.OpenVisit::conditions))
                .forEach(conditions -> {
                    for (int i = 0; i < conditions.size(); i++) {
                        Condition each = conditions.get(i);
                        List<Condition> other = new ArrayList<>(conditions.subList(0, i));
                        other.add(new Condition(each.about(), !each.goesOn()));
                        all.add(List.copyOf(conditions.subList(0, i + 1)));
                        all.add(List.copyOf(other));
                    }
                });
        Set<List<Condition>> leaves = new LinkedHashSet<>();
        for (List<Condition> each : all) {
            boolean goesFurther = all.stream()
                    .anyMatch(other -> other.size() > each.size()
                            && other.subList(0, each.size()).equals(each));
            if (!goesFurther) {
                leaves.add(each);
            }
        }
        return leaves;
    }

    private void checkLeaf(List<Condition> leaf) {
        List<PlannedVisit> visits = offer.visits().stream()
                .filter(visit -> leaf.containsAll(conditions(visit)))
                .toList();
        CourseState state = booked(decided(leaf), visits.stream());
        CourseEvaluation then = evaluate(state);
        checkTwice(visits);
        for (SessionVerdict verdict : then.past()) {
            visits.stream()
                    .filter(visit -> !verdict.held() && visit.sessions().contains(verdict.key()))
                    .findFirst()
                    .ifPresent(visit -> checkVerdict(visit, verdict));
        }
        // an optional session can be planned only where it was decided to hold it
        then.next().stream()
                .filter(window -> isPlannable(window.status()))
                .forEach(window -> checkUndated(window, leaf));
        new OpenCheck(request, lastDay, offer, leaf).check(state).ifPresent(this::add);
        then.next().stream()
                .filter(window ->
                        isUndecided(window) && open(window.key(), leaf).isEmpty())
                .findFirst()
                .ifPresent(window -> checkBothWays(window.key(), leaf));
    }

    // a decision of which the plan says nothing
    private void checkBothWays(SessionKey undecided, List<Condition> leaf) {
        for (boolean goesOn : new boolean[] {true, false}) {
            List<Condition> more = new ArrayList<>(leaf);
            more.add(new Condition(undecided, goesOn));
            checkLeaf(more);
        }
    }

    private static boolean isUndecided(SessionWindow window) {
        return window.status() == Status.AWAITING_DECISION && window.key().ordinal() > 1;
    }

    // another branch may leave the same session open for another reason
    private void checkUndated(SessionWindow window, List<Condition> leaf) {
        Optional<Offer.OpenVisit> open = open(window.key(), leaf);
        if (open.isEmpty()) {
            add(new Violation(Rule.MISSING_SESSION, null, null, null, window.key(), List.of()));
        } else if (open.get().why() != Offer.OpenVisit.Why.FOLLOWS_OPEN && !hasPlannedDayBeyond(window)) {
            add(new Violation(Rule.LEFT_OPEN, open.get().id(), null, null, window.key(), List.of()));
        }
    }

    private Optional<Offer.OpenVisit> open(SessionKey key, List<Condition> leaf) {
        return offer.open().stream()
                .filter(each -> each.sessions().contains(key) && leaf.containsAll(each.conditions()))
                .findFirst();
    }

    private boolean hasPlannedDayBeyond(SessionWindow window) {
        LocalDate last = lastPlanned(request, window);
        LocalDate from = window.from().isAfter(lastDay) ? window.from() : lastDay.plusDays(1);
        LocalDate ready = notice.firstDate(window.key(), offer.visits().get(0).zone());
        from = ready.isAfter(from) ? ready : from;
        return (last == null || !last.isBefore(from))
                && !window.openDays(new DateRange(from, last)).isEmpty();
    }

    private void checkTwice(List<PlannedVisit> visits) {
        for (int i = 0; i < visits.size(); i++) {
            for (int j = 0; j < i; j++) {
                PlannedVisit other = visits.get(j);
                if (visits.get(i).sessions().stream().anyMatch(other.sessions()::contains)) {
                    add(Violation.between(Rule.UNKNOWN_SESSION, visits.get(i), other));
                }
            }
        }
    }

    private void checkVerdict(PlannedVisit visit, SessionVerdict verdict) {
        if (!verdict.counts()) {
            add(Violation.of(Rule.OUTSIDE_WINDOW, visit));
        }
        List<Reason> broken = verdict.reasons().stream()
                .filter(reason -> reason instanceof Reason.Capped
                        || reason instanceof Reason.Separated
                        || reason instanceof Reason.OtherSide
                        || reason instanceof Reason.Unauthorised)
                .toList();
        if (!broken.isEmpty()) {
            add(new Violation(Rule.COURSE_RULE, visit.id(), null, null, null, broken));
        }
    }

    // what holds on several branches is said once
    private void add(Violation violation) {
        if (!found.contains(violation)) {
            found.add(violation);
        }
    }
}
