package dev.regimen.content.text;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Crumb;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Section;
import dev.regimen.content.language.Language;
import java.util.List;

/** One walk over one document. */
final class TextRendering {
    private final Document document;
    private final int width;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    TextRendering(Document document, int width) {
        this.document = document;
        this.width = width;
        this.language = Language.of(document.language());
    }

    String text() {
        if (!document.breadcrumb().isEmpty()) {
            List<String> labels =
                    document.breadcrumb().stream().map(Crumb::label).toList();
            wrap(String.join(" > ", labels), "", "");
            out.append('\n');
        }
        heading(run(document.title()), 1);
        blocks(document.lead(), "");
        document.sections().forEach(section -> section(section, 2));
        return out.toString();
    }

    private void section(Section section, int level) {
        heading(run(section.title()), level);
        blocks(section.blocks(), "");
        section.sections().forEach(part -> section(part, level + 1));
    }

    private void heading(String title, int level) {
        int start = out.length();
        wrap(title, "", "");
        if (level <= 2) {
            int longest =
                    out.substring(start).lines().mapToInt(String::length).max().orElse(0);
            out.append((level == 1 ? "=" : "-").repeat(longest)).append('\n');
        }
        out.append('\n');
    }

    private void blocks(List<Block> blocks, String indent) {
        blocks.forEach(block -> block(block, indent));
    }

    private void block(Block block, String indent) {
        if (block instanceof Block.Paragraph paragraph) {
            wrap(run(paragraph.content()), indent, indent);
            out.append('\n');
        } else if (block instanceof Block.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                item(items.numbered() ? (i + 1) + ". " : "- ", items.items().get(i), indent);
            }
            out.append('\n');
        } else if (block instanceof Block.Definitions definitions) {
            definitions.entries().forEach(entry -> {
                wrap(run(entry.term()) + ":", indent, indent);
                blocks(entry.meaning(), indent + "  ");
            });
        } else if (block instanceof Block.Table table) {
            table(table, indent);
        } else if (block instanceof Block.Picture picture) {
            String caption = run(picture.caption());
            wrap("[" + clean(picture.alternative()) + "] " + caption, indent, indent);
            out.append('\n');
        } else if (block instanceof Block.Callout callout) {
            String title = language.say(callout.severity().prefix()) + " " + run(callout.title());
            wrap("*** " + title + " ***", indent, indent);
            blocks(callout.content(), indent + "  ");
        } else if (block instanceof Block.Foreign foreign) {
            blocks(foreign.content(), indent);
        }
    }

    private void item(String mark, List<Block> content, String indent) {
        String hanging = indent + " ".repeat(mark.length());
        boolean first = true;
        for (Block block : content) {
            if (block instanceof Block.Paragraph paragraph) {
                wrap(run(paragraph.content()), first ? indent + mark : hanging, hanging);
            } else {
                if (first) {
                    out.append((indent + mark).stripTrailing()).append('\n');
                }
                block(block, hanging);
            }
            first = false;
        }
    }

    private void table(Block.Table table, String indent) {
        if (!table.caption().isEmpty()) {
            wrap(run(table.caption()) + ":", indent, indent);
        }
        for (List<List<Inline>> row : table.rows()) {
            wrap(run(row.get(0)), indent + "- ", indent + "  ");
            for (int i = 1; i < row.size(); i++) {
                wrap(run(table.columns().get(i)) + ": " + run(row.get(i)), indent + "  ", indent + "    ");
            }
        }
        out.append('\n');
    }

    private static String run(List<Inline> content) {
        StringBuilder words = new StringBuilder();
        content.forEach(inline -> words.append(words(inline)));
        return words.toString();
    }

    private static String words(Inline inline) {
        if (inline instanceof Inline.NoteMark mark) {
            return " " + clean(mark.mark());
        }
        if (inline instanceof Inline.LineBreak) {
            return "\n";
        }
        if (inline.children().isEmpty()) {
            return clean(Inline.plainText(List.of(inline)));
        }
        String content = run(inline.children());
        boolean shown = inline instanceof Inline.Link link && link.to().isAbsolute();
        return shown ? content + " <" + ((Inline.Link) inline).to() + ">" : content;
    }

    /** White space becomes a space; other controls are shown as characters that cannot be. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isSurrogate = point >= 0xd800 && point <= 0xdfff;
            if (Character.isWhitespace(point) || point == 0x2028 || point == 0x2029) {
                clean.append(' ');
            } else if (Character.isISOControl(point) || isSurrogate) {
                clean.append('\ufffd');
            } else {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** Writes lines of whole words; the line feeds left in the text are line breaks of the document. */
    private void wrap(String text, String first, String rest) {
        String indent = first;
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder(indent);
            boolean empty = true;
            for (String word : part.split(" +")) {
                if (word.isEmpty()) {
                    continue;
                }
                if (!empty && line.length() + 1 + word.length() > width) {
                    out.append(line).append('\n');
                    line = new StringBuilder(rest);
                    empty = true;
                }
                line.append(empty ? "" : " ").append(word);
                empty = false;
            }
            out.append(line.toString().stripTrailing()).append('\n');
            indent = rest;
        }
    }
}
