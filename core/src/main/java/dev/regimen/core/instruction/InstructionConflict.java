package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two instructions that contradict each other: one forbids what the other allows, or asks the prescriber first where
 * the other does not. Subjects are compared by what they include, so "avoid NSAIDs" contradicts "may take ibuprofen".
 *
 * <p>Until somebody settles it, the stricter one is to be followed.
 *
 * @param stricter the one that forbids, or asks first
 * @param other the one that allows
 */
public record InstructionConflict(Instruction stricter, Instruction other) {
    public InstructionConflict {
        requireNonNull(stricter, "stricter");
        requireNonNull(other, "other");
        if (stricter.direction().allows()
                || !stricter.direction().contradicts(other.direction())
                || !stricter.subject().overlaps(other.subject())) {
            throw new IllegalArgumentException(
                    "'%s' does not forbid what '%s' allows".formatted(stricter.id(), other.id()));
        }
    }

    /** The contradiction between the two, whichever way round; empty if there is none. Their times are not compared. */
    public static Optional<InstructionConflict> between(Instruction one, Instruction two) {
        if (!one.direction().contradicts(two.direction()) || !one.subject().overlaps(two.subject())) {
            return Optional.empty();
        }
        return Optional.of(
                one.direction().allows() ? new InstructionConflict(two, one) : new InstructionConflict(one, two));
    }

    /**
     * The contradictions among rules that are told from the same session: pairs that {@link #between contradict} each
     * other, at times that as {@link Instruction#told told} {@link Timing#mayOverlap may overlap}, under conditions that
     * {@link Condition#canHoldWith can hold} together, and of which none {@link Timing#handsOver hands over} to the
     * other. Contradictions across sessions show only once there are dates.
     *
     * @return in the order of the rules: by the earlier of the two, then by the later
     */
    public static List<InstructionConflict> among(List<Instruction> rules) {
        List<InstructionConflict> conflicts = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Instruction later : rules.subList(i + 1, rules.size())) {
                Instruction rule = rules.get(i);
                boolean together = rule.told().mayOverlap(later.told())
                        && !rule.timing().handsOver(later.timing())
                        && rule.when().canHoldWith(later.when());
                if (together) {
                    between(rule, later).ifPresent(conflicts::add);
                }
            }
        }
        return List.copyOf(conflicts);
    }

    @Override
    public String toString() {
        return "%s %s against %s %s"
                .formatted(stricter.direction(), stricter.subject(), other.direction(), other.subject());
    }
}
