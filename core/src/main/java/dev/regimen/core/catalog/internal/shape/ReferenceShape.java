package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.Spelling;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thing that was read before, named by its id. */
public final class ReferenceShape<T> extends Shape<T> {
    private final Class<T> kind;
    private final String noun;
    private final Function<? super T, String> id;

    public ReferenceShape(Class<T> kind, String noun, Function<? super T, String> id) {
        this.kind = kind;
        this.noun = noun;
        this.id = id;
    }

    @Override
    public String noun() {
        return "the id of " + noun;
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        String given = Scalars.ID.read(node, at);
        return given != null && isKnown(given, kind, noun, node, at)
                ? at.known().find(kind, given)
                : null;
    }

    /** Reports an id that nothing of the kind has. */
    public static boolean isKnown(String given, Class<?> kind, String noun, Node node, Reading at) {
        if (at.known().has(kind, given)) {
            return true;
        }
        String message = "'%s' is not the id of %s".formatted(given, noun);
        at.problem(node, message, Spelling.hint(given, at.known().ids(kind)));
        return false;
    }

    @Override
    public Node write(T value, Writing to) {
        to.use(kind, id.apply(value), value);
        return Scalars.ID.write(id.apply(value), to);
    }

    @Override
    public Node schema(Schemas schemas) {
        return Scalars.ID.schema(schemas);
    }
}
