package dev.regimen.scheduling.internal.grid;

import dev.regimen.scheduling.internal.grid.Holdings.Hold;
import dev.regimen.scheduling.internal.grid.Holdings.Timeline;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** The time of one unit for some parts of a visit: whoever holds any of it loses it. Confined to one thread. */
final class UnitTimes extends HeldTimes {
    private final List<Part> parts;

    UnitTimes(Timeline timeline, DayPages pages, List<Part> parts) {
        super(timeline, pages, parts.get(0).from(), parts.get(parts.size() - 1).until());
        this.parts = parts;
    }

    @Override
    int[] row(int day, int first, int last) {
        int[] row = new int[pages().width() << 6];
        forEach(first, last, hold -> add(hold, pages().origin(day), row));
        return row;
    }

    // an arrival at which two parts meet the same hold counts once
    private void add(Hold hold, int origin, int[] row) {
        int done = 0;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            int from = Math.max(done, hold.from() - part.until() + 1 - origin);
            int until = Math.min(row.length, hold.until() - part.from() - origin);
            for (int at = from; at < until; at++) {
                row[at] += hold.weight();
            }
            done = Math.max(done, until);
        }
    }

    @Override
    int price(int start, IntPredicate counts) {
        int[] sum = new int[1];
        near(start, hold -> sum[0] += counts.test(hold.holder()) && meets(hold, start) ? hold.weight() : 0);
        return sum[0];
    }

    @Override
    void holders(int start, IntPredicate counts, IntConsumer to) {
        near(start, hold -> {
            if (counts.test(hold.holder()) && meets(hold, start)) {
                to.accept(hold.holder());
            }
        });
    }

    private boolean meets(Hold hold, int start) {
        for (Part part : parts) {
            if (start + part.from() < hold.until() && hold.from() < start + part.until()) {
                return true;
            }
        }
        return false;
    }
}
