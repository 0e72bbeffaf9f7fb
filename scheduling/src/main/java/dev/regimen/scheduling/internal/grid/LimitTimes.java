package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.VisitLimit;
import dev.regimen.scheduling.internal.grid.Holdings.Hold;
import dev.regimen.scheduling.internal.grid.Holdings.Timeline;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The days or openings of a site, or of a resource at it, that have as many visits as they may have: there somebody loses
 * the place. Confined to one thread.
 */
final class LimitTimes extends HeldTimes {
    private static final int DAY = 24 * 60 / Quanta.MINUTES;

    private final Limits limits;
    private final String site;
    private final @Nullable String resource;
    private final VisitLimit limit;
    private final Part visit;
    private final Map<Part, Integer> counts;

    /** @param visit what a visit takes of the site or the resource, from the arrival, from its first quantum to its last */
    LimitTimes(
            Timeline timeline,
            DayPages pages,
            Limits limits,
            String site,
            @Nullable String resource,
            VisitLimit limit,
            Part visit) {
        // others count that are in the same day
        super(timeline, pages, visit.from() - DAY, visit.until() + DAY);
        this.limits = limits;
        this.site = site;
        this.resource = resource;
        this.limit = limit;
        this.visit = visit;
        this.counts = limits.counts(site, resource, limit);
    }

    @Override
    int @Nullable [] row(int day, int first, int last) {
        int origin = pages().origin(day);
        int[] row = new int[pages().width() << 6];
        for (Part part : parts(origin + visit.from(), origin + row.length + visit.until())) {
            List<Hold> there = new ArrayList<>();
            forEach(first, last, hold -> addIfIn(part, hold, there));
            int left = left(part);
            if (!there.isEmpty() && there.size() >= left) {
                int least = there.stream().mapToInt(Hold::weight).min().orElse(0);
                int until = Math.min(part.until() - visit.from() - origin, row.length);
                for (int at = Math.max(0, part.from() - visit.until() + 1 - origin); at < until; at++) {
                    row[at] = Math.max(row[at], least);
                }
            }
        }
        return row;
    }

    private int left(Part part) {
        return limit.most() - counts.getOrDefault(part, 0);
    }

    private List<Part> parts(int from, int until) {
        return limits.parts(site, resource, limit, from, until);
    }

    private static void addIfIn(Part part, Hold hold, List<Hold> to) {
        if (hold.from() < part.until() && part.from() < hold.until()) {
            to.add(hold);
        }
    }

    @Override
    int price(int start, IntPredicate counts) {
        return losing(start, counts).stream().mapToInt(Hold::weight).sum();
    }

    @Override
    void holders(int start, IntPredicate counts, IntConsumer to) {
        losing(start, counts).forEach(hold -> to.accept(hold.holder()));
    }

    private List<Hold> losing(int start, IntPredicate counts) {
        List<Hold> lost = new ArrayList<>();
        for (Part part : parts(start + visit.from(), start + visit.until())) {
            List<Hold> there = new ArrayList<>();
            near(start, hold -> {
                if (counts.test(hold.holder()) && !lost.contains(hold)) {
                    addIfIn(part, hold, there);
                }
            });
            there.sort(Comparator.comparingInt(Hold::weight).thenComparing(Hold::holder));
            for (int i = 0; i < there.size() && there.size() - i >= left(part); i++) {
                lost.add(there.get(i));
            }
        }
        return lost;
    }
}
