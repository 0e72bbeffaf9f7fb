package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a type stands in a file. Immutable and thread-safe once built.
 *
 * @param <T> the type; written and read again it is equal
 */
public abstract class Shape<T> {

    /** What an editor calls it, with its article: {@code "a spacing window"}. */
    public abstract String noun();

    /** Reads a value, reporting every fault on the way; null if and only if there was an error. */
    public abstract @Nullable T read(Node node, Reading at);

    /** Writes a value; the same value gives the same node. */
    public abstract Node write(T value, Writing to);

    /** The JSON Schema that accepts what {@link #read} accepts, as far as a schema can tell. */
    public abstract Node schema(Schemas schemas);

    /** The part of a node that a path's next segment names; null where the segment names none. */
    public @Nullable Step step(Node node, String segment) {
        return null;
    }

    /** The segments that lead on from a node: what an unknown one may have meant. */
    public Set<String> segments(Node node) {
        return Set.of();
    }

    /** The item shape where this is a list, which may be added to; null elsewhere. */
    public @Nullable Shape<?> itemShape() {
        return null;
    }

    /** The segment that names a node in its list; null where only its place does. */
    public @Nullable String nameIn(Node node) {
        return null;
    }

    /**
     * Whether a single value of this shape measures or counts something, so that a digit in it is a figure; not where
     * it is a name, a date, a code or words.
     */
    public boolean measures(Node node) {
        return false;
    }

    /** Whether its values are texts that people read. */
    public boolean isProse() {
        return false;
    }

    /** Whether its values say where facts were taken from. */
    public boolean isCitation() {
        return false;
    }

    /** The keys under which a fact says where it was taken from; empty for what is no fact of its own. */
    public Set<String> citationKeys(Node node) {
        return Set.of();
    }

    /**
     * A part of a node, reached by one segment of a path.
     *
     * @param node the part, or null where it may stand but does not
     * @param at where the part or its key stands
     * @param put makes a copy of the whole with the part replaced, or without it
     */
    public record Step(Shape<?> shape, @Nullable Node node, Location at, Put put) {}

    /** Makes a copy of a whole with one part replaced. */
    @FunctionalInterface
    public interface Put {
        /** The copy; null takes the part away. */
        Node apply(@Nullable Node part);
    }

    /** This shape for another type. An {@link IllegalArgumentException} on the way in becomes a problem. */
    public final <R> Shape<R> map(Function<? super T, ? extends R> in, Function<? super R, ? extends T> out) {
        return new MappedShape<>(this, in, out);
    }

    /** This shape, whose values may be referred to by what is read after them. */
    public final Shape<T> declaredAs(Class<T> kind) {
        return new DeclaringShape<>(this, kind);
    }

    /**
     * This shape, which names something read before it.
     *
     * @param noun what is named, with its article
     * @param name the name within a value; null where it names nothing of the kind
     */
    public final Shape<T> naming(Class<?> kind, String noun, Function<? super T, @Nullable String> name) {
        return new NamingShape<>(this, kind, noun, name);
    }

    /** A list of these; a single one may stand without its brackets. */
    public final Shape<List<T>> oneOrMany() {
        return new ListShape<>(this, true);
    }

    /** A list of these. */
    public final Shape<List<T>> list() {
        return new ListShape<>(this, false);
    }

    /** A shape that is made when first used, so that a type may hold itself. */
    public static <T> Shape<T> lazy(Supplier<Shape<T>> supplier) {
        return new LazyShape<>(supplier);
    }
}
