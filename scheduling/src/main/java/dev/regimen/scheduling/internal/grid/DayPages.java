package dev.regimen.scheduling.internal.grid;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The days of a site as pages of whole words: of each day the quanta from the earliest opening to the latest closing that
 * the site has on any day. A set of quanta in which the site is open is then an array with as many words for each day,
 * whatever the clocks do, and sets of one site can be compared word by word.
 */
public final class DayPages {
    private final SiteClock clock;
    private final int[] origins;
    private final int width;

    private DayPages(SiteClock clock, int[] origins, int width) {
        this.clock = clock;
        this.origins = origins;
        this.width = width;
    }

    /** Pages that hold all of a plane that lies within the clock's days. */
    static DayPages of(SiteClock clock, Plane open) {
        int from = Integer.MAX_VALUE;
        int until = 0;
        for (int day = 0; day < clock.days(); day++) {
            int start = clock.start(day);
            int end = clock.start(day + 1);
            for (int next = open.next(start, end); next < end; ) {
                int gap = open.nextGap(next, end);
                from = Math.min(from, next - start);
                until = Math.max(until, gap - start);
                next = open.next(gap, end);
            }
        }
        int lead = from == Integer.MAX_VALUE ? 0 : from;
        int[] origins = new int[clock.days()];
        for (int day = 0; day < origins.length; day++) {
            origins[day] = clock.start(day) + lead;
        }
        return new DayPages(clock, origins, Math.max(1, (until - lead + 63) >> 6));
    }

    public int days() {
        return origins.length;
    }

    /** How many words a day has. */
    public int width() {
        return width;
    }

    /** The first quantum of a day's page. */
    int origin(int day) {
        return origins[day];
    }

    /** A set without a quantum. */
    public long[] none() {
        return new long[origins.length * width];
    }

    /** What of a plane lies in the pages. */
    public long[] fold(Plane plane) {
        long[] pages = none();
        for (int day = 0; day < origins.length; day++) {
            for (int word = 0; word < width; word++) {
                int from = origins[day] + (word << 6);
                pages[day * width + word] = plane.wordAt(from) & before(from, clock.start(day + 1));
            }
        }
        return pages;
    }

    private static long before(int from, int end) {
        int bits = end - from;
        return bits >= 64 ? -1L : bits <= 0 ? 0 : -1L >>> -bits;
    }

    /** Whether a set has a quantum from {@code from} to before {@code until} on a day's page. */
    boolean meets(long[] pages, int day, int from, int until) {
        int first = Math.max(from - origins[day], 0);
        int end = Math.min(until - origins[day], width << 6);
        for (int bit = first; bit < end; bit++) {
            if ((pages[day * width + (bit >> 6)] >>> bit & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The set of one quantum of a day. */
    public long[] only(int day, int quantum) {
        long[] pages = none();
        int bit = quantum - origins[day];
        pages[day * width + (bit >> 6)] = 1L << bit;
        return pages;
    }

    /** Whether a quantum of a day is in a set; none is on a day outside the pages. */
    public boolean contains(long[] pages, int day, int quantum) {
        if (day < 0 || day >= origins.length) {
            return false;
        }
        int bit = quantum - origins[day];
        return bit >= 0 && bit < width << 6 && (pages[day * width + (bit >> 6)] >>> bit & 1) != 0;
    }

    /** Whether a set has a quantum on a day. */
    public boolean isIn(long[] pages, int day) {
        for (int word = 0; word < width; word++) {
            if (pages[day * width + word] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a set has any quantum. */
    boolean isAny(long[] pages) {
        for (long word : pages) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes a day out of a set. */
    void clear(long[] pages, int day) {
        Arrays.fill(pages, day * width, (day + 1) * width, 0);
    }

    /** The first quantum of a set on a day that is {@code from} or later; -1 if there is none. */
    public int next(long[] pages, int day, int from) {
        int bit = Math.max(from - origins[day], 0);
        while (bit < width << 6) {
            long bits = pages[day * width + (bit >> 6)] >>> bit;
            if (bits != 0) {
                return origins[day] + bit + Long.numberOfTrailingZeros(bits);
            }
            bit = (bit | 63) + 1;
        }
        return -1;
    }

    /** The first quantum that two sets share on a day; -1 if there is none. */
    public int first(long[] one, long[] other, int day) {
        for (int word = 0; word < width; word++) {
            long bits = one[day * width + word] & other[day * width + word];
            if (bits != 0) {
                return origins[day] + (word << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return -1;
    }

    /** The last quantum that two sets share on a day; -1 if there is none. */
    public int last(long[] one, long[] other, int day) {
        for (int word = width - 1; word >= 0; word--) {
            long bits = one[day * width + word] & other[day * width + word];
            if (bits != 0) {
                return origins[day] + (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
            }
        }
        return -1;
    }

    /** Takes out of a set all quanta before that one. */
    public void removeBefore(long[] pages, int quantum) {
        for (int day = 0; day < origins.length && origins[day] < quantum; day++) {
            int bits = quantum - origins[day];
            for (int word = 0; word < width; word++, bits -= 64) {
                if (bits > 0) {
                    pages[day * width + word] &= bits >= 64 ? 0 : -1L << bits;
                }
            }
        }
    }

    /** Takes out of a set all quanta of a day and those after it. */
    public void removeFrom(long[] pages, int day) {
        Arrays.fill(pages, Math.min(day * width, pages.length), pages.length, 0);
    }

    /** Takes out of a set what is not in another one. */
    public static void and(long[] pages, long[] other) {
        for (int i = 0; i < pages.length; i++) {
            pages[i] &= other[i];
        }
    }

    /** Adds another set to a set. */
    static void or(long[] pages, long[] other) {
        for (int i = 0; i < pages.length; i++) {
            pages[i] |= other[i];
        }
    }

    /**
     * For each part of the local day of so many minutes, the quanta in it; null for a part in which the site is never open.
     *
     * @param minutes a divisor of 1440, at least a quantum
     */
    long[] @Nullable [] byClock(ZoneRules rules, int minutes) {
        long[] @Nullable [] parts = new long[24 * 60 / minutes][];
        for (int day = 0; day < origins.length; day++) {
            int end = Math.min(origins[day] + (width << 6), clock.start(day + 1));
            for (int quantum = origins[day]; quantum < end; quantum++) {
                ZoneOffset offset = rules.getOffset(Quanta.at(quantum));
                long local = (long) quantum * Quanta.MINUTES + offset.getTotalSeconds() / 60;
                int part = (int) Math.floorMod(local, 24 * 60L) / minutes;
                long[] set = parts[part];
                if (set == null) {
                    set = none();
                    parts[part] = set;
                }
                int bit = quantum - origins[day];
                set[day * width + (bit >> 6)] |= 1L << bit;
            }
        }
        return parts;
    }

    /** The quanta that begin so many minutes past an hour of the clock, or a multiple of that. */
    long[] pastTheHour(ZoneRules rules, int minutes) {
        long[] all = none();
        for (int day = 0; day < origins.length; day++) {
            int end = Math.min(origins[day] + (width << 6), clock.start(day + 1));
            for (int quantum = origins[day]; quantum < end; quantum++) {
                ZoneOffset offset = rules.getOffset(Quanta.at(quantum));
                long local = (long) quantum * Quanta.MINUTES + offset.getTotalSeconds() / 60;
                if (Math.floorMod(local, minutes) == 0) {
                    int bit = quantum - origins[day];
                    all[day * width + (bit >> 6)] |= 1L << bit;
                }
            }
        }
        return all;
    }
}
