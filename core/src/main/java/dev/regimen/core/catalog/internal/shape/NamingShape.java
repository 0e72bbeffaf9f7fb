package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A single value that names something read before it, without holding it. */
final class NamingShape<T> extends Shape<T> {
    private final Shape<T> inner;
    private final Class<?> kind;
    private final String noun;
    private final Function<? super T, @Nullable String> name;

    NamingShape(Shape<T> inner, Class<?> kind, String noun, Function<? super T, @Nullable String> name) {
        this.inner = inner;
        this.kind = kind;
        this.noun = noun;
        this.name = name;
    }

    @Override
    public String noun() {
        return inner.noun();
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        T value = inner.read(node, at);
        String named = value == null ? null : name.apply(value);
        return named == null || ReferenceShape.isKnown(named, kind, noun, node, at) ? value : null;
    }

    @Override
    public Node write(T value, Writing to) {
        return inner.write(value, to);
    }

    @Override
    public Node schema(Schemas schemas) {
        return inner.schema(schemas);
    }
}
