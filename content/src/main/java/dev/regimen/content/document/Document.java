package dev.regimen.content.document;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.jsonld.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page or handout: one language, one title, and what it says.
 *
 * <p>Immutable. Ids are unique in the whole document, so every section can be linked to.
 *
 * @param language the language all of it is in, but for the parts marked as foreign
 * @param title the title, also the top heading
 * @param description one or two sentences for search results and link previews; may be empty
 * @param breadcrumb the way from the site's start to this document; may be empty
 * @param lead what stands before the first section
 * @param sections the sections
 * @param linkedData what the document says, as schema.org data; may be empty
 */
public record Document(
        Locale language,
        List<Inline> title,
        String description,
        List<Crumb> breadcrumb,
        List<Block> lead,
        List<Section> sections,
        Graph linkedData) {
    /** Copies the lists and checks that no id is used twice. */
    public Document {
        requireNonNull(language, "language");
        requireNonNull(description, "description");
        requireNonNull(linkedData, "linkedData");
        title = List.copyOf(title);
        breadcrumb = List.copyOf(breadcrumb);
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("language must name a language, was the root locale");
        }
        if (Inline.plainText(title).isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        List<String> ids = new ArrayList<>();
        lead.forEach(block -> Section.collect(block, ids));
        sections.forEach(section -> ids.addAll(section.ids()));
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("id '%s' is used twice in the document".formatted(id));
            }
        }
    }

    /** Starts a document in a language. */
    public static Builder builder(Locale language) {
        return new Builder(language);
    }

    /** The way the document is written. */
    public Direction direction() {
        return Direction.of(language);
    }

    /** The section with an id, at any depth. */
    public Optional<Section> section(String id) {
        return find(sections, requireNonNull(id, "id"));
    }

    private static Optional<Section> find(List<Section> sections, String id) {
        for (Section section : sections) {
            if (section.id().equals(id)) {
                return Optional.of(section);
            }
            Optional<Section> inner = find(section.sections(), id);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /** Collects a document. Not safe for use by several threads. */
    public static final class Builder {
        private final Locale language;
        private @Nullable List<Inline> title;
        private String description = "";
        private List<Crumb> breadcrumb = List.of();
        private final List<Block> lead = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private Graph linkedData = Graph.empty();

        private Builder(Locale language) {
            this.language = requireNonNull(language, "language");
        }

        /** The title, required. */
        public Builder title(List<Inline> title) {
            this.title = List.copyOf(title);
            return this;
        }

        /** The title as plain text. */
        public Builder title(String title) {
            return title(List.of(Inline.text(title)));
        }

        /** One or two sentences for search results and link previews. */
        public Builder description(String description) {
            this.description = requireNonNull(description, "description");
            return this;
        }

        /** The way from the site's start to this document. */
        public Builder breadcrumb(List<Crumb> breadcrumb) {
            this.breadcrumb = List.copyOf(breadcrumb);
            return this;
        }

        /** Adds a block before the first section. */
        public Builder lead(Block block) {
            lead.add(requireNonNull(block, "block"));
            return this;
        }

        /** Adds a section. */
        public Builder section(Section section) {
            sections.add(requireNonNull(section, "section"));
            return this;
        }

        /** What the document says, as schema.org data. */
        public Builder linkedData(Graph linkedData) {
            this.linkedData = requireNonNull(linkedData, "linkedData");
            return this;
        }

        /**
         * The document.
         *
         * @throws IllegalArgumentException if it has no title or an id is used twice
         */
        public Document build() {
            if (title == null) {
                throw new IllegalArgumentException("title must be given");
            }
            return new Document(language, title, description, breadcrumb, lead, sections, linkedData);
        }
    }
}
