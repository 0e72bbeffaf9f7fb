package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What it counts to take the time for one kind of visit of one patient at a site from those who hold it. Confined to one
 * thread.
 */
public final class Market {
    /** What an arrival counts that cannot be had at all. */
    public static final int NOT_FOR_SALE = Integer.MAX_VALUE;

    /**
     * What could meet a need.
     *
     * @param unit a unit; null if it is some unit of a set
     * @param set a set; null if it is a unit
     * @param parts for which quanta from the arrival
     * @param can the arrivals at which it could; null for all
     * @param times who holds its time
     * @param limits who is in its days and openings in which only so many may be
     */
    public record Supply(
            @Nullable Resource unit,
            @Nullable LikeSet set,
            List<Part> parts,
            long @Nullable [] can,
            HeldTimes times,
            List<HeldTimes> limits) {

        int at(int day, int start) {
            return Market.at(limits, day, start, times.at(day, start));
        }

        int price(int start, IntPredicate counts) {
            int sum = times.price(start, counts);
            for (HeldTimes limit : limits) {
                sum += limit.price(start, counts);
            }
            return sum;
        }

        private Part hull() {
            return new Part(parts.get(0).from(), parts.get(parts.size() - 1).until());
        }

        private boolean isOneOf(List<String> units, int day) {
            return unit != null
                    ? units.contains(unit.id())
                    : set != null && set.units(day).stream().anyMatch(one -> units.contains(one.id()));
        }
    }

    private record Quote(Supply supply, int price) {}

    private final Holdings holdings;
    private final StartPages starts;
    private final DayPages pages;
    private final Shape shape;
    /** Where the patient is for visits of other courses, as it changes. */
    private final List<Holdings.Meeting> meetings;
    /** Those who may lead, by their number; empty if nobody does. */
    private final List<Supply> leads = new ArrayList<>();
    /** For each demand those who or which could meet it; empty for that of the lead. */
    private final List<List<Supply>> pools = new ArrayList<>();
    /** The same without that of the lead. */
    private final Supply[][] needs;
    /** From the first quantum that a visit takes at the most to the last. */
    private final Part hull;

    private final List<HeldTimes> limits;

    /** @param leaders those who may lead, by their number */
    public Market(Holdings holdings, StartPages starts, Shape shape, List<Practitioner> leaders, PatientRef patient) {
        this.holdings = holdings;
        this.starts = starts;
        this.pages = starts.pages();
        this.shape = shape;
        this.meetings = holdings.of(patient);
        for (Demand demand : shape.demands()) {
            pools.add(
                    demand.leads()
                            ? List.of()
                            : holdings.pool(starts.site(), starts.relevant(), demand, () -> pool(demand)));
            if (demand.leads()) {
                leaders.forEach(who -> leads.add(supply(demand, who, null)));
            }
        }
        this.needs = IntStream.range(0, pools.size())
                .filter(demand -> !shape.demands().get(demand).leads())
                .mapToObj(demand -> pools.get(demand).toArray(Supply[]::new))
                .toArray(Supply[][]::new);
        this.hull = hullOfAll();
        this.limits = holdings.limits(starts.site(), null, starts.kinds(), hull);
    }

    private Part hullOfAll() {
        int from = shape.from();
        int until = shape.until();
        for (List<Supply> pool : pools) {
            for (Supply supply : pool) {
                from = Math.min(from, supply.hull().from());
                until = Math.max(until, supply.hull().until());
            }
        }
        return new Part(from, until);
    }

    private List<Supply> pool(Demand demand) {
        List<Supply> pool = new ArrayList<>();
        Set<LikeSet> sets = new HashSet<>();
        for (Resource unit : starts.pool(demand)) {
            List<LikeSet> its = holdings.setsOf(unit.id());
            for (LikeSet set : its) {
                if (sets.add(set)) {
                    Part part = demand.quanta(unit).get(0);
                    pool.add(new Supply(
                            null, set, List.of(part), starts.some(set, part), holdings.times(set, part), List.of()));
                }
            }
            long[] can = starts.apart(demand, unit, its);
            if (pages.isAny(can)) {
                pool.add(supply(demand, unit, can));
            }
        }
        return pool;
    }

    private Supply supply(Demand demand, Resource unit, long @Nullable [] can) {
        List<Part> parts = demand.quanta(unit);
        Part hull = new Part(parts.get(0).from(), parts.get(parts.size() - 1).until());
        return new Supply(
                unit,
                null,
                parts,
                can,
                holdings.times(unit, starts.site(), parts),
                holdings.limits(starts.site(), unit.id(), starts.kinds(), hull));
    }

    // a limit that is met costs no more than time that is taken from the same visit
    private static int at(List<HeldTimes> limits, int day, int start, int known) {
        int most = known;
        for (HeldTimes limit : limits) {
            most = Math.max(most, limit.at(day, start));
        }
        return most;
    }

    /**
     * What an arrival counts: the time of who leads it and of the patient; or if nobody holds that, of whatever else it
     * takes, each need by itself.
     */
    public int at(int lead, int day, int start) {
        int sum = lead < 0 || leads.isEmpty() ? 0 : leads.get(lead).at(day, start);
        sum = at(limits, day, start, sum);
        if (!meetings.isEmpty()) {
            for (Holdings.Meeting meeting : meetings) {
                sum += isInTheWay(meeting, start) ? meeting.weight() : 0;
            }
        }
        for (int i = 0; i < needs.length && sum != NOT_FOR_SALE; i++) {
            int price = cheapest(needs[i], day, start);
            sum = price == NOT_FOR_SALE ? price : sum == 0 ? price : sum;
        }
        return sum;
    }

    private boolean isInTheWay(Holdings.Meeting meeting, int start) {
        Part tooNear = starts.patients().tooNear(meeting.presence(), shape);
        return tooNear.from() <= start && start < tooNear.until();
    }

    private int cheapest(Supply[] pool, int day, int start) {
        int least = NOT_FOR_SALE;
        for (Supply supply : pool) {
            if (supply.can == null || pages.contains(supply.can, day, start)) {
                int price = supply.at(day, start);
                if (price == 0) {
                    return 0;
                }
                least = Math.min(least, price);
            }
        }
        return least;
    }

    /**
     * Who and what serves a visit such that as little as possible is taken from others, by demand.
     *
     * @param counts whether it counts that something is taken from a holder
     * @param preferred the ids of the units that are taken where it makes no difference
     * @return null if what is there cannot meet all needs at once
     */
    public @Nullable List<Supply> supplies(int lead, int day, int start, IntPredicate counts, List<String> preferred) {
        Choice choice = new Choice(lead, day, start, counts, preferred);
        choice.go(0, 0);
        return choice.best;
    }

    private final class Choice {
        private final int lead;
        private final int day;
        private final int start;
        private final IntPredicate counts;
        private final List<String> preferred;
        private final List<Supply> chosen = new ArrayList<>();
        private @Nullable List<Supply> best;
        private long least = Long.MAX_VALUE;

        Choice(int lead, int day, int start, IntPredicate counts, List<String> preferred) {
            this.lead = lead;
            this.day = day;
            this.start = start;
            this.counts = counts;
            this.preferred = preferred;
        }

        void go(int demand, long price) {
            if (demand == pools.size()) {
                least = price;
                best = List.copyOf(chosen);
                return;
            }
            for (Quote quote : quotes(demand)) {
                if (price + quote.price < least && isApart(quote.supply)) {
                    chosen.add(quote.supply);
                    go(demand + 1, price + quote.price);
                    chosen.remove(chosen.size() - 1);
                }
            }
        }

        private boolean isApart(Supply more) {
            return chosen.stream()
                    .noneMatch(one -> one.unit != null
                            && more.unit != null
                            && one.unit.id().equals(more.unit.id())
                            && Part.overlap(one.parts, more.parts));
        }

        private List<Quote> quotes(int demand) {
            if (shape.demands().get(demand).leads()) {
                Supply who = leads.get(lead);
                return List.of(new Quote(who, who.price(start, counts)));
            }
            List<Quote> quotes = new ArrayList<>();
            for (Supply supply : pools.get(demand)) {
                if (supply.can == null || pages.contains(supply.can, day, start)) {
                    quotes.add(new Quote(supply, supply.price(start, counts)));
                }
            }
            quotes.sort(Comparator.comparingInt(Quote::price)
                    .thenComparing(quote -> !quote.supply.isOneOf(preferred, day)));
            return quotes;
        }
    }

    /** Those who lose time to a visit, of those who count. */
    public void holders(List<Supply> supplies, int start, IntPredicate counts, IntConsumer to) {
        limits.forEach(limit -> limit.holders(start, counts, to));
        for (Supply supply : supplies) {
            supply.times.holders(start, counts, to);
            supply.limits.forEach(limit -> limit.holders(start, counts, to));
        }
        for (Holdings.Meeting meeting : meetings) {
            if (isInTheWay(meeting, start)) {
                to.accept(meeting.holder());
            }
        }
    }

    /**
     * Gives a visit's time to a holder.
     *
     * @param presence where the patient is for it; null if that is in nobody's way
     */
    public void take(int holder, int weight, List<Supply> supplies, int start, @Nullable Presence presence) {
        limits.forEach(limit -> holdings.hold(holder, weight, limit, start + hull.from(), start + hull.until()));
        for (Supply supply : supplies) {
            Part its = supply.hull();
            supply.limits.forEach(
                    limit -> holdings.hold(holder, weight, limit, start + its.from(), start + its.until()));
            for (Part part : supply.parts) {
                int from = start + part.from();
                int until = start + part.until();
                if (supply.unit != null) {
                    holdings.hold(holder, weight, starts.site(), supply.unit, from, until);
                } else if (supply.set != null) {
                    holdings.hold(holder, weight, supply.set, from, until);
                }
            }
        }
        if (presence != null) {
            holdings.meet(holder, weight, presence);
        }
    }
}
