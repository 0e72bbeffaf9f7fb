package dev.regimen.scheduling.internal.grid;

import dev.regimen.scheduling.internal.grid.Holdings.Hold;
import dev.regimen.scheduling.internal.grid.Holdings.Timeline;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The time of some unit of a set of like ones, for one part of a visit: somebody loses it only where as many hold some as
 * there are units. Which unit that is, is found at the end: see {@link SwapDays}. Confined to one thread.
 */
final class SetTimes extends HeldTimes {
    private final LikeSet set;
    private final Part part;

    SetTimes(Timeline timeline, DayPages pages, LikeSet set, Part part) {
        super(timeline, pages, part.from(), part.until());
        this.set = set;
        this.part = part;
    }

    // of those who hold a quantum at which nothing is left, the one that counts least; and of the quanta the most
    @Override
    int @Nullable [] row(int day, int first, int last) {
        int origin = pages().origin(day) + part.from();
        int length = part.until() - part.from();
        int[] held = new int[(pages().width() << 6) + length];
        int[] least = new int[held.length];
        forEach(first, last, hold -> {
            int end = Math.min(hold.until() - origin, held.length);
            for (int at = Math.max(0, hold.from() - origin); at < end; at++) {
                least[at] = held[at] == 0 ? hold.weight() : Math.min(least[at], hold.weight());
                held[at]++;
            }
        });
        boolean isAny = false;
        for (int at = 0; at < held.length; at++) {
            boolean isFull = held[at] > 0 && held[at] >= set.room(day, origin + at);
            least[at] = isFull ? least[at] : 0;
            isAny |= isFull;
        }
        return isAny ? most(least, length) : null;
    }

    private static int[] most(int[] each, int length) {
        int[] row = new int[each.length - length];
        for (int start = 0; start < row.length; start++) {
            for (int at = start; at < start + length; at++) {
                row[start] = Math.max(row[start], each[at]);
            }
        }
        return row;
    }

    @Override
    int price(int start, IntPredicate counts) {
        return losing(start, counts).stream().mapToInt(Hold::weight).sum();
    }

    @Override
    void holders(int start, IntPredicate counts, IntConsumer to) {
        losing(start, counts).forEach(hold -> to.accept(hold.holder()));
    }

    // from the first quantum on: where nothing is left, the one that counts least, and of those the one that holds
    // longest
    private List<Hold> losing(int start, IntPredicate counts) {
        int from = start + part.from();
        int until = start + part.until();
        List<Hold> there = new ArrayList<>();
        near(start, hold -> {
            if (hold.from() < until && from < hold.until() && counts.test(hold.holder())) {
                there.add(hold);
            }
        });
        List<Hold> lost = new ArrayList<>();
        int day = set.day(start);
        for (int quantum = from; quantum < until && !there.isEmpty(); quantum++) {
            int at = quantum;
            while (there.stream().filter(hold -> holds(hold, at)).count() >= set.room(day, at)) {
                Hold next = there.stream()
                        .filter(hold -> holds(hold, at))
                        .min(Comparator.comparingInt(Hold::weight)
                                .thenComparing(Hold::until, Comparator.reverseOrder()))
                        .orElse(null);
                if (next == null) {
                    break;
                }
                there.remove(next);
                lost.add(next);
            }
        }
        return lost;
    }

    private static boolean holds(Hold hold, int quantum) {
        return hold.from() <= quantum && quantum < hold.until();
    }
}
