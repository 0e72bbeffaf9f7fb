package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a policy on medicines, with the sources they cite. */
public final class HoldPolicyShape extends ObjectShape<List<HoldRule>> {
    /** The one instance. */
    public static final HoldPolicyShape POLICY = new HoldPolicyShape();

    /** The key of the rows. */
    public static final String ROWS = "rows";

    @SuppressWarnings("unused") // what is read becomes known to the citations
    private final Field<List<Source>> sources =
            list(EvidenceShapes.SOURCES, EvidenceShapes.SOURCE.declaredAs(Source.class));

    private final Field<List<HoldRule>> rows = list(ROWS, new RowShape());

    private HoldPolicyShape() {
        super("hold-policy", "a policy on medicines");
    }

    @Override
    protected Reading enter(Node.Mapping node, Reading at) {
        // sources are known inside their policy only
        return at.scoped();
    }

    @Override
    protected void take(List<HoldRule> rules, Values into) {
        into.put(rows, rules);
    }

    @Override
    protected List<HoldRule> build(Values values) {
        return values.get(rows);
    }

    @Override
    public Node write(List<HoldRule> rules, Writing to) {
        Writing own = to.fresh();
        return EvidenceShapes.withSources((Node.Mapping) super.write(rules, own), own, keys().keySet());
    }

    private static final class RowShape extends ObjectShape<HoldRule> {
        private static final Shape<Localized<RichText>> WORDS =
                Texts.LOCALIZED_RICH.map(HoldRule::checkText, text -> text);
        private static final String MEDICINE = "medicine";
        private static final String RISK = "risk";

        private final Field<String> id = optionalId("row");
        private final Field<Subject> medicine = required(MEDICINE, InstructionShapes.SUBJECT);
        private final Field<List<BleedingRisk>> risks = optional(
                RISK, Scalars.words("a bleeding risk", BleedingRisk.class).oneOrMany(), List.of(BleedingRisk.values()));
        private final Field<Gap> askBefore = optional("ask-before", ValueShapes.GAP);
        private final Field<String> circumstance = optional("when", InstructionShapes.CIRCUMSTANCE);
        private final Field<Localized<RichText>> text = optional("text", WORDS);
        private final Field<Localized<RichText>> afterwards = optional("afterwards", WORDS);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        RowShape() {
            super("hold-policy-row", "a row of a policy on medicines");
        }

        @Override
        public @Nullable String nameIn(Node node) {
            String own = super.nameIn(node);
            if (own != null
                    || !(node instanceof Node.Mapping mapping)
                    || !(mapping.get(MEDICINE) instanceof Node.Scalar named)) {
                return own;
            }
            Node given = mapping.get(RISK);
            return given == null
                    ? named.text()
                    : HoldRule.idOf(
                            named.text(),
                            given instanceof Node.Sequence list ? risks(list.items()) : risks(List.of(given)));
        }

        private static Set<BleedingRisk> risks(List<Node> words) {
            Set<BleedingRisk> risks = EnumSet.noneOf(BleedingRisk.class);
            for (Node word : words) {
                for (BleedingRisk risk : BleedingRisk.values()) {
                    if (word instanceof Node.Scalar scalar
                            && scalar.text().strip().equals(risk.name().toLowerCase(Locale.ROOT))) {
                        risks.add(risk);
                    }
                }
            }
            return risks;
        }

        private static @Nullable String ownId(HoldRule rule) {
            String usual = HoldRule.idOf(rule.medicine().id(), rule.risks());
            return rule.id().equals(usual) ? null : rule.id();
        }

        @Override
        protected void take(HoldRule rule, Values into) {
            into.put(id, RowShape.ownId(rule));
            into.put(medicine, rule.medicine());
            into.put(risks, new ArrayList<>(rule.risks()));
            into.put(askBefore, rule.askBefore());
            into.put(circumstance, rule.circumstance());
            into.put(text, rule.text());
            into.put(afterwards, rule.afterwards());
            into.put(citations, rule.citations());
        }

        @Override
        protected HoldRule build(Values values) {
            Subject of = values.get(medicine);
            List<BleedingRisk> at = values.get(risks);
            if (at.isEmpty()) {
                throw new IllegalArgumentException("'risk' must name at least one bleeding risk");
            }
            return new HoldRule(
                    values.maybe(id).orElse(HoldRule.idOf(of.id(), at)),
                    of,
                    EnumSet.copyOf(at),
                    values.find(askBefore),
                    values.find(circumstance),
                    values.find(text),
                    values.find(afterwards),
                    values.get(citations));
        }
    }
}
