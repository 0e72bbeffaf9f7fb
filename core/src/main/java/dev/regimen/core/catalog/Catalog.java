package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.facts.VocabularyShape.Vocabulary;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.catalog.internal.read.Bundle;
import dev.regimen.core.catalog.internal.read.CatalogAssembly;
import dev.regimen.core.catalog.internal.read.Contradictions;
import dev.regimen.core.catalog.internal.read.Standings;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.medicine.HoldPolicy;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Substance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All procedures a clinic offers, with their protocols, and the vocabulary they are written in. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Catalog.bundled().protocol("prolotherapy/knee").stage("injections").sessions(); // 2..3
 * }</pre>
 *
 * <p>An id that is not there is an {@link IllegalArgumentException} that says which one may have been meant.
 */
public final class Catalog {
    private final Map<String, Procedure> procedures;
    private final Map<ProtocolId, TreatmentProtocol> protocols;
    private final Map<String, BodySite> sites;
    private final Map<String, Substance> substances;
    private final Map<String, Subject> subjects;
    private final Map<String, Localized<String>> circumstances;
    private final HoldPolicy holdPolicy;
    private final List<FactOverride> overrides;
    private final List<ClinicApproval> approvals;
    private final Standings standings;

    private Catalog(Builder builder) {
        procedures = byId(builder.procedures, Procedure::id, "procedures");
        sites = byId(builder.sites, BodySite::id, "body sites");
        substances = byId(builder.substances, Substance::id, "substances");
        subjects = byId(builder.subjects, Subject::id, "subjects");
        circumstances = Collections.unmodifiableMap(new LinkedHashMap<>(builder.circumstances));
        holdPolicy = new HoldPolicy(builder.holdRules, builder.taken);
        overrides = List.copyOf(builder.overrides);
        approvals = List.copyOf(builder.approvals);
        standings = builder.standings;
        Map<ProtocolId, TreatmentProtocol> all = new LinkedHashMap<>();
        procedures.values().forEach(each -> each.protocols().forEach(protocol -> all.put(protocol.id(), protocol)));
        protocols = Collections.unmodifiableMap(all);
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id, String name) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T item : items) {
            if (map.put(id.apply(item), item) != null) {
                throw new IllegalArgumentException("%s name '%s' twice".formatted(name, id.apply(item)));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** What the library ships, out of the form that was checked when it was built. Every call reads it anew. */
    public static Catalog bundled() {
        return ofCompiled(Bundle.text(Bundle.COMPILED));
    }

    /** A catalogue out of its checked form. */
    static Catalog ofCompiled(String json) {
        var faults = new Faults();
        Node root = NodeParser.parseUnlimited(Bundle.COMPILED, json, faults);
        CatalogShape.Content content =
                root == null ? null : CatalogShape.CATALOG.read(root, Reading.of(faults, new Known()));
        if (content == null || faults.hasErrors()) {
            throw new IllegalStateException(
                    "the bundled catalogue is damaged: %s%nMaybe the jar was changed after it was built"
                            .formatted(faults.sorted()));
        }
        return new Builder()
                .vocabulary(content.vocabulary())
                .holdRules(content.holdRules())
                .procedures(content.procedures())
                .standings(Standings.LOWEST)
                .build();
    }

    static Catalog of(CatalogAssembly.Assembled assembled) {
        var builder = new Builder()
                .vocabulary(assembled.vocabulary())
                .holdRules(assembled.holdRules())
                .procedures(assembled.procedures())
                .standings(assembled.standings());
        assembled.applied().forEach(each -> builder.overrides.add(override(each)));
        assembled
                .approved()
                .forEach(each -> builder.approvals(new ClinicApproval(
                        each.protocol(), new ContentHash(each.hash()), each.reviewer(), each.date())));
        return builder.build();
    }

    private static FactOverride override(CatalogAssembly.Applied applied) {
        return new FactOverride(
                Layer.values()[applied.rank()],
                applied.procedure(),
                applied.path(),
                applied.before(),
                applied.after(),
                applied.because(),
                applied.node().at().file(),
                applied.node().at().line());
    }

    /** A catalogue to be filled by a host from its own data. */
    public static Builder builder() {
        return new Builder();
    }

    /** All procedures, sorted by id. */
    public List<Procedure> procedures() {
        return List.copyOf(procedures.values());
    }

    /** All protocols of all procedures, in the order of {@link #procedures}. */
    public List<TreatmentProtocol> protocols() {
        return List.copyOf(protocols.values());
    }

    /** All body sites, each before those inside it. */
    public List<BodySite> bodySites() {
        return List.copyOf(sites.values());
    }

    /** All substances that protocols may give. */
    public List<Substance> substances() {
        return List.copyOf(substances.values());
    }

    /** All subjects of instructions. */
    public List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }

    /** The words for what may be known of a patient, by id: clauses that follow an "if". */
    public Map<String, Localized<String>> circumstances() {
        return circumstances;
    }

    /** What is asked about medicines before a procedure; {@link HoldPolicy#NONE} if nothing is. */
    public HoldPolicy holdPolicy() {
        return holdPolicy;
    }

    /** As {@link #instructions(TreatmentProtocol, BodySite)}, at the protocol's own site. */
    public List<Instruction> instructions(TreatmentProtocol protocol) {
        return instructions(protocol, protocol.site());
    }

    /**
     * All that a patient is told for a session of a protocol of this catalogue at the site: its instructions, and what
     * the policy on medicines asks. Ready for a timeline, and for lead times.
     */
    public List<Instruction> instructions(TreatmentProtocol protocol, BodySite site) {
        return holdPolicy.instructions(procedure(protocol.id().procedure()), protocol, site);
    }

    public Procedure procedure(String id) {
        return find(procedures, id, "procedure");
    }

    /** The protocol of an id such as {@code prolotherapy/knee}. */
    public TreatmentProtocol protocol(String id) {
        return protocol(ProtocolId.parse(id));
    }

    public TreatmentProtocol protocol(ProtocolId id) {
        TreatmentProtocol protocol = protocols.get(requireNonNull(id, "id"));
        if (protocol == null) {
            Set<String> known = new TreeSet<>();
            protocols.keySet().forEach(each -> known.add(each.toString()));
            throw unknown(id.toString(), known, "protocol");
        }
        return protocol;
    }

    public BodySite bodySite(String id) {
        return find(sites, id, "body site");
    }

    public Substance substance(String id) {
        return find(substances, id, "substance");
    }

    public Subject subject(String id) {
        return find(subjects, id, "subject");
    }

    private static <T> T find(Map<String, T> map, String id, String kind) {
        T found = map.get(requireNonNull(id, "id"));
        if (found == null) {
            throw unknown(id, map.keySet(), kind);
        }
        return found;
    }

    private static IllegalArgumentException unknown(String id, Set<String> known, String kind) {
        String hint = Spelling.hint(id, known);
        return new IllegalArgumentException(
                "there is no %s with the id given%s".formatted(kind, hint.isEmpty() ? "" : "\nMaybe: " + hint));
    }

    /** The languages in which every procedure has its name and its summary, sorted by tag. */
    public Set<Locale> languages() {
        Set<Locale> languages = new TreeSet<>(Comparator.comparing(Locale::toLanguageTag));
        boolean first = true;
        for (Procedure procedure : procedures.values()) {
            Set<Locale> own = new HashSet<>(procedure.name().languages());
            own.retainAll(procedure.summary().languages());
            if (first) {
                languages.addAll(own);
            } else {
                languages.retainAll(own);
            }
            first = false;
        }
        return Collections.unmodifiableSet(languages);
    }

    /**
     * The rules that contradict each other: within a protocol, and across procedures that one patient may well have
     * together, because one names the other as related or because both are given at the same site. Rules are compared as
     * if they were told from the same session; what meets across sessions shows once there are dates.
     *
     * @return those within a procedure first, then by procedure and by the order of the rules
     */
    public List<RuleContradiction> contradictions() {
        return Contradictions.among(procedures()).stream()
                .map(each -> RuleContradiction.of(each, standings))
                .toList();
    }

    /** What later layers changed, in the order in which it was done. */
    public List<FactOverride> overrides() {
        return overrides;
    }

    /** What later layers changed in a procedure. */
    public List<FactOverride> overridesOf(String procedure) {
        requireNonNull(procedure, "procedure");
        return overrides.stream()
                .filter(each -> each.procedure().equals(procedure))
                .toList();
    }

    /** The clinics' approvals, whatever they approved. */
    public List<ClinicApproval> approvals() {
        return approvals;
    }

    /** Whether a clinic has approved exactly what the protocol says. */
    public ClinicApproval.Status status(TreatmentProtocol protocol) {
        List<ClinicApproval> ofProtocol = approvals.stream()
                .filter(each -> each.protocol().equals(protocol.id()))
                .toList();
        boolean approved = !ofProtocol.isEmpty() && isAmong(ofProtocol, ContentHash.of(protocol));
        return approved ? ClinicApproval.Status.APPROVED : ClinicApproval.Status.DRAFT;
    }

    private static boolean isAmong(List<ClinicApproval> approvals, ContentHash hash) {
        return approvals.stream().anyMatch(each -> each.hash().equals(hash));
    }

    /** The procedures whose text should have been reviewed again before the day, sorted by id. */
    public List<Procedure> overdueForReview(LocalDate day) {
        requireNonNull(day, "day");
        return procedures.values().stream()
                .filter(procedure -> {
                    ReviewStamp review = procedure.review();
                    return review != null && review.isOverdueOn(day);
                })
                .toList();
    }

    /** Fills a {@link Catalog}. Not thread-safe. */
    public static final class Builder {
        private final List<Procedure> procedures = new ArrayList<>();
        private final List<BodySite> sites = new ArrayList<>();
        private final List<Substance> substances = new ArrayList<>();
        private final List<Subject> subjects = new ArrayList<>();
        private final Map<String, Localized<String>> circumstances = new LinkedHashMap<>();
        private final List<HoldRule> holdRules = new ArrayList<>();
        private final Map<String, Subject> taken = new LinkedHashMap<>();
        private final List<FactOverride> overrides = new ArrayList<>();
        private final List<ClinicApproval> approvals = new ArrayList<>();
        private Standings standings = Standings.UNKNOWN;

        private Builder() {}

        private Builder standings(Standings known) {
            standings = known;
            return this;
        }

        private Builder vocabulary(Vocabulary vocabulary) {
            sites.addAll(vocabulary.sites());
            substances.addAll(vocabulary.substances());
            subjects.addAll(vocabulary.subjects());
            vocabulary.circumstances().forEach(each -> circumstances.put(each.id(), each.clause()));
            taken.putAll(vocabulary.taken());
            return this;
        }

        private Builder holdRules(List<HoldRule> more) {
            holdRules.addAll(more);
            return this;
        }

        private Builder procedures(List<Procedure> more) {
            procedures.addAll(more);
            return this;
        }

        public Builder procedures(Procedure... more) {
            return procedures(List.of(more));
        }

        /** Body sites; a site comes after the one that holds it. */
        public Builder bodySites(BodySite... more) {
            sites.addAll(List.of(more));
            return this;
        }

        public Builder substances(Substance... more) {
            substances.addAll(List.of(more));
            return this;
        }

        /** Subjects of instructions; a subject comes after those it includes. */
        public Builder subjects(Subject... more) {
            subjects.addAll(List.of(more));
            return this;
        }

        /** The words for circumstances, by id: clauses such as {@code you take a blood thinner}. */
        public Builder circumstances(Map<String, Localized<String>> clauses) {
            clauses.forEach((id, clause) -> circumstances.put(Ids.check(id, "id"), requireNonNull(clause, "clause")));
            return this;
        }

        /** What is asked about medicines; its circumstances are among those that have words here. */
        public Builder holdPolicy(HoldPolicy policy) {
            taken.putAll(policy.taken());
            return holdRules(policy.rules());
        }

        public Builder approvals(ClinicApproval... more) {
            approvals.addAll(List.of(more));
            return this;
        }

        /**
         * Makes the catalogue.
         *
         * @throws IllegalArgumentException if two things of a kind have the same id, or two rows of the policy are for
         *     one medicine at one risk
         */
        public Catalog build() {
            procedures.sort(Comparator.comparing(Procedure::id));
            return new Catalog(this);
        }
    }
}
