package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.scheduling.internal.grid.Options.Option;
import dev.regimen.scheduling.internal.grid.Options.Prices;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Of the arrivals of a day the one that costs least with its price, found when it is first asked for. Confined to one thread. */
final class Bargains {
    private static final int UNKNOWN = -2;
    private static final int NONE = -1;

    private final DayPages pages;
    private final Option[] options;
    private final long unwelcome;
    private final Prices prices;
    /** By option and day. */
    private final int[] @Nullable [] starts;

    private final long[] @Nullable [] costs;

    Bargains(DayPages pages, Option[] options, long unwelcome, Prices prices) {
        this.pages = pages;
        this.options = options;
        this.unwelcome = unwelcome;
        this.prices = prices;
        this.starts = new int[options.length][];
        this.costs = new long[options.length][];
    }

    /** What the best start of a day costs, with its price. */
    long cost(int option, int day) {
        int at = found(option, day);
        return requireNonNull(costs[option])[at];
    }

    /** What the best start of a day costs by itself. */
    long wishes(int option, int day) {
        Option of = options[option];
        boolean isWelcome = unwelcome == 0 || pages.contains(of.welcome(), day, start(option, day));
        return of.cost() + (isWelcome ? 0 : unwelcome);
    }

    /** The best start of a day, the first of those that cost the same; -1 if none can be had. */
    int start(int option, int day) {
        int at = found(option, day);
        return requireNonNull(starts[option])[at];
    }

    private int found(int option, int day) {
        int[] known = starts[option];
        long[] prices = costs[option];
        if (known == null || prices == null) {
            known = new int[pages.days()];
            Arrays.fill(known, UNKNOWN);
            prices = new long[known.length];
            starts[option] = known;
            costs[option] = prices;
        }
        if (known[day] == UNKNOWN) {
            find(option, day, known, prices);
        }
        return day;
    }

    private void find(int option, int day, int[] startsOf, long[] costsOf) {
        Option of = options[option];
        boolean counts = unwelcome > 0 && of.welcome() != of.common();
        int best = NONE;
        long least = Outlook.IMPOSSIBLE;
        int origin = pages.origin(day);
        int at = day * pages.width();
        // nothing costs less than what is wished for at no price
        for (int word = 0; word < pages.width() && least > of.cost(); word++) {
            long bits = of.pages()[at + word] & of.common()[at + word];
            long nice = counts ? of.welcome()[at + word] : -1L;
            for (; bits != 0 && least > of.cost(); bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                int start = origin + (word << 6) + bit;
                long cost = Outlook.add(
                        of.cost() + ((nice >>> bit & 1) != 0 ? 0 : unwelcome), prices.of(of.lead(), day, start));
                if (cost < least) {
                    least = cost;
                    best = start;
                }
            }
        }
        startsOf[day] = best;
        costsOf[day] = least;
    }
}
