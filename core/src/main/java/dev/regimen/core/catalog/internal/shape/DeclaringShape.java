package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shape whose values become known by their names, so that what is read later may refer to them. */
final class DeclaringShape<T> extends Shape<T> {
    private final Shape<T> inner;
    private final Class<T> kind;

    DeclaringShape(Shape<T> inner, Class<T> kind) {
        this.inner = inner;
        this.kind = kind;
    }

    @Override
    public String noun() {
        return inner.noun();
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

    @Override
    public Node schema(Schemas schemas) {
        return inner.schema(schemas);
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        return inner.step(node, segment);
    }

    @Override
    public Set<String> segments(Node node) {
        return inner.segments(node);
    }

    @Override
    public @Nullable Shape<?> itemShape() {
        return inner.itemShape();
    }

    @Override
    public @Nullable String nameIn(Node node) {
        return inner.nameIn(node);
    }

    @Override
    public boolean measures(Node node) {
        return inner.measures(node);
    }

    @Override
    public boolean isCitation() {
        return inner.isCitation();
    }

    @Override
    public Set<String> citationKeys(Node node) {
        return inner.citationKeys(node);
    }
}
