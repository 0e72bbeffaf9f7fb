package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shape seen as another type. */
final class MappedShape<T, R> extends ForwardingShape<T, R> {
    private final Shape<T> inner;
    private final Function<? super T, ? extends R> in;
    private final Function<? super R, ? extends T> out;

    MappedShape(Shape<T> inner, Function<? super T, ? extends R> in, Function<? super R, ? extends T> out) {
        this.inner = inner;
        this.in = in;
        this.out = out;
    }

    @Override
    Shape<T> inner() {
        return inner;
    }

    @Override
    public @Nullable R read(Node node, Reading at) {
        T value = inner.read(node, at);
        if (value == null) {
            return null;
        }
        try {
            return in.apply(value);
        } catch (IllegalArgumentException e) {
            at.refused(node, e);
            return null;
        }
    }

    @Override
    public Node write(R value, Writing to) {
        return inner.write(out.apply(value), to);
    }
}
