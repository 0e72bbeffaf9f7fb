package dev.regimen.scheduling.planning;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.visit.Need;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.Options;
import dev.regimen.scheduling.planning.CourseSearch.Solution;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.VisitsInTheWay.Stuck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says why there is no offer: for each track, the first visit that cannot be planned although all before it can, and
 * what speaks against each of its days.
 */
final class Explainer {
    /** The most tracks that are explained, those that got furthest first. */
    static final int MOST = 20;

    /** The most tracks that are looked at, in the practice's order. */
    private static final int MOST_TRACKS = 500;

    /** What it takes to find the window of one day, in looks. */
    private static final int LOOKS = 20;

    private record Failure(Track track, int planned) {}

    private final List<Stuck> stuck = new ArrayList<>();
    private final Planning planning;
    private final CourseTree tree;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    Explainer(Planning planning, PracticeCalendar calendar) {
        this.planning = planning;
        this.tree = planning.tree();
        this.firstDay = calendar.first();
        this.lastDay = CourseLayout.lastDay(planning.request(), calendar);
    }

    /** What blocks a request for which there is no offer; at least one entry. */
    List<Blocked> blocked() {
        if (tree.steps().isEmpty()) {
            return nothingToPlan();
        }
        List<Failure> failures = new ArrayList<>();
        List<Track> tracks = planning.tracks();
        for (Track track : tracks.subList(0, Math.min(tracks.size(), MOST_TRACKS))) {
            failures.add(new Failure(track, planning.reach(track)));
        }
        failures.sort(Comparator.comparingInt((Failure failure) -> -failure.planned)
                .thenComparing(failure -> failure.track.rank()));
        List<Blocked> result = new ArrayList<>(blocked(failures.subList(0, Math.min(failures.size(), MOST))));
        planning.unled().forEach(site -> result.add(nobody(site)));
        if (result.isEmpty()) {
            result.add(new Blocked(
                    Set.of(tree.steps().get(0).key()),
                    null,
                    null,
                    null,
                    null,
                    List.of(Obstacle.of(Obstacle.Kind.NOBODY))));
        }
        return result.size() > MOST ? result.subList(0, MOST) : result;
    }

    /** The steps that could not be planned, as far as {@link #blocked} looked at days for them. */
    List<Stuck> stuck() {
        return stuck;
    }

    private List<Blocked> nothingToPlan() {
        List<Blocked> result = new ArrayList<>();
        for (CourseTree.OpenSession open : tree.open()) {
            SessionWindow window = open.sample();
            result.add(new Blocked(
                    Set.of(window.key()), null, null, window, null, rules(window.reasons(), Obstacle.Kind.RULE)));
        }
        if (result.isEmpty()) {
            result.add(new Blocked(Set.of(), null, null, null, null, List.of(Obstacle.of(Obstacle.Kind.NOTHING_LEFT))));
        }
        return result;
    }

    private static List<Obstacle> rules(List<Reason> reasons, Obstacle.Kind ifNone) {
        List<Obstacle> result = new ArrayList<>();
        reasons.forEach(reason -> result.add(Obstacle.rule(reason)));
        return result.isEmpty() ? List.of(Obstacle.of(ifNone)) : result;
    }

    private Blocked nobody(Site site) {
        Step step = tree.steps().get(0);
        Need need = tree.steps().stream()
                .map(each -> each.shape().lead())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Obstacle nobody = Obstacle.of(Obstacle.Kind.NOBODY, null, need);
        return new Blocked(Set.of(step.key()), site.id(), null, tree.sample(step), null, List.of(nobody));
    }

    // that there is no offer is known: what has been found when the effort is spent is told
    private List<Blocked> blocked(List<Failure> failures) {
        List<Blocked> result = new ArrayList<>();
        for (Failure failure : failures) {
            try {
                result.add(blocked(failure));
            } catch (Effort.Spent spent) {
                if (result.isEmpty()) {
                    throw spent;
                }
                break;
            }
        }
        return result;
    }

    private Blocked blocked(Failure failure) {
        int count = failure.planned;
        Solution before = count == 0 ? null : planning.some(failure.track, count);
        Step step = tree.steps().get(count);
        return blocked(failure.track, step, before);
    }

    private Blocked blocked(Track track, Step step, @Nullable Solution before) {
        @Nullable LocalDate[] days = new LocalDate[tree.steps().size()];
        if (before != null) {
            before.visits().forEach((index, visit) -> days[index] = visit.date());
        }
        SessionWindow window = tree.window(step, days).orElse(null);
        Practitioner only = track.only();
        String practitioner = only == null ? null : only.id();
        Set<SessionKey> sessions = Set.of(step.key());
        DateRange considered = considered(track, step);
        if (considered == null) {
            return new Blocked(
                    sessions, track.site(), practitioner, window, null, List.of(Obstacle.of(Obstacle.Kind.NO_DAY)));
        }
        stuck.add(new Stuck(track, step, considered));
        DayReport report = new DayReport(track, step);
        LocalDate last = considered.last() == null ? considered.first() : considered.last();
        for (LocalDate day = considered.first(); !day.isAfter(last); day = day.plusDays(1)) {
            planning.effort().take(LOOKS);
            report.look(day, window, Obstacle.Kind.OTHER_VISITS, planning.effort());
        }
        return new Blocked(sessions, track.site(), practitioner, window, considered, report.obstacles());
    }

    /** From the first to the last day that the step's window could have, over all days of the step before it. */
    private @Nullable DateRange considered(Track track, Step step) {
        LocalDate first = null;
        LocalDate last = null;
        for (Days window : windows(track, step)) {
            LocalDate end = end(window);
            if (!window.first().isAfter(end)) {
                LocalDate start = start(window, end);
                first = first == null || start.isBefore(first) ? start : first;
                last = last == null || end.isAfter(last) ? end : last;
            }
        }
        return first == null || last == null ? null : DateRange.of(first, last);
    }

    private List<Days> windows(Track track, Step step) {
        if (step.before() < 0) {
            return List.of(tree.possible(step, null));
        }
        List<Days> windows = new ArrayList<>();
        BitSet before = reachable(track, tree.steps().get(step.before()));
        for (int day = before.nextSetBit(0); day >= 0; day = before.nextSetBit(day + 1)) {
            planning.effort().take(LOOKS);
            windows.add(tree.possible(step, track.times().date(day)));
        }
        return windows;
    }

    // days without end are looked at as far as the calendar goes, and one day beyond it
    private LocalDate end(Days window) {
        LocalDate last = window.last();
        LocalDate beyond = window.first().isAfter(lastDay) ? window.first() : lastDay.plusDays(1);
        return last == null || last.isAfter(beyond) ? beyond : last;
    }

    // and those before it from one day before it on
    private LocalDate start(Days window, LocalDate end) {
        LocalDate before = end.isBefore(firstDay) ? end : firstDay.minusDays(1);
        return window.first().isBefore(before) ? before : window.first();
    }

    /** The days on which a step could be, by its distance to the steps before it alone. */
    private BitSet reachable(Track track, Step step) {
        int count = track.clock().days();
        BitSet days = new BitSet(count);
        for (Days window : windows(track, step)) {
            LocalDate last = window.last();
            int from = Math.max(0, track.clock().day(max(window.first(), firstDay)));
            int until = last == null || last.isAfter(lastDay)
                    ? count
                    : track.clock().day(last) + 1;
            if (from < until) {
                days.set(from, until);
            }
        }
        Options options = track.options(step);
        BitSet free = new BitSet(count);
        for (int day = days.nextSetBit(0); day >= 0; day = days.nextSetBit(day + 1)) {
            free.set(day, has(options, day));
        }
        return free;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean has(Options options, int day) {
        for (int option = 0; option < options.count(); option++) {
            if (options.days(option).has(day)) {
                return true;
            }
        }
        return false;
    }
}
