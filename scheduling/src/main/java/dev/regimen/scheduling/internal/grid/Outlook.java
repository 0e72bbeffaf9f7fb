package dev.regimen.scheduling.internal.grid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a course costs at the least, for each visit, option and day: dynamic programming over the days,
 * backwards, and only where it is asked for.
 *
 * <p>It knows distances and the true calendar, and no rule that looks at more than two visits. Where there are no such
 * rules, and the course is a chain, the answer is what the rest costs; else it is never too high. Confined to one thread.
 */
public final class Outlook {
    /** What a visit without a date costs where nothing is kept: more than any dates can, so that there are as few as possible. */
    public static final long OPEN = 1L << 40;

    public static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    private static final int ANY = -2;

    /** What a number that is kept is charged, in looks. */
    private static final int ROOM = 20;

    /**
     * What it costs that two visits in a row differ.
     *
     * @param lead in who leads them
     * @param hour in the hour
     */
    public record Changes(long lead, long hour) {}

    private final Links links;
    private final Options[] options;
    private final Changes changes;
    /** What it costs for each step that it and those that follow from it have no date. */
    private final long[] open;

    private final int days;
    private final Memo memo;
    private final Effort effort;
    private final int owner;
    /** By step and day, where there are several options: see {@link #summary}. */
    private final long[] @Nullable [] @Nullable [] summaries;

    /**
     * @param options for each step
     * @param open what a visit without a date costs
     * @param days how many days the calendar has
     * @param memo for as many steps and days
     */
    public Outlook(Links links, Options[] options, Changes changes, long open, int days, Memo memo) {
        this.links = links;
        this.options = options;
        this.changes = changes;
        this.days = days;
        this.memo = memo;
        this.effort = memo.effort();
        this.owner = memo.lend();
        this.summaries = new long[links.size()][][];
        this.open = open(links, options, open);
    }

    // what may not move may not be left without a date either
    private static long[] open(Links links, Options[] options, long each) {
        long[] open = new long[links.size()];
        for (int step = open.length - 1; step >= 0; step--) {
            open[step] = options[step].isFixed() ? IMPOSSIBLE : add(open[step], each);
            if (links.before(step) >= 0) {
                open[links.before(step)] = add(open[links.before(step)], open[step]);
            }
        }
        return open;
    }

    /** What it costs that a visit and those that follow from it have no date. */
    public long open(int step) {
        return open[step];
    }

    public static long add(long one, long other) {
        return Math.min(one + other, IMPOSSIBLE);
    }

    public static boolean isPossible(long cost) {
        return cost < IMPOSSIBLE;
    }

    public Options options(int step) {
        return options[step];
    }

    /** What the visits after a visit cost at the least, itself not included. */
    public long rest(int step, int option, int day) {
        return rest(step, option, day, IMPOSSIBLE);
    }

    /** The same if it is no more than {@code most}; else something that is more than that. */
    public long rest(int step, int option, int day, long most) {
        int[] after = links.after(step);
        if (after.length == 0) {
            return 0;
        }
        if (options[step].count() > 1) {
            // what follows is known by day, so there is little to add up
            return after(after, option, day, most);
        }
        long known = memo.get(step, day, owner);
        if (known > 0) {
            return known - 1;
        }
        if (-known > most) {
            return -known;
        }
        long sum = after(after, option, day, most);
        memo.put(step, day, owner, sum <= most ? sum + 1 : -sum);
        return sum;
    }

    private long after(int[] after, int option, int day, long most) {
        long sum = 0;
        for (int next : after) {
            sum = add(sum, least(next, option, day, most - sum));
        }
        return sum;
    }

    /** What a visit on a day and those after it cost at the least, the distance to the one before it not included. */
    private long from(int step, int option, int day, long most) {
        long own = options[step].cost(option, day) + links.late(step, day);
        return add(own, rest(step, option, day, most - own));
    }

    /**
     * What a visit and those after it cost at the least.
     *
     * @param option the option of the visit before; 0 if there is none
     * @param before the day of the visit before; the first day if there is none
     */
    public long least(int step, int option, int before) {
        return least(step, option, before, IMPOSSIBLE);
    }

    // something that is more than the most, if that is so
    private long least(int step, int option, int before, long most) {
        if (most < 0) {
            return 0;
        }
        Lag lag = links.lag(step);
        int end = lag.last(before);
        long open = mayStayOpen(step, end) ? this.open[step] : IMPOSSIBLE;
        int first = firstDay(step, before);
        int last = Math.min(end, days - 1);
        return options[step].count() == 1
                ? leastOfOne(step, change(step, option, 0), before, first, last, Math.min(open, most + 1))
                : leastOfMany(step, option, before, first, last, open);
    }

    /** The first day on which a step may be, by its distance. */
    public int firstDay(int step, int before) {
        int first = links.lag(step).first(before);
        return links.before(step) < 0 ? first : Math.max(first, before + 1);
    }

    /** Whether a step may have no date, by the last day of its window: the first visit always has one. */
    public boolean mayStayOpen(int step, int lastDay) {
        return lastDay >= days && canStayOpen(step);
    }

    /** Whether a step may have no date if the calendar ends before it can be. */
    public boolean canStayOpen(int step) {
        return step > 0 && isPossible(open[step]);
    }

    // the least that is less than a limit, or else the limit
    private long leastOfOne(int step, long change, int before, int first, int last, long limit) {
        Lag lag = links.lag(step);
        DaySet set = options[step].days(0);
        int middle = Math.max(first, lag.preferFirst(before));
        long ahead = links.ahead(step) + change;
        long best = limit;
        for (int day = set.next(middle, last + 1); day <= last; day = set.next(day + 1, last + 1)) {
            long distance = lag.distance(before, day);
            if (distance + ahead >= best) {
                break;
            }
            best = better(best, step, distance + change + lag.weekday(before, day), day);
        }
        for (int day = set.previous(Math.min(middle - 1, last), first); day >= 0; day = set.previous(day - 1, first)) {
            long distance = lag.distance(before, day);
            if (distance + ahead < best) {
                best = better(best, step, distance + change + lag.weekday(before, day), day);
            } else if (lag.isDearerBefore()) {
                break;
            }
        }
        return Math.min(best, IMPOSSIBLE);
    }

    private long better(long best, int step, long cost, int day) {
        effort.take(1);
        return cost >= best ? best : Math.min(best, cost + from(step, 0, day, best - 1 - cost));
    }

    private long leastOfMany(int step, int option, int before, int first, int last, long open) {
        Lag lag = links.lag(step);
        int middle = lag.preferFirst(before);
        long best = open;
        if (options[step].count() == 0) {
            return best;
        }
        for (int day = Math.max(first, 0); day <= last; day++) {
            long distance = lag.distance(before, day);
            effort.take(1);
            if (distance < best) {
                long cost = distance + lag.weekday(before, day) + following(step, option, day);
                best = Math.min(best, cost);
            } else if (day >= middle) {
                break;
            }
        }
        return Math.min(best, IMPOSSIBLE);
    }

    // the least over all options of a day, with what it costs that they follow an option of the visit before
    private long following(int step, int option, int day) {
        Options here = options[step];
        long[] row = summary(step, day);
        int parent = links.before(step);
        if (parent < 0 || (changes.lead == 0 && changes.hour == 0)) {
            return row[0];
        }
        Options.Option previous = options[parent].get(option);
        boolean anyLead = previous.lead() < 0 || here.get(0).lead() < 0;
        int lead = anyLead ? ANY : previous.lead();
        int hour = here.hours() == 1 ? ANY : previous.hour();
        long best = Math.min(row[0] + changes.lead + changes.hour, row[placeOf(here, lead, hour)]);
        best = Math.min(best, row[placeOf(here, lead, ANY)] + changes.hour);
        return Math.min(best, row[placeOf(here, ANY, hour)] + changes.lead);
    }

    private static int stride(Options here) {
        return (here.leads() + 2) * (here.hours() == 1 ? 1 : here.hours() + 1);
    }

    // rows of leads, the first for any and the second for nobody; in each the hours, the first for any
    private static int placeOf(Options here, int lead, int hour) {
        int row = lead + 2;
        return here.hours() == 1 ? row : row * (here.hours() + 1) + (hour == ANY ? 0 : hour + 1);
    }

    /** The least over all options of a day, over those of each lead, of each hour, and of each lead and hour. */
    private long[] summary(int step, int day) {
        long[] @Nullable [] known = summaries[step];
        if (known == null) {
            known = new long[days][];
            summaries[step] = known;
        }
        long[] row = known[day];
        if (row == null) {
            row = summarize(step, day);
            known[day] = row;
        }
        return row;
    }

    private long[] summarize(int step, int day) {
        Options here = options[step];
        // a row takes as much room as time
        effort.take(ROOM * (long) stride(here) + here.count());
        long[] row = new long[stride(here)];
        Arrays.fill(row, IMPOSSIBLE);
        for (int option = 0; option < here.count(); option++) {
            if (here.days(option).has(day)) {
                long cost = from(step, option, day, IMPOSSIBLE);
                int lead = here.get(option).lead();
                int hour = here.hours() == 1 ? ANY : here.get(option).hour();
                least(row, placeOf(here, ANY, ANY), cost);
                least(row, placeOf(here, lead, ANY), cost);
                least(row, placeOf(here, ANY, hour), cost);
                least(row, placeOf(here, lead, hour), cost);
            }
        }
        return row;
    }

    private static void least(long[] row, int at, long cost) {
        row[at] = Math.min(row[at], cost);
    }

    /** What it costs that an option of a step follows one of the visit before. */
    public long change(int step, int option, int mine) {
        int parent = links.before(step);
        if (parent < 0 || (changes.lead == 0 && changes.hour == 0)) {
            return 0;
        }
        Options.Option one = options[parent].get(option);
        Options.Option other = options[step].get(mine);
        long lead = one.lead() < 0 || other.lead() < 0 || one.lead() == other.lead() ? 0 : changes.lead;
        return lead + (one.hour() == other.hour() ? 0 : changes.hour);
    }

    /** What a visit costs by itself and by its distance to the one before it. */
    public long cost(int step, int option, int before, int mine, int day) {
        return links.lag(step).cost(before, day)
                + change(step, option, mine)
                + options[step].cost(mine, day)
                + links.late(step, day);
    }

    /** What a course costs at the least that begins with an option on a day, but for visits measured from elsewhere. */
    public long beginning(int option, int day) {
        return beginning(option, day, IMPOSSIBLE);
    }

    /** The same if it is no more than {@code most}; else something that is more than that. */
    long beginning(int option, int day, long most) {
        long distance = links.lag(0).cost(links.firstDay(), day);
        return distance > most ? distance : add(distance, from(0, option, day, most - distance));
    }

    /** What the visits cost at the least that are measured from no visit, the first one left out. */
    public long others() {
        long sum = 0;
        for (int step = 1; step < links.size(); step++) {
            sum = links.before(step) < 0 ? add(sum, least(step, 0, links.firstDay())) : sum;
        }
        return sum;
    }
}
