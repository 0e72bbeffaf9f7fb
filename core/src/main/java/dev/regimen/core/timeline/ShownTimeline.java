package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Subject;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be shown to the patient until somebody settles what contradicts: the stricter advice wherever it holds for
 * certain, and of the weaker one what is left. Nothing disappears: every moment of every entry is in a line or in a cut.
 *
 * <pre>{@code
 * // may take ibuprofen for 4 days after Mon 1 March; avoid NSAIDs until Wed 3 March
 * timeline.shown().lines(); // avoid NSAIDs until Wed 3 March; may take ibuprofen from Thu 4 until Fri 5 March
 * timeline.shown().cut();   // ibuprofen from Mon 1 until Wed 3 March, by the advice to avoid NSAIDs
 * }</pre>
 *
 * @param lines what is shown: signs that call for help, then by first date, gravest direction and subject
 * @param cut what is not, because something stricter holds then, in the order of the entries
 */
public record ShownTimeline(List<Line> lines, List<Cut> cut) {
    private static final Comparator<Line> LINES = Comparator.comparing(
                    (Line line) -> line.entry.advice().direction() != Direction.SEEK_HELP)
            .thenComparing(line -> line.span.firstDate())
            .thenComparing(Line::entry, TimelineEntry.byAdvice())
            .thenComparing(Line::span, Spans.BY_START);
    private static final Comparator<Cut> CUTS = Comparator.comparing(Cut::entry, TimelineEntry.order())
            .thenComparing(Cut::span, Spans.BY_START)
            .thenComparing(Cut::by, TimelineEntry.order());

    /**
     * An entry, or what is left of it.
     *
     * @param entry where it comes from
     * @param span when it is shown; within the entry's span
     * @param except the subjects of what is stricter, by id: what they have in common with this one's is not allowed then
     * @param unless what is stricter and hangs on circumstances that are not known: if they hold, that is followed
     *     instead in as much of the span as it covers; gravest first
     */
    public record Line(TimelineEntry entry, Span span, List<Subject> except, List<Advice> unless) {
        public Line {
            requireNonNull(entry, "entry");
            requireNonNull(span, "span");
            except = List.copyOf(requireNonNull(except, "except"));
            unless = List.copyOf(requireNonNull(unless, "unless"));
        }

        /** Says what is shown when, and nothing of the patient. */
        @Override
        public String toString() {
            return "Line[%s %s %s%s]"
                    .formatted(
                            entry.advice().direction(),
                            entry.advice().subject(),
                            span,
                            except.isEmpty() ? "" : " except " + except);
        }
    }

    /**
     * What is not shown of an entry.
     *
     * @param entry the weaker one
     * @param span when it is not shown
     * @param by the stricter one, which is
     */
    public record Cut(TimelineEntry entry, Span span, TimelineEntry by) {
        public Cut {
            requireNonNull(entry, "entry");
            requireNonNull(span, "span");
            requireNonNull(by, "by");
        }

        /** Says what is cut by what, and nothing of the patient. */
        @Override
        public String toString() {
            return "Cut[%s %s %s by %s %s]"
                    .formatted(
                            entry.advice().direction(),
                            entry.advice().subject(),
                            span,
                            by.advice().direction(),
                            by.advice().subject());
        }
    }

    public ShownTimeline {
        lines = requireNonNull(lines, "lines").stream().sorted(LINES).toList();
        cut = requireNonNull(cut, "cut").stream().sorted(CUTS).toList();
    }
}
