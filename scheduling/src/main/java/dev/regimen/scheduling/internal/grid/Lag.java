package dev.regimen.scheduling.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit may lie from the one before it, and what each distance costs. Days are numbers on a site's clock.
 *
 * <p>From the first of the best days on, a later day is never cheaper.
 */
public final class Lag {
    /** As a last day: there is none. */
    public static final int NO_END = Integer.MAX_VALUE / 2;

    /**
     * Days on which a visit may be.
     *
     * @param first the first
     * @param preferFirst the first of those that are best
     * @param preferLast the last of those that are best, {@link #NO_END} for none
     * @param last the last, {@link #NO_END} for none
     */
    public record Window(int first, int preferFirst, int preferLast, int last) {}

    /**
     * What counts.
     *
     * @param early for each day of the distance
     * @param spacing for each day outside the best ones
     * @param weekday for a distance that is not in whole weeks
     */
    public record Weights(long early, long spacing, long weekday) {}

    private final @Nullable Window distances;
    private final @Nullable IntFunction<Window> windows;
    private final @Nullable Window[] known;
    private final long early;
    private final long spacing;
    private final long weekday;
    private final List<Least> least;

    /** A least distance from a visit before that is on a day up to {@code until}. */
    private record Least(int days, int until) {}

    private Lag(
            @Nullable Window distances,
            @Nullable IntFunction<Window> windows,
            @Nullable Window[] known,
            Weights weights,
            List<Least> least) {
        this.distances = distances;
        this.windows = windows;
        this.known = known;
        this.early = weights.early;
        this.spacing = weights.spacing;
        this.weekday = weights.weekday;
        this.least = least;
    }

    /** The same distances from every day. */
    public static Lag of(Window distances, Weights weights) {
        return new Lag(distances, null, new Window[0], weights, List.of());
    }

    /**
     * Distances that depend on the day of the visit before, as those in months do.
     *
     * @param windows the window for a day from 0 to before {@code days}
     */
    public static Lag by(int days, IntFunction<Window> windows, Weights weights) {
        return new Lag(null, windows, new Window[days], weights, List.of());
    }

    /** These, but with a least distance from a visit before that is on a day up to {@code until}. */
    public Lag atLeast(int days, int until) {
        List<Least> more = new ArrayList<>(least);
        more.add(new Least(days, until));
        return new Lag(distances, windows, known, new Weights(early, spacing, weekday), more);
    }

    private Window window(int before) {
        Window window = known[before];
        if (window == null && windows != null) {
            window = windows.apply(before);
            known[before] = window;
        }
        if (window == null) {
            throw new IllegalStateException("a window is given for each day");
        }
        return window;
    }

    private static int plus(int day, int distance) {
        return distance == NO_END ? NO_END : day + distance;
    }

    public int first(int before) {
        int first = distances == null ? window(before).first : before + distances.first;
        for (int i = 0; i < least.size(); i++) {
            Least each = least.get(i);
            first = before <= each.until ? Math.max(first, before + each.days) : first;
        }
        return first;
    }

    public int preferFirst(int before) {
        return distances == null ? window(before).preferFirst : before + distances.preferFirst;
    }

    public int preferLast(int before) {
        return distances == null ? window(before).preferLast : plus(before, distances.preferLast);
    }

    public int last(int before) {
        return distances == null ? window(before).last : plus(before, distances.last);
    }

    /** Whether, before the first of the best days, an earlier day is never cheaper. */
    boolean isDearerBefore() {
        return spacing >= early;
    }

    /** What a day and every later one cost at the least. */
    long onward(int before, int day) {
        return early * Math.max(0, day - before) + spacing * Math.max(0, day - preferLast(before));
    }

    /** What any day costs at the least. */
    long least() {
        if (distances == null) {
            return 0;
        }
        int first = Math.max(distances.first, 0);
        int best = Math.max(distances.preferFirst, 0);
        return Math.min(early * first + spacing * Math.max(0, best - first), early * best);
    }

    /** How many days a day lies outside the best ones. */
    public int away(int before, int day) {
        int preferFirst = preferFirst(before);
        return day < preferFirst ? preferFirst - day : Math.max(0, day - preferLast(before));
    }

    /** What a day costs, but for the day of the week. */
    long distance(int before, int day) {
        return early * Math.abs(day - before) + spacing * away(before, day);
    }

    long weekday(int before, int day) {
        return weekday == 0 || (day - before) % 7 == 0 ? 0 : weekday;
    }

    public long cost(int before, int day) {
        return distance(before, day) + weekday(before, day);
    }
}
