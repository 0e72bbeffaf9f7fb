package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Instruction;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An instruction that gives no span for some sessions, and why: nothing is dropped silently.
 *
 * @param instruction what the patient is not told
 * @param reason why not
 * @param sessions the keys of the sessions it is not told for, sorted; at least one
 */
public record LeftOut(Instruction instruction, Reason reason, SortedSet<String> sessions) {
    static final Comparator<LeftOut> ORDER = Comparator.<LeftOut, Instruction.Direction>comparing(
                    leftOut -> leftOut.instruction().direction(), Instruction.Direction.byGravity())
            .thenComparing(leftOut -> leftOut.instruction().id())
            .thenComparing(LeftOut::reason)
            .thenComparing(leftOut -> String.join("\n", leftOut.sessions()))
            .thenComparing(leftOut -> leftOut.instruction().toString());

    /** Why an instruction gives no span. */
    public enum Reason {
        /** Its condition does not hold: another site or side, or a circumstance that is known to be otherwise. */
        DOES_NOT_APPLY,
        /**
         * No time is left for it: the decision came after its end, so somebody must look at it, or its hour comes only
         * after its last date.
         */
        NO_TIME
    }

    /** What is left out of one session. */
    record Cause(Instruction instruction, Reason reason) {
        // the whole of a rule's words is long to hash
        @Override
        public int hashCode() {
            return 31 * instruction.id().hashCode() + reason.ordinal();
        }
    }

    public LeftOut {
        requireNonNull(instruction, "instruction");
        requireNonNull(reason, "reason");
        sessions = Collections.unmodifiableSortedSet(new TreeSet<>(requireNonNull(sessions, "sessions")));
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("sessions must hold at least one");
        }
    }

    /** Says which instruction this is, and nothing of the patient. */
    @Override
    public String toString() {
        return "LeftOut[%s]".formatted(instruction.id());
    }
}
