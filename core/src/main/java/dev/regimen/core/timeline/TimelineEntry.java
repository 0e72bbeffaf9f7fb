package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Instruction.Direction;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One advice and one span in which it holds, for all rules and sessions that say the same and whose spans met.
 *
 * @param advice what the patient is told, and under which conditions
 * @param span when
 * @param margin what hangs on which moment of a range is meant, by start: for what may be done, the time next to the
 *     span in which it may be done as well; for everything else, the part of the span in which it may be over or not yet
 *     have begun. Empty if every end is exact.
 * @param origins the rules and sessions it comes from, each once, in {@link Origin#ORDER}; at least one
 */
public record TimelineEntry(Advice advice, Span span, List<Span> margin, List<Origin> origins) {
    private static final Comparator<TimelineEntry> BY_ADVICE = Comparator.<TimelineEntry, Direction>comparing(
                    entry -> entry.advice.direction(), Direction.byGravity())
            .thenComparing(entry -> entry.advice.subject().id())
            // an exact span that begins on a date comes after one that covers all of it
            .thenComparing(TimelineEntry::span, Spans.BY_START)
            .thenComparing(entry -> entry.origins.get(0), Origin.ORDER)
            .thenComparing((one, two) ->
                    one.advice.equals(two.advice) ? 0 : one.words().compareTo(two.words()));
    private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(
                    (TimelineEntry entry) -> entry.advice.direction() != Direction.SEEK_HELP)
            .thenComparing(entry -> entry.span.firstDate())
            .thenComparing(BY_ADVICE);

    public TimelineEntry {
        requireNonNull(advice, "advice");
        requireNonNull(span, "span");
        margin = List.copyOf(requireNonNull(margin, "margin"));
        origins = List.copyOf(requireNonNull(origins, "origins"));
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("origins must hold at least one");
        }
    }

    /**
     * Signs that call for help first, whatever their dates; then by first date, then gravest direction, then subject;
     * total, so that equal timelines are listed alike.
     */
    public static Comparator<TimelineEntry> order() {
        return ORDER;
    }

    /** By gravest direction, then subject; total. */
    static Comparator<TimelineEntry> byAdvice() {
        return BY_ADVICE;
    }

    /** Whether it is to be told together with the circumstances it hangs on. */
    public boolean isConditional() {
        return advice.isConditional();
    }

    /** The keys of the sessions it comes from. */
    public SortedSet<String> sessions() {
        SortedSet<String> keys = new TreeSet<>();
        origins.forEach(origin -> keys.add(origin.session()));
        return Collections.unmodifiableSortedSet(keys);
    }

    /** The ids of the rules it comes from. */
    public SortedSet<String> rules() {
        SortedSet<String> ids = new TreeSet<>();
        origins.forEach(origin -> ids.add(origin.rule()));
        return Collections.unmodifiableSortedSet(ids);
    }

    private String words() {
        return advice.limit() + " " + advice.regimen() + " " + advice.detail() + " " + advice.when() + " "
                + advice.subject().name() + " " + advice.subject().includes();
    }

    /** Says what it is about and when it holds, and nothing of the patient. */
    @Override
    public String toString() {
        return "TimelineEntry[%s %s, %s]".formatted(advice.direction(), advice.subject(), span);
    }
}
