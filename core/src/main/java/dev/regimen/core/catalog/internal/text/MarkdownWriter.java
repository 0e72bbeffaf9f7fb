package dev.regimen.core.catalog.internal.text;

import dev.regimen.core.value.RichText;
import dev.regimen.core.value.RichText.Block;
import dev.regimen.core.value.RichText.Inline;
import dev.regimen.core.value.RichText.ItemList;
import dev.regimen.core.value.RichText.Style;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes rich text as the Markdown that {@link MarkdownReader} reads. */
final class MarkdownWriter {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=[#A-Za-z])");
    private static final Pattern BLOCK_START = Pattern.compile("^(#{1,6}(?=\\s|$)|[>+=~-])");
    private static final Pattern NUMBER_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private MarkdownWriter() {}

    static String write(RichText text) {
        return text.blocks().stream().map(MarkdownWriter::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return block.fold(paragraph -> paragraph(paragraph.parts()), MarkdownWriter::list);
    }

    private static String paragraph(List<Inline> parts) {
        // only the start of a line can be taken for the start of a block
        String[] lines = parts(parts).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = BLOCK_START.matcher(lines[i]).replaceFirst("\\\\$1");
            lines[i] = NUMBER_START.matcher(line).replaceFirst("$1\\\\$2");
        }
        return String.join("\n", lines);
    }

    private static String list(ItemList list) {
        var out = new StringBuilder();
        for (int i = 0; i < list.items().size(); i++) {
            String mark = list.numbered() ? (i + 1) + ". " : "- ";
            String indent = " ".repeat(mark.length());
            String item = write(list.items().get(i));
            out.append(i == 0 ? "" : "\n").append(mark).append(item.replaceAll("\n(?!\n)", "\n" + indent));
        }
        return out.toString();
    }

    private static String parts(List<Inline> parts) {
        return parts.stream().map(MarkdownWriter::part).collect(Collectors.joining());
    }

    private static String part(Inline part) {
        return part.fold(
                text -> MARKS.matcher(text.value()).replaceAll("\\\\$0"),
                styled -> {
                    String mark = styled.style() == Style.STRONG ? "**" : "*";
                    return mark + parts(styled.parts()) + mark;
                },
                link -> "[" + parts(link.parts()) + "](" + address(link.target()) + ")",
                lineBreak -> "\\\n");
    }

    private static String address(String target) {
        return "<"
                + target.replace("\\", "\\\\")
                        .replace("<", "\\<")
                        .replace(">", "\\>")
                        .replace("&", "&amp;") + ">";
    }
}
