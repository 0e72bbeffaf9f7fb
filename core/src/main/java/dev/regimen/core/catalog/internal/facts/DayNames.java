package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.hours.TimeRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Days of the week as people write them: {@code mon}, {@code mon-fri}, {@code mon, wed}. */
final class DayNames {
    private static final List<String> NAMES =
            Stream.of(DayOfWeek.values()).map(DayNames::name).toList();
    private static final String ONE = "(" + String.join("|", NAMES) + ")";
    private static final String RUN = ONE + "(-" + ONE + ")?";

    static final Shape<Set<DayOfWeek>> SHAPE = ScalarShape.of(
            "days of the week such as 'mon-fri' or 'mon, wed'",
            DayNames::parse,
            DayNames::print,
            "^" + RUN + "(, ?" + RUN + ")*$");

    private DayNames() {}

    /** The times of each day alone. */
    static Map<DayOfWeek, List<TimeRange>> apart(Map<Set<DayOfWeek>, List<TimeRange>> byDays) {
        var byDay = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        byDays.forEach((days, ranges) -> days.forEach(
                day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).addAll(ranges)));
        return byDay;
    }

    /** The days with the same times together, by the first of them. */
    static Map<Set<DayOfWeek>, List<TimeRange>> together(Map<DayOfWeek, List<TimeRange>> byDay) {
        var daysByRanges = new LinkedHashMap<List<TimeRange>, Set<DayOfWeek>>();
        byDay.forEach((day, ranges) -> daysByRanges
                .computeIfAbsent(ranges, r -> EnumSet.noneOf(DayOfWeek.class))
                .add(day));
        var byDays = new LinkedHashMap<Set<DayOfWeek>, List<TimeRange>>();
        daysByRanges.forEach((ranges, days) -> byDays.put(Collections.unmodifiableSet(days), ranges));
        return byDays;
    }

    private static Set<DayOfWeek> parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String run : text.strip().split(",", -1)) {
            String[] ends = run.strip().split("-", 2);
            DayOfWeek first = day(ends[0]);
            DayOfWeek last = ends.length == 1 ? first : day(ends[1]);
            if (last.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "a run of days goes from mon to sun: write 'mon, fri-sun', not" + " 'fri-mon'");
            }
            for (DayOfWeek day : EnumSet.range(first, last)) {
                if (!days.add(day)) {
                    throw new IllegalArgumentException("no day may be named twice");
                }
            }
        }
        return Collections.unmodifiableSet(days);
    }

    private static DayOfWeek day(String text) {
        int index = NAMES.indexOf(text.strip());
        if (index < 0) {
            throw new IllegalArgumentException(Spelling.hint(text.strip(), NAMES));
        }
        return DayOfWeek.of(index + 1);
    }

    private static String print(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (DayOfWeek first : DayOfWeek.values()) {
            if (days.contains(first) && !(first.getValue() > 1 && days.contains(first.minus(1)))) {
                int last = first.getValue();
                while (last < 7 && days.contains(DayOfWeek.of(last + 1))) {
                    last++;
                }
                runs.add(last == first.getValue() ? name(first) : name(first) + "-" + name(DayOfWeek.of(last)));
            }
        }
        return String.join(", ", runs);
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
