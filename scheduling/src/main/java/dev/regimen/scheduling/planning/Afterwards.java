package dev.regimen.scheduling.planning;

import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.value.DateRange;
import dev.regimen.scheduling.internal.grid.Effort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether visits that get no date because the calendar ends can have one after it: a cap may forbid for ever what
 * the calendar has no place for. Nothing is known of those days but the course's rules, and from when on the patient can be ready. Confined to one thread.
 */
final class Afterwards {
    /** How far a window without an end is looked at: by then, no rule remembers what was before. */
    private static final int MOST_YEARS = 3;

    private record Place(int step, List<LocalDate> days) {}

    private final CourseTree tree;
    private final List<Step> steps;
    private final SiteTimes times;
    private final LocalDate beyond;
    private final Effort effort;
    private final Map<Place, Boolean> known = new HashMap<>();

    /**
     * @param steps those that are planned
     * @param lastDay the calendar's last day
     */
    Afterwards(CourseTree tree, List<Step> steps, SiteTimes times, LocalDate lastDay, Effort effort) {
        this.tree = tree;
        this.steps = steps;
        this.times = times;
        this.beyond = lastDay.plusDays(1);
        this.effort = effort;
    }

    /**
     * Whether a step and those that cannot be before it can follow after the calendar.
     *
     * @param days the day of each step before, by index; null where it has none
     */
    boolean canFollow(Step step, @Nullable LocalDate[] days) {
        List<LocalDate> before = new ArrayList<>();
        for (int earlier : step.history()) {
            LocalDate day = days[earlier];
            before.add(day == null ? LocalDate.MIN : day);
        }
        Place place = new Place(step.index(), List.copyOf(before));
        Boolean can = known.get(place);
        if (can == null) {
            List<Step> open = new ArrayList<>(List.of(step));
            steps.stream().filter(other -> follows(other, step)).forEach(open::add);
            can = canBe(open, days.clone());
            known.put(place, can);
        }
        return can;
    }

    private static boolean follows(Step other, Step step) {
        return other.history().contains(step.index())
                && other.key().side() == step.key().side();
    }

    /** Whether all steps without a day can have one after the calendar, given the days of the others. */
    boolean canBe(List<Step> open, @Nullable LocalDate[] days) {
        if (open.isEmpty()) {
            return true;
        }
        Step step = open.get(0);
        Optional<SessionWindow> window = tree.window(step, days);
        if (window.isEmpty()) {
            return false;
        }
        Days planned = tree.planned(step, window.get());
        LocalDate first =
                later(later(planned.first(), beyond), later(tree.dayAfter(step, days), times.firstDate(step)));
        LocalDate last = planned.last() == null ? first.plusYears(MOST_YEARS) : planned.last();
        for (DateRange range :
                first.isAfter(last) ? List.<DateRange>of() : window.get().openDays(DateRange.of(first, last))) {
            for (LocalDate day = range.first(); range.contains(day); day = day.plusDays(1)) {
                effort.take(Effort.LOOKS_PER_STEP);
                days[step.index()] = day;
                if (canBe(open.subList(1, open.size()), days)) {
                    return true;
                }
            }
        }
        days[step.index()] = null;
        return false;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
