package dev.regimen.core.catalog.internal.node;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes nodes as JSON. The same node gives the same text. */
public final class JsonText {
    private static final Pattern LITERAL = Pattern.compile("true|false|-?(0|[1-9][0-9]*)([.][0-9]+)?");

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;

    private JsonText(boolean indented) {
        this.indented = indented;
    }

    /** On one line without white space: the form that is hashed. */
    public static String compact(Node node) {
        var text = new JsonText(false);
        text.node(node, 0);
        return text.out.toString();
    }

    /** On many lines, two spaces a level, with a line feed at the end. */
    public static String indented(Node node) {
        var text = new JsonText(true);
        text.node(node, 0);
        return text.out.append('\n').toString();
    }

    private void node(Node node, int depth) {
        if (node instanceof Node.Scalar scalar) {
            scalar(scalar);
        } else if (node instanceof Node.Sequence list) {
            list(list, depth);
        } else {
            mapping((Node.Mapping) node, depth);
        }
    }

    private void scalar(Node.Scalar scalar) {
        if (scalar.plain() && LITERAL.matcher(scalar.text()).matches()) {
            out.append(scalar.text());
        } else {
            quoted(scalar.text());
        }
    }

    private void list(Node.Sequence list, int depth) {
        out.append('[');
        boolean broken = indented && list.items().stream().anyMatch(item -> !(item instanceof Node.Scalar));
        for (int i = 0; i < list.items().size(); i++) {
            out.append(i == 0 ? "" : ",");
            if (broken) {
                line(depth + 1);
            } else if (indented && i > 0) {
                out.append(' ');
            }
            node(list.items().get(i), depth + 1);
        }
        if (broken) {
            line(depth);
        }
        out.append(']');
    }

    private void mapping(Node.Mapping mapping, int depth) {
        out.append('{');
        Iterator<Map.Entry<String, Node.Entry>> entries =
                mapping.entries().entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            if (indented) {
                line(depth + 1);
            }
            quoted(entry.getKey());
            out.append(indented ? ": " : ":");
            node(entry.getValue().value(), depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        if (indented && !mapping.entries().isEmpty()) {
            line(depth);
        }
        out.append('}');
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String text) {
        appendQuoted(out, text);
    }

    /** Appends a text between double quotes, which YAML reads as JSON does. */
    static void appendQuoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
