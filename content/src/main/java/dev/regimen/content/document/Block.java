package dev.regimen.content.document;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.RichText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a section that starts on its own line. */
public sealed interface Block {
    /**
     * A paragraph.
     *
     * @param content its text
     */
    record Paragraph(List<Inline> content) implements Block {
        /** Copies the content. */
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /**
     * A list whose order means nothing, or a numbered one.
     *
     * @param numbered whether the order matters
     * @param items at least one item
     */
    record Items(boolean numbered, List<List<Block>> items) implements Block {
        /** Copies the items. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
            requireSome(items, "items");
        }

        /** A bullet list of one-line items. */
        public static Items of(List<? extends List<Inline>> lines) {
            return new Items(
                    false,
                    lines.stream()
                            .map(line -> List.<Block>of(new Paragraph(List.copyOf(line))))
                            .toList());
        }
    }

    /**
     * Terms with their meanings, or facts with their values.
     *
     * @param entries at least one entry
     */
    record Definitions(List<Definition> entries) implements Block {
        /** Copies the entries. */
        public Definitions {
            entries = List.copyOf(entries);
            requireSome(entries, "entries");
        }
    }

    /**
     * A table with a header row; each row's first cell is its header.
     *
     * @param caption what the table shows
     * @param columns the header of each column
     * @param rows the rows, each with as many cells as there are columns
     */
    record Table(List<Inline> caption, List<List<Inline>> columns, List<List<List<Inline>>> rows) implements Block {
        /** Copies the cells and checks their number. */
        public Table {
            caption = List.copyOf(caption);
            columns = columns.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            requireSome(columns, "columns");
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "rows[%d] must have as many cells as there are columns (%d), was %d"
                                    .formatted(i, columns.size(), rows.get(i).size()));
                }
            }
        }
    }

    /**
     * A picture.
     *
     * @param source where the picture is
     * @param alternative what it shows, in words; empty if it only decorates
     * @param caption the text under it; may be empty
     */
    record Picture(Address source, String alternative, List<Inline> caption) implements Block {
        /** Copies the caption. */
        public Picture {
            requireNonNull(source, "source");
            requireNonNull(alternative, "alternative");
            caption = List.copyOf(caption);
        }
    }

    /**
     * A part that stands out, with a title of its own. What follows it is not part of it.
     *
     * @param id its stable id
     * @param severity how much it matters; renderers say it in front of the title
     * @param title its title, without that word
     * @param content what it says
     */
    record Callout(String id, CalloutSeverity severity, List<Inline> title, List<Block> content) implements Block {
        /** Copies title and content. */
        public Callout {
            Ids.require(id, "id");
            requireNonNull(severity, "severity");
            title = List.copyOf(title);
            content = List.copyOf(content);
            requireSome(title, "title");
        }
    }

    /**
     * Blocks in another language than their surroundings.
     *
     * @param language the language
     * @param content the blocks
     */
    record Foreign(Locale language, List<Block> content) implements Block {
        /** Copies the content. */
        public Foreign {
            requireNonNull(language, "language");
            content = List.copyOf(content);
        }
    }

    /**
     * A term and its meaning, or a fact and its value.
     *
     * @param id its stable id; absent if nothing leads to it
     * @param term the term
     * @param meaning its meaning
     */
    record Definition(@Nullable String id, List<Inline> term, List<Block> meaning) {
        /** Copies both. */
        public Definition {
            if (id != null) {
                Ids.require(id, "id");
            }
            term = List.copyOf(term);
            meaning = List.copyOf(meaning);
            requireSome(term, "term");
        }

        /** A term and its meaning. */
        public static Definition of(List<Inline> term, Block... meaning) {
            return new Definition(null, term, List.of(meaning));
        }

        /** A term and a one-line meaning. */
        public static Definition of(String term, List<Inline> meaning) {
            return of(List.of(Inline.text(term)), new Paragraph(meaning));
        }
    }

    /** A paragraph of plain text. */
    static Block paragraph(String text) {
        return new Paragraph(List.of(Inline.text(text)));
    }

    /** A paragraph of these runs. */
    static Block paragraph(Inline... content) {
        return new Paragraph(List.of(content));
    }

    /** The model's formatted text. */
    static List<Block> from(RichText text) {
        return RichTextBlocks.from(text);
    }

    /** The words of blocks without their marks, each paragraph, item and row on a line of its own. */
    static String plainText(List<Block> blocks) {
        return PlainText.of(blocks);
    }

    private static void requireSome(@Nullable List<?> list, String name) {
        if (requireNonNull(list, name).isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
    }
}
