package dev.regimen.core.catalog.internal.text;

import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.value.RichText;
import dev.regimen.core.value.RichText.Block;
import dev.regimen.core.value.RichText.Inline;
import dev.regimen.core.value.RichText.ItemList;
import dev.regimen.core.value.RichText.LineBreak;
import dev.regimen.core.value.RichText.Paragraph;
import dev.regimen.core.value.RichText.Style;
import dev.regimen.core.value.RichText.Styled;
import dev.regimen.core.value.RichText.Text;
import dev.regimen.core.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown into {@link RichText}. Paragraphs, lists, emphasis, links and line breaks are allowed; everything else
 * is an error at its own place, and nothing is dropped in silence.
 */
final class MarkdownReader {
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_DEPTH = 12;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(4 * MAX_DEPTH)
            .build();

    private static final Map<Class<?>, String> REFUSED = Map.of(
            Heading.class, "a heading",
            Image.class, "an image",
            HtmlBlock.class, "HTML",
            HtmlInline.class, "HTML",
            Code.class, "code",
            FencedCodeBlock.class, "a block of code",
            IndentedCodeBlock.class, "a block of code, made by four spaces at the start of a line,",
            BlockQuote.class, "a quotation",
            ThematicBreak.class, "a horizontal line",
            LinkReferenceDefinition.class, "a link whose address stands elsewhere");

    private final List<Refusal> refusals = new ArrayList<>();

    /** Something that is not allowed, with its place in the text. */
    private record Refusal(@Nullable SourceSpan span, String message, String hint) {}

    private MarkdownReader() {}

    /** Reads Markdown out of a file; null when faults were reported. */
    static @Nullable RichText read(Node.Scalar scalar, Reading at) {
        if (scalar.text().length() > MAX_LENGTH) {
            at.problem(scalar, "the text is longer than %d characters".formatted(MAX_LENGTH), "Shorten or divide it");
            return null;
        }
        var reader = new MarkdownReader();
        List<Block> blocks = reader.blocks(PARSER.parse(scalar.text()), 0);
        for (Refusal refusal : reader.refusals) {
            at.problem(place(scalar, refusal.span()), refusal.message(), refusal.hint());
        }
        return reader.refusals.isEmpty() ? new RichText(blocks) : null;
    }

    /** Reads Markdown that was just written; null when it says something that is not allowed. */
    static @Nullable RichText parse(String markdown) {
        if (markdown.isBlank() || markdown.length() > MAX_LENGTH) {
            return null;
        }
        var reader = new MarkdownReader();
        List<Block> blocks = reader.blocks(PARSER.parse(markdown), 0);
        return reader.refusals.isEmpty() && !blocks.isEmpty() ? new RichText(blocks) : null;
    }

    private static Location place(Node.Scalar scalar, @Nullable SourceSpan span) {
        if (span == null) {
            return scalar.at();
        }
        if (scalar.keepsLines()) {
            return scalar.textAt().below(span.getLineIndex(), scalar.textAt().column() + span.getColumnIndex());
        }
        return span.getLineIndex() == 0 ? scalar.textAt().right(span.getColumnIndex()) : scalar.textAt();
    }

    private List<Block> blocks(org.commonmark.node.Node parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth).ifPresent(blocks::add);
        }
        if (blocks.isEmpty() && refusals.isEmpty()) {
            refuse(parent, "there is no text here", "Write the text or take the mark away");
        }
        return blocks;
    }

    private Optional<Block> block(org.commonmark.node.Node node, int depth) {
        if (depth > MAX_DEPTH) {
            refuse(
                    node,
                    "the text is nested more than %d deep".formatted(MAX_DEPTH),
                    "Write it as separate paragraphs");
            return Optional.empty();
        }
        if (node instanceof org.commonmark.node.Paragraph) {
            List<Inline> parts = parts(node, depth + 1);
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(parts));
        }
        if (node instanceof BulletList) {
            return items(node, false, depth);
        }
        if (node instanceof OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            if (first != null && first != 1) {
                refuse(node, "a numbered list must begin with 1", "Write '1.' or a backslash before the point");
            }
            return items(node, true, depth);
        }
        refuse(node);
        return Optional.empty();
    }

    private Optional<Block> items(org.commonmark.node.Node list, boolean numbered, int depth) {
        List<RichText> items = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Block> blocks = blocks(item, depth + 1);
            if (!blocks.isEmpty()) {
                items.add(new RichText(blocks));
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new ItemList(numbered, items));
    }

    private List<Inline> parts(org.commonmark.node.Node parent, int depth) {
        List<Inline> parts = new ArrayList<>();
        var text = new StringBuilder();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Text plain) {
                text.append(plain.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                text.append(' ');
            } else {
                endText(text, parts);
                part(node, depth).ifPresent(parts::add);
            }
        }
        endText(text, parts);
        return parts;
    }

    private static void endText(StringBuilder text, List<Inline> parts) {
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private Optional<Inline> part(org.commonmark.node.Node node, int depth) {
        if (depth > MAX_DEPTH) {
            refuse(node, "the text is nested more than %d deep".formatted(MAX_DEPTH), "Take some marks away");
            return Optional.empty();
        }
        if (node instanceof HardLineBreak) {
            return Optional.of(new LineBreak());
        }
        if (node instanceof Link link) {
            return link(link, depth);
        }
        boolean strong = node instanceof StrongEmphasis;
        if (strong || node instanceof Emphasis) {
            List<Inline> parts = parts(node, depth + 1);
            Style style = strong ? Style.STRONG : Style.EMPHASIS;
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Styled(style, parts));
        }
        refuse(node);
        return Optional.empty();
    }

    private Optional<Inline> link(Link link, int depth) {
        List<Inline> parts = parts(link, depth + 1);
        Optional<String> fault = WebAddress.fault(link.getDestination());
        fault.ifPresent(rule -> refuse(link, "the address of a link " + rule, ""));
        if (link.getTitle() != null && !link.getTitle().isEmpty()) {
            refuse(link, "a link has no title here", "Say it in the link's text");
        }
        if (parts.isEmpty()) {
            refuse(link, "a link needs a text", "Write what it leads to between the square brackets");
            return Optional.empty();
        }
        return fault.isPresent() ? Optional.empty() : Optional.of(new RichText.Link(link.getDestination(), parts));
    }

    private void refuse(org.commonmark.node.Node node) {
        String what = REFUSED.getOrDefault(node.getClass(), "this mark");
        refuse(
                node,
                "%s is not allowed in the text".formatted(what),
                "Paragraphs, lists, *emphasis*, **strong emphasis**, links and line breaks are");
    }

    private void refuse(org.commonmark.node.Node node, String message, String hint) {
        List<SourceSpan> spans = node.getSourceSpans();
        refusals.add(new Refusal(spans.isEmpty() ? null : spans.get(0), message, hint));
    }
}
