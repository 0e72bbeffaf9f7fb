package dev.regimen.content.document;

import java.util.ArrayList;
import java.util.List;

/** Collects the words of blocks, one line for each paragraph, item, row and caption. */
final class PlainText {
    private final List<String> lines = new ArrayList<>();

    private PlainText() {}

    static String of(List<Block> blocks) {
        PlainText text = new PlainText();
        text.addAll(blocks);
        return String.join("\n", text.lines);
    }

    private void addAll(List<Block> blocks) {
        blocks.forEach(this::add);
    }

    private void add(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line(paragraph.content());
        } else if (block instanceof Block.Items items) {
            items.items().forEach(this::addAll);
        } else if (block instanceof Block.Definitions definitions) {
            for (Block.Definition entry : definitions.entries()) {
                String term = Inline.plainText(entry.term());
                lines.add((term + ": " + of(entry.meaning())).strip());
            }
        } else if (block instanceof Block.Table table) {
            line(table.caption());
            for (List<List<Inline>> row : table.rows()) {
                lines.add(String.join("; ", row.stream().map(Inline::plainText).toList()));
            }
        } else if (block instanceof Block.Picture picture) {
            line(picture.caption());
        } else if (block instanceof Block.Callout callout) {
            line(callout.title());
            addAll(callout.content());
        } else if (block instanceof Block.Foreign foreign) {
            addAll(foreign.content());
        }
    }

    private void line(List<Inline> content) {
        String line = Inline.plainText(content).strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
