package dev.regimen.content.page;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Block;
import dev.regimen.content.document.Crumb;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Section;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.catalog.ClinicApproval;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.RelatedProcedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Image;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out the page of a procedure, section by section. */
final class ProcedureDocument {
    private final ProcedurePage.Builder page;
    private final Procedure procedure;
    private final Wording wording;
    private final Sources sources;
    private final ProtocolFacts protocols;
    private final RiskFacts risks;
    private final RecoveryFacts recovery;
    private final InstructionFacts instructions;
    private final EvidenceFacts evidence;
    private final @Nullable ProviderFacts provider;

    ProcedureDocument(ProcedurePage.Builder page, Wording wording) {
        this.page = page;
        this.procedure = page.procedure;
        this.wording = wording;
        this.sources = new Sources(wording);
        this.protocols = new ProtocolFacts(procedure, wording, sources);
        this.risks = new RiskFacts(procedure, wording, sources);
        Rules rules = new Rules(procedure, wording, page.catalog);
        this.recovery = new RecoveryFacts(procedure, wording, rules, sources);
        this.instructions = new InstructionFacts(page.catalog, procedure, wording, rules, sources);
        this.evidence = new EvidenceFacts(procedure, wording, sources);
        this.provider = page.practice == null || page.practitioner == null
                ? null
                : new ProviderFacts(page.practice, page.practitioner, wording);
    }

    Document document() {
        List<Inline> title = name();
        List<Block> summary = wording.rich(procedure.id() + ".summary", procedure.summary());
        List<Section> sections = sections(summary);
        Document.Builder document = Document.builder(wording.language().locale())
                .title(title)
                .description(Block.plainText(summary).replace('\n', ' '))
                .breadcrumb(breadcrumb());
        banners().forEach(document::lead);
        sections.forEach(document::section);
        return document.linkedData(new ProcedureGraph(page, wording, risks, provider).graph(document.build()))
                .build();
    }

    private List<Inline> name() {
        return wording.text(procedure.id() + ".name", procedure.name());
    }

    private List<Crumb> breadcrumb() {
        List<Crumb> crumbs = new ArrayList<>();
        if (page.above != null) {
            crumbs.addAll(page.above);
        } else {
            for (int i = 0; i < procedure.breadcrumb().size(); i++) {
                String place = procedure.id() + ".breadcrumb[" + i + "]";
                crumbs.add(new Crumb(
                        Inline.plainText(
                                wording.text(place, procedure.breadcrumb().get(i))),
                        null));
            }
        }
        crumbs.add(new Crumb(Inline.plainText(name()), null));
        return crumbs;
    }

    private List<Block> banners() {
        List<Block> banners = new ArrayList<>();
        if (!isApproved()) {
            banners.add(Banners.draft(wording));
        }
        ReviewStamp review = procedure.review();
        if (review != null && page.today != null && review.isOverdueOn(page.today)) {
            banners.add(Banners.overdue(review, wording));
        }
        return banners;
    }

    /** Whether the clinic has approved all protocols; where there is none, nothing was approved. */
    private boolean isApproved() {
        return !procedure.protocols().isEmpty()
                && procedure.protocols().stream()
                        .allMatch(each -> page.catalog.status(each) == ClinicApproval.Status.APPROVED);
    }

    private List<Section> sections(List<Block> summary) {
        List<Section> sections = new ArrayList<>();
        add(sections, "what", Phrase.SECTION_WHAT, what(summary));
        add(sections, "mechanism", Phrase.SECTION_MECHANISM, prose(dev.regimen.core.procedure.Section.MECHANISM));
        add(
                sections,
                "preparation",
                Phrase.SECTION_PREPARATION,
                prose(dev.regimen.core.procedure.Section.PREPARATION),
                instructions.before());
        add(sections, "why", Phrase.SECTION_WHY, prose(dev.regimen.core.procedure.Section.WHY), indications());
        add(
                sections,
                "expectation",
                Phrase.SECTION_EXPECTATION,
                prose(dev.regimen.core.procedure.Section.EXPECTATION),
                guidance(),
                protocols.table());
        add(
                sections,
                "follow-up",
                Phrase.SECTION_FOLLOW_UP,
                prose(dev.regimen.core.procedure.Section.FOLLOW_UP),
                recovery.phases(),
                evaluations(),
                instructions.after());
        add(
                sections,
                "risks",
                Phrase.SECTION_RISKS,
                prose(dev.regimen.core.procedure.Section.RISKS),
                risks.table(),
                risks.descriptions());
        add(sections, "contraindications", Phrase.CONTRAINDICATIONS, risks.contraindications());
        add(sections, "evidence", Phrase.SECTION_EVIDENCE, evidence.findings());
        add(sections, "disagreements", Phrase.SECTION_DISAGREEMENTS, evidence.disagreements());
        add(sections, "related", Phrase.SECTION_RELATED, prose(dev.regimen.core.procedure.Section.RELATED), related());
        if (provider != null) {
            add(sections, "provider", Phrase.SECTION_PROVIDER, provider.blocks(page.today));
        }
        // last, because it lists what all others cited
        add(sections, "review", Phrase.SECTION_REVIEW, review());
        return sections;
    }

    @SafeVarargs
    private void add(List<Section> sections, String id, Phrase title, List<Block>... parts) {
        List<Block> blocks = new ArrayList<>();
        for (List<Block> part : parts) {
            blocks.addAll(part);
        }
        if (!blocks.isEmpty()) {
            sections.add(new Section(id, wording.say(title), blocks, List.of()));
        }
    }

    private List<Block> prose(dev.regimen.core.procedure.Section section) {
        return procedure
                .section(section)
                .map(text -> wording.rich(procedure.id() + ".sections." + section.id(), text))
                .orElse(List.of());
    }

    private List<Block> what(List<Block> summary) {
        List<Block> blocks = new ArrayList<>(summary);
        blocks.addAll(prose(dev.regimen.core.procedure.Section.WHAT));
        List<List<Inline>> synonyms = new ArrayList<>();
        for (int i = 0; i < procedure.synonyms().size(); i++) {
            synonyms.add(wording.text(
                    procedure.id() + ".synonyms[" + i + "]",
                    procedure.synonyms().get(i)));
        }
        if (!synonyms.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.say(Phrase.ALSO_CALLED, wording.list(synonyms))));
        }
        for (int i = 0; i < procedure.images().size(); i++) {
            Image image = procedure.images().get(i);
            String alternative = Inline.plainText(
                    wording.text(procedure.id() + ".images[" + i + "].alternative", image.alternative()));
            blocks.add(new Block.Picture(Address.of(image.address()), alternative, List.of()));
        }
        return blocks;
    }

    private List<Block> indications() {
        List<List<Inline>> items = new ArrayList<>();
        for (Indication indication : procedure.indications()) {
            String place = procedure.id() + ".indications." + indication.id() + ".name";
            items.add(Wording.concat(
                    wording.capital(wording.text(place, indication.name())), sources.marks(indication.citations())));
        }
        return items.isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph(wording.say(Phrase.TREATED)), Block.Items.of(items));
    }

    private List<Block> guidance() {
        Guidance guidance = procedure.guidance();
        if (guidance == null) {
            return List.of();
        }
        Phrase usage = switch (guidance.usage()) {
            case ALWAYS -> Phrase.GUIDANCE_ALWAYS;
            case NEARLY_ALWAYS -> Phrase.GUIDANCE_NEARLY_ALWAYS;
            case SOMETIMES -> Phrase.GUIDANCE_SOMETIMES;
        };
        List<Inline> device = wording.text(procedure.id() + ".guidance.name", guidance.name());
        return List.of(new Block.Paragraph(
                Wording.concat(wording.capital(wording.say(usage, device)), sources.marks(guidance.citations()))));
    }

    private List<Block> evaluations() {
        // protocols often agree, and then it is said once
        Set<List<Inline>> lines = new LinkedHashSet<>();
        for (TreatmentProtocol protocol : procedure.protocols()) {
            lines.addAll(protocols.evaluations(protocol));
        }
        return lines.isEmpty() ? List.of() : List.of(Block.Items.of(List.copyOf(lines)));
    }

    private List<Block> related() {
        List<List<Block>> items = new ArrayList<>();
        for (RelatedProcedure each : procedure.related()) {
            Procedure other = page.catalog.procedure(each.procedure());
            List<Inline> name = wording.text(other.id() + ".name", other.name());
            List<Block> item = new ArrayList<>();
            item.add(new Block.Paragraph(Wording.concat(
                    List.of(new Inline.Link(page.addresses.apply(other.id()), name)),
                    sources.marks(each.citations()))));
            if (each.how() != null) {
                item.addAll(wording.rich(procedure.id() + ".related." + other.id() + ".how", each.how()));
            }
            items.add(item);
        }
        return items.isEmpty() ? List.of() : List.of(new Block.Items(false, items));
    }

    private List<Block> review() {
        List<Block> blocks = new ArrayList<>();
        ReviewStamp review = procedure.review();
        if (review == null) {
            blocks.add(new Block.Paragraph(wording.say(Phrase.NOT_REVIEWED)));
        } else {
            String reviewer =
                    review.credentials() == null ? review.reviewer() : review.reviewer() + ", " + review.credentials();
            blocks.add(new Block.Paragraph(
                    wording.say(Phrase.REVIEWED, wording.date(review.lastReviewed()), List.of(Inline.text(reviewer)))));
            blocks.add(new Block.Paragraph(wording.say(Phrase.REVIEW_DUE, wording.date(review.nextDue()))));
        }
        if (!sources.isEmpty()) {
            blocks.add(sources.list());
        }
        return blocks;
    }
}
