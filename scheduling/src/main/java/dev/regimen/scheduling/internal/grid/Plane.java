package dev.regimen.scheduling.internal.grid;

import java.util.Arrays;

/**
 * A set of quanta in a span, as bits. What lies outside the span is not in the set.
 *
 * <p>Methods named by a verb change the plane; it is safe to share once nobody changes it any more.
 */
public final class Plane {
    private final Span span;
    private final long[] words;

    private Plane(Span span, long[] words) {
        this.span = span;
        this.words = words;
    }

    public static Plane empty(Span span) {
        return new Plane(span, new long[span.words()]);
    }

    public static Plane full(Span span) {
        Plane plane = empty(span);
        Arrays.fill(plane.words, -1L);
        return plane;
    }

    public Plane copy() {
        return new Plane(span, words.clone());
    }

    /** The same quanta in another span, as far as they lie in it. */
    Plane in(Span other) {
        Plane result = empty(other);
        for (int i = 0; i < result.words.length; i++) {
            result.words[i] = wordAt(other.base() + (i << 6));
        }
        return result;
    }

    /** Adds the quanta from {@code from} to before {@code until}, as far as they lie in the span. */
    public Plane add(int from, int until) {
        change(from, until, true);
        return this;
    }

    /** Takes out the quanta from {@code from} to before {@code until}. */
    public Plane remove(int from, int until) {
        change(from, until, false);
        return this;
    }

    private void change(int from, int until, boolean in) {
        int first = Math.max(from - span.base(), 0);
        int end = Math.min(until - span.base(), words.length * 64);
        for (int bit = first; bit < end; ) {
            int word = bit >> 6;
            int stop = Math.min(end, (word + 1) << 6);
            long mask = (-1L << bit) & (-1L >>> -stop);
            words[word] = in ? words[word] | mask : words[word] & ~mask;
            bit = stop;
        }
    }

    public Plane and(Plane other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    public Plane or(Plane other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    /** Adds what is in another plane of the same span from {@code from} to before {@code until}. */
    Plane or(Plane other, int from, int until) {
        int first = Math.max(from - span.base(), 0);
        int end = Math.min(until - span.base(), words.length * 64);
        for (int bit = first; bit < end; ) {
            int word = bit >> 6;
            int stop = Math.min(end, (word + 1) << 6);
            words[word] |= other.words[word] & (-1L << bit) & (-1L >>> -stop);
            bit = stop;
        }
        return this;
    }

    public Plane andNot(Plane other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    /**
     * A new plane of the quanta q such that all of [q + from, q + until) are in this one.
     *
     * @param from may be negative
     * @param until more than {@code from}
     */
    public Plane starts(int from, int until) {
        Plane result = copy();
        int have = 1;
        int length = until - from;
        while (have < length) {
            int step = Math.min(have, length - have);
            result.andShifted(step);
            have += step;
        }
        return result.shifted(from);
    }

    // q stays if q + by is in as well; runs upwards, so that it reads only words not yet changed
    private void andShifted(int by) {
        int whole = by >> 6;
        int bits = by & 63;
        for (int i = 0; i < words.length; i++) {
            words[i] &= shiftedWord(i + whole, bits);
        }
    }

    private Plane shifted(int by) {
        if (by == 0) {
            return this;
        }
        long[] result = new long[words.length];
        int whole = by >> 6;
        int bits = by & 63;
        for (int i = 0; i < result.length; i++) {
            result[i] = shiftedWord(i + whole, bits);
        }
        return new Plane(span, result);
    }

    /** The 64 quanta from {@code from} on, the first in the lowest bit. */
    long wordAt(int from) {
        int bit = from - span.base();
        return shiftedWord(bit >> 6, bit & 63);
    }

    private long shiftedWord(int index, int bits) {
        long low = word(index) >>> bits;
        return bits == 0 ? low : low | (word(index + 1) << (64 - bits));
    }

    private long word(int index) {
        return index < 0 || index >= words.length ? 0 : words[index];
    }

    public boolean contains(int quantum) {
        int bit = quantum - span.base();
        return bit >= 0 && bit < words.length * 64 && (words[bit >> 6] >>> bit & 1) != 0;
    }

    /** The first quantum in the set from {@code from} to before {@code until}; {@code until} if there is none. */
    public int next(int from, int until) {
        int bit = Math.max(from - span.base(), 0);
        int end = Math.min(until - span.base(), words.length * 64);
        while (bit < end) {
            long rest = words[bit >> 6] >>> bit;
            if (rest != 0) {
                return Math.min(bit + Long.numberOfTrailingZeros(rest) + span.base(), until);
            }
            bit = (bit | 63) + 1;
        }
        return until;
    }

    /** The first quantum not in the set from {@code from} to before {@code until}; {@code until} if there is none. */
    public int nextGap(int from, int until) {
        int bit = Math.max(from - span.base(), 0);
        int end = Math.min(until - span.base(), words.length * 64);
        while (bit < end) {
            long rest = ~words[bit >> 6] >>> bit;
            if (rest != 0) {
                return Math.min(bit + Long.numberOfTrailingZeros(rest) + span.base(), until);
            }
            bit = (bit | 63) + 1;
        }
        return until;
    }

    /** Whether any quantum from {@code from} to before {@code until} is in the set. */
    public boolean meets(int from, int until) {
        return next(from, until) < until;
    }

    /** Whether all quanta from {@code from} to before {@code until} are in the set. */
    public boolean holds(int from, int until) {
        return from >= span.base() && until <= span.base() + words.length * 64 && nextGap(from, until) == until;
    }

    /** Whether this and another plane hold the same quanta from {@code from} to before {@code until}. */
    boolean isLike(Plane other, int from, int until) {
        for (int quantum = from; quantum < until; quantum += 64) {
            long beyond = until - quantum >= 64 ? 0 : -1L << (until - quantum);
            if (((wordAt(quantum) ^ other.wordAt(quantum)) & ~beyond) != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
