package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.procedure.Procedure.SharedRules;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A protocol as it stands in its procedure's file: what the procedure shares is not repeated. */
final class ProtocolShape extends ObjectShape<ProtocolShape.Part> {

    /**
     * A protocol without what it shares.
     *
     * @param sharing whether the procedure's rules hold for it too
     */
    record Part(
            String id,
            Localized<String> name,
            BodySite site,
            @Nullable Localized<String> goal,
            Sides sides,
            boolean sharing,
            SharedRules rules) {

        static Part of(TreatmentProtocol protocol, SharedRules shared) {
            SharedRules all = Rules.of(protocol);
            SharedRules own = Rules.without(all, shared);
            boolean sharing = Rules.joined(shared, own).equals(all);
            return new Part(
                    protocol.id().name(),
                    protocol.name(),
                    protocol.site(),
                    protocol.goal(),
                    protocol.sides(),
                    sharing,
                    sharing ? own : all);
        }

        TreatmentProtocol complete(String procedure, SharedRules shared) {
            SharedRules all = sharing ? Rules.joined(shared, rules) : rules;
            return new TreatmentProtocol(
                    new ProtocolId(procedure, id),
                    name,
                    site,
                    goal,
                    sides,
                    all.stages(),
                    all.caps(),
                    all.separations(),
                    all.contraindications(),
                    all.instructions(),
                    all.recovery());
        }
    }

    private final Field<String> id = id("protocol");
    private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
    private final Field<BodySite> site = required("site", ValueShapes.SITE);
    private final Field<Localized<String>> goal = optional("goal", Texts.LOCALIZED);
    private final Field<Sides> sides = optional("sides", new SidesShape(), Sides.NOT_STATED);
    private final Field<Boolean> sharing = optional("shares-rules", Scalars.YES_OR_NO, true);
    private final Field<SharedRules> rules = inline(new RulesShape());

    ProtocolShape() {
        super("protocol", "a protocol");
    }

    @Override
    protected Reading enter(Node.Mapping node, Reading at) {
        // stages are known inside their protocol only
        return at.scoped();
    }

    @Override
    protected void take(ProtocolShape.Part part, Values into) {
        into.put(id, part.id());
        into.put(name, part.name());
        into.put(site, part.site());
        into.put(goal, part.goal());
        into.put(sides, part.sides());
        into.put(sharing, part.sharing());
        into.put(rules, part.rules());
    }

    @Override
    protected Part build(Values values) {
        return new Part(
                values.get(id),
                values.get(name),
                values.get(site),
                values.find(goal),
                values.get(sides),
                values.get(sharing),
                values.get(rules));
    }

    private static final class SidesShape extends ObjectShape<Sides> {
        private final Field<Sides.How> how =
                required("how", Scalars.words("how both sides are treated", Sides.How.class));
        private final Field<GapRange> apart = optional("apart", ValueShapes.GAP_RANGE);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        SidesShape() {
            super("sides", "how both sides are treated");
            shorthandFor("how");
        }

        @Override
        protected void take(Sides sides, Values into) {
            into.put(how, sides.how());
            into.put(apart, sides.apart());
            into.put(citations, sides.citations());
        }

        @Override
        protected Sides build(Values values) {
            return new Sides(values.get(how), values.find(apart), values.get(citations));
        }
    }
}
