package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.MapShape;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.NotStated;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.Procedure.SharedRules;
import dev.regimen.core.procedure.RelatedProcedure;
import dev.regimen.core.procedure.Section;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A procedure's file. Its sources are those its facts cite, so they are collected when it is written; its language is
 * that of texts that name none, and is not written.
 */
public final class ProcedureShape extends ObjectShape<Procedure> {
    /** The one instance. */
    public static final ProcedureShape PROCEDURE = new ProcedureShape();

    /** The key of what sources disagree about. */
    public static final String DISAGREEMENTS = "disagreements";

    private static final String LANGUAGE = "language";
    private static final String PROTOCOLS = "protocols";

    private final Field<String> id = id("procedure");

    @SuppressWarnings("unused") // read when the procedure is entered
    private final Field<Locale> language = optional(LANGUAGE, Scalars.LANGUAGE_TAG);

    private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
    private final Field<List<Localized<String>>> synonyms = list("also-called", Texts.LOCALIZED);
    private final Field<Localized<RichText>> summary = required("summary", Texts.LOCALIZED_RICH);

    @SuppressWarnings("unused") // what is read becomes known to the citations
    private final Field<List<Source>> sources =
            list(EvidenceShapes.SOURCES, EvidenceShapes.SOURCE.declaredAs(Source.class));

    private final Field<ReviewStamp> review = optional("review", EvidenceShapes.REVIEW);
    private final Field<List<Localized<String>>> breadcrumb = list("breadcrumb", Texts.LOCALIZED);
    private final Field<List<Coding>> codings = oneOrMany("codes", ValueShapes.CODING);
    private final Field<List<Image>> images = list("images", ValueShapes.IMAGE);
    private final Field<Map<Section, Localized<RichText>>> sections = optional(
            "sections",
            new MapShape<>(
                    "texts by section",
                    Scalars.words("a section", List.of(Section.values()), Section::id),
                    Texts.LOCALIZED_RICH),
            Map.of());
    private final Field<List<BleedingClass>> bleedingRisk = oneOrMany("bleeding-risk", PageShapes.BLEEDING);
    private final Field<Guidance> guidance = optional("guidance", PageShapes.GUIDANCE);
    private final Field<List<Indication>> indications = list("indications", PageShapes.INDICATION);
    private final Field<List<Risk>> risks = list("risks", PageShapes.RISK);
    private final Field<List<Evidence>> evidence = list("evidence", EvidenceShapes.EVIDENCE);
    private final Field<List<Disagreement>> disagreements = list(DISAGREEMENTS, StatementShapes.DISAGREEMENT);
    private final Field<List<NotStated>> notStated = list("not-stated", StatementShapes.NOT_STATED);
    private final Field<List<RelatedProcedure>> related = list("related", PageShapes.RELATED);
    private final Field<SharedRules> shared = inline(new RulesShape());
    private final Field<List<ProtocolShape.Part>> protocols = list(PROTOCOLS, new ProtocolShape());

    private ProcedureShape() {
        super("procedure", "a procedure");
    }

    @Override
    protected Reading enter(Node.Mapping node, Reading at) {
        // sources and phases are known inside their procedure only
        Reading inside = at.scoped();
        return node.get(LANGUAGE) instanceof Node.Scalar tag && Scalars.isLanguage(tag.text())
                ? inside.in(Locale.forLanguageTag(tag.text().strip()))
                : inside;
    }

    @Override
    protected @Nullable Procedure build(Values values, Node.Mapping node, Reading at) {
        List<TreatmentProtocol> complete = new ArrayList<>();
        for (ProtocolShape.Part part : values.get(protocols)) {
            try {
                complete.add(part.complete(values.get(id), values.get(shared)));
            } catch (IllegalArgumentException e) {
                Node list = node.get(PROTOCOLS);
                Step step = list == null ? null : new ProtocolShape().list().step(list, part.id());
                Node place = step == null || step.node() == null ? node : step.node();
                at.at(PROTOCOLS).at(part.id()).refused(place, e);
            }
        }
        return complete.size() < values.get(protocols).size() ? null : build(values, complete, node, at);
    }

    /** A reading to which the sources that were written with facts are known, so that their citations can be read. */
    public static Reading knowingSources(Shape<?> shape, Node written) {
        Reading at = Reading.of(new Faults(), new Known());
        Step listed = shape.step(written, EvidenceShapes.SOURCES);
        if (listed != null && listed.node() != null) {
            listed.shape().read(listed.node(), at);
        }
        return at;
    }

    private @Nullable Procedure build(Values values, List<TreatmentProtocol> complete, Node.Mapping node, Reading at) {
        try {
            return new Procedure(
                    values.get(id),
                    values.get(name),
                    values.get(synonyms),
                    values.get(summary),
                    values.get(breadcrumb),
                    values.get(sections),
                    values.get(images),
                    values.get(codings),
                    values.get(bleedingRisk),
                    values.find(guidance),
                    values.get(indications),
                    values.get(risks),
                    values.get(evidence),
                    values.get(disagreements),
                    values.get(notStated),
                    values.get(related),
                    values.get(shared),
                    complete,
                    values.find(review));
        } catch (IllegalArgumentException e) {
            at.refused(node, e);
            return null;
        }
    }

    @Override
    protected void take(Procedure procedure, Values into) {
        into.put(id, procedure.id());
        into.put(name, procedure.name());
        into.put(synonyms, procedure.synonyms());
        into.put(summary, procedure.summary());
        into.put(review, procedure.review());
        into.put(breadcrumb, procedure.breadcrumb());
        into.put(codings, procedure.codings());
        into.put(images, procedure.images());
        into.put(sections, procedure.sections());
        into.put(bleedingRisk, procedure.bleedingRisk());
        into.put(guidance, procedure.guidance());
        into.put(indications, procedure.indications());
        into.put(risks, procedure.risks());
        into.put(evidence, procedure.evidence());
        into.put(disagreements, procedure.disagreements());
        into.put(notStated, procedure.notStated());
        into.put(related, procedure.related());
        into.put(shared, procedure.shared());
        into.put(
                protocols,
                procedure.protocols().stream()
                        .map(protocol -> ProtocolShape.Part.of(protocol, procedure.shared()))
                        .toList());
    }

    @Override
    protected Procedure build(Values values) {
        throw new IllegalStateException("a procedure is built with its node");
    }

    @Override
    public Node write(Procedure procedure, Writing to) {
        Writing own = to.fresh();
        return EvidenceShapes.withSources((Node.Mapping) super.write(procedure, own), own, keys().keySet());
    }
}
