package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Short formatted text: paragraphs, lists, emphasis and links, and nothing else. It is a tree, parsed once; renderers
 * walk it and escape for their own format.
 *
 * @param blocks the paragraphs and lists, at least one
 */
public record RichText(List<Block> blocks) {
    public RichText {
        blocks = List.copyOf(requireNonNull(blocks, "blocks"));
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("blocks must hold at least one paragraph or list");
        }
    }

    /** One paragraph of unformatted text. */
    public static RichText plain(String text) {
        return new RichText(List.of(new Paragraph(List.of(new Text(text)))));
    }

    /** A paragraph or a list. */
    public sealed interface Block {
        default <R> R fold(
                Function<? super Paragraph, ? extends R> paragraph, Function<? super ItemList, ? extends R> list) {
            return this instanceof Paragraph p ? paragraph.apply(p) : list.apply((ItemList) this);
        }
    }

    /** A paragraph; its parts are never empty. */
    public record Paragraph(List<Inline> parts) implements Block {
        public Paragraph {
            parts = copyOfParts(parts);
        }
    }

    /** A list, numbered or bulleted; each item is text of its own. */
    public record ItemList(boolean numbered, List<RichText> items) implements Block {
        public ItemList {
            items = List.copyOf(requireNonNull(items, "items"));
            if (items.isEmpty()) {
                throw new IllegalArgumentException("items must hold at least one item");
            }
        }
    }

    /** A part of a paragraph. */
    public sealed interface Inline {
        default <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Styled, ? extends R> styled,
                Function<? super Link, ? extends R> link,
                Function<? super LineBreak, ? extends R> lineBreak) {
            if (this instanceof Text t) {
                return text.apply(t);
            }
            if (this instanceof Styled s) {
                return styled.apply(s);
            }
            return this instanceof Link l ? link.apply(l) : lineBreak.apply((LineBreak) this);
        }
    }

    /** Plain characters, at least one. */
    public record Text(String value) implements Inline {
        public Text {
            if (requireNonNull(value, "value").isEmpty()) {
                throw new IllegalArgumentException("value must not be empty");
            }
        }
    }

    /** How {@link Styled} text stands out. */
    public enum Style {
        EMPHASIS,
        STRONG
    }

    /** Text that stands out. */
    public record Styled(Style style, List<Inline> parts) implements Inline {
        public Styled {
            requireNonNull(style, "style");
            parts = copyOfParts(parts);
        }
    }

    /**
     * A link.
     *
     * @param target an address that {@link WebAddress} allows
     */
    public record Link(String target, List<Inline> parts) implements Inline {
        public Link {
            WebAddress.check(target, "target");
            parts = copyOfParts(parts);
        }
    }

    /** A line break inside a paragraph. */
    public record LineBreak() implements Inline {}

    /** The characters alone: blocks and items are parted by line feeds. */
    public String plainText() {
        return blocks.stream()
                .map(block -> block.<String>fold(
                        paragraph -> plainText(paragraph.parts()),
                        list -> list.items().stream().map(RichText::plainText).collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }

    private static String plainText(List<Inline> parts) {
        return parts.stream()
                .map(part -> part.<String>fold(
                        Text::value,
                        styled -> plainText(styled.parts()),
                        link -> plainText(link.parts()),
                        lineBreak -> "\n"))
                .collect(Collectors.joining());
    }

    private static List<Inline> copyOfParts(List<Inline> parts) {
        List<Inline> copy = List.copyOf(requireNonNull(parts, "parts"));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty");
        }
        return copy;
    }
}
