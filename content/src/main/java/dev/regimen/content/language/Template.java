package dev.regimen.content.language;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A phrase split into its words and the places of its named arguments, in reading order.
 *
 * <p>A renderer that puts more than plain text into a place (a figure with its machine value, a link) walks the parts;
 * for plain text {@link Language#say} is enough.
 *
 * @param parts the words and the places, alternating as the language orders them
 */
public record Template(List<Part> parts) {
    /** Words, or the place of an argument. */
    public sealed interface Part {
        /**
         * Words to be shown as they are.
         *
         * @param text the words, never empty
         */
        record Words(String text) implements Part {}

        /**
         * The place of an argument.
         *
         * @param index the argument's position in {@link Phrase#arguments()}
         */
        record Place(int index) implements Part {}
    }

    /** Copies the parts. */
    public Template {
        parts = List.copyOf(parts);
    }

    static Template parse(String text, List<String> arguments) {
        requireNonNull(text, "text");
        List<Part> parts = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(arguments);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(new Part.Words(text.substring(at)));
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("'{' without '}'");
            }
            if (open > at) {
                parts.add(new Part.Words(text.substring(at, open)));
            }
            String name = text.substring(open + 1, close);
            int index = arguments.indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException("{%s} is not one of %s".formatted(name, arguments));
            }
            unused.remove(name);
            parts.add(new Part.Place(index));
            at = close + 1;
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("arguments %s have no place".formatted(unused));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the text is empty");
        }
        return new Template(parts);
    }

    String fill(String... values) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(part instanceof Part.Place place ? values[place.index()] : ((Part.Words) part).text());
        }
        return out.toString();
    }
}
