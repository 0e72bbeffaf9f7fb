package dev.regimen.content.page;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Block;
import dev.regimen.content.document.Crumb;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.jsonld.Graph;
import dev.regimen.content.jsonld.Node;
import dev.regimen.content.jsonld.SchemaProperty;
import dev.regimen.content.jsonld.SchemaType;
import dev.regimen.content.language.Counted;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.RelatedProcedure;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structured data of a procedure's page, from the same facts and sections that people read. */
final class ProcedureGraph {
    private static final String PAGE = "#page";
    private static final String PROCEDURE = "#procedure";
    private static final String BREADCRUMB = "#breadcrumb";
    private static final String REVIEWER = "#reviewer";
    private static final String PERCUTANEOUS = "https://schema.org/PercutaneousProcedure";

    private final ProcedurePage.Builder page;
    private final Procedure procedure;
    private final Wording wording;
    private final RiskFacts risks;
    private final @Nullable ProviderFacts provider;

    ProcedureGraph(ProcedurePage.Builder page, Wording wording, RiskFacts risks, @Nullable ProviderFacts provider) {
        this.page = page;
        this.procedure = page.procedure;
        this.wording = wording;
        this.risks = risks;
        this.provider = provider;
    }

    Graph graph(Document document) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(webPage(document));
        nodes.add(therapy(document));
        nodes.add(breadcrumb(document.breadcrumb()));
        ReviewStamp review = procedure.review();
        if (review != null) {
            Node.Builder person =
                    Node.builder(SchemaType.PERSON).id(REVIEWER).text(SchemaProperty.NAME, review.reviewer());
            if (review.credentials() != null) {
                person.text(SchemaProperty.HONORIFIC_SUFFIX, review.credentials());
            }
            nodes.add(person.build());
        }
        if (provider != null) {
            nodes.addAll(provider.nodes(PROCEDURE));
        }
        return new Graph(nodes);
    }

    private Node webPage(Document document) {
        Node.Builder node = Node.builder(SchemaType.MEDICAL_WEB_PAGE)
                .id(PAGE)
                .text(SchemaProperty.NAME, Inline.plainText(document.title()))
                .text(SchemaProperty.URL, page.addresses.apply(procedure.id()).value())
                .text(SchemaProperty.DESCRIPTION, document.description())
                .text(SchemaProperty.IN_LANGUAGE, document.language().toLanguageTag())
                .reference(SchemaProperty.ABOUT, PROCEDURE)
                .reference(SchemaProperty.BREADCRUMB, BREADCRUMB);
        ReviewStamp review = procedure.review();
        if (review != null) {
            node.date(SchemaProperty.LAST_REVIEWED, review.lastReviewed());
            node.reference(SchemaProperty.REVIEWED_BY, REVIEWER);
        }
        for (RelatedProcedure related : procedure.related()) {
            node.text(
                    SchemaProperty.RELATED_LINK,
                    page.addresses.apply(related.procedure()).value());
        }
        return node.build();
    }

    private Node therapy(Document document) {
        Node.Builder node = Node.builder(SchemaType.MEDICAL_THERAPY)
                .id(PROCEDURE)
                .text(SchemaProperty.NAME, Inline.plainText(document.title()))
                .text(SchemaProperty.DESCRIPTION, document.description())
                .text(SchemaProperty.PREPARATION, section(document, "preparation"))
                .text(SchemaProperty.HOW_PERFORMED, section(document, "expectation"))
                .text(SchemaProperty.FOLLOWUP, section(document, "follow-up"));
        for (Coding coding : procedure.codings()) {
            node.node(
                    SchemaProperty.CODE,
                    Node.builder(SchemaType.MEDICAL_CODE)
                            .text(SchemaProperty.CODE_VALUE, coding.code())
                            .text(SchemaProperty.CODING_SYSTEM, coding.system())
                            .build());
        }
        if (procedure.guidance() != null) {
            // what is guided is a needle
            node.reference(SchemaProperty.PROCEDURE_TYPE, PERCUTANEOUS);
        }
        procedure.protocols().stream()
                .map(TreatmentProtocol::site)
                .distinct()
                .forEach(site -> node.text(
                        SchemaProperty.BODY_LOCATION,
                        Inline.plainText(wording.text("sites." + site.id(), site.name()))));
        procedure.protocols().forEach(protocol -> doses(protocol, node));
        procedure.risks().forEach(risk -> node.node(outcome(risk), entity(risk)));
        Gathered.of(procedure, procedure.shared().contraindications(), TreatmentProtocol::contraindications)
                .entries()
                .stream()
                .map(Gathered.Entry::item)
                .filter(each -> each.consequence() != Contraindication.Consequence.RESCHEDULE)
                .forEach(each -> node.node(SchemaProperty.CONTRAINDICATION, contraindication(each)));
        return node.build();
    }

    private static SchemaProperty outcome(Risk risk) {
        return RiskFacts.isSerious(risk) ? SchemaProperty.SERIOUS_ADVERSE_OUTCOME : SchemaProperty.ADVERSE_OUTCOME;
    }

    private Node entity(Risk risk) {
        return Node.builder(SchemaType.MEDICAL_ENTITY)
                .text(SchemaProperty.NAME, Inline.plainText(risks.name(risk)))
                .text(SchemaProperty.DESCRIPTION, Inline.plainText(risks.frequency(risk)))
                .build();
    }

    private Node contraindication(Contraindication item) {
        String place = procedure.id() + ".contraindications." + item.id() + ".name";
        return Node.builder(SchemaType.MEDICAL_CONTRAINDICATION)
                .text(SchemaProperty.NAME, Inline.plainText(wording.text(place, item.name())))
                .build();
    }

    private static String section(Document document, String id) {
        return document.section(id)
                .map(section -> Block.plainText(section.blocks()))
                .orElse("");
    }

    private void doses(TreatmentProtocol protocol, Node.Builder node) {
        String population = Inline.plainText(
                wording.text(procedure.id() + ".protocols." + protocol.id().name() + ".name", protocol.name()));
        for (Stage stage : protocol.stages()) {
            stage.visit().segments().stream()
                    .flatMap(segment -> segment.doses().stream())
                    .forEach(dose -> node.node(SchemaProperty.DOSE_SCHEDULE, dose(dose, stage, population)));
        }
    }

    private Node dose(Dose dose, Stage stage, String population) {
        QuantityRange strength = dose.fold(
                solution -> solution.concentration() != null ? solution.concentration() : solution.amount(),
                map -> map.total());
        Node.Builder node = Node.builder(SchemaType.DOSE_SCHEDULE_TYPE)
                .text(
                        SchemaProperty.NAME,
                        Inline.plainText(wording.text(
                                "substances." + dose.substance().id(),
                                dose.substance().name())))
                .text(SchemaProperty.FREQUENCY, frequency(stage))
                .text(SchemaProperty.TARGET_POPULATION, population);
        if (strength != null) {
            node.text(SchemaProperty.DOSE_UNIT, strength.unit());
            value(strength, node);
        }
        return node.build();
    }

    /** schema.org has one number for a dose; a range is a value in words. */
    private void value(QuantityRange strength, Node.Builder node) {
        BigDecimal min = strength.min().amount();
        if (strength.isExact()) {
            node.number(SchemaProperty.DOSE_VALUE, min);
        } else {
            String range = wording.language().range(min, strength.max().amount());
            node.node(
                    SchemaProperty.DOSE_VALUE,
                    Node.builder(SchemaType.QUALITATIVE_VALUE)
                            .text(SchemaProperty.NAME, range)
                            .build());
        }
    }

    private String frequency(Stage stage) {
        String sessions = wording.language()
                .range(stage.sessions().min(), stage.sessions().max(), Counted.SESSION);
        SpacingWindow spacing = stage.spacing();
        if (spacing == null || spacing.to() == null) {
            return sessions;
        }
        return sessions
                + wording.language().separator()
                + wording.language().gap(new GapRange(spacing.from(), spacing.to()));
    }

    private Node breadcrumb(List<Crumb> crumbs) {
        Node.Builder list = Node.builder(SchemaType.BREADCRUMB_LIST).id(BREADCRUMB);
        for (int i = 0; i < crumbs.size(); i++) {
            Node.Builder item = Node.builder(SchemaType.LIST_ITEM)
                    .text(SchemaProperty.NAME, crumbs.get(i).label())
                    .number(SchemaProperty.POSITION, BigDecimal.valueOf(i + 1L));
            Address to = crumbs.get(i).to();
            if (to != null) {
                item.reference(SchemaProperty.ITEM, to.value());
            }
            list.node(SchemaProperty.ITEM_LIST_ELEMENT, item.build());
        }
        return list.build();
    }
}
