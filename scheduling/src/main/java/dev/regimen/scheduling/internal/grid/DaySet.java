package dev.regimen.scheduling.internal.grid;

/**
 * The days on which two sets of quanta have one in common, found 64 days at a time when they are first asked for.
 * Confined to one thread.
 */
public final class DaySet {
    private final long[] one;
    private final long[] other;
    private final int width;
    private final int days;
    private final long[] bits;
    private final boolean[] known;

    public DaySet(DayPages pages, long[] one, long[] other) {
        this.one = one;
        this.other = other;
        this.width = pages.width();
        this.days = pages.days();
        this.bits = new long[(days + 63) >> 6];
        this.known = new boolean[bits.length];
    }

    private long word(int index) {
        if (!known[index]) {
            known[index] = true;
            int from = index << 6;
            int until = Math.min(from + 64, days);
            bits[index] = width == 2 ? pairs(from, until) : words(from, until);
        }
        return bits[index];
    }

    // most sites are open for ten hours and less: two words a day
    private long pairs(int from, int until) {
        long result = 0;
        int at = 2 * from;
        for (int day = from; day < until; day++, at += 2) {
            long common = (one[at] & other[at]) | (one[at + 1] & other[at + 1]);
            result |= ((common | -common) >>> 63) << day;
        }
        return result;
    }

    private long words(int from, int until) {
        long result = 0;
        int at = width * from;
        for (int day = from; day < until; day++) {
            long common = 0;
            for (int end = at + width; at < end; at++) {
                common |= one[at] & other[at];
            }
            result |= ((common | -common) >>> 63) << day;
        }
        return result;
    }

    public boolean has(int day) {
        return day >= 0 && day < days && (word(day >> 6) >>> day & 1) != 0;
    }

    /** The first day from {@code from} to before {@code until}; {@code until} if there is none. */
    public int next(int from, int until) {
        int end = Math.min(until, days);
        for (int day = Math.max(from, 0); day < end; day = (day | 63) + 1) {
            long rest = word(day >> 6) >>> day;
            if (rest != 0) {
                int found = day + Long.numberOfTrailingZeros(rest);
                return found < end ? found : until;
            }
        }
        return until;
    }

    /** The last day from {@code from} to {@code last}; -1 if there is none. */
    public int previous(int last, int from) {
        int first = Math.max(from, 0);
        for (int day = Math.min(last, days - 1); day >= first; day = (day & ~63) - 1) {
            long rest = word(day >> 6) << (63 - (day & 63));
            if (rest != 0) {
                int found = day - Long.numberOfLeadingZeros(rest);
                return found >= first ? found : -1;
            }
        }
        return -1;
    }
}
