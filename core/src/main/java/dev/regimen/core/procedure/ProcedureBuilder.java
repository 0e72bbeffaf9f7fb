package dev.regimen.core.procedure;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.NotStated;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a {@link Procedure}. Not thread-safe. */
public final class ProcedureBuilder {
    private final String id;
    private final Localized<String> name;
    private final Localized<RichText> summary;
    private final List<Localized<String>> synonyms = new ArrayList<>();
    private final List<Localized<String>> breadcrumb = new ArrayList<>();
    private final Map<Section, Localized<RichText>> sections = new EnumMap<>(Section.class);
    private final List<Image> images = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<BleedingClass> bleedingRisk = new ArrayList<>();
    private @Nullable Guidance guidance;
    private final List<Indication> indications = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<NotStated> notStated = new ArrayList<>();
    private final List<RelatedProcedure> related = new ArrayList<>();
    private Procedure.SharedRules shared = Procedure.SharedRules.NONE;
    private final List<TreatmentProtocol> protocols = new ArrayList<>();
    private @Nullable ReviewStamp review;

    ProcedureBuilder(String id, Localized<String> name, Localized<RichText> summary) {
        this.id = id;
        this.name = name;
        this.summary = summary;
    }

    @SafeVarargs
    public final ProcedureBuilder synonyms(Localized<String>... more) {
        for (Localized<String> synonym : more) {
            synonyms.add(requireNonNull(synonym, "more"));
        }
        return this;
    }

    /** The titles of the pages above, outermost first. */
    @SafeVarargs
    public final ProcedureBuilder breadcrumb(Localized<String>... above) {
        for (Localized<String> title : above) {
            breadcrumb.add(requireNonNull(title, "above"));
        }
        return this;
    }

    public ProcedureBuilder section(Section section, Localized<RichText> prose) {
        sections.put(requireNonNull(section, "section"), requireNonNull(prose, "prose"));
        return this;
    }

    public ProcedureBuilder images(Image... more) {
        images.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder codings(Coding... more) {
        codings.addAll(List.of(more));
        return this;
    }

    /** How likely a bleeding that matters is; without any it is not stated. */
    public ProcedureBuilder bleedingRisk(BleedingClass... more) {
        bleedingRisk.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder guidance(Guidance how) {
        guidance = requireNonNull(how, "how");
        return this;
    }

    public ProcedureBuilder indications(Indication... more) {
        indications.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder risks(Risk... more) {
        risks.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder evidence(Evidence... more) {
        evidence.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder disagreements(Disagreement... more) {
        disagreements.addAll(List.of(more));
        return this;
    }

    /** What was looked for and no source says. */
    public ProcedureBuilder notStated(NotStated... more) {
        notStated.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder related(RelatedProcedure... more) {
        related.addAll(List.of(more));
        return this;
    }

    /** What all protocols share; it must stand in each protocol too. */
    public ProcedureBuilder shared(Procedure.SharedRules rules) {
        shared = requireNonNull(rules, "rules");
        return this;
    }

    public ProcedureBuilder protocols(TreatmentProtocol... more) {
        protocols.addAll(List.of(more));
        return this;
    }

    public ProcedureBuilder review(ReviewStamp stamp) {
        review = requireNonNull(stamp, "stamp");
        return this;
    }

    public Procedure build() {
        return new Procedure(
                id,
                name,
                synonyms,
                summary,
                breadcrumb,
                sections,
                images,
                codings,
                bleedingRisk,
                guidance,
                indications,
                risks,
                evidence,
                disagreements,
                notStated,
                related,
                shared,
                protocols,
                review);
    }
}
