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
        return noun;
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        String given = Scalars.ID.read(node, at);
        if (given == null) {
            return null;
        }
        T found = at.known().find(kind, given);
        if (found == null) {
            String message = "'%s' is not the id of %s".formatted(given, noun);
            at.problem(node, message, Spelling.hint(given, at.known().ids(kind)));
        }
        return found;
    }

    @Override
    public Node write(T value, Form form) {
        return Scalars.ID.write(id.apply(value), form);
    }

    @Override
    public Node schema(Schemas schemas) {
        return Scalars.ID.schema(schemas);
    }
}
