package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a session should be, as distances from an anchor, closed at both ends:
 * {@code neverBefore ≤ from ≤ preferFrom ≤ preferTo ≤ to ≤ neverAfter}.
 *
 * <p>[from, to] is planned. [neverBefore, from) is early but tolerated, (to, neverAfter] is overdue, later is expired.
 * The two {@code never} ends are absent unless a source gives them: then nothing is too early, or nothing expires. Where
 * {@code to} is absent as well, the session may be planned any time from {@code from} on ("repeat after 6 months"). The
 * six thresholds are those of the CDC's clinical decision support for immunization (absolute minimum, minimum, earliest
 * and latest recommended interval), with a last day added.
 *
 * <p>In months the two ends round apart ({@link Gap}), so resolved dates are made to follow each other: no end comes
 * before the one before it.
 *
 * @param anchor what the distances are from
 * @param neverBefore the hard floor; null if no source gives one
 * @param from the first day that is planned
 * @param preferFrom the first day that is best
 * @param preferTo the last day that is best; null only if {@code to} is
 * @param to the last day that is planned; null for no end
 * @param neverAfter the last day at all; null if no source gives one, and only if {@code to} is given
 * @param ifLate what happens after {@code neverAfter}
 * @param citations where the figures were taken from
 */
public record SpacingWindow(
        Anchor anchor,
        @Nullable Gap neverBefore,
        Gap from,
        Gap preferFrom,
        @Nullable Gap preferTo,
        @Nullable Gap to,
        @Nullable Gap neverAfter,
        IfLate ifLate,
        List<Citation> citations)
        implements Sourced {
    public SpacingWindow {
        requireNonNull(anchor, "anchor");
        requireNonNull(from, "from");
        requireNonNull(preferFrom, "preferFrom");
        requireNonNull(ifLate, "ifLate");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (preferTo == null && to != null) {
            throw new IllegalArgumentException("preferTo must be given where to is");
        }
        if (neverAfter != null && to == null) {
            throw new IllegalArgumentException("neverAfter must not be given without to");
        }
        checkOrder(neverBefore, from, preferFrom, preferTo, to, neverAfter);
    }

    /** From the previous session: planned in the range, none of it better than the rest. */
    public static SpacingWindow of(GapRange plan) {
        return builder(plan).build();
    }

    /** A window that is planned in the range. */
    public static Builder builder(GapRange plan) {
        return new Builder(plan.min(), plan.max());
    }

    /** A window that has a beginning and no end. */
    public static Builder builderFrom(Gap from) {
        return new Builder(from, null);
    }

    private static void checkOrder(@Nullable Gap... ends) {
        String[] names = {"neverBefore", "from", "preferFrom", "preferTo", "to", "neverAfter"};
        int before = -1;
        for (int i = 0; i < ends.length; i++) {
            Gap end = ends[i];
            if (end == null) {
                continue;
            }
            Gap earlier = before < 0 ? null : ends[before];
            if (earlier != null && earlier.isAlwaysLongerThan(end)) {
                throw new IllegalArgumentException(
                        "%s (%s) must not be less than %s (%s)".formatted(names[i], end, names[before], earlier));
            }
            before = i;
        }
    }

    /** Fills a {@link SpacingWindow}: from the previous session, to be reviewed if late. Not thread-safe. */
    public static final class Builder {
        private final Gap from;
        private final @Nullable Gap to;
        private Anchor anchor = Anchor.previousSession();
        private @Nullable Gap neverBefore;
        private Gap preferFrom;
        private @Nullable Gap preferTo;
        private @Nullable Gap neverAfter;
        private IfLate ifLate = IfLate.REVIEW;
        private final List<Citation> citations = new ArrayList<>();

        private Builder(Gap from, @Nullable Gap to) {
            this.from = requireNonNull(from, "from");
            this.to = to;
            this.preferFrom = from;
            this.preferTo = to;
        }

        public Builder anchor(Anchor what) {
            anchor = requireNonNull(what, "what");
            return this;
        }

        public Builder neverBefore(Gap floor) {
            neverBefore = requireNonNull(floor, "floor");
            return this;
        }

        public Builder prefer(GapRange best) {
            preferFrom = best.min();
            preferTo = best.max();
            return this;
        }

        public Builder neverAfter(Gap last) {
            neverAfter = requireNonNull(last, "last");
            return this;
        }

        public Builder ifLate(IfLate what) {
            ifLate = requireNonNull(what, "what");
            return this;
        }

        public Builder citations(Citation... from) {
            citations.addAll(List.of(from));
            return this;
        }

        public SpacingWindow build() {
            return new SpacingWindow(
                    anchor, neverBefore, from, preferFrom, preferTo, to, neverAfter, ifLate, citations);
        }
    }
}
