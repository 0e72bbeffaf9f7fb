package dev.regimen.core.procedure;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.NotStated;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.validation.Present;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of treatment a clinic offers: the facts its page, its handouts and its protocols are made of. Never an act
 * done to a patient.
 *
 * <p>Prose never repeats a figure that the facts hold; renderers write the figures from the facts.
 *
 * @param id stable name, such as {@code prolotherapy}
 * @param name what people call it
 * @param synonyms other names for it, such as "proliferation therapy"
 * @param summary what it is, in a sentence
 * @param breadcrumb the titles of the pages above its own, outermost first
 * @param sections prose by section
 * @param images pictures for its page
 * @param codings references to code systems
 * @param bleedingRisk how likely a bleeding that matters is, at each site or at all; empty if no source states it; sites
 *     differ
 * @param guidance how the needle is guided; null if not stated
 * @param indications what it is given for
 * @param risks what can go wrong
 * @param evidence how well it works
 * @param disagreements what its sources contradict each other about
 * @param notStated what was looked for and no source says
 * @param related what else may help
 * @param shared what all its protocols share: each protocol has these too, unless it says otherwise
 * @param protocols how it is given; of this procedure; ids differ
 * @param review when its text was last reviewed; null if never
 */
public record Procedure(
        String id,
        Localized<String> name,
        List<Localized<String>> synonyms,
        Localized<RichText> summary,
        List<Localized<String>> breadcrumb,

        @Rules.EverySection(payload = Severity.Warning.class)
        Map<Section, Localized<RichText>> sections,

        List<Image> images,
        List<Coding> codings,
        List<BleedingClass> bleedingRisk,
        @Nullable Guidance guidance,

        @NotEmpty(message = "a procedure should say what it is given for", payload = Severity.Warning.class)
        List<Indication> indications,

        @NotEmpty(message = "a procedure should say what can go wrong")
        List<Risk> risks,

        List<Evidence> evidence,
        List<Disagreement> disagreements,
        List<NotStated> notStated,
        List<RelatedProcedure> related,
        SharedRules shared,

        @NotEmpty(message = "a procedure without a protocol cannot be planned", payload = Severity.Warning.class)
        List<@Valid TreatmentProtocol> protocols,

        @Present(message = "a procedure should have been reviewed", payload = Severity.Warning.class) @Nullable
        ReviewStamp review) {

    /**
     * What a procedure's protocols share.
     *
     * @param stages the stages of a protocol that has no other ones of the same id
     * @param caps what may not be done too often
     * @param separations what must be kept apart from what
     * @param contraindications when it is not given
     * @param instructions what the patient is told
     * @param recovery what to expect
     */
    public record SharedRules(
            List<Stage> stages,
            List<RollingCap> caps,
            List<Separation> separations,
            List<Contraindication> contraindications,
            List<Instruction> instructions,
            List<RecoveryPhase> recovery) {
        /** Nothing is shared. */
        public static final SharedRules NONE =
                new SharedRules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public SharedRules {
            stages = List.copyOf(requireNonNull(stages, "stages"));
            caps = List.copyOf(requireNonNull(caps, "caps"));
            separations = List.copyOf(requireNonNull(separations, "separations"));
            contraindications = List.copyOf(requireNonNull(contraindications, "contraindications"));
            instructions = List.copyOf(requireNonNull(instructions, "instructions"));
            recovery = List.copyOf(requireNonNull(recovery, "recovery"));
        }
    }

    public Procedure {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        synonyms = List.copyOf(requireNonNull(synonyms, "synonyms"));
        requireNonNull(summary, "summary");
        breadcrumb = List.copyOf(requireNonNull(breadcrumb, "breadcrumb"));
        Map<Section, Localized<RichText>> inOrder = new EnumMap<>(Section.class);
        inOrder.putAll(requireNonNull(sections, "sections"));
        sections = Collections.unmodifiableMap(inOrder);
        images = List.copyOf(requireNonNull(images, "images"));
        codings = List.copyOf(requireNonNull(codings, "codings"));
        bleedingRisk = distinct(bleedingRisk, "bleedingRisk", Procedure::siteOf);
        indications = distinct(indications, "indications", Indication::id);
        risks = distinct(risks, "risks", Risk::id);
        evidence = distinct(evidence, "evidence", Evidence::id);
        disagreements = distinct(disagreements, "disagreements", Disagreement::id);
        notStated = distinct(notStated, "notStated", NotStated::fact);
        related = distinct(related, "related", RelatedProcedure::procedure);
        requireNonNull(shared, "shared");
        protocols = distinct(protocols, "protocols", protocol -> protocol.id().name());
        for (TreatmentProtocol protocol : protocols) {
            if (!protocol.id().procedure().equals(id)) {
                throw new IllegalArgumentException(
                        "protocols must be of procedure '%s'; '%s' is not".formatted(id, protocol.id()));
            }
        }
    }

    public static ProcedureBuilder builder(String id, Localized<String> name, Localized<RichText> summary) {
        return new ProcedureBuilder(id, name, summary);
    }

    /** The prose of a section, if it has any. */
    public Optional<Localized<RichText>> section(Section section) {
        return Optional.ofNullable(sections.get(requireNonNull(section, "section")));
    }

    /**
     * How likely a bleeding that matters is in a session at the site: the class of the narrowest site that the session
     * lies within, or a graver one of a site inside the session's, where it may be.
     *
     * @return empty if it is not stated, which never says that it is low
     */
    public Optional<BleedingClass> bleedingRiskAt(BodySite site) {
        return BleedingClass.of(bleedingRisk, site);
    }

    private static String siteOf(BleedingClass bleedingClass) {
        BodySite site = bleedingClass.site();
        return site == null ? "every site" : site.id();
    }

    /**
     * The protocol of that name.
     *
     * @param protocolName the protocol's name within the procedure, such as {@code knee}
     * @throws NoSuchElementException if there is none
     */
    public TreatmentProtocol protocol(String protocolName) {
        return protocols.stream()
                .filter(protocol -> protocol.id().name().equals(protocolName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("procedure '%s' has no protocol '%s', but %s"
                        .formatted(
                                id,
                                protocolName,
                                protocols.stream().map(p -> p.id().name()).toList())));
    }

    private static <T> List<T> distinct(List<T> items, String name, Function<T, String> id) {
        List<T> copy = List.copyOf(requireNonNull(items, name));
        Set<String> ids = new HashSet<>();
        for (T item : copy) {
            if (!ids.add(id.apply(item))) {
                throw new IllegalArgumentException("%s name '%s' twice".formatted(name, id.apply(item)));
            }
        }
        return copy;
    }
}
