package dev.regimen.scheduling.internal.grid;

import dev.regimen.scheduling.internal.grid.Holdings.Hold;
import dev.regimen.scheduling.internal.grid.Holdings.Timeline;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * For some time that a visit takes: how much the visits count that hold it, for each arrival of a day. A row of them is
 * found when it is first asked for, and again when something has changed on that day. Confined to one thread.
 */
abstract class HeldTimes {
    private final Timeline timeline;
    private final DayPages pages;
    private final int from;
    private final int until;
    private final int[] @Nullable [] rows;
    /** The versions of the timeline and of the day's buckets at which a row was right; 0 for none. */
    private final int[] seen;

    private final int[] versions;

    /**
     * @param from the first quantum that is taken, from the arrival
     * @param until the first that is not taken any more
     */
    HeldTimes(Timeline timeline, DayPages pages, int from, int until) {
        this.timeline = timeline;
        this.pages = pages;
        this.from = from;
        this.until = until;
        this.rows = new int[pages.days()][];
        this.seen = new int[pages.days()];
        this.versions = new int[pages.days()];
    }

    Timeline timeline() {
        return timeline;
    }

    DayPages pages() {
        return pages;
    }

    /** What an arrival counts. */
    final int at(int day, int start) {
        if (seen[day] != timeline.version() + 1) {
            refresh(day);
        }
        int[] row = rows[day];
        return row == null ? 0 : row[start - pages.origin(day)];
    }

    private void refresh(int day) {
        int first = timeline.bucket(pages.origin(day) + from);
        int last = timeline.bucket(pages.origin(day) + (pages.width() << 6) + until - 1);
        int version = timeline.version(first, last) + 1;
        if (versions[day] != version) {
            versions[day] = version;
            rows[day] = timeline.isEmpty(first, last) ? null : row(day, first, last);
        }
        seen[day] = timeline.version() + 1;
    }

    /** What the arrivals of a day count; null if that is nothing. */
    abstract int @Nullable [] row(int day, int first, int last);

    /** Those who would lose some of their time to a visit. */
    abstract void holders(int start, IntPredicate counts, IntConsumer to);

    /** What an arrival counts now, for those holders who count. */
    abstract int price(int start, IntPredicate counts);

    /** Calls for each hold in some buckets once. */
    final void forEach(int first, int last, Consumer<Hold> to) {
        for (int bucket = first; bucket <= last; bucket++) {
            for (Hold hold : timeline.holds(bucket)) {
                if (bucket == first || timeline.bucket(hold.from()) == bucket) {
                    to.accept(hold);
                }
            }
        }
    }

    /** Calls for each hold that may meet a visit, once. */
    final void near(int start, Consumer<Hold> to) {
        forEach(timeline.bucket(start + from), timeline.bucket(start + until - 1), to);
    }
}
