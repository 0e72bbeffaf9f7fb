package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.Procedure.SharedRules;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds rules of a procedure that are right each by itself and cannot all be kept. Instructions that contradict each other
 * are found by {@link Contradictions}.
 */
final class ProcedureLint {
    private final Procedure procedure;
    private final List<Finding> findings = new ArrayList<>();

    /** Something that does not go together. */
    record Finding(String path, String message, String hint, boolean warning) {}

    private ProcedureLint(Procedure procedure) {
        this.procedure = procedure;
    }

    static List<Finding> check(Procedure procedure) {
        var lint = new ProcedureLint(procedure);
        lint.stagesNamed();
        for (TreatmentProtocol protocol : procedure.protocols()) {
            lint.caps(protocol);
            lint.conditions(protocol);
            protocol.stages().forEach(stage -> lint.visit(protocol, stage));
            lint.guidance(protocol);
        }
        return lint.findings.stream().distinct().toList();
    }

    private void error(String path, String message, String hint) {
        findings.add(new Finding(path, message, hint, false));
    }

    private void warn(String path, String message, String hint) {
        findings.add(new Finding(path, message, hint, true));
    }

    private static String path(TreatmentProtocol protocol) {
        return "protocols/" + protocol.id().name();
    }

    /** A cap that even the shortest course must break, however late its sessions are. */
    private void caps(TreatmentProtocol protocol) {
        for (RollingCap cap : protocol.caps()) {
            boolean counts = cap.counts() instanceof RollingCap.Counted.Events events
                    && events.kinds().contains(protocol.id().procedure());
            for (Stage stage : protocol.stages()) {
                SpacingWindow spacing = stage.spacing();
                int sessions = stage.sessions().min();
                boolean counted = counts && stage.kind() != Stage.Kind.EVALUATION && sessions > cap.most();
                if (counted && spacing != null && spacing.to() != null && isWithin(cap, spacing.to())) {
                    error(
                            path(protocol) + "/stages/" + stage.id() + "/sessions",
                            "the %d sessions this stage needs are more than cap '%s' allows"
                                    .formatted(sessions, cap.id()),
                            "Change the cap, the sessions or their spacing");
                }
            }
        }
    }

    // the session that is one too many, if each comes as late as planned
    private static boolean isWithin(RollingCap cap, Gap latest) {
        LocalDate first = LocalDate.of(2001, 1, 1); // Mon
        LocalDate last = first;
        for (int i = 0; i < cap.most(); i++) {
            last = latest.latestAfter(last);
        }
        return first.isAfter(cap.within().periodStart(last));
    }

    private void conditions(TreatmentProtocol protocol) {
        for (Instruction instruction : protocol.instructions()) {
            boolean own = !procedure.shared().instructions().contains(instruction);
            List<BodySite> sites = instruction.when().sites();
            if (own && !sites.isEmpty() && sites.stream().noneMatch(protocol.site()::overlaps)) {
                warn(
                        path(protocol) + "/instructions/" + instruction.id() + "/when/site",
                        "this never holds: the protocol is for '%s'".formatted(protocol.site()),
                        "Take the instruction out of this protocol");
            }
        }
    }

    private void stagesNamed() {
        SharedRules shared = procedure.shared();
        stagesNamed(
                "instructions/",
                shared.instructions(),
                rules -> rules.instructions(),
                Instruction::id,
                Instruction::when);
        stagesNamed("recovery/", shared.recovery(), rules -> rules.recovery(), RecoveryPhase::id, RecoveryPhase::when);
        stagesNamed(
                "contraindications/",
                shared.contraindications(),
                rules -> rules.contraindications(),
                Contraindication::id,
                Contraindication::when);
    }

    private <T> void stagesNamed(
            String list,
            List<T> shared,
            Function<TreatmentProtocol, List<T>> all,
            Function<T, String> id,
            Function<T, Condition> when) {
        for (T rule : shared) {
            if (!when.apply(rule).stages().isEmpty()) {
                stagesNamed(
                        list + id.apply(rule),
                        when.apply(rule),
                        procedure.protocols().stream()
                                .filter(protocol -> all.apply(protocol).contains(rule))
                                .toList());
            }
        }
        for (TreatmentProtocol protocol : procedure.protocols()) {
            for (T rule : all.apply(protocol)) {
                if (!when.apply(rule).stages().isEmpty() && !shared.contains(rule)) {
                    stagesNamed(path(protocol) + "/" + list + id.apply(rule), when.apply(rule), List.of(protocol));
                }
            }
        }
    }

    /** A rule may be for a stage that only some of its protocols have, not for one that none has. */
    private void stagesNamed(String path, Condition when, List<TreatmentProtocol> protocols) {
        Set<String> known = new TreeSet<>();
        protocols.forEach(protocol -> protocol.stages().forEach(stage -> known.add(stage.id())));
        for (String stage : when.stages()) {
            if (!protocols.isEmpty() && !known.contains(stage)) {
                error(
                        path + "/when/stage",
                        "'%s' is not the id of a stage that this rule is told for".formatted(stage),
                        Spelling.hint(stage, known));
            }
        }
    }

    private void visit(TreatmentProtocol protocol, Stage stage) {
        String path = path(protocol) + "/stages/" + stage.id() + "/visit/segments/";
        for (Segment segment : stage.visit().segments()) {
            for (Dose dose : segment.doses()) {
                BodySite target = dose.fold(Dose.Solution::target, map -> null);
                if (target != null && segment.procedure() == null && !target.overlaps(protocol.site())) {
                    warn(
                            path + segment.id() + "/dose",
                            "a dose is for '%s', outside the protocol's site '%s'".formatted(target, protocol.site()),
                            "");
                }
            }
        }
    }

    private void guidance(TreatmentProtocol protocol) {
        Guidance guidance = procedure.guidance();
        if (guidance == null || guidance.usage() != Guidance.Usage.ALWAYS) {
            return;
        }
        for (Stage stage : protocol.stages()) {
            boolean guided = stage.kind() == Stage.Kind.EVALUATION
                    || stage.visit().segments().stream()
                            .flatMap(segment -> segment.needs().stream())
                            .anyMatch(need -> need.kind() == ResourceKind.DEVICE
                                    && need.capability().equals(guidance.by()));
            if (!guided) {
                warn(
                        path(protocol) + "/stages/" + stage.id() + "/visit",
                        "the procedure is always guided by '%s', but no segment needs that device"
                                .formatted(guidance.by()),
                        "Add it to the needs of the segment that gives the dose");
            }
        }
    }
}
