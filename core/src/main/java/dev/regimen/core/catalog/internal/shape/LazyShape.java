package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for a shape that is still being made. */
final class LazyShape<T> extends Shape<T> {
    private final Supplier<Shape<T>> supplier;

    LazyShape(Supplier<Shape<T>> supplier) {
        this.supplier = supplier;
    }

    @Override
    public String noun() {
        return supplier.get().noun();
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        return supplier.get().read(node, at);
    }

    @Override
    public Node write(T value, Writing to) {
        return supplier.get().write(value, to);
    }

    @Override
    public Node schema(Schemas schemas) {
        return supplier.get().schema(schemas);
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        return supplier.get().step(node, segment);
    }

    @Override
    public Set<String> segments(Node node) {
        return supplier.get().segments(node);
    }

    @Override
    public @Nullable Shape<?> itemShape() {
        return supplier.get().itemShape();
    }

    @Override
    public @Nullable String nameIn(Node node) {
        return supplier.get().nameIn(node);
    }

    @Override
    public boolean measures(Node node) {
        return supplier.get().measures(node);
    }

    @Override
    public boolean isCitation() {
        return supplier.get().isCitation();
    }

    @Override
    public Set<String> citationKeys(Node node) {
        return supplier.get().citationKeys(node);
    }
}
