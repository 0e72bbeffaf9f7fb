package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlaneProperties {
    private static final Span SPAN = new Span(1000, 5);
    private static final int FIRST = 1000;
    private static final int END = 1000 + 5 * 64;

    /** A plane of some ranges, and the same as a bit set. */
    private record Both(Plane plane, BitSet bits) {
        static Both of(long seed) {
            var random = new Random(seed);
            var both = new Both(Plane.empty(SPAN), new BitSet());
            for (int i = 0; i < 12; i++) {
                int from = FIRST - 20 + random.nextInt(END - FIRST);
                int until = from + random.nextInt(90);
                boolean add = random.nextInt(3) > 0;
                if (add) {
                    both.plane.add(from, until);
                } else {
                    both.plane.remove(from, until);
                }
                for (int q = Math.max(from, FIRST); q < Math.min(until, END); q++) {
                    both.bits.set(q, add);
                }
            }
            return both;
        }
    }

    @Property
    void holdsWhatWasAddedAndNotTakenOut(@ForAll long seed) {
        Both both = Both.of(seed);

        for (int q = FIRST - 70; q < END + 70; q++) {
            assertThat(both.plane.contains(q)).isEqualTo(both.bits.get(q));
        }
    }

    @Property
    void startsAreThoseFromWhichAllQuantaAreIn(
            @ForAll long seed,
            @ForAll @IntRange(min = -70, max = 70) int from,
            @ForAll @IntRange(min = 1, max = 140) int length) {
        Both both = Both.of(seed);

        Plane starts = both.plane.starts(from, from + length);

        for (int q = FIRST; q < END; q++) {
            int first = q + from;
            boolean all = first >= FIRST && both.bits.nextClearBit(first) >= first + length;
            assertThat(starts.contains(q)).isEqualTo(all);
        }
    }

    @Property
    void nextFindsTheFirstInAndTheFirstOut(
            @ForAll long seed,
            @ForAll @IntRange(min = 900, max = 1400) int from,
            @ForAll @IntRange(max = 400) int length) {
        Both both = Both.of(seed);
        int until = from + length;

        int next = both.plane.next(from, until);
        int gap = both.plane.nextGap(Math.max(from, FIRST), Math.min(until, END));

        int expected = both.bits.nextSetBit(from);
        assertThat(next).isEqualTo(expected < 0 ? until : Math.min(expected, until));
        if (from < END && until > FIRST && from < until) {
            assertThat(gap).isEqualTo(Math.min(both.bits.nextClearBit(Math.max(from, FIRST)), Math.min(until, END)));
        }
    }
}
