package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.ReferenceShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Schemas;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Substance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of things that all procedures may refer to: body sites, substances, subjects of instructions. */
public final class VocabularyShape extends ObjectShape<VocabularyShape.Vocabulary> {
    /** The one instance. */
    public static final VocabularyShape VOCABULARY = new VocabularyShape();

    /**
     * What procedures may refer to.
     *
     * @param sites every site of every tree, a site before those inside it
     * @param circumstances what may be known of a patient
     */
    public record Vocabulary(
            List<BodySite> sites,
            List<Substance> substances,
            List<Subject> subjects,
            List<Circumstance> circumstances) {
        public Vocabulary {
            sites = List.copyOf(sites);
            substances = List.copyOf(substances);
            subjects = List.copyOf(subjects);
            circumstances = List.copyOf(circumstances);
        }

        /** The medicine that a circumstance says is taken, by the circumstance's id. */
        public Map<String, Subject> taken() {
            Map<String, Subject> byId = new HashMap<>();
            subjects.forEach(subject -> byId.put(subject.id(), subject));
            Map<String, Subject> taken = new LinkedHashMap<>();
            for (Circumstance each : circumstances) {
                Subject medicine = each.takes() == null ? null : byId.get(each.takes());
                if (medicine != null) {
                    taken.put(each.id(), medicine);
                }
            }
            return taken;
        }
    }

    /**
     * Something that may be known of a patient, with the words for it that follow an "if".
     *
     * @param takes the id of the medicine that is taken by a patient of whom it holds; null if it says nothing of the
     *     kind. It may be one of a file that is read later.
     */
    public record Circumstance(
            String id, Localized<String> clause, @Nullable String takes) {}

    private final Field<List<BodySite>> sites = optional("body-sites", new SitesShape(), List.of());
    private final Field<List<Substance>> substances =
            list("substances", new SubstanceShape().declaredAs(Substance.class));
    private final Field<List<Subject>> subjects = list("subjects", new SubjectShape().declaredAs(Subject.class));

    private final Field<List<Circumstance>> circumstances =
            list("circumstances", new CircumstanceShape().declaredAs(Circumstance.class));

    private VocabularyShape() {
        super("vocabulary", "a vocabulary");
    }

    @Override
    protected void take(VocabularyShape.Vocabulary vocabulary, Values into) {
        into.put(sites, vocabulary.sites());
        into.put(substances, vocabulary.substances());
        into.put(subjects, vocabulary.subjects());
        into.put(circumstances, vocabulary.circumstances());
    }

    @Override
    protected Vocabulary build(Values values) {
        return new Vocabulary(
                values.get(sites), values.get(substances), values.get(subjects), values.get(circumstances));
    }

    /** All sites, written as trees. */
    private static final class SitesShape extends Shape<List<BodySite>> {
        private final Shape<List<SiteTree>> trees = new SiteShape().list();

        @Override
        public String noun() {
            return trees.noun();
        }

        @Override
        public @Nullable List<BodySite> read(Node node, Reading at) {
            List<SiteTree> roots = trees.read(node, at);
            if (roots == null) {
                return null;
            }
            List<BodySite> all = new ArrayList<>();
            roots.forEach(tree -> tree.collect(null, all));
            if (all.stream().map(BodySite::id).distinct().count() < all.size()) {
                at.problem(node, "two body sites in different branches have the same id", "Give one another id");
                return null;
            }
            all.forEach(site -> at.known().add(BodySite.class, site.id(), site));
            return all;
        }

        @Override
        public Node write(List<BodySite> all, Writing to) {
            return trees.write(SiteTree.inside(null, all), to);
        }

        @Override
        public Node schema(Schemas schemas) {
            return trees.schema(schemas);
        }

        @Override
        public @Nullable Step step(Node node, String segment) {
            return trees.step(node, segment);
        }

        @Override
        public Set<String> segments(Node node) {
            return trees.segments(node);
        }

        @Override
        public @Nullable Shape<?> itemShape() {
            return trees.itemShape();
        }
    }

    /** A site with those inside it. */
    private record SiteTree(
            String id, Localized<String> name, boolean paired, List<Coding> codings, List<SiteTree> holds) {

        void collect(@Nullable BodySite parent, List<BodySite> into) {
            var site = new BodySite(id, name, paired, parent, codings);
            into.add(site);
            holds.forEach(inner -> inner.collect(site, into));
        }

        static List<SiteTree> inside(@Nullable BodySite parent, List<BodySite> all) {
            return all.stream()
                    .filter(site -> Objects.equals(site.parent(), parent))
                    .map(site -> new SiteTree(site.id(), site.name(), site.paired(), site.codings(), inside(site, all)))
                    .toList();
        }
    }

    private static final class SiteShape extends ObjectShape<SiteTree> {
        private final Field<String> id = id("site");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<Boolean> paired = optional("paired", Scalars.YES_OR_NO, false);
        private final Field<List<Coding>> codings = oneOrMany("codes", ValueShapes.CODING);
        private final Field<List<SiteTree>> holds = list("holds", Shape.lazy(() -> this));

        SiteShape() {
            super("body-site", "a body site");
        }

        @Override
        public @Nullable SiteTree read(Node node, Reading at) {
            SiteTree tree = super.read(node, at);
            String name = nameIn(node);
            if (name != null) {
                // so that a reference to a site with a fault is no fault of its own
                at.known().add(BodySite.class, name, null);
            }
            return tree;
        }

        @Override
        protected void take(SiteTree siteTree, Values into) {
            into.put(id, siteTree.id());
            into.put(name, siteTree.name());
            into.put(paired, siteTree.paired());
            into.put(codings, siteTree.codings());
            into.put(holds, siteTree.holds());
        }

        @Override
        protected SiteTree build(Values values) {
            return new SiteTree(
                    values.get(id), values.get(name), values.get(paired), values.get(codings), values.get(holds));
        }
    }

    private static final class SubstanceShape extends ObjectShape<Substance> {
        private final Field<String> id = id("substance");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<List<String>> classes = oneOrMany("class", Scalars.ID);
        private final Field<List<Coding>> codings = oneOrMany("codes", ValueShapes.CODING);

        SubstanceShape() {
            super("substance", "a substance");
        }

        @Override
        protected void take(Substance substance, Values into) {
            into.put(id, substance.id());
            into.put(name, substance.name());
            into.put(classes, List.copyOf(substance.classes()));
            into.put(codings, substance.codings());
        }

        @Override
        protected Substance build(Values values) {
            return new Substance(
                    values.get(id), values.get(name), Set.copyOf(values.get(classes)), values.get(codings));
        }

        @Override
        protected @Nullable Substance build(Values values, Node.Mapping node, Reading at) {
            values.get(classes).forEach(each -> at.known().add(SubstanceOrClass.class, each, null));
            at.known().add(SubstanceOrClass.class, values.get(id), null);
            return super.build(values, node, at);
        }
    }

    /** A subject includes only what stands above it, so that none can include itself. */
    private static final class SubjectShape extends ObjectShape<Subject> {
        private final Field<String> id = id("subject");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<List<Subject>> includes =
                oneOrMany("includes", new ReferenceShape<>(Subject.class, "a subject above this one", Subject::id));
        private final Field<List<Coding>> codings = oneOrMany("codes", ValueShapes.CODING);

        SubjectShape() {
            super("subject", "a subject of instructions");
        }

        @Override
        protected void take(Subject subject, Values into) {
            into.put(id, subject.id());
            into.put(name, subject.name());
            into.put(includes, subject.includes());
            into.put(codings, subject.codings());
        }

        @Override
        protected Subject build(Values values) {
            return new Subject(values.get(id), values.get(name), values.get(includes), values.get(codings));
        }

        @Override
        protected @Nullable Subject build(Values values, Node.Mapping node, Reading at) {
            at.known().add(EventKind.class, values.get(id), null);
            return super.build(values, node, at);
        }
    }

    private static final class CircumstanceShape extends ObjectShape<Circumstance> {
        private final Field<String> id = id("circumstance");
        private final Field<Localized<String>> clause = required("if", Texts.LOCALIZED);
        private final Field<String> takes = optional("takes", Scalars.ID);

        CircumstanceShape() {
            super("circumstance", "a circumstance");
        }

        @Override
        protected void take(Circumstance circumstance, Values into) {
            into.put(id, circumstance.id());
            into.put(clause, circumstance.clause());
            into.put(takes, circumstance.takes());
        }

        @Override
        protected Circumstance build(Values values) {
            return new Circumstance(values.get(id), values.get(clause), values.find(takes));
        }
    }
}
