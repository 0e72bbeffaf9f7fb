package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Rest;
import dev.regimen.scheduling.planning.Commitment.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The visits that a course still needs, as a tree: where a decision is open, one branch for each way it can turn out.
 *
 * <p>It is found by asking the course's own rules what comes next, again and again, with every visit so far put on a day
 * of its window. Which visits there are does not depend on those days; their windows do, and {@link #window} asks the
 * rules again for each choice of days.
 *
 * <p>On each branch the visits keep the order in which they were found: where each side goes its own way, the sides take
 * turns as the rules first let them.
 */
final class CourseTree {
    /** The most visits that are dated at once; what comes after them stays open. */
    static final int MOST_STEPS = 250;

    private static final int MINUTES_IN_HOUR = 60;

    /**
     * A session that gets no date here.
     *
     * @param history the steps before it on its branch
     * @param conditions the decisions of its branch
     * @param why why not
     * @param sample its window when the steps before it are on days of their windows
     */
    record OpenSession(
            List<Integer> history, List<Condition> conditions, Offer.OpenVisit.Why why, SessionWindow sample) {}

    private record Place(int step, List<Integer> days) {}

    private final CourseRequest request;
    private final Effort effort;
    private final List<Step> steps = new ArrayList<>();
    private final List<OpenSession> open = new ArrayList<>();
    private final Map<Place, Optional<SessionWindow>> windows = new HashMap<>();

    /** By step; null where it was not asked for. */
    private final List<@Nullable SessionWindow> samples = new ArrayList<>();

    private final Map<Shape, Shape> shapes = new HashMap<>();
    private final BitSet followed = new BitSet();
    /** Whether there was never a choice of what comes first, which is made by dates. */
    private boolean isOrdered = true;

    private KnownSteps.@Nullable Steps known;

    CourseTree(CourseRequest request, KnownSteps all, Effort effort) {
        this.request = request;
        this.effort = effort;
        CourseState state = request.course();
        all.find(state).ifPresentOrElse(this::take, () -> {
            grow(state, List.of(), List.of(), null);
            if (isOrdered && open.isEmpty()) {
                all.keep(state, steps);
            }
        });
    }

    private void take(KnownSteps.Steps these) {
        known = these;
        for (Step step : these.steps()) {
            steps.add(step.of(request.course().course()));
            samples.add(null);
        }
    }

    /** The window of a step when the steps before it are on days of their windows. */
    SessionWindow sample(Step step) {
        SessionWindow sample = samples.get(step.index());
        if (sample == null) {
            @Nullable LocalDate[] days = new LocalDate[steps.size()];
            LocalDate last = null;
            for (int earlier : step.history()) {
                last = sampleDay(sample(steps.get(earlier)), last);
                days[earlier] = last;
            }
            Supplier<SessionWindow> ask = () -> window(step, days).orElseThrow();
            sample = known != null && step.index() == 0 ? known.first(request, step.key(), ask) : ask.get();
            samples.set(step.index(), sample);
        }
        return sample;
    }

    List<Step> steps() {
        return steps;
    }

    List<OpenSession> open() {
        return open;
    }

    /** Whether no other step follows a step on any branch. */
    boolean isLast(Step step) {
        if (followed.isEmpty()) {
            steps.forEach(each -> each.history().forEach(followed::set));
        }
        return !followed.get(step.index());
    }

    /** Whether a step is the last and follows visits of the other side, which may have no date though it has one. */
    boolean endsBothSides(Step step) {
        return isLast(step)
                && step.history().stream()
                        .anyMatch(each ->
                                steps.get(each).key().side() != step.key().side());
    }

    private CourseEvaluation evaluate(CourseState state) {
        return CourseEvaluator.evaluate(state, request.today());
    }

    private void grow(CourseState from, List<Integer> before, List<Condition> conditions, @Nullable LocalDate lastDay) {
        CourseState state = from;
        List<Integer> history = before;
        LocalDate last = lastDay;
        while (true) {
            effort.take(Effort.LOOKS_PER_STEP);
            CourseEvaluation now = evaluate(state);
            List<SessionKey> undecided = undecided(now);
            List<SessionWindow> ready = ready(now);
            effort.take(2L * Effort.LOOKS_PER_STEP * undecided.size());
            for (SessionKey each : undecided) {
                CourseState stopped = with(state, new Condition(each, false));
                CourseState going = with(state, new Condition(each, true));
                ready = common(common(ready, evaluate(stopped)), evaluate(going));
            }
            isOrdered &= ready.size() <= 1;
            if (ready.isEmpty() && !undecided.isEmpty() && steps.size() < MOST_STEPS) {
                Condition going = new Condition(undecided.get(0), true);
                Condition stopped = new Condition(undecided.get(0), false);
                grow(with(state, going), history, plus(conditions, going), last);
                grow(with(state, stopped), history, plus(conditions, stopped), last);
                return;
            }
            if (ready.isEmpty() || steps.size() >= MOST_STEPS) {
                leaveOpen(now, history, conditions);
                return;
            }
            SessionWindow next = earliest(ready);
            Step step = step(next, history, conditions, state);
            steps.add(step);
            samples.add(next);
            history = plus(history, step.index());
            last = sampleDay(next, last);
            state = state.withBooked(next.key(), last);
        }
    }

    // optional sessions, and those at a decision point, inside stages that have begun
    private static List<SessionKey> undecided(CourseEvaluation now) {
        return now.next().stream()
                .filter(window -> window.status() == Status.AWAITING_DECISION
                        && window.key().ordinal() > 1)
                .map(SessionWindow::key)
                .toList();
    }

    // an optional session is among them only if it was decided to hold it: else it awaits that decision
    private static List<SessionWindow> ready(CourseEvaluation now) {
        return now.next().stream()
                .filter(window -> isPlannable(window.status()))
                .toList();
    }

    /** Whether a session of that status may be given a date. */
    static boolean isPlannable(Status status) {
        return switch (status) {
            case CONTRAINDICATED, NEEDS_REVIEW, BEHIND_GATE, AWAITING_DECISION, EXPIRED -> false;
            case CAPPED, OVERDUE, DUE, EARLY, UPCOMING -> true;
        };
    }

    private static List<SessionWindow> common(List<SessionWindow> ready, CourseEvaluation other) {
        List<SessionKey> keys = ready(other).stream().map(SessionWindow::key).toList();
        return ready.stream().filter(window -> keys.contains(window.key())).toList();
    }

    private static SessionWindow earliest(List<SessionWindow> ready) {
        SessionWindow first = ready.get(0);
        for (SessionWindow window : ready) {
            first = firstOpenDay(window).isBefore(firstOpenDay(first)) ? window : first;
        }
        return first;
    }

    private static LocalDate firstOpenDay(SessionWindow window) {
        List<DateRange> open = window.openDays(window.planned());
        return open.isEmpty() ? window.from() : open.get(0).first();
    }

    private void leaveOpen(CourseEvaluation now, List<Integer> history, List<Condition> conditions) {
        for (SessionWindow window : now.next()) {
            var why = isPlannable(window.status()) && steps.size() >= MOST_STEPS
                    ? Offer.OpenVisit.Why.FOLLOWS_OPEN
                    : Offer.OpenVisit.Why.UNDECIDED;
            open.add(new OpenSession(history, conditions, why, window));
        }
    }

    private Step step(SessionWindow window, List<Integer> history, List<Condition> conditions, CourseState state) {
        Stage stage = state.protocol().stage(window.key().stage());
        int before = -1;
        SpacingWindow spacing = null;
        for (Reason reason : window.reasons()) {
            if (reason instanceof Reason.Spacing measured && measured.place() == Reason.Place.MEASURED) {
                before = stepOf(measured.event(), history);
                spacing = before < 0 ? null : spacing(stage, measured, window);
            }
        }
        List<Segment> segments = segments(stage.visit());
        // equal shapes are one object, so that they are found without comparing them
        Shape shape =
                shapes.computeIfAbsent(Shape.of(segments).with(rest(stage, window.key(), segments)), each -> each);
        return new Step(steps.size(), before, history, conditions, window.key(), stage, segments, shape, spacing);
    }

    private int stepOf(String event, List<Integer> history) {
        for (int step : history) {
            if (steps.get(step).key().toString().equals(event)) {
                return step;
            }
        }
        return -1;
    }

    // only if the rule alone gives the window's days; else the search knows less beforehand, and asks more
    private @Nullable SpacingWindow spacing(Stage stage, Reason.Spacing measured, SessionWindow window) {
        boolean previous = measured.anchor() instanceof Anchor.PreviousSession;
        SpacingWindow rule = previous ? stage.spacing() : stage.start();
        if (rule == null || !rule.anchor().equals(measured.anchor())) {
            return null;
        }
        Days expected = Days.of(rule, measured.date(), request.firstDay(), 0);
        return expected.equals(Days.of(window, request.firstDay(), 0)) ? rule : null;
    }

    private List<Segment> segments(Visit visit) {
        for (Visit.Variant variant : visit.variants()) {
            if (request.course().circumstances().of(variant.id()) == Answer.YES) {
                return variant.segments();
            }
        }
        return visit.segments();
    }

    private Rest rest(Stage stage, SessionKey key, List<Segment> segments) {
        CourseState state = request.course();
        SedationRecovery recovery =
                SedationRecovery.from(state.protocol(), stage, state.site(), key.side(), state.circumstances());
        if (recovery.equals(SedationRecovery.NONE)) {
            return Rest.NONE;
        }
        int anchor =
                Math.toIntExact(new Visit(segments, List.of()).anchorOffset().toMinutes());
        int minutes = recovery.hours() == 0 ? 0 : anchor + recovery.hours() * MINUTES_IN_HOUR;
        return new Rest(minutes, recovery.dates());
    }

    // steps that do not depend on each other keep their order all the same, as they do when they are dated
    private LocalDate sampleDay(SessionWindow window, @Nullable LocalDate last) {
        LocalDate day = later(later(firstOpenDay(window), window.preferFrom()), request.firstDay());
        return last == null ? day : later(day, last.plusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first day on which a step may be if the visits before it on its branch keep their days. */
    LocalDate dayAfter(Step step, @Nullable LocalDate[] days) {
        LocalDate first = request.firstDay();
        for (int earlier : step.history()) {
            LocalDate day = days[earlier];
            first = day == null || day.isBefore(first) ? first : day.plusDays(1);
        }
        return first;
    }

    private CourseState with(CourseState state, Condition condition) {
        SessionKey about = condition.about();
        List<Decision> decisions = new ArrayList<>(state.decisions());
        decisions.add(
                condition.goesOn()
                        ? Decision.goOnWith(about, request.today())
                        : Decision.stopBefore(about, request.today()));
        return state.withDecisions(decisions);
    }

    /** The rules' answer when these steps are on these days, and these decisions were taken. */
    CourseEvaluation evaluate(List<Integer> history, List<Condition> conditions, @Nullable LocalDate[] days) {
        CourseState state = request.course();
        for (Condition condition : conditions) {
            state = with(state, condition);
        }
        for (int step : history) {
            LocalDate day = days[step];
            if (day != null) {
                state = state.withBooked(steps.get(step).key(), day);
            }
        }
        return evaluate(state);
    }

    /**
     * The window of a step when those before it are on these days; empty if it may not be planned then.
     *
     * @param days the day of each step, by index; null for a step without a date
     */
    Optional<SessionWindow> window(Step step, @Nullable LocalDate[] days) {
        List<Integer> key = new ArrayList<>();
        for (int earlier : step.history()) {
            LocalDate day = days[earlier];
            key.add(day == null ? Integer.MIN_VALUE : (int) day.toEpochDay());
        }
        return windows.computeIfAbsent(
                new Place(step.index(), List.copyOf(key)),
                place -> evaluate(step.history(), step.conditions(), days)
                        .window(step.key())
                        .filter(window -> isPlannable(window.status())));
    }

    /** The days that the rules plan for a step in a window, before any of them is closed. */
    Days planned(Step step, SessionWindow window) {
        return limited(step, Days.of(window, request.firstDay(), later(step)));
    }

    /** Days that hold all that could be planned when the step before is on a day, which itself need not be known. */
    Days possible(Step step, @Nullable LocalDate before) {
        SpacingWindow spacing = step.spacing();
        if (step.history().isEmpty()) {
            return planned(step, sample(step));
        }
        return spacing == null || before == null
                ? limited(step, Days.any(before == null ? request.firstDay() : before.plusDays(1)))
                : limited(step, Days.of(spacing, before, request.firstDay(), later(step)));
    }

    private Days limited(Step step, Days days) {
        return step.history().isEmpty() ? days.until(request.startBy()) : days;
    }

    private int later(Step step) {
        return request.laterBy().getOrDefault(step.stage().id(), 0);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }
}
