package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.facts.HoldPolicyShape;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.facts.VocabularyShape.Vocabulary;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.read.OverrideShapes.Change;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.medicine.HoldPolicy;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one policy on medicines of the rows of all files, and finds what it does not answer. Confined to one reading. */
final class HoldPolicyAssembly {
    private static final String NOT_STATED = "bleeding-risk";

    private final List<Node> nodes = new ArrayList<>();
    private final Map<HoldRule, Node> rows = new LinkedHashMap<>();
    private HoldPolicy policy = HoldPolicy.NONE;

    void add(Node node) {
        nodes.add(node);
    }

    Overrides.@Nullable Outcome change(Change change, Reading at) {
        return Overrides.applyToAny(HoldPolicyShape.POLICY, nodes, change, at);
    }

    /** The rows that go together; the others are reported. */
    List<HoldRule> read(Faults faults, Known known, Vocabulary vocabulary) {
        for (Node node : nodes) {
            Reading at = Reading.of(faults, known).at(CatalogShape.HOLD_POLICY);
            List<HoldRule> part = HoldPolicyShape.POLICY.read(node, at);
            for (HoldRule rule : part == null ? List.<HoldRule>of() : part) {
                add(rule, node, at);
            }
        }
        policy = new HoldPolicy(List.copyOf(rows.keySet()), vocabulary.taken());
        rows.forEach((rule, node) -> warnIfForEveryone(rule, node, faults));
        return policy.rules();
    }

    private void add(HoldRule rule, Node node, Reading at) {
        Reading there = at.at(HoldPolicyShape.ROWS).at(rule.id());
        for (HoldRule other : rows.keySet()) {
            if (other.id().equals(rule.id())) {
                there.problem(
                        place(node, rule),
                        "there is a row '%s' already, at %s"
                                .formatted(rule.id(), place(other).at()),
                        "To change it, write a file with 'overrides: %s'".formatted(CatalogShape.HOLD_POLICY));
                return;
            }
        }
        List<HoldRule> all = new ArrayList<>(rows.keySet());
        all.add(rule);
        HoldPolicy.overlap(all)
                .ifPresentOrElse(
                        overlap -> there.problem(
                                place(node, rule), overlap.toString(), "Keep one of the two, or change its 'risk'"),
                        () -> rows.put(rule, node));
    }

    private void warnIfForEveryone(HoldRule rule, Node node, Faults faults) {
        if (policy.circumstanceOf(rule).isEmpty()) {
            faults.warn(
                    place(node, rule).at(),
                    path(rule),
                    "nothing says which patients take '%s', so everyone will be told to ask".formatted(rule.medicine()),
                    "Add 'takes: %s' to a circumstance, or 'when' to the row".formatted(rule.medicine()));
        }
    }

    private Node place(HoldRule rule) {
        return place(rows.getOrDefault(rule, Node.text("")), rule);
    }

    private static Node place(Node node, HoldRule rule) {
        Node found = Locator.find(HoldPolicyShape.POLICY, node, HoldPolicyShape.ROWS + "/" + rule.id());
        return found == null ? node : found;
    }

    private static String path(HoldRule rule) {
        return CatalogShape.HOLD_POLICY + "/" + HoldPolicyShape.ROWS + "/" + rule.id();
    }

    /** Warns of procedures that the policy is asked about and has no full answer for. */
    void check(List<Procedure> procedures, Map<String, Node> roots, Faults faults) {
        if (rows.isEmpty()) {
            return;
        }
        for (Procedure procedure : procedures) {
            Node root = roots.getOrDefault(procedure.id(), Node.text(""));
            Set<Gap> gaps = new LinkedHashSet<>();
            procedure.protocols().forEach(protocol -> gaps(procedure, protocol, gaps));
            for (Gap gap : gaps) {
                faults.warn(
                        Locator.locate(ProcedureShape.PROCEDURE, root, gap.path()),
                        gap.path(),
                        gap.message(),
                        gap.hint());
            }
        }
    }

    /** Something the policy does not say. */
    private record Gap(String path, String message, String hint) {}

    private void gaps(Procedure procedure, TreatmentProtocol protocol, Set<Gap> into) {
        BleedingRisk risk =
                procedure.bleedingRiskAt(protocol.site()).map(BleedingClass::is).orElse(null);
        if (risk == null) {
            boolean lookedFor =
                    procedure.notStated().stream().anyMatch(each -> each.fact().equals(NOT_STATED));
            if (!lookedFor && dependsOnRisk()) {
                into.add(new Gap(
                        NOT_STATED,
                        "no bleeding risk is stated for '%s', so the rows of the hold policy that ask earliest will be told"
                                .formatted(protocol.site()),
                        "State it, or name 'bleeding-risk' among what is not stated"));
            }
            return;
        }
        String word = risk.name().toLowerCase(Locale.ROOT);
        for (Subject medicine : policy.without(risk)) {
            into.add(new Gap(
                    NOT_STATED,
                    "the hold policy has rows for '%s', but none at %s bleeding risk".formatted(medicine, word),
                    "Add a row; until then patients are told to ask as soon as they decide"));
        }
        for (Instruction instruction : protocol.instructions()) {
            boolean asks = instruction.direction() == Direction.ASK_PRESCRIBER;
            if (asks && isMissing(instruction.subject(), risk)) {
                into.add(new Gap(
                        path(procedure, protocol, instruction),
                        "the hold policy has no row for '%s' at %s bleeding risk"
                                .formatted(instruction.subject(), word),
                        "Add a row, or leave it to this instruction"));
            }
        }
    }

    private boolean dependsOnRisk() {
        return policy.rules().stream().anyMatch(rule -> rule.risks().size() < BleedingRisk.values().length);
    }

    // a class that has nothing in common with any row is asked about for another reason than bleeding, and one that
    // rows
    // for other risks cover is told of by the procedure's risk
    private boolean isMissing(Subject medicine, BleedingRisk risk) {
        return policy.rule(medicine, risk).isEmpty()
                && policy.rules().stream().anyMatch(rule -> rule.medicine().overlaps(medicine))
                && policy.without(risk).stream().noneMatch(other -> other.covers(medicine));
    }

    private static String path(Procedure procedure, TreatmentProtocol protocol, Instruction instruction) {
        boolean shared = procedure.shared().instructions().contains(instruction);
        return (shared ? "" : "protocols/" + protocol.id().name() + "/") + "instructions/" + instruction.id();
    }
}
