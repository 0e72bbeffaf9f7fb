package dev.regimen.core.catalog.internal.node;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes nodes as YAML for people: short mappings and lists on one line, text of several lines as a block. The same node
 * gives the same text, and {@link NodeParser} reads it back to an equal node.
 */
public final class YamlText {
    private static final int WIDTH = 118;

    // what some YAML reader takes for a truth value, nothing or a number
    private static final Pattern OTHER_THAN_TEXT =
            Pattern.compile("(?i:true|false|yes|no|on|off|y|n|null|~|[-+]?\\.(inf|nan)|\\.nan|=|<<)"
                    + "|[-+]?[0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|[-+]?\\.[0-9_]+([eE][-+]?[0-9]+)?"
                    + "|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final String FLOW_MARKS = ",[]{}?";
    private static final String MARKS = " #&*!|>'\"%@`?:=<~";

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The text, which ends with a line feed. */
    public static String of(Node node) {
        var text = new YamlText();
        if (isOnePiece(node)) {
            text.flow(node);
            text.out.append('\n');
        } else if (node instanceof Node.Mapping mapping) {
            text.mapping(mapping, 0, false);
        } else {
            text.list((Node.Sequence) node, 0);
        }
        return text.out.toString();
    }

    private void mapping(Node.Mapping mapping, int indent, boolean firstIsPlaced) {
        boolean placed = firstIsPlaced;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            out.append(placed ? "" : " ".repeat(indent));
            placed = false;
            scalar(Node.text(entry.getKey()));
            out.append(':');
            value(entry.getValue().value(), indent);
        }
    }

    private void value(Node node, int indent) {
        if (node instanceof Node.Scalar scalar && isBlock(scalar.text())) {
            block(scalar.text(), indent + 2);
            return;
        }
        int room = WIDTH - (out.length() - out.lastIndexOf("\n")) - 1;
        String flow = isSimple(node, 2) ? flowText(node) : null;
        if (flow != null && (flow.length() <= room || isOnePiece(node))) {
            out.append(' ').append(flow).append('\n');
        } else if (node instanceof Node.Mapping mapping) {
            out.append('\n');
            mapping(mapping, indent + 2, false);
        } else {
            out.append('\n');
            list((Node.Sequence) node, indent + 2);
        }
    }

    private void list(Node.Sequence list, int indent) {
        for (Node item : list.items()) {
            out.append(" ".repeat(indent)).append('-');
            boolean block = item instanceof Node.Scalar scalar && isBlock(scalar.text());
            String flow = !block && isSimple(item, 2) ? flowText(item) : null;
            boolean fits = flow != null && (isOnePiece(item) || flow.length() + indent + 2 <= WIDTH);
            if (fits) {
                out.append(' ').append(flow).append('\n');
            } else if (item instanceof Node.Mapping mapping
                    && !mapping.entries().isEmpty()) {
                out.append(' ');
                mapping(mapping, indent + 2, true);
            } else {
                value(item, indent);
            }
        }
    }

    /** Whether a node has no parts, so that it must stand on one line. */
    private static boolean isOnePiece(Node node) {
        return node instanceof Node.Scalar
                || node instanceof Node.Sequence list && list.items().isEmpty()
                || node instanceof Node.Mapping mapping && mapping.entries().isEmpty();
    }

    /** Whether a node may stand on one line: not deeper than so many levels, and no text of several lines. */
    private static boolean isSimple(Node node, int levels) {
        if (node instanceof Node.Scalar scalar) {
            return !isBlock(scalar.text());
        }
        if (isOnePiece(node)) {
            return true;
        }
        Stream<Node> parts = node instanceof Node.Sequence list
                ? list.items().stream()
                : ((Node.Mapping) node).entries().values().stream().map(Node.Entry::value);
        return levels > 0 && parts.allMatch(part -> isSimple(part, levels - 1));
    }

    /** Whether a text is written as lines below a {@code |}: only where every character comes back as it was. */
    private static boolean isBlock(String text) {
        int end = text.indexOf('\n');
        return end > 0
                && !text.endsWith("\n")
                && text.charAt(0) > ' '
                && text.lines()
                        .noneMatch(line -> line.endsWith(" ") && !line.isBlank() || line.isBlank() && !line.isEmpty())
                && text.chars().allMatch(c -> c == '\n' || isPrintable((char) c));
    }

    private void block(String text, int indent) {
        out.append(" |-\n");
        for (String line : text.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
        }
    }

    private static String flowText(Node node) {
        var text = new YamlText();
        text.flow(node);
        return text.out.toString();
    }

    private void flow(Node node) {
        if (node instanceof Node.Scalar scalar) {
            scalar(scalar);
        } else if (node instanceof Node.Sequence list) {
            String separator = "[";
            for (Node item : list.items()) {
                out.append(separator);
                flow(item);
                separator = ", ";
            }
            out.append(list.items().isEmpty() ? "[]" : "]");
        } else {
            String separator = "{";
            var entries = ((Node.Mapping) node).entries();
            for (var entry : entries.entrySet()) {
                out.append(separator);
                scalar(Node.text(entry.getKey()));
                out.append(": ");
                flow(entry.getValue().value());
                separator = ", ";
            }
            out.append(entries.isEmpty() ? "{}" : "}");
        }
    }

    private void scalar(Node.Scalar scalar) {
        String text = scalar.text();
        if (isSafe(text) && (scalar.plain() || !OTHER_THAN_TEXT.matcher(text).matches())) {
            out.append(text);
        } else {
            JsonText.appendQuoted(out, text);
        }
    }

    /** Whether a text without quotes comes back as it was, also between brackets. */
    private static boolean isSafe(String text) {
        if (text.isEmpty() || text.startsWith("---") || text.startsWith("...") || text.endsWith(" ")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean mark = i == 0 && (MARKS.indexOf(c) >= 0 || c == '-' && !Character.isLetterOrDigit(next));
            boolean unsafe = FLOW_MARKS.indexOf(c) >= 0
                    || c == ':' && (next == ' ' || FLOW_MARKS.indexOf(next) >= 0)
                    || c == '#' && i > 0 && text.charAt(i - 1) == ' ';
            if (mark || unsafe || !isPrintable(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7F
                || c >= 0xA0 && c < 0x2028
                || c > 0x2029 && c < 0xD800
                || c >= 0xE000 && c < 0xFEFF
                || c > 0xFEFF && c < 0xFFFE;
    }
}
