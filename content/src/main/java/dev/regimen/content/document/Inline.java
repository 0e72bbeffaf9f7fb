package dev.regimen.content.document;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** A run of text inside a paragraph, heading, list item or cell. */
public sealed interface Inline {
    /**
     * Plain text. Line breaks in it are white space.
     *
     * @param text the text, in any characters
     */
    record Text(String text) implements Inline {
        /** Checks the text. */
        public Text {
            requireNonNull(text, "text");
        }
    }

    /**
     * Stressed text.
     *
     * @param content what is stressed
     */
    record Emphasis(List<Inline> content) implements Inline {
        /** Copies the content. */
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /**
     * Important text.
     *
     * @param content what is important
     */
    record Strong(List<Inline> content) implements Inline {
        /** Copies the content. */
        public Strong {
            content = List.copyOf(content);
        }
    }

    /**
     * A link. Its text must make sense alone: a reader may hear a list of links only.
     *
     * @param to where it leads
     * @param content its text, not blank
     */
    record Link(Address to, List<Inline> content) implements Inline {
        /** Copies the content. */
        public Link {
            requireNonNull(to, "to");
            content = List.copyOf(content);
            if (plainText(content).isBlank()) {
                throw new IllegalArgumentException("content of a link must not be blank");
            }
        }
    }

    /**
     * A date or time in words, with the value a machine reads.
     *
     * @param machine an ISO 8601 date, or date and time with offset
     * @param text the words
     */
    record Time(String machine, String text) implements Inline {
        /** Checks that neither is absent. */
        public Time {
            requireNonNull(machine, "machine");
            requireNonNull(text, "text");
        }

        /** A date in words. */
        public static Time of(LocalDate date, String text) {
            return new Time(date.toString(), text);
        }

        /** A moment in words; the zone's offset at that moment is what the machine reads. */
        public static Time of(ZonedDateTime when, String text) {
            OffsetDateTime offset = when.toOffsetDateTime();
            return new Time(offset.toString(), text);
        }
    }

    /**
     * A figure of the model in words, with the value a machine reads.
     *
     * @param machine the figure as its own type writes it, such as {@code 2..4 weeks}
     * @param text the words
     */
    record Figure(String machine, String text) implements Inline {
        /** Checks that neither is absent. */
        public Figure {
            requireNonNull(machine, "machine");
            requireNonNull(text, "text");
        }
    }

    /**
     * Text in another language than its surroundings.
     *
     * @param language the language
     * @param content the text
     */
    record Foreign(Locale language, List<Inline> content) implements Inline {
        /** Copies the content. */
        public Foreign {
            requireNonNull(language, "language");
            content = List.copyOf(content);
        }
    }

    /**
     * A mark that leads to a note or a source. It is not one of the text's words.
     *
     * @param id the id of the note
     * @param mark the mark, such as {@code [1]}
     */
    record NoteMark(String id, String mark) implements Inline {
        /** Checks the id. */
        public NoteMark {
            Ids.require(id, "id");
            requireNonNull(mark, "mark");
        }
    }

    /** The start of a new line inside a paragraph, as in a postal address. */
    record LineBreak() implements Inline {}

    /** Plain text. */
    static Inline text(String text) {
        return new Text(text);
    }

    /** Important plain text. */
    static Inline strong(String text) {
        return new Strong(List.of(text(text)));
    }

    /** A link with plain text. */
    static Inline link(Address to, String text) {
        return new Link(to, List.of(text(text)));
    }

    /** The words of a run without styles and note marks; a line break becomes a space. */
    static String plainText(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        content.forEach(inline -> inline.appendTo(out));
        return out.toString();
    }

    private void appendTo(StringBuilder out) {
        if (this instanceof Text text) {
            out.append(text.text());
        } else if (this instanceof Time time) {
            out.append(time.text());
        } else if (this instanceof Figure figure) {
            out.append(figure.text());
        } else if (this instanceof LineBreak) {
            out.append(' ');
        } else {
            children().forEach(child -> child.appendTo(out));
        }
    }

    /** The runs inside this one; empty for those that hold only text. */
    default List<Inline> children() {
        if (this instanceof Emphasis emphasis) {
            return emphasis.content();
        }
        if (this instanceof Strong strong) {
            return strong.content();
        }
        if (this instanceof Link link) {
            return link.content();
        }
        return this instanceof Foreign foreign ? foreign.content() : List.of();
    }
}
