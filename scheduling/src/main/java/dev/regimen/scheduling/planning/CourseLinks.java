package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.internal.grid.Lag;
import dev.regimen.scheduling.internal.grid.Links;
import dev.regimen.scheduling.planning.CapDistances.Least;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a course as distances in days, and what these and the wishes that go with them cost. */
final class CourseLinks {
    private static final Lag.Window ANY = new Lag.Window(0, 0, Lag.NO_END, Lag.NO_END);

    private static final Lag NEVER = Lag.of(new Lag.Window(1, 1, 0, 0), new Lag.Weights(0, 0, 0));

    private final CourseTree tree;
    private final CourseRequest request;
    private final LocalDate first;
    private final int days;

    private CourseLinks(CourseTree tree, CourseRequest request, LocalDate first, int days) {
        this.tree = tree;
        this.request = request;
        this.first = first;
        this.days = days;
    }

    /**
     * The links of a course's steps.
     *
     * @param steps its first steps, or all of them
     * @param first the calendar's first day, which is day 0
     * @param days how many days it has
     */
    static Links of(CourseTree tree, List<Step> steps, CourseRequest request, LocalDate first, int days) {
        return new CourseLinks(tree, request, first, days).links(steps);
    }

    private Links links(List<Step> steps) {
        int[] before = new int[steps.size()];
        Lag[] lags = new Lag[steps.size()];
        boolean[] last = new boolean[steps.size()];
        for (Step step : steps) {
            before[step.index()] = step.before();
            lags[step.index()] = lag(step);
            last[step.index()] = tree.isLast(step) && !tree.endsBothSides(step);
        }
        List<List<Least>> least = CapDistances.of(steps, request, step -> most(steps.get(step)));
        for (int step = 0; step < lags.length; step++) {
            for (Least each : least.get(step)) {
                lags[step] = lags[step].atLeast(each.days(), days - 1 - each.until());
                lags[0] = each.days() > most(steps.get(step)) ? NEVER : lags[0];
            }
        }
        LocalDate due = request.dueBy();
        int dueDay = due == null ? Lag.NO_END : day(due);
        return new Links(before, lags, last, day(request.firstDay()), dueDay, weight(Wish.LATE));
    }

    private int weight(Wish wish) {
        return request.preferences().weight(wish);
    }

    private int day(@Nullable LocalDate date) {
        if (date == null) {
            return Lag.NO_END;
        }
        long number = date.toEpochDay() - first.toEpochDay();
        return (int) Math.max(-Lag.NO_END / 2, Math.min(number, Lag.NO_END / 2));
    }

    private Lag lag(Step step) {
        if (step.before() < 0) {
            var weights = new Lag.Weights(weight(Wish.EARLY) + weight(Wish.WAIT), weight(Wish.SPACING), 0);
            return Lag.of(from(tree.possible(step, null), request.firstDay()), weights);
        }
        var weights = new Lag.Weights(weight(Wish.EARLY), weight(Wish.SPACING), weight(Wish.SAME_WEEKDAY));
        SpacingWindow spacing = step.spacing();
        if (spacing == null) {
            return Lag.of(ANY, weights);
        }
        if (isInDays(spacing)) {
            // counted from a day that the first day does not cut short
            LocalDate day = request.firstDay();
            return Lag.of(from(tree.possible(step, day), day), weights);
        }
        return Lag.by(days, before -> from(tree.possible(step, first.plusDays(before)), first), weights);
    }

    /** No fewer days than a step may be after the one before it; -1 if there is no end. */
    private int most(Step step) {
        SpacingWindow spacing = step.spacing();
        if (step.before() < 0 || spacing == null) {
            return -1;
        }
        Days from = tree.possible(step, request.firstDay());
        LocalDate last = from.last();
        // months and years differ from day to day
        return last == null ? -1 : distance(request.firstDay(), last) + (isInDays(spacing) ? 0 : 7);
    }

    private static boolean isInDays(SpacingWindow spacing) {
        return Stream.of(
                        spacing.neverBefore(),
                        spacing.from(),
                        spacing.preferFrom(),
                        spacing.preferTo(),
                        spacing.to(),
                        spacing.neverAfter())
                .filter(Objects::nonNull)
                .allMatch(gap -> gap.unit() == Gap.Unit.DAYS || gap.unit() == Gap.Unit.WEEKS);
    }

    /** Days as distances from a date. */
    private static Lag.Window from(Days window, LocalDate date) {
        return new Lag.Window(
                distance(date, window.first()),
                distance(date, window.preferFirst()),
                distance(date, window.preferLast()),
                distance(date, window.last()));
    }

    private static int distance(LocalDate from, @Nullable LocalDate to) {
        long days = to == null ? Lag.NO_END : to.toEpochDay() - from.toEpochDay();
        return (int) Math.max(-Lag.NO_END / 2, Math.min(days, Lag.NO_END));
    }

    /** Whether a visit may be so near to the one before it on its branch that the patient may not be fit for it yet. */
    static boolean canMeetRests(List<Step> steps, Links links, int days) {
        for (Step step : steps) {
            int last = step.history().isEmpty()
                    ? -1
                    : step.history().get(step.history().size() - 1);
            int reach = last < 0 ? 0 : steps.get(last).shape().rest().reach();
            if (reach > 0 && (step.before() != last || least(links.lag(step.index()), days) <= reach)) {
                return true;
            }
        }
        return false;
    }

    private static int least(Lag lag, int days) {
        int least = Lag.NO_END;
        for (int day = 0; day < days; day++) {
            least = Math.min(least, lag.first(day) - day);
        }
        return least;
    }

    /**
     * Whether the days of each visit depend on nothing but the visit just before it on its branch: neither a cap nor a
     * separation nor an allowance nor the other side can close a day.
     */
    static boolean areBoundBySpacingAlone(CourseTree tree, CourseRequest request) {
        TreatmentProtocol protocol = request.course().protocol();
        boolean isFree = request.course().authorisations() == null
                && isInOrder(tree, request.course())
                && protocol.separations().isEmpty()
                && !(request.course().side() == Laterality.BILATERAL
                        && protocol.sides().how() == Sides.How.STAGED)
                && protocol.caps().stream().allMatch(cap -> isNeverFull(cap, tree, request));
        for (Step step : tree.steps()) {
            List<Integer> history = step.history();
            isFree &= history.isEmpty()
                    ? step.index() == 0 && tree.sample(step).closed().isEmpty()
                    : step.spacing() != null && step.before() == history.get(history.size() - 1);
        }
        return isFree;
    }

    // what is added before a session that was held may take its place from it, depending on the days
    private static boolean isInOrder(CourseTree tree, CourseState state) {
        List<String> stages = state.protocol().stages().stream().map(Stage::id).toList();
        Comparator<SessionKey> order = Comparator.comparingInt((SessionKey key) -> stages.indexOf(key.stage()))
                .thenComparingInt(SessionKey::cycle)
                .thenComparingInt(SessionKey::ordinal);
        return tree.steps().isEmpty()
                || state.ledger().events().stream()
                        .map(LedgerEvent::session)
                        .filter(key -> key != null && key.course().equals(state.course()))
                        .noneMatch(key -> order.compare(key, tree.steps().get(0).key()) > 0);
    }

    // even if it counted everything, known and planned
    private static boolean isNeverFull(RollingCap cap, CourseTree tree, CourseRequest request) {
        long events = request.course().ledger().events().size();
        for (Step step : tree.steps()) {
            events +=
                    1 + new Visit(step.segments(), List.of()).otherProcedures().size();
        }
        return cap.counts() instanceof RollingCap.Counted.Events && events <= cap.most();
    }
}
