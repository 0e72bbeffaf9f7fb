package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.procedure.Procedure.SharedRules;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What a protocol has in common with its procedure, and what it adds. */
final class Rules {

    private Rules() {}

    /** All rules of a protocol. */
    static SharedRules of(TreatmentProtocol protocol) {
        return new SharedRules(
                protocol.stages(),
                protocol.caps(),
                protocol.separations(),
                protocol.contraindications(),
                protocol.instructions(),
                protocol.recovery());
    }

    /** The shared rules with a protocol's own: one of the same id stands in the shared one's place, others follow. */
    static SharedRules joined(SharedRules shared, SharedRules own) {
        return new SharedRules(
                joined(shared.stages(), own.stages(), Stage::id),
                joined(shared.caps(), own.caps(), RollingCap::id),
                joined(shared.separations(), own.separations(), Separation::id),
                joined(shared.contraindications(), own.contraindications(), Contraindication::id),
                joined(shared.instructions(), own.instructions(), Instruction::id),
                joined(shared.recovery(), own.recovery(), RecoveryPhase::id));
    }

    /** What is left of all rules when the shared ones are taken away. */
    static SharedRules without(SharedRules all, SharedRules shared) {
        return new SharedRules(
                without(all.stages(), shared.stages()),
                without(all.caps(), shared.caps()),
                without(all.separations(), shared.separations()),
                without(all.contraindications(), shared.contraindications()),
                without(all.instructions(), shared.instructions()),
                without(all.recovery(), shared.recovery()));
    }

    private static <T> List<T> joined(List<T> shared, List<T> own, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        BinaryOperator<T> later = (first, second) -> second;
        shared.forEach(rule -> byId.merge(id.apply(rule), rule, later));
        own.forEach(rule -> byId.merge(id.apply(rule), rule, later));
        return List.copyOf(byId.values());
    }

    private static <T> List<T> without(List<T> all, List<T> shared) {
        var left = new ArrayList<>(all);
        left.removeAll(shared);
        return left;
    }
}
