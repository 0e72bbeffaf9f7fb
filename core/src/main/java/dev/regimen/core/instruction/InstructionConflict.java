package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two instructions that contradict each other: one forbids what the other allows, asks the prescriber first where the
 * other does not, or allows less of it. Subjects are compared by what they include, so "avoid NSAIDs" contradicts "may
 * take ibuprofen". Limits are compared as {@link DoseLimit#isStricterThan} says: 1,000 mg in 6 hours and 3,000 mg in 24
 * hours can both be kept.
 *
 * <p>Until somebody settles it, the stricter one is to be followed.
 *
 * @param stricter the one that forbids, asks first, or allows less
 * @param other the one that allows, or allows more
 */
public record InstructionConflict(Instruction stricter, Instruction other) {
    public InstructionConflict {
        requireNonNull(stricter, "stricter");
        requireNonNull(other, "other");
        if (!overrules(stricter, other)) {
            throw new IllegalArgumentException(
                    "'%s' does not forbid what '%s' allows".formatted(stricter.id(), other.id()));
        }
    }

    /** The contradiction between the two, whichever way round; empty if there is none. Their times are not compared. */
    public static Optional<InstructionConflict> between(Instruction one, Instruction two) {
        if (overrules(one, two)) {
            return Optional.of(new InstructionConflict(one, two));
        }
        return overrules(two, one) ? Optional.of(new InstructionConflict(two, one)) : Optional.empty();
    }

    /**
     * As {@link #between}, for rules that are told from the same session: at times that as {@link Instruction#told told}
     * {@link Timing#mayOverlap may overlap}, under conditions that {@link Condition#canHoldWith can hold} together, and
     * of which none {@link Timing#handsOver hands over} to the other. Contradictions across sessions show only once there
     * are dates.
     */
    public static Optional<InstructionConflict> inOneSession(Instruction one, Instruction two) {
        return one.when().canHoldWith(two.when()) ? atOneTime(one, two) : Optional.empty();
    }

    /**
     * As {@link #inOneSession}, for rules of different procedures whose sessions are held in one visit: the stage of one
     * says nothing about the stage of the other.
     */
    public static Optional<InstructionConflict> inOneVisit(Instruction one, Instruction two) {
        Condition inAnyStage = one.when().withStages(List.of());
        return inAnyStage.canHoldWith(two.when()) ? atOneTime(one, two) : Optional.empty();
    }

    private static Optional<InstructionConflict> atOneTime(Instruction one, Instruction two) {
        boolean together = one.told().mayOverlap(two.told()) && !one.timing().handsOver(two.timing());
        return together ? between(one, two) : Optional.empty();
    }

    /**
     * The contradictions among rules that are told from the same session: all pairs that contradict each other
     * {@link #inOneSession}.
     *
     * @return in the order of the rules: by the earlier of the two, then by the later
     */
    public static List<InstructionConflict> among(List<Instruction> rules) {
        List<InstructionConflict> conflicts = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Instruction later : rules.subList(i + 1, rules.size())) {
                inOneSession(rules.get(i), later).ifPresent(conflicts::add);
            }
        }
        return List.copyOf(conflicts);
    }

    /** Whether both allow their subject, and the stricter one allows less of it. */
    public boolean isAboutDose() {
        return stricter.direction().allows();
    }

    private static boolean overrules(Instruction stricter, Instruction other) {
        return stricter.advice(Condition.ALWAYS).overrules(other.advice(Condition.ALWAYS));
    }

    @Override
    public String toString() {
        String about = "%s %s against %s %s"
                .formatted(stricter.direction(), stricter.subject(), other.direction(), other.subject());
        DoseLimit limit = stricter.limit();
        DoseLimit higher = other.limit();
        return isAboutDose() && limit != null && higher != null
                ? "%s: at most %s against %s".formatted(about, limit.most(), higher.most())
                : about;
    }
}
