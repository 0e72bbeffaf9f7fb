package dev.regimen.core.catalog.internal.text;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Schemas;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.value.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formatted text: Markdown where people write it, a tree of lists in compiled files and where Markdown has no words. */
final class RichTextShape extends Shape<RichText> {

    @Override
    public String noun() {
        return "text with Markdown";
    }

    @Override
    public @Nullable RichText read(Node node, Reading at) {
        if (node instanceof Node.Sequence tree) {
            return RichTextTree.read(tree, at);
        }
        if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank() || scalar.isNothing()) {
            at.unexpected(node, noun(), "");
            return null;
        }
        return MarkdownReader.read(scalar, at);
    }

    @Override
    public Node write(RichText value, Writing to) {
        if (!to.isCompiled()) {
            String markdown = MarkdownWriter.write(value);
            if (value.equals(MarkdownReader.parse(markdown))) {
                return Node.text(markdown);
            }
        }
        return RichTextTree.write(value);
    }

    @Override
    public Node schema(Schemas schemas) {
        Node markdown = Schemas.object("type", Schemas.strings("string", "number", "boolean"), "pattern", "\\S");
        return Schemas.anyOf(List.of(markdown, Schemas.object("type", "array", "minItems", Node.plain("1"))));
    }
}
