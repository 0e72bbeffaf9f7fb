package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.read.Contradictions;
import dev.regimen.core.catalog.internal.read.Standings;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.InstructionConflict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two rules of a catalogue that contradict each other. Until somebody settles it, the stricter one is what people are
 * shown.
 *
 * @param stricter the rule that forbids, asks the prescriber first, or allows less
 * @param other the rule that allows, or allows more
 */
public record RuleContradiction(Rule stricter, Rule other) {
    /**
     * A rule and where it stands.
     *
     * @param procedure the id of its procedure
     * @param path where in the procedure: {@code instructions/may-ice} where its protocols share it, {@code
     *     protocols/knee/instructions/may-ice} where one has it for its own
     * @param instruction what it says
     * @param wordOf the layer that said it, or the last one that changed a part of it; null if the catalogue was not read
     *     from files
     * @param file the file that layer said it in; empty where that is not known
     * @param line the line in that file, counted from 1; 0 where that is not known
     */
    public record Rule(
            String procedure,
            String path,
            Instruction instruction,
            @Nullable Layer wordOf,
            String file,
            int line) {
        public Rule {
            requireNonNull(procedure, "procedure");
            requireNonNull(path, "path");
            requireNonNull(instruction, "instruction");
            requireNonNull(file, "file");
        }

        /** The layer that has the last word on it, if that is known. */
        public Optional<Layer> layer() {
            return Optional.ofNullable(wordOf);
        }

        /** {@code needling/instructions/may-ice (clinic, clinic.yaml:4)}, without what is not known. */
        @Override
        public String toString() {
            String rule = procedure + "/" + path;
            String at = file.isEmpty() ? "" : ", " + file + ":" + line;
            return wordOf == null ? rule : "%s (%s%s)".formatted(rule, wordOf.id(), at);
        }
    }

    public RuleContradiction {
        requireNonNull(stricter, "stricter");
        requireNonNull(other, "other");
        // refuses what does not contradict
        conflictOf(stricter, other);
    }

    static RuleContradiction of(Contradictions.Contradiction found, Standings standings) {
        return new RuleContradiction(rule(found.stricter(), standings), rule(found.other(), standings));
    }

    private static Rule rule(Contradictions.Rule rule, Standings standings) {
        Standings.Standing standing = standings.of(rule);
        return new Rule(
                rule.procedure(),
                rule.path(),
                rule.instruction(),
                standing.rank() < 0 ? null : Layer.values()[standing.rank()],
                standing.at().file(),
                standing.at().line());
    }

    private static InstructionConflict conflictOf(Rule stricter, Rule other) {
        return new InstructionConflict(stricter.instruction(), other.instruction());
    }

    /** What contradicts what. */
    public InstructionConflict conflict() {
        return conflictOf(stricter, other);
    }

    public boolean isAcrossProcedures() {
        return !stricter.procedure().equals(other.procedure());
    }

    /** Whether two layers contradict each other, not one itself. */
    public boolean isAcrossLayers() {
        return stricter.wordOf() != other.wordOf();
    }

    /** Both rules, the stricter one first, and what it does. */
    @Override
    public String toString() {
        return (conflict().isAboutDose() ? "%s allows less than %s" : "%s forbids what %s allows")
                .formatted(stricter, other);
    }
}
