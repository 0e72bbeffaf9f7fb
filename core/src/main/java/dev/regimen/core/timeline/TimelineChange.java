package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Advice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a timeline tells otherwise than an earlier one did. Where it names origins, they are the rules and
 * sessions, now and as they were told, whose own times lie in what changed: what a handout marks as new.
 */
public sealed interface TimelineChange {
    /**
     * An advice that was not told before.
     *
     * @param advice what is told now
     * @param covered when, by start; at least one
     * @param origins where it comes from
     */
    record Added(Advice advice, List<Span> covered, List<Origin> origins) implements TimelineChange {
        public Added {
            requireNonNull(advice, "advice");
            covered = List.copyOf(requireNonNull(covered, "covered"));
            origins = List.copyOf(requireNonNull(origins, "origins"));
        }

        @Override
        public String toString() {
            return "Added[%s, %s]".formatted(advice, covered);
        }
    }

    /**
     * An advice that is not told any more.
     *
     * @param advice what was told
     * @param free when it was, by start; at least one
     * @param why why it is not any more
     * @param origins where it came from
     */
    record NoLonger(Advice advice, List<Span> free, Why why, List<Origin> origins) implements TimelineChange {
        /** Why an advice is not told any more. */
        public enum Why {
            /** Its condition is known not to hold. */
            DOES_NOT_APPLY,
            /** No time is left for it. */
            NO_TIME,
            /** No rule or no session gives it any more. */
            NOT_GIVEN
        }

        public NoLonger {
            requireNonNull(advice, "advice");
            free = List.copyOf(requireNonNull(free, "free"));
            requireNonNull(why, "why");
            origins = List.copyOf(requireNonNull(origins, "origins"));
        }

        @Override
        public String toString() {
            return "NoLonger[%s, %s, %s]".formatted(advice, free, why);
        }
    }

    /**
     * An advice that holds at other times. If both lists are empty, only the {@link TimelineEntry#margin} changed.
     *
     * @param advice what is told now as before
     * @param covered when it holds now and did not before, by start
     * @param free when it held before and does not now, by start
     * @param origins where what changed comes from
     */
    record OtherDates(Advice advice, List<Span> covered, List<Span> free, List<Origin> origins)
            implements TimelineChange {
        public OtherDates {
            requireNonNull(advice, "advice");
            covered = List.copyOf(requireNonNull(covered, "covered"));
            free = List.copyOf(requireNonNull(free, "free"));
            origins = List.copyOf(requireNonNull(origins, "origins"));
        }

        @Override
        public String toString() {
            return "OtherDates[%s, covered %s, free %s]".formatted(advice, covered, free);
        }
    }

    /**
     * An advice that says the same under other conditions: it became certain, or conditional.
     *
     * @param before what was told
     * @param now what is told in its place; differs in its conditions only
     * @param covered when the latter holds now and did not before, by start
     * @param free when the former held before and does not now, by start
     * @param origins where what changed comes from
     */
    record OtherCondition(Advice before, Advice now, List<Span> covered, List<Span> free, List<Origin> origins)
            implements TimelineChange {
        public OtherCondition {
            requireNonNull(before, "before");
            requireNonNull(now, "now");
            covered = List.copyOf(requireNonNull(covered, "covered"));
            free = List.copyOf(requireNonNull(free, "free"));
            origins = List.copyOf(requireNonNull(origins, "origins"));
        }

        /** Whether it hung on something that is known now. */
        public boolean becameCertain() {
            return before.isConditional() && !now.isConditional();
        }

        /** Whether it holds only under a condition now. */
        public boolean becameConditional() {
            return !before.isConditional() && now.isConditional();
        }

        @Override
        public String toString() {
            return "OtherCondition[%s, covered %s, free %s]".formatted(now, covered, free);
        }
    }

    /**
     * A recovery phase that is expected at other dates, or after a session where it was not expected before, or is not
     * any more.
     *
     * @param before what was expected; null if nothing was
     * @param now what is expected now; null if nothing is; at least one of both is given
     */
    record Expectation(
            @Nullable ExpectedPhase before, @Nullable ExpectedPhase now) implements TimelineChange {
        public Expectation {
            if (before == null && now == null) {
                throw new IllegalArgumentException("at least one of before and now must be given");
            }
        }
    }

    default <R> R fold(
            Function<? super Added, ? extends R> added,
            Function<? super NoLonger, ? extends R> noLonger,
            Function<? super OtherDates, ? extends R> otherDates,
            Function<? super OtherCondition, ? extends R> otherCondition,
            Function<? super Expectation, ? extends R> expectation) {
        if (this instanceof Added is) {
            return added.apply(is);
        }
        if (this instanceof NoLonger is) {
            return noLonger.apply(is);
        }
        if (this instanceof OtherDates is) {
            return otherDates.apply(is);
        }
        return this instanceof OtherCondition is ? otherCondition.apply(is) : expectation.apply((Expectation) this);
    }
}
