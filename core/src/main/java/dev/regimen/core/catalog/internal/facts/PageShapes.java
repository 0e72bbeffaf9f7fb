package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.RelatedProcedure;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.risk.Severity;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.List;

/** What a procedure's page tells besides its prose. */
final class PageShapes {
    static final Shape<Risk> RISK = new RiskShape();
    static final Shape<Indication> INDICATION = new IndicationShape();
    static final Shape<Guidance> GUIDANCE = new GuidanceShape();
    static final Shape<RelatedProcedure> RELATED = new RelatedShape();

    private PageShapes() {}

    private static final class RateShape extends ObjectShape<Risk.Rate> {
        private final Field<Frequency> frequency = required(
                "is",
                ScalarShape.of(
                        "a rate such as '1 in 100', '0.3..2 %' or 'not known'",
                        Frequency::parse, "^(not known|[<>0-9].*)$"),
                Risk.Rate::frequency);
        private final Field<Localized<String>> population = optional("among", Texts.LOCALIZED, Risk.Rate::population);
        private final Field<List<Citation>> citations =
                oneOrMany("source", EvidenceShapes.CITATION, Risk.Rate::citations);

        RateShape() {
            super("rate", "a rate");
            shorthandFor("is");
        }

        @Override
        protected Risk.Rate build(Values values) {
            return new Risk.Rate(values.get(frequency), values.find(population), values.get(citations));
        }
    }

    private static final class RiskShape extends ObjectShape<Risk> {
        private final Field<String> id = id("risk", Risk::id);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED, Risk::name);
        private final Field<Severity> severity =
                required("severity", Scalars.words("a severity", Severity.class), Risk::severity);
        private final Field<List<Risk.Rate>> rates = oneOrMany("rate", new RateShape(), Risk::rates);
        private final Field<Localized<RichText>> description =
                optional("detail", Texts.LOCALIZED_RICH, Risk::description);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION, Risk::citations);

        RiskShape() {
            super("risk", "a risk");
        }

        @Override
        protected Risk build(Values values) {
            return new Risk(
                    values.get(id),
                    values.get(name),
                    values.get(severity),
                    values.get(rates),
                    values.find(description),
                    values.get(citations));
        }
    }

    private static final class IndicationShape extends ObjectShape<Indication> {
        private final Field<String> id = id("indication", Indication::id);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED, Indication::name);
        private final Field<BodySite> site = optional("site", ValueShapes.SITE, Indication::site);
        private final Field<List<Coding>> codings = oneOrMany("codes", ValueShapes.CODING, Indication::codings);
        private final Field<List<Citation>> citations =
                oneOrMany("source", EvidenceShapes.CITATION, Indication::citations);

        IndicationShape() {
            super("indication", "an indication");
        }

        @Override
        protected Indication build(Values values) {
            return new Indication(
                    values.get(id), values.get(name), values.find(site), values.get(codings), values.get(citations));
        }
    }

    private static final class GuidanceShape extends ObjectShape<Guidance> {
        private final Field<String> by = required("by", Scalars.ID, Guidance::by);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED, Guidance::name);
        private final Field<Guidance.Usage> usage =
                required("used", Scalars.words("how often it is used", Guidance.Usage.class), Guidance::usage);
        private final Field<List<Citation>> citations =
                oneOrMany("source", EvidenceShapes.CITATION, Guidance::citations);

        GuidanceShape() {
            super("guidance", "how the needle is guided");
        }

        @Override
        protected Guidance build(Values values) {
            return new Guidance(values.get(by), values.get(name), values.get(usage), values.get(citations));
        }
    }

    private static final class RelatedShape extends ObjectShape<RelatedProcedure> {
        private final Field<String> procedure = idReference(
                "procedure", Scalars.ID.naming(Procedure.class, "a procedure", id -> id), RelatedProcedure::procedure);
        private final Field<Localized<RichText>> how = optional("how", Texts.LOCALIZED_RICH, RelatedProcedure::how);
        private final Field<List<Citation>> citations =
                oneOrMany("source", EvidenceShapes.CITATION, RelatedProcedure::citations);

        RelatedShape() {
            super("related", "a related procedure");
            shorthandFor("procedure");
        }

        @Override
        protected RelatedProcedure build(Values values) {
            return new RelatedProcedure(values.get(procedure), values.find(how), values.get(citations));
        }
    }
}
