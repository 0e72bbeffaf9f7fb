package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Instruction;
import java.util.Comparator;
import java.util.List;

/**
 * Two advices of one timeline that contradict each other, when, and which rules and sessions give them then. Until
 * somebody settles it, the stricter one is to be followed.
 *
 * @param stricter the one that forbids, asks the prescriber first, or lets less be taken
 * @param stricterFrom where it comes from, as far as it meets the other, in {@link Origin#ORDER}; at least one
 * @param other the one that allows, or lets more be taken
 * @param otherFrom where that comes from, as far as it meets the stricter one, in {@link Origin#ORDER}; at least one
 * @param spans when both hold, by start; at least one
 */
public record DatedConflict(
        Advice stricter, List<Origin> stricterFrom, Advice other, List<Origin> otherFrom, List<Span> spans) {
    static final Comparator<DatedConflict> ORDER = Comparator.comparing(
                    (DatedConflict conflict) -> conflict.spans.get(0).firstDate())
            .thenComparing(conflict -> conflict.stricter.direction(), Instruction.Direction.byGravity())
            .thenComparing(conflict -> conflict.stricter.subject().id())
            .thenComparing(conflict -> conflict.other.subject().id())
            .thenComparing(conflict -> conflict.stricterFrom.get(0), Origin.ORDER)
            .thenComparing(conflict -> conflict.otherFrom.get(0), Origin.ORDER);

    public DatedConflict {
        requireNonNull(stricter, "stricter");
        requireNonNull(other, "other");
        stricterFrom = List.copyOf(requireNonNull(stricterFrom, "stricterFrom"));
        otherFrom = List.copyOf(requireNonNull(otherFrom, "otherFrom"));
        spans = List.copyOf(requireNonNull(spans, "spans"));
        if (!stricter.overrules(other)) {
            throw new IllegalArgumentException("stricter (%s) must contradict other (%s)".formatted(stricter, other));
        }
        if (stricterFrom.isEmpty() || otherFrom.isEmpty() || spans.isEmpty()) {
            throw new IllegalArgumentException("stricterFrom, otherFrom and spans must each hold at least one");
        }
    }

    /** Whether both hold for certain; false where one of them hangs on circumstances that are not known. */
    public boolean isCertain() {
        return !stricter.isConditional() && !other.isConditional();
    }

    /** Says what contradicts what, and nothing of the patient. */
    @Override
    public String toString() {
        return "DatedConflict[%s against %s]".formatted(stricter, other);
    }
}
