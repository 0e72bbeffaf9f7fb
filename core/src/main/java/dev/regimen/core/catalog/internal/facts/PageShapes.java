package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.BleedingRisk;
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
    static final Shape<BleedingClass> BLEEDING = new BleedingShape();

    private PageShapes() {}

    /** {@code low}, or {@code {is: low, site: knee, source: ...}}. */
    private static final class BleedingShape extends ObjectShape<BleedingClass> {
        private final Field<BleedingRisk> is = required("is", Scalars.words("a bleeding risk", BleedingRisk.class));
        private final Field<BodySite> site = optionalIdReference("site", ValueShapes.SITE);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        BleedingShape() {
            super("bleeding-class", "a bleeding risk");
            shorthandFor("is");
        }

        @Override
        protected void take(BleedingClass bleedingClass, Values into) {
            into.put(is, bleedingClass.is());
            into.put(site, bleedingClass.site());
            into.put(citations, bleedingClass.citations());
        }

        @Override
        protected BleedingClass build(Values values) {
            return new BleedingClass(values.get(is), values.find(site), values.get(citations));
        }
    }

    private static final class RateShape extends ObjectShape<Risk.Rate> {
        private final Field<Frequency> frequency = required(
                "is",
                ScalarShape.of(
                        "a rate such as '1 in 100', '0.3..2 %' or 'not known'",
                        Frequency::parse, "^(not known|[<>0-9].*)$"));
        private final Field<Localized<String>> population = optional("among", Texts.LOCALIZED);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        RateShape() {
            super("rate", "a rate");
            shorthandFor("is");
        }

        @Override
        protected void take(Risk.Rate rate, Values into) {
            into.put(frequency, rate.frequency());
            into.put(population, rate.population());
            into.put(citations, rate.citations());
        }

        @Override
        protected Risk.Rate build(Values values) {
            return new Risk.Rate(values.get(frequency), values.find(population), values.get(citations));
        }
    }

    private static final class RiskShape extends ObjectShape<Risk> {
        private final Field<String> id = id("risk");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<Severity> severity = required("severity", Scalars.words("a severity", Severity.class));
        private final Field<List<Risk.Rate>> rates = oneOrMany("rate", new RateShape());
        private final Field<Localized<RichText>> description = optional("detail", Texts.LOCALIZED_RICH);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        RiskShape() {
            super("risk", "a risk");
        }

        @Override
        protected void take(Risk risk, Values into) {
            into.put(id, risk.id());
            into.put(name, risk.name());
            into.put(severity, risk.severity());
            into.put(rates, risk.rates());
            into.put(description, risk.description());
            into.put(citations, risk.citations());
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
        private final Field<String> id = id("indication");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<BodySite> site = optional("site", ValueShapes.SITE);
        private final Field<List<Coding>> codings = oneOrMany("codes", ValueShapes.CODING);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        IndicationShape() {
            super("indication", "an indication");
        }

        @Override
        protected void take(Indication indication, Values into) {
            into.put(id, indication.id());
            into.put(name, indication.name());
            into.put(site, indication.site());
            into.put(codings, indication.codings());
            into.put(citations, indication.citations());
        }

        @Override
        protected Indication build(Values values) {
            return new Indication(
                    values.get(id), values.get(name), values.find(site), values.get(codings), values.get(citations));
        }
    }

    private static final class GuidanceShape extends ObjectShape<Guidance> {
        private final Field<String> by = required("by", Scalars.ID);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<Guidance.Usage> usage =
                required("used", Scalars.words("how often it is used", Guidance.Usage.class));
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        GuidanceShape() {
            super("guidance", "how the needle is guided");
        }

        @Override
        protected void take(Guidance guidance, Values into) {
            into.put(by, guidance.by());
            into.put(name, guidance.name());
            into.put(usage, guidance.usage());
            into.put(citations, guidance.citations());
        }

        @Override
        protected Guidance build(Values values) {
            return new Guidance(values.get(by), values.get(name), values.get(usage), values.get(citations));
        }
    }

    private static final class RelatedShape extends ObjectShape<RelatedProcedure> {
        private final Field<String> procedure =
                idReference("procedure", Scalars.ID.naming(Procedure.class, "a procedure", id -> id));
        private final Field<Localized<RichText>> how = optional("how", Texts.LOCALIZED_RICH);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        RelatedShape() {
            super("related", "a related procedure");
            shorthandFor("procedure");
        }

        @Override
        protected void take(RelatedProcedure relatedProcedure, Values into) {
            into.put(procedure, relatedProcedure.procedure());
            into.put(how, relatedProcedure.how());
            into.put(citations, relatedProcedure.citations());
        }

        @Override
        protected RelatedProcedure build(Values values) {
            return new RelatedProcedure(values.get(procedure), values.find(how), values.get(citations));
        }
    }
}
