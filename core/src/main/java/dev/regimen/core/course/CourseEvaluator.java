package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.SessionVerdict.Validity;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.protocol.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a course: a pure function of what is known about it.
 *
 * <pre>{@code
 * CourseEvaluation now = CourseEvaluator.evaluate(state, LocalDate.of(2027, 1, 11));
 * SessionWindow window = now.next().get(0);
 * now = CourseEvaluator.evaluate(state.withBooked(window.key(), window.preferFrom()), LocalDate.of(2027, 1, 11));
 * }</pre>
 *
 * <ul>
 *   <li>Gaps are differences of calendar dates. A minimum is counted from the last day its anchor may have been, a
 *       maximum from the first.
 *   <li>The distance to the previous session is measured from the last one that was given, whether it counted or not,
 *       as the CDC does for immunization. A session that is too early does not count; a late one does.
 *   <li>Booked sessions count as planned and anchor what follows. Missed and cancelled ones do not exist; their keys
 *       are offered again: before the bookings of later ones, or as far after them as any two are apart.
 *   <li>A stage has ended once it has its least number of sessions and no decision asks for more, or once a decision
 *       stopped it. What follows is measured from its last session up to then, so a session that is added moves it.
 *   <li>Caps, separations, the other side and allowances close days of a window. A session in the ledger that breaks
 *       one counts all the same, and its verdict says so; so it is with a gate.
 *   <li>An evaluation is no treatment: neither a contraindication nor a limit concerns it, but for the caps that count
 *       what else its visit gives.
 * </ul>
 */
public final class CourseEvaluator {
    private CourseEvaluator() {}

    /**
     * Judges every session of the course in the ledger and answers when the next ones may be.
     *
     * @param state what is known
     * @param asOf the day on which the question is asked. It decides the status of windows and not their dates, with
     *     two exceptions: a first session without a wish is planned from it, and a window that has expired is opened
     *     again or begins again, as its rule or a decision says
     */
    public static CourseEvaluation evaluate(CourseState state, LocalDate asOf) {
        Facts facts = new Facts(requireNonNull(state, "state"), requireNonNull(asOf, "asOf"));
        List<ChainWalk> chains = facts.sides().stream()
                .map(side -> new ChainWalk(facts, side).walk())
                .toList();
        List<SessionVerdict> past = new ArrayList<>();
        List<Next> next = new ArrayList<>();
        for (ChainWalk chain : chains) {
            past.addAll(chain.verdicts());
            next.addAll(chain.next());
        }
        Map<String, Integer> order = new HashMap<>();
        state.protocol().stages().stream().map(Stage::id).forEach(id -> order.put(id, order.size()));
        past.sort(Comparator.comparing(verdict -> order.get(verdict.key().stage())));
        past.addAll(strays(facts));
        List<SessionWindow> windows = next.stream()
                .sorted(Comparator.comparing(each -> order.get(each.stage().id())))
                .map(each -> Windows.of(facts, each))
                .toList();
        return new CourseEvaluation(status(chains, past, windows), past, windows);
    }

    private static List<SessionVerdict> strays(Facts facts) {
        List<SessionVerdict> strays = new ArrayList<>();
        for (LedgerEvent event : facts.strays()) {
            SessionKey key = event.session();
            if (key != null) {
                strays.add(new SessionVerdict(
                        event.id(),
                        key,
                        event.status() == LedgerEvent.Status.DONE,
                        Validity.INVALID,
                        false,
                        List.of(new Reason.NotCounted(Reason.Cause.UNKNOWN_SESSION, null))));
            }
        }
        return strays;
    }

    private static CourseStatus status(List<ChainWalk> chains, List<SessionVerdict> past, List<SessionWindow> windows) {
        List<Status> holds = new ArrayList<>();
        windows.stream()
                .filter(window -> !window.optional())
                .map(SessionWindow::status)
                .forEach(holds::add);
        past.stream()
                .filter(verdict -> verdict.counts() && !verdict.held())
                .flatMap(verdict -> verdict.reasons().stream())
                .forEach(reason -> Contraindications.status(reason).ifPresent(holds::add));
        if (holds.contains(Status.CONTRAINDICATED)) {
            return CourseStatus.CONTRAINDICATED;
        }
        if (holds.contains(Status.NEEDS_REVIEW) || holds.contains(Status.EXPIRED)) {
            return CourseStatus.NEEDS_REVIEW;
        }
        boolean anyHeld = past.stream().anyMatch(SessionVerdict::held);
        if (!holds.isEmpty()) {
            return anyHeld ? CourseStatus.IN_PROGRESS : CourseStatus.NOT_STARTED;
        }
        if (past.stream().anyMatch(verdict -> verdict.counts() && !verdict.held())) {
            return CourseStatus.PLANNED;
        }
        if (chains.stream().anyMatch(ChainWalk::isShut)) {
            return CourseStatus.GATE_SHUT;
        }
        return chains.stream().anyMatch(ChainWalk::isStoppedEarly) ? CourseStatus.STOPPED : CourseStatus.COMPLETE;
    }
}
