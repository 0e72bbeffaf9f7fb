package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.procedure.Procedure.SharedRules;
import dev.regimen.core.protocol.Stage;
import java.util.List;

/** The stages and rules that a procedure shares among its protocols, and that a protocol adds to. */
final class RulesShape extends ObjectShape<SharedRules> {
    private final Field<List<Stage>> stages = list("stages", StageShapes.STAGE);
    private final Field<List<RollingCap>> caps = list("caps", LimitShapes.CAP);
    private final Field<List<Separation>> separations = list("separations", LimitShapes.SEPARATION);
    private final Field<List<Contraindication>> contraindications =
            list("contraindications", LimitShapes.CONTRAINDICATION);
    private final Field<List<Instruction>> instructions = list("instructions", InstructionShapes.INSTRUCTION);
    private final Field<List<RecoveryPhase>> recovery = list("recovery", InstructionShapes.PHASE);

    RulesShape() {
        super("rules", "rules");
    }

    @Override
    protected void take(SharedRules sharedRules, Values into) {
        into.put(stages, sharedRules.stages());
        into.put(caps, sharedRules.caps());
        into.put(separations, sharedRules.separations());
        into.put(contraindications, sharedRules.contraindications());
        into.put(instructions, sharedRules.instructions());
        into.put(recovery, sharedRules.recovery());
    }

    @Override
    protected SharedRules build(Values values) {
        return new SharedRules(
                values.get(stages),
                values.get(caps),
                values.get(separations),
                values.get(contraindications),
                values.get(instructions),
                values.get(recovery));
    }
}
