package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shape seen as another type. */
final class MappedShape<T, R> extends Shape<R> {
    private final Shape<T> inner;
    private final Function<? super T, ? extends R> in;
    private final Function<? super R, ? extends T> out;

    MappedShape(Shape<T> inner, Function<? super T, ? extends R> in, Function<? super R, ? extends T> out) {
        this.inner = inner;
        this.in = in;
        this.out = out;
    }

    @Override
    public String noun() {
        return inner.noun();
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
