package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import org.jspecify.annotations.Nullable;

/** A shape whose values become known by their names, so that what is read later may refer to them. */
final class DeclaringShape<T> extends ForwardingShape<T, T> {
    private final Shape<T> inner;
    private final Class<T> kind;

    DeclaringShape(Shape<T> inner, Class<T> kind) {
        this.inner = inner;
        this.kind = kind;
    }

    @Override
    Shape<T> inner() {
        return inner;
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        T value = inner.read(node, at);
        String name = inner.nameIn(node);
        if (name != null) {
            at.known().add(kind, name, value);
        }
        return value;
    }

    @Override
    public Node write(T value, Writing to) {
        return inner.write(value, to);
    }
}
