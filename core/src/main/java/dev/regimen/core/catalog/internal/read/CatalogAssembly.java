package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.facts.EventKind;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.facts.VocabularyShape;
import dev.regimen.core.catalog.internal.facts.VocabularyShape.Circumstance;
import dev.regimen.core.catalog.internal.facts.VocabularyShape.Vocabulary;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.catalog.internal.read.ApprovalShape.Approval;
import dev.regimen.core.catalog.internal.read.OverrideShapes.Change;
import dev.regimen.core.catalog.internal.read.OverrideShapes.Overridable;
import dev.regimen.core.catalog.internal.read.OverrideShapes.OverrideFile;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.ReferenceShape;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.visit.Substance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one catalogue of the files of all layers: first what procedures refer to, then the procedures, each with the
 * changes that later layers make to it. Confined to one reading.
 */
public final class CatalogAssembly {
    private static final Set<String> VOCABULARY_KEYS =
            VocabularyShape.VOCABULARY.keys().keySet();
    private static final Set<String> FIRST_KEYS = firstKeys();

    private final @Nullable LocalDate today;
    private final Faults faults;
    private final Known known = new Known();
    private final List<Node> vocabularies = new ArrayList<>();
    private final HoldPolicyAssembly holdPolicy = new HoldPolicyAssembly();
    private final Map<String, Node> procedures = new LinkedHashMap<>();
    private final List<SourceFile> overrides = new ArrayList<>();
    private final List<Node> approvals = new ArrayList<>();
    private final List<Applied> applied = new ArrayList<>();
    private final Map<String, SourceFile> files = new HashMap<>();

    /** A change that was made. */
    public record Applied(
            int rank,
            String procedure,
            String path,
            @Nullable String before,
            @Nullable String after,
            String because,
            Node node) {}

    /** A protocol a clinic approved. */
    public record Approved(ProtocolId protocol, String hash, String reviewer, LocalDate date, Node node) {}

    /** All there is. */
    public record Assembled(
            Vocabulary vocabulary,
            List<HoldRule> holdRules,
            List<Procedure> procedures,
            Map<String, Node> roots,
            List<Applied> applied,
            List<Approved> approved,
            Standings standings) {}

    private CatalogAssembly(@Nullable LocalDate today, Faults faults) {
        this.today = today;
        this.faults = faults;
    }

    /**
     * Assembles files; what comes back is complete only if no errors were reported.
     *
     * @param today the day for which overdue reviews are told of; null to leave them
     */
    public static Assembled assemble(List<SourceFile> files, @Nullable LocalDate today, Faults faults) {
        var assembly = new CatalogAssembly(today, faults);
        files.stream()
                .sorted(Comparator.comparingInt(SourceFile::rank).thenComparing(SourceFile::name))
                .forEach(assembly::sort);
        return assembly.read();
    }

    private static Set<String> firstKeys() {
        Set<String> keys = new HashSet<>(VOCABULARY_KEYS);
        keys.addAll(Set.of("procedure", CatalogShape.PROCEDURES, CatalogShape.HOLD_POLICY, "overrides", "approvals"));
        return keys;
    }

    /** Puts a file with others of its kind, which its keys tell. */
    private void sort(SourceFile file) {
        files.put(file.name(), file);
        if (!(file.root() instanceof Node.Mapping root)) {
            faults.add(file.root().at(), "", file.root().kind() + " was found where keys must stand", keysHint());
            return;
        }
        Set<String> keys = root.entries().keySet();
        if (keys.contains("procedure")) {
            addProcedure(root);
        } else if (keys.contains("overrides")) {
            overrides.add(file);
        } else if (keys.contains("approvals")) {
            approvals.add(root);
        } else if (keys.contains(CatalogShape.PROCEDURES)
                || keys.contains(CatalogShape.HOLD_POLICY)
                || keys.stream().anyMatch(VOCABULARY_KEYS::contains)) {
            addCatalog(root);
        } else {
            String first = keys.isEmpty() ? "" : keys.iterator().next();
            String near = Spelling.nearest(first, FIRST_KEYS)
                    .map("Did you mean '%s'?"::formatted)
                    .orElse(keysHint());
            faults.add(root.at(), "", "no key says what kind of file this is", near);
        }
    }

    private static String keysHint() {
        return "A file has one of these keys: "
                + String.join(", ", FIRST_KEYS.stream().sorted().toList());
    }

    private void addCatalog(Node.Mapping root) {
        vocabularies.add(root.without(CatalogShape.PROCEDURES).without(CatalogShape.HOLD_POLICY));
        Node policy = root.get(CatalogShape.HOLD_POLICY);
        if (policy != null) {
            holdPolicy.add(policy);
        }
        Node list = root.get(CatalogShape.PROCEDURES);
        if (list instanceof Node.Sequence items) {
            items.items().forEach(this::addProcedure);
        } else if (list != null) {
            faults.add(list.at(), CatalogShape.PROCEDURES, list.kind() + " was found where a list must stand", "");
        }
    }

    private void addProcedure(Node root) {
        String id = ProcedureShape.PROCEDURE.nameIn(root);
        // one without a name is read all the same, for what else is wrong with it
        String name = id == null ? "?" + procedures.size() : id;
        Node other = procedures.putIfAbsent(name, root);
        if (other != null) {
            String message = "there is a procedure '%s' already, at %s".formatted(name, other.at());
            faults.add(
                    root.at(),
                    "procedure",
                    message,
                    "To change its facts, write a file with 'overrides: %s'".formatted(name));
        }
        if (id != null) {
            known.add(Procedure.class, id, null);
            known.add(EventKind.class, id, null);
            known.add(Overridable.class, id, null);
        }
    }

    private Assembled read() {
        known.add(Overridable.class, OverrideShapes.VOCABULARY, null);
        known.add(Overridable.class, CatalogShape.HOLD_POLICY, null);
        overrides.forEach(this::override);
        Vocabulary vocabulary = readVocabulary();
        List<HoldRule> holdRules = holdPolicy.read(faults, known, vocabulary);
        List<Procedure> read = new ArrayList<>();
        procedures.values().forEach(node -> readProcedure(node, read));
        read.sort(Comparator.comparing(Procedure::id));
        holdPolicy.check(read, procedures, faults);
        Standings standings = CatalogLint.check(read, procedures, files, applied, faults);
        return new Assembled(
                vocabulary,
                holdRules,
                List.copyOf(read),
                Map.copyOf(procedures),
                List.copyOf(applied),
                readApprovals(read),
                standings);
    }

    private Vocabulary readVocabulary() {
        List<BodySite> sites = new ArrayList<>();
        List<Substance> substances = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        List<Circumstance> circumstances = new ArrayList<>();
        for (Node node : vocabularies) {
            Vocabulary part = VocabularyShape.VOCABULARY.read(node, Reading.of(faults, known));
            if (part != null) {
                addNew(part.sites(), BodySite::id, sites, node, "body-sites");
                addNew(part.substances(), Substance::id, substances, node, "substances");
                addNew(part.subjects(), Subject::id, subjects, node, "subjects");
                addNew(part.circumstances(), Circumstance::id, circumstances, node, "circumstances");
            }
        }
        vocabularies.forEach(this::checkTaken);
        return new Vocabulary(sites, substances, subjects, circumstances);
    }

    /** A circumstance may name a medicine of any file, so it is looked up when all are read. */
    private void checkTaken(Node vocabulary) {
        for (String id : known.ids(Circumstance.class)) {
            String path = "circumstances/" + id + "/takes";
            Node takes = Locator.find(VocabularyShape.VOCABULARY, vocabulary, path);
            if (takes instanceof Node.Scalar scalar) {
                ReferenceShape.isKnown(
                        scalar.text().strip(),
                        Subject.class,
                        "a subject of instructions",
                        takes,
                        Reading.of(faults, known).at(path));
            }
        }
    }

    private <T> void addNew(List<T> more, Function<T, String> id, List<T> all, Node node, String key) {
        Set<String> ids = new HashSet<>(all.stream().map(id).toList());
        for (T each : more) {
            if (!ids.add(id.apply(each))) {
                String path = key + "/" + id.apply(each);
                faults.add(
                        Locator.locate(VocabularyShape.VOCABULARY, node, path),
                        path,
                        "another file has '%s' already".formatted(id.apply(each)),
                        "Give one of them another id");
            }
        }
        all.addAll(more);
    }

    private void override(SourceFile file) {
        Reading at = Reading.of(faults, known);
        OverrideFile read = OverrideShapes.FILE.read(file.root(), at);
        if (read == null) {
            return;
        }
        if (read.layer() != null && !read.layer().equals(file.layer())) {
            Node given = ((Node.Mapping) file.root()).get("layer");
            at.at("layer")
                    .problem(
                            given == null ? file.root() : given,
                            "the file says it is of another layer than the one it is read for",
                            "Write 'layer: %s' or leave it out".formatted(file.layer()));
            return;
        }
        for (Change change : read.changes()) {
            Reading there = at.at("changes").at(change.target().path());
            if (change.target().path().equals("procedure")) {
                there.problem(
                        change.node(),
                        "the id of a procedure cannot be changed",
                        "Write a procedure of its own instead");
                continue;
            }
            Overrides.Outcome outcome = switch (read.procedure()) {
                case OverrideShapes.VOCABULARY ->
                    Overrides.applyToAny(VocabularyShape.VOCABULARY, vocabularies, change, there);
                case CatalogShape.HOLD_POLICY -> holdPolicy.change(change, there);
                default -> changeProcedure(read.procedure(), change, there);
            };
            if (outcome != null) {
                applied.add(new Applied(
                        file.rank(),
                        read.procedure(),
                        change.target().path(),
                        Overrides.text(outcome.before()),
                        Overrides.text(change.value()),
                        change.because(),
                        change.node()));
            }
        }
    }

    private Overrides.@Nullable Outcome changeProcedure(String id, Change change, Reading at) {
        Node root = procedures.get(id);
        Overrides.Outcome outcome = root == null ? null : Overrides.apply(ProcedureShape.PROCEDURE, root, change, at);
        if (outcome != null) {
            procedures.put(id, outcome.root());
        }
        return outcome;
    }

    private void readProcedure(Node node, List<Procedure> into) {
        Procedure procedure = ProcedureShape.PROCEDURE.read(node, Reading.of(faults, known));
        if (procedure == null) {
            return;
        }
        into.add(procedure);
        warnIfOverdue(procedure, node);
        for (ProcedureLint.Finding finding : ProcedureLint.check(procedure)) {
            var place = Locator.locate(ProcedureShape.PROCEDURE, node, finding.path());
            if (finding.warning()) {
                faults.warn(place, finding.path(), finding.message(), finding.hint());
            } else {
                faults.add(place, finding.path(), finding.message(), finding.hint());
            }
        }
    }

    private void warnIfOverdue(Procedure procedure, Node node) {
        ReviewStamp review = procedure.review();
        if (today != null && review != null && review.isOverdueOn(today)) {
            faults.warn(
                    Locator.locate(ProcedureShape.PROCEDURE, node, "review/due-on"),
                    "review/due-on",
                    "the text was to be reviewed again before",
                    "Review it and write down when, by whom, and when it is due again");
        }
    }

    private List<Approved> readApprovals(List<Procedure> read) {
        Set<String> ids = new HashSet<>();
        read.forEach(procedure ->
                procedure.protocols().forEach(each -> ids.add(each.id().toString())));
        List<Approved> approved = new ArrayList<>();
        for (Node node : approvals) {
            List<Approval> list = ApprovalShape.APPROVALS.read(node, Reading.of(faults, known));
            for (Approval each : list == null ? List.<Approval>of() : list) {
                String id = each.protocol().toString();
                if (!ids.contains(id)) {
                    faults.warn(
                            each.node().at(),
                            "approvals",
                            "there is no protocol '%s'".formatted(id),
                            Spelling.hint(id, ids));
                }
                approved.add(new Approved(each.protocol(), each.hash(), each.reviewer(), each.date(), each.node()));
            }
        }
        return List.copyOf(approved);
    }
}
