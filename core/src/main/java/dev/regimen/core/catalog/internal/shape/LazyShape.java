package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for a shape that is still being made. */
final class LazyShape<T> extends ForwardingShape<T, T> {
    private final Supplier<Shape<T>> supplier;

    LazyShape(Supplier<Shape<T>> supplier) {
        this.supplier = supplier;
    }

    @Override
    Shape<T> inner() {
        return supplier.get();
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        return supplier.get().read(node, at);
    }

    @Override
    public Node write(T value, Writing to) {
        return supplier.get().write(value, to);
    }
}
