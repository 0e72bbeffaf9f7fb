package dev.regimen.content.document;

import dev.regimen.core.value.RichText;
import java.util.List;

/** Turns the model's formatted text into blocks. */
final class RichTextBlocks {
    private RichTextBlocks() {}

    static List<Block> from(RichText text) {
        return text.blocks().stream().map(RichTextBlocks::block).toList();
    }

    private static Block block(RichText.Block block) {
        return block.fold(
                paragraph -> new Block.Paragraph(inlines(paragraph.parts())),
                list -> new Block.Items(
                        list.numbered(),
                        list.items().stream().map(RichTextBlocks::from).toList()));
    }

    private static List<Inline> inlines(List<RichText.Inline> parts) {
        return parts.stream().map(RichTextBlocks::inline).toList();
    }

    private static Inline inline(RichText.Inline part) {
        return part.fold(
                text -> new Inline.Text(text.value()),
                styled -> switch (styled.style()) {
                    case EMPHASIS -> new Inline.Emphasis(inlines(styled.parts()));
                    case STRONG -> new Inline.Strong(inlines(styled.parts()));
                },
                link -> new Inline.Link(Address.of(link.target()), inlines(link.parts())),
                lineBreak -> new Inline.LineBreak());
    }
}
