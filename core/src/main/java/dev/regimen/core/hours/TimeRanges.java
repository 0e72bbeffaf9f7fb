package dev.regimen.core.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The algebra of minutes of one day; results are sorted, and ranges in them neither overlap nor touch. */
final class TimeRanges {

    private TimeRanges() {}

    static List<TimeRange> union(Collection<TimeRange> ranges) {
        List<TimeRange> result = new ArrayList<>();
        int from = -1;
        int until = -1;
        for (TimeRange range : ranges.stream().sorted().toList()) {
            if (range.fromMinute() <= until) {
                until = Math.max(until, range.untilMinute());
            } else {
                addUnlessEmpty(result, from, until);
                from = range.fromMinute();
                until = range.untilMinute();
            }
        }
        addUnlessEmpty(result, from, until);
        return List.copyOf(result);
    }

    /** Both arguments as {@link #union} returns them. */
    static List<TimeRange> intersect(List<TimeRange> left, List<TimeRange> right) {
        List<TimeRange> result = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            left.get(l).intersection(right.get(r)).ifPresent(result::add);
            if (left.get(l).untilMinute() <= right.get(r).untilMinute()) {
                l++;
            } else {
                r++;
            }
        }
        return List.copyOf(result);
    }

    /** Both arguments as {@link #union} returns them. */
    static List<TimeRange> subtract(List<TimeRange> ranges, List<TimeRange> taken) {
        return intersect(ranges, complement(taken));
    }

    private static List<TimeRange> complement(List<TimeRange> ranges) {
        List<TimeRange> result = new ArrayList<>();
        int from = 0;
        for (TimeRange range : ranges) {
            addUnlessEmpty(result, from, range.fromMinute());
            from = range.untilMinute();
        }
        addUnlessEmpty(result, from, TimeRange.MINUTES_PER_DAY);
        return result;
    }

    private static void addUnlessEmpty(List<TimeRange> ranges, int from, int until) {
        if (from < until) {
            ranges.add(TimeRange.ofMinutes(from, until));
        }
    }
}
