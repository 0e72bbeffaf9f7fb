package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shape that looks like another one in files and differs in what it makes of it.
 *
 * @param <T> the type of the other one
 * @param <R> the type of this one
 */
abstract class ForwardingShape<T, R> extends Shape<R> {

    /** The shape that files follow. */
    abstract Shape<T> inner();

    @Override
    public final String noun() {
        return inner().noun();
    }

    @Override
    public final Node schema(Schemas schemas) {
        return inner().schema(schemas);
    }

    @Override
    public final @Nullable Step step(Node node, String segment) {
        return inner().step(node, segment);
    }

    @Override
    public final Set<String> segments(Node node) {
        return inner().segments(node);
    }

    @Override
    public final @Nullable Shape<?> itemShape() {
        return inner().itemShape();
    }

    @Override
    public final @Nullable String nameIn(Node node) {
        return inner().nameIn(node);
    }

    @Override
    public final boolean measures(Node node) {
        return inner().measures(node);
    }

    @Override
    public final boolean isProse() {
        return inner().isProse();
    }

    @Override
    public final boolean isCitation() {
        return inner().isCitation();
    }

    @Override
    public final Set<String> citationKeys(Node node) {
        return inner().citationKeys(node);
    }
}
