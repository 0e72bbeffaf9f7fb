package dev.regimen.scheduling.planning;

import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.value.Gap;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.internal.grid.Options;
import dev.regimen.scheduling.internal.grid.Outlook;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the visits of a course are now, step by step, and how much it counts that one of them moves.
 *
 * <p>One number holds all that counts: visits without a date, then visits moved, then days shifted, then wishes. Each is
 * multiplied by more than all that comes after it can add up to.
 */
final class Keeping {
    /** Where nothing is kept: how often the cost of an open visit halved is that of a visit moved. */
    private static final int OPEN_IN_MOVES = 10;

    private static final int DAYS_IN_MONTH = 31;
    private static final int DAYS_IN_YEAR = 366;

    private final List<@Nullable Kept> visits;
    private final long shift;
    private final long moved;
    private final long open;

    private Keeping(List<@Nullable Kept> visits, long shift, long moved, long open) {
        this.visits = visits;
        this.shift = shift;
        this.moved = moved;
        this.open = open;
    }

    /**
     * What is kept of a course.
     *
     * @throws IllegalArgumentException if what is kept and what is wished for cannot be compared exactly, which takes
     *     hundreds of visits in a calendar of years
     */
    static Keeping of(CourseRequest request, List<Step> steps, PracticeCalendar calendar) {
        if (request.keeping().isEmpty()) {
            return new Keeping(List.of(), 0, Outlook.OPEN >> OPEN_IN_MOVES, Outlook.OPEN);
        }
        Map<VisitId, Kept> known = new HashMap<>();
        request.keeping().forEach(each -> known.put(each.visit().id(), each));
        List<@Nullable Kept> visits =
                steps.stream().map(step -> known.get(step.id())).toList();
        try {
            long shift = 1 + mostWished(request, steps, calendar);
            long moved = Math.multiplyExact(shift, 1 + mostShifted(known.values(), calendar));
            long open = Math.multiplyExact(moved, 1L + known.size());
            if (Outlook.isPossible(Math.multiplyExact(open, 1L + steps.size()))) {
                return new Keeping(visits, shift, moved, open);
            }
        } catch (ArithmeticException tooMuch) {
            throw tooMany(known.size(), tooMuch);
        }
        throw tooMany(known.size(), null);
    }

    private static IllegalArgumentException tooMany(int kept, @Nullable Exception cause) {
        return new IllegalArgumentException("""
                keeping %d visits cannot be weighed exactly against the wishes over a calendar this long
                Maybe the weights of the preferences can be smaller, or the calendar shorter""".formatted(kept), cause);
    }

    private static long mostShifted(Iterable<Kept> visits, PracticeCalendar calendar) {
        long days = 0;
        for (Kept each : visits) {
            LocalDate date = each.visit().date();
            days += Math.max(distance(date, calendar.first()), distance(date, calendar.last()));
        }
        return days;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** No less than the wishes that are not met can cost. */
    private static long mostWished(CourseRequest request, List<Step> steps, PracticeCalendar calendar) {
        Preferences wishes = request.preferences();
        long perDay = 0;
        long perVisit = 0;
        for (Wish wish : Wish.values()) {
            switch (wish) {
                case EARLY, WAIT, LATE, SPACING -> perDay += wishes.weight(wish);
                case TIMES, PRACTITIONER, SAME_PRACTITIONER, SAME_WEEKDAY, SAME_HOUR -> perVisit += wishes.weight(wish);
            }
        }
        LocalDate from = earlier(calendar.first(), request.firstDay());
        LocalDate due = request.dueBy();
        from = due == null ? from : earlier(from, due);
        for (LedgerEvent event : request.course().ledger().events()) {
            from = earlier(from, event.first());
        }
        long days = distance(from, calendar.last()) + 1;
        for (Step step : steps) {
            days = Math.max(
                    days,
                    Math.max(
                            longest(step.stage().spacing()),
                            longest(step.stage().start())));
        }
        return Math.multiplyExact(steps.size(), Math.addExact(Math.multiplyExact(perDay, days), perVisit));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static long longest(@Nullable SpacingWindow spacing) {
        if (spacing == null) {
            return 0;
        }
        Gap floor = spacing.neverBefore();
        long days = Math.max(days(spacing.from()), days(spacing.preferFrom()));
        return floor == null ? days : Math.max(days, days(floor));
    }

    private static long days(Gap gap) {
        return switch (gap.unit()) {
            case DAYS -> gap.amount();
            case WEEKS -> 7L * gap.amount();
            case MONTHS -> (long) DAYS_IN_MONTH * gap.amount();
            case YEARS -> (long) DAYS_IN_YEAR * gap.amount();
        };
    }

    /** What it costs that a visit moves that is booked now. */
    long moved() {
        return moved;
    }

    /** What it costs that a visit has no date. */
    long open() {
        return open;
    }

    /** Where a step's visit is now; null if it is new. */
    @Nullable
    Kept visit(Step step) {
        return visits.isEmpty() ? null : visits.get(step.index());
    }

    /** What the options of a step cost by how far they are from where its visit is now. */
    Options.Home home(Kept kept, int option, int day) {
        return new Options.Home(option, day, moved, shift, kept.isFixed());
    }
}
