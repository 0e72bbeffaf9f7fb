package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A single value with a text form. */
public final class ScalarShape<T> extends Shape<T> {
    private final String noun;
    private final Function<String, ? extends T> parse;
    private final Function<? super T, Node> print;
    private final Node.Mapping schema;
    private final boolean measuring;

    ScalarShape(
            String noun, Function<String, ? extends T> parse, Function<? super T, Node> print, Node.Mapping schema) {
        this(noun, parse, print, schema, true);
    }

    private ScalarShape(
            String noun,
            Function<String, ? extends T> parse,
            Function<? super T, Node> print,
            Node.Mapping schema,
            boolean measuring) {
        this.noun = noun;
        this.parse = parse;
        this.print = print;
        this.schema = schema;
        this.measuring = measuring;
    }

    /**
     * A value that its type can parse and print.
     *
     * @param noun with its article
     * @param pattern what the text must match, for editors; the parser decides
     */
    public static <T> ScalarShape<T> of(String noun, Function<String, ? extends T> parse, String pattern) {
        return of(noun, parse, String::valueOf, pattern);
    }

    /** As {@link #of(String, Function, String)}, printed by a function. */
    public static <T> ScalarShape<T> of(
            String noun, Function<String, ? extends T> parse, Function<? super T, String> print, String pattern) {
        return new ScalarShape<>(
                noun,
                parse,
                value -> Node.text(print.apply(value)),
                Schemas.object("type", "string", "pattern", pattern));
    }

    /** As {@link #of(String, Function, String)}, for a text that may look like a number to an editor. */
    public static <T> ScalarShape<T> ofNumberLike(String noun, Function<String, ? extends T> parse, String pattern) {
        Node.Mapping schema = Schemas.object("type", Schemas.strings("string", "number"), "pattern", pattern);
        return new ScalarShape<>(noun, parse, value -> Scalars.plainIfNumber(String.valueOf(value)), schema);
    }

    /** This shape for what measures nothing, whatever digits stand in it: a name, a date, a code, words. */
    public ScalarShape<T> notMeasuring() {
        return new ScalarShape<>(noun, parse, print, schema, false);
    }

    @Override
    public boolean measures(Node node) {
        return measuring;
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
            at.unexpected(node, noun, "");
            return null;
        }
        if (!scalar.text().equals(scalar.text().strip()) && this != Scalars.TEXT) {
            at.problem(node, "there is white space around %s".formatted(noun), "Take it away");
            return null;
        }
        try {
            return parse.apply(scalar.text());
        } catch (IllegalArgumentException e) {
            String rule = String.valueOf(e.getMessage());
            // "a date is not a date" would be no help
            boolean kindIsRight = node.kind().equals(noun);
            String message = kindIsRight ? "%s was found that cannot be" : "%s is not %s";
            at.problem(node, message.formatted(node.kind(), noun), rule);
            return null;
        }
    }

    @Override
    public Node write(T value, Writing to) {
        return print.apply(value);
    }

    @Override
    public Node schema(Schemas schemas) {
        return schema.with("description", Location.NOWHERE, Node.text(noun));
    }
}
