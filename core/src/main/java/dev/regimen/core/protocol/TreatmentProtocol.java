package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Localized;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure is given for a target and a goal. It is complete in itself: what a procedure's protocols share
 * stands in each of them.
 *
 * @param id the procedure and the protocol's name within it
 * @param name what people call it
 * @param site where on the body
 * @param goal what it is for; null if the name says it
 * @param sides how both sides are treated, where the site is paired
 * @param stages in the order in which they begin; at least one; the first has no start
 * @param caps what may not be done too often
 * @param separations what must be kept apart from what
 * @param contraindications when it is not given
 * @param instructions what the patient is told
 * @param recovery what to expect
 */
public record TreatmentProtocol(
        ProtocolId id,
        Localized<String> name,
        BodySite site,
        @Nullable Localized<String> goal,
        Sides sides,
        List<Stage> stages,
        List<RollingCap> caps,
        List<Separation> separations,

        @NotEmpty(message = "a protocol should say when it is not given")
        List<Contraindication> contraindications,

        @NotEmpty(message = "a protocol should tell the patient what to do", payload = Severity.Warning.class)
        List<Instruction> instructions,

        List<RecoveryPhase> recovery) {
    public TreatmentProtocol {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(site, "site");
        requireNonNull(sides, "sides");
        stages = distinct(stages, "stages", Stage::id);
        caps = distinct(caps, "caps", RollingCap::id);
        separations = distinct(separations, "separations", Separation::id);
        contraindications = distinct(contraindications, "contraindications", Contraindication::id);
        instructions = distinct(instructions, "instructions", Instruction::id);
        recovery = distinct(recovery, "recovery", RecoveryPhase::id);
        checkStages(stages);
        checkPhases(recovery);
    }

    public static Builder builder(ProtocolId id, Localized<String> name, BodySite site) {
        return new Builder(id, name, site);
    }

    /**
     * The stage of that id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Stage stage(String stage) {
        return stages.stream()
                .filter(each -> each.id().equals(stage))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("%s has no stage '%s', but %s"
                        .formatted(id, stage, stages.stream().map(Stage::id).toList())));
    }

    private static <T> List<T> distinct(List<T> items, String name, Function<T, String> id) {
        List<T> copy = List.copyOf(requireNonNull(items, name));
        Set<String> ids = new HashSet<>();
        for (T item : copy) {
            if (!ids.add(id.apply(item))) {
                throw new IllegalArgumentException("%s name '%s' twice".formatted(name, id.apply(item)));
            }
        }
        return copy;
    }

    private static void checkStages(List<Stage> stages) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("stages must hold at least one stage");
        }
        Set<String> earlier = new HashSet<>();
        for (Stage stage : stages) {
            SpacingWindow start = stage.start();
            if (start == null && !earlier.isEmpty()) {
                throw new IllegalArgumentException(
                        "stages after the first must say when they start; '%s' does not".formatted(stage.id()));
            }
            if (start != null) {
                checkKnown(
                        stage,
                        start.anchor().fold(() -> null, () -> null, Anchor.StageEnd::stage, event -> null),
                        earlier);
            }
            Gate gate = stage.gate();
            if (gate != null) {
                checkKnown(stage, gate.ofStage(), earlier);
            }
            earlier.add(stage.id());
        }
    }

    private static void checkKnown(Stage stage, @Nullable String named, Set<String> earlier) {
        if (named != null && !earlier.contains(named)) {
            throw new IllegalArgumentException(
                    "stage '%s' waits for '%s', which must be a stage before it".formatted(stage.id(), named));
        }
    }

    private static void checkPhases(List<RecoveryPhase> recovery) {
        Set<String> earlier = new HashSet<>();
        for (RecoveryPhase phase : recovery) {
            String after = phase.afterPhase();
            if (after != null && !earlier.contains(after)) {
                throw new IllegalArgumentException("recovery phase '%s' follows '%s', which must be a phase before it"
                        .formatted(phase.id(), after));
            }
            earlier.add(phase.id());
        }
    }

    /** Fills a {@link TreatmentProtocol}. Not thread-safe. */
    public static final class Builder {
        private final ProtocolId id;
        private final Localized<String> name;
        private final BodySite site;
        private @Nullable Localized<String> goal;
        private Sides sides = Sides.NOT_STATED;
        private final List<Stage> stages = new ArrayList<>();
        private final List<RollingCap> caps = new ArrayList<>();
        private final List<Separation> separations = new ArrayList<>();
        private final List<Contraindication> contraindications = new ArrayList<>();
        private final List<Instruction> instructions = new ArrayList<>();
        private final List<RecoveryPhase> recovery = new ArrayList<>();

        private Builder(ProtocolId id, Localized<String> name, BodySite site) {
            this.id = id;
            this.name = name;
            this.site = site;
        }

        public Builder goal(Localized<String> text) {
            goal = requireNonNull(text, "text");
            return this;
        }

        public Builder sides(Sides how) {
            sides = requireNonNull(how, "how");
            return this;
        }

        public Builder stages(Stage... more) {
            stages.addAll(List.of(more));
            return this;
        }

        public Builder caps(RollingCap... more) {
            caps.addAll(List.of(more));
            return this;
        }

        public Builder separations(Separation... more) {
            separations.addAll(List.of(more));
            return this;
        }

        public Builder contraindications(Contraindication... more) {
            contraindications.addAll(List.of(more));
            return this;
        }

        public Builder instructions(Instruction... more) {
            instructions.addAll(List.of(more));
            return this;
        }

        public Builder recovery(RecoveryPhase... more) {
            recovery.addAll(List.of(more));
            return this;
        }

        public TreatmentProtocol build() {
            return new TreatmentProtocol(
                    id, name, site, goal, sides, stages, caps, separations, contraindications, instructions, recovery);
        }
    }
}
