package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Instruction;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One instruction and one span in which it holds, for one session or for several whose spans met.
 *
 * @param instruction what the patient is told
 * @param answer whether it holds: {@link Answer#YES}, or {@link Answer#UNKNOWN} where that hangs on circumstances that
 *     are not known, so that it is told with its condition; never {@link Answer#NO}
 * @param span when
 * @param sessions the keys of the sessions it comes from, sorted; at least one
 */
public record TimelineEntry(Instruction instruction, Answer answer, Span span, SortedSet<String> sessions) {
    // an exact span that begins on a date comes after one that covers all of it
    private static final Comparator<TimelineEntry> ORDER = Comparator.<TimelineEntry, LocalDate>comparing(
                    entry -> entry.span().firstDate())
            .thenComparing(entry -> entry.instruction().direction(), Instruction.Direction.byGravity())
            .thenComparing(entry -> entry.instruction().id())
            .thenComparing(TimelineEntry::span, Merge.BY_START)
            .thenComparing(TimelineEntry::answer)
            .thenComparing(entry -> String.join("\n", entry.sessions()))
            .thenComparing(entry -> entry.instruction().toString());

    public TimelineEntry {
        requireNonNull(instruction, "instruction");
        requireNonNull(answer, "answer");
        requireNonNull(span, "span");
        sessions = Collections.unmodifiableSortedSet(new TreeSet<>(requireNonNull(sessions, "sessions")));
        if (answer == Answer.NO) {
            throw new IllegalArgumentException("answer must not be NO: what does not hold has no span");
        }
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("sessions must hold at least one");
        }
    }

    /** By first date, then gravest direction, then id; total, so that equal timelines are listed alike. */
    public static Comparator<TimelineEntry> order() {
        return ORDER;
    }

    /** Whether it is to be told together with the condition it hangs on. */
    public boolean isConditional() {
        return answer == Answer.UNKNOWN;
    }

    /** Says which instruction this is and when it holds, and nothing of the patient. */
    @Override
    public String toString() {
        return "TimelineEntry[%s, %s]".formatted(instruction.id(), span);
    }
}
