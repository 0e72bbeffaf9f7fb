package dev.regimen.core.catalog.internal.text;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.value.RichText;
import dev.regimen.core.value.RichText.Block;
import dev.regimen.core.value.RichText.Inline;
import dev.regimen.core.value.RichText.ItemList;
import dev.regimen.core.value.RichText.LineBreak;
import dev.regimen.core.value.RichText.Link;
import dev.regimen.core.value.RichText.Paragraph;
import dev.regimen.core.value.RichText.Style;
import dev.regimen.core.value.RichText.Styled;
import dev.regimen.core.value.RichText.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rich text as a list of blocks: a text or a list of parts is a paragraph; {@code {bullets: [...]}} and
 * {@code {numbers: [...]}} are lists of rich texts. A part is a text, {@code {em: [...]}}, {@code {strong: [...]}},
 * {@code {link: address, parts: [...]}} or {@code {break: line}}.
 */
final class RichTextTree {

    private RichTextTree() {}

    static Node write(RichText text) {
        return Node.list(text.blocks().stream().map(RichTextTree::block).toList());
    }

    private static Node block(Block block) {
        return block.fold(
                paragraph -> paragraph.parts().size() == 1 && paragraph.parts().get(0) instanceof Text only
                        ? Node.text(only.value())
                        : parts(paragraph.parts()),
                list -> Node.mapping(Map.of(
                        list.numbered() ? "numbers" : "bullets",
                        Node.list(list.items().stream().map(RichTextTree::write).toList()))));
    }

    private static Node parts(List<Inline> parts) {
        return Node.list(parts.stream().map(RichTextTree::part).toList());
    }

    private static Node part(Inline part) {
        return part.fold(
                text -> Node.text(text.value()),
                styled -> Node.mapping(Map.of(word(styled.style()), parts(styled.parts()))),
                link -> {
                    var keys = new LinkedHashMap<String, Node>();
                    keys.put("link", Node.text(link.target()));
                    keys.put("parts", parts(link.parts()));
                    return Node.mapping(keys);
                },
                lineBreak -> Node.mapping(Map.of("break", Node.text("line"))));
    }

    private static String word(Style style) {
        return style == Style.EMPHASIS ? "em" : "strong";
    }

    static @Nullable RichText read(Node.Sequence tree, Reading at) {
        try {
            return richText(tree);
        } catch (IllegalArgumentException e) {
            at.refused(tree, e);
            return null;
        }
    }

    private static RichText richText(Node node) {
        return new RichText(items(node).stream().map(RichTextTree::readBlock).toList());
    }

    private static Block readBlock(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Paragraph(List.of(new Text(scalar.text())));
        }
        if (node instanceof Node.Mapping mapping && mapping.get("bullets") instanceof Node.Sequence bullets) {
            return new ItemList(
                    false, bullets.items().stream().map(RichTextTree::richText).toList());
        }
        if (node instanceof Node.Mapping mapping && mapping.get("numbers") instanceof Node.Sequence numbers) {
            return new ItemList(
                    true, numbers.items().stream().map(RichTextTree::richText).toList());
        }
        return new Paragraph(readParts(node));
    }

    private static List<Inline> readParts(@Nullable Node node) {
        List<Inline> parts = new ArrayList<>();
        for (Node item : items(node)) {
            parts.add(readPart(item));
        }
        return parts;
    }

    private static Inline readPart(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Text(scalar.text());
        }
        if (node instanceof Node.Mapping mapping) {
            if (mapping.get("link") instanceof Node.Scalar target) {
                return new Link(target.text(), readParts(mapping.get("parts")));
            }
            if (mapping.get("em") != null) {
                return new Styled(Style.EMPHASIS, readParts(mapping.get("em")));
            }
            if (mapping.get("strong") != null) {
                return new Styled(Style.STRONG, readParts(mapping.get("strong")));
            }
            if (mapping.get("break") != null) {
                return new LineBreak();
            }
        }
        throw unexpected();
    }

    private static List<Node> items(@Nullable Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items();
        }
        throw unexpected();
    }

    private static IllegalArgumentException unexpected() {
        return new IllegalArgumentException("this is not a tree of rich text\nMaybe write the text as Markdown");
    }
}
