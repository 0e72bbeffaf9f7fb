package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.facts.VocabularyShape.Vocabulary;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.Procedure;
import java.util.List;

/** A whole catalogue in one file. */
public final class CatalogShape extends ObjectShape<CatalogShape.Content> {
    /** The one instance. */
    public static final CatalogShape CATALOG = new CatalogShape();

    /** The key of the list of procedures. */
    public static final String PROCEDURES = "procedures";

    /** The key of the policy on medicines. */
    public static final String HOLD_POLICY = "hold-policy";

    /** A vocabulary, the policy on medicines and the procedures that use it. */
    public record Content(Vocabulary vocabulary, List<HoldRule> holdRules, List<Procedure> procedures) {
        public Content {
            holdRules = List.copyOf(holdRules);
            procedures = List.copyOf(procedures);
        }
    }

    private final Field<Vocabulary> vocabulary = inline(VocabularyShape.VOCABULARY);
    private final Field<List<HoldRule>> holdRules = optional(HOLD_POLICY, HoldPolicyShape.POLICY, List.of());
    private final Field<List<Procedure>> procedures = list(PROCEDURES, ProcedureShape.PROCEDURE);

    private CatalogShape() {
        super("catalog", "a catalogue");
    }

    @Override
    protected Reading enter(Node.Mapping node, Reading at) {
        // procedures may refer to each other in any order
        if (node.get(PROCEDURES) instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                String name = ProcedureShape.PROCEDURE.nameIn(item);
                if (name != null) {
                    at.known().add(Procedure.class, name, null);
                    at.known().add(EventKind.class, name, null);
                }
            }
        }
        return at;
    }

    @Override
    protected void take(CatalogShape.Content content, Values into) {
        into.put(vocabulary, content.vocabulary());
        into.put(holdRules, content.holdRules());
        into.put(procedures, content.procedures());
    }

    @Override
    protected Content build(Values values) {
        return new Content(values.get(vocabulary), values.get(holdRules), values.get(procedures));
    }
}
