package dev.regimen.core.course;

import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How much counts together in the rolling period that ends on a day, for every day. It only changes where an item
 * begins to count, on its first possible day, and where it counts no longer, the length of the period after its last.
 */
final class RollingTotal {
    /** Something that counts. */
    record Item(List<String> events, LocalDate first, LocalDate last, BigDecimal weight) {}

    /** Days in a row on which the total is too much, and the items that are in it on one of them. */
    record TooMuch(LocalDate first, LocalDate last, List<LocalDate> starts, Set<String> events) {}

    private static final class Change {
        private final List<Item> begin = new ArrayList<>();
        private final List<Item> end = new ArrayList<>();
    }

    private final SortedMap<LocalDate, Change> changes = new TreeMap<>();

    RollingTotal(Collection<Item> items, Gap within) {
        for (Item item : items) {
            changeOn(item.first()).begin.add(item);
            changeOn(within.earliestAfter(item.last())).end.add(item);
        }
    }

    /** The days on which the total is too much, as runs by first day. */
    List<TooMuch> whereTooMuch(Predicate<BigDecimal> isTooMuch) {
        List<TooMuch> runs = new ArrayList<>();
        Set<Item> active = new LinkedHashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        TooMuch run = null;
        for (var entry : changes.entrySet()) {
            LocalDate day = entry.getKey();
            Change change = entry.getValue();
            for (Item item : change.end) {
                total = total.subtract(item.weight());
                active.remove(item);
            }
            for (Item item : change.begin) {
                total = total.add(item.weight());
                active.add(item);
            }
            boolean tooMuch = isTooMuch.test(total);
            if (run != null && !tooMuch) {
                runs.add(endingBefore(run, day));
                run = null;
            } else if (run == null && tooMuch) {
                run = new TooMuch(day, day, new ArrayList<>(), new LinkedHashSet<>());
                addTo(run, active);
            }
            if (run != null && !change.begin.isEmpty()) {
                run.starts().add(day);
                addTo(run, change.begin);
            }
        }
        return runs;
    }

    private static TooMuch endingBefore(TooMuch run, LocalDate day) {
        return new TooMuch(run.first(), day.minusDays(1), run.starts(), run.events());
    }

    private static void addTo(TooMuch run, Collection<Item> items) {
        items.forEach(item -> run.events().addAll(item.events()));
    }

    private Change changeOn(LocalDate day) {
        return changes.computeIfAbsent(day, any -> new Change());
    }

    /** The days of the rolling period that ends on a day. */
    static DateRange periodUntil(LocalDate day, Gap within) {
        return DateRange.of(within.periodStart(day).plusDays(1), day);
    }
}
