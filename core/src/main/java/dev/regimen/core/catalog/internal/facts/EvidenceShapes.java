package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Branch;
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
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.EvidenceLevel;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources, citations and reviews. */
final class EvidenceShapes {
    static final Shape<Source> SOURCE = new SourceShape();
    static final Shape<Citation> CITATION = new CitationShape();
    static final Shape<Evidence> EVIDENCE = new EvidenceShape();
    static final Shape<ReviewStamp> REVIEW = new ReviewShape();

    /** The key of the sources that a file's facts cite. */
    static final String SOURCES = "sources";

    private EvidenceShapes() {}

    /** What was written with the sources that were used, each key in its place. */
    static Node withSources(Node.Mapping written, Writing own, Set<String> keys) {
        List<Source> used = List.copyOf(own.used(Source.class));
        var inOrder = new LinkedHashMap<String, Node>();
        for (String key : keys) {
            Node value = key.equals(SOURCES) && !used.isEmpty() ? SOURCE.list().write(used, own) : written.get(key);
            if (value != null) {
                inOrder.put(key, value);
            }
        }
        return Node.mapping(inOrder);
    }

    private static final class SourceShape extends ObjectShape<Source> {
        private final Field<String> id = id("source");
        private final Field<Source.Kind> kind = required("kind", Scalars.words("a kind of source", Source.Kind.class));
        private final Field<String> title = required("title", Scalars.TEXT);
        private final Field<String> doi = optional("doi", Scalars.TEXT);
        private final Field<String> address = optional("address", Scalars.TEXT);
        private final Field<LocalDate> readOn = optional("read-on", Scalars.LOCAL_DATE);

        SourceShape() {
            super("source", "a source");
        }

        @Override
        protected void take(Source source, Values into) {
            into.put(id, source.id());
            into.put(kind, source.kind());
            into.put(title, source.title());
            into.put(doi, source.doi());
            into.put(address, source.address());
            into.put(readOn, source.readOn());
        }

        @Override
        protected Source build(Values values) {
            return new Source(
                    values.get(id),
                    values.get(kind),
                    values.get(title),
                    values.find(doi),
                    values.find(address),
                    values.find(readOn));
        }
    }

    /** {@code sit-2018} or, with the place in it, {@code sit-2018 (table 2)}. */
    private static final class CitationShape extends Shape<Citation> {
        private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)(?:\\s+\\((.*)\\))?", Pattern.DOTALL);

        @Override
        public String noun() {
            return "a source's id, with the place in it if need be: 'sit-2018 (table 2)'";
        }

        @Override
        public boolean isCitation() {
            return true;
        }

        @Override
        public @Nullable Citation read(Node node, Reading at) {
            Matcher form = node instanceof Node.Scalar scalar && !scalar.isNothing()
                    ? FORM.matcher(scalar.text().strip())
                    : null;
            if (form == null || !form.matches()) {
                at.unexpected(node, noun(), "");
                return null;
            }
            String id = String.valueOf(form.group(1));
            if (!ReferenceShape.isKnown(id, Source.class, "a source", node, at)) {
                return null;
            }
            Source source = at.known().find(Source.class, id);
            try {
                return source == null ? null : new Citation(source, form.group(2));
            } catch (IllegalArgumentException e) {
                at.refused(node, e);
                return null;
            }
        }

        @Override
        public Node write(Citation citation, Writing to) {
            Source source = citation.source();
            to.use(Source.class, source.id(), source);
            return Node.text(citation.place() == null ? source.id() : source.id() + " (" + citation.place() + ")");
        }

        @Override
        public Node schema(Schemas schemas) {
            return Schemas.object("type", "string", "pattern", "^[a-z0-9-]+(\\s+\\([\\s\\S]*\\))?$");
        }
    }

    private static final class EvidenceShape extends ObjectShape<Evidence> {
        private final Field<String> id = id("evidence");
        private final Field<EvidenceLevel> level = oneOf(
                List.of(
                        Branch.of(
                                "grade",
                                Scalars.words("a GRADE level", EvidenceLevel.Grade.class),
                                grade -> grade,
                                level -> level instanceof EvidenceLevel.Grade grade ? grade : null),
                        Branch.of(
                                "oxford",
                                Scalars.words("an Oxford level", EvidenceLevel.Oxford.class),
                                oxford -> oxford,
                                level -> level instanceof EvidenceLevel.Oxford oxford ? oxford : null)),
                null);
        private final Field<Localized<RichText>> statement = required("finding", Texts.LOCALIZED_RICH);
        private final Field<List<Citation>> citations = oneOrMany("source", CITATION);

        EvidenceShape() {
            super("evidence", "an entry of evidence");
        }

        @Override
        protected void take(Evidence evidence, Values into) {
            into.put(id, evidence.id());
            into.put(level, evidence.level());
            into.put(statement, evidence.statement());
            into.put(citations, evidence.citations());
        }

        @Override
        protected Evidence build(Values values) {
            return new Evidence(values.get(id), values.find(level), values.get(statement), values.get(citations));
        }
    }

    private static final class ReviewShape extends ObjectShape<ReviewStamp> {
        private final Field<LocalDate> lastReviewed = required("reviewed-on", Scalars.LOCAL_DATE);
        private final Field<LocalDate> nextDue = required("due-on", Scalars.LOCAL_DATE);
        private final Field<String> reviewer = required("reviewer", Scalars.TEXT);
        private final Field<String> credentials = optional("credentials", Scalars.TEXT);

        ReviewShape() {
            super("review", "a review stamp");
        }

        @Override
        protected void take(ReviewStamp reviewStamp, Values into) {
            into.put(lastReviewed, reviewStamp.lastReviewed());
            into.put(nextDue, reviewStamp.nextDue());
            into.put(reviewer, reviewStamp.reviewer());
            into.put(credentials, reviewStamp.credentials());
        }

        @Override
        protected ReviewStamp build(Values values) {
            return new ReviewStamp(
                    values.get(lastReviewed), values.get(nextDue), values.get(reviewer), values.find(credentials));
        }
    }
}
