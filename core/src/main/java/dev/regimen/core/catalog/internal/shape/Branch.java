package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of several that exclude each other.
 *
 * @param <V> what any of the keys means
 * @param <X> what stands under this one
 * @param wrap from what stands there to its meaning
 * @param unwrap back again; null when the meaning belongs to another key
 */
public record Branch<V, X>(
        String key,
        Shape<X> shape,
        Function<? super X, ? extends V> wrap,
        Function<? super V, ? extends @Nullable X> unwrap) {

    public static <V, X> Branch<V, X> of(
            String key,
            Shape<X> shape,
            Function<? super X, ? extends V> wrap,
            Function<? super V, ? extends @Nullable X> unwrap) {
        return new Branch<>(key, shape, wrap, unwrap);
    }

    @Nullable
    V read(Node.Mapping mapping, Reading at) {
        Node node = mapping.get(key);
        X inner = node == null ? null : shape.read(node, at.at(key));
        if (node == null || inner == null) {
            return null;
        }
        try {
            return wrap.apply(inner);
        } catch (IllegalArgumentException e) {
            at.at(key).refused(node, e);
            return null;
        }
    }

    @Nullable
    Node write(V value, Writing to) {
        X inner = unwrap.apply(value);
        return inner == null ? null : shape.write(inner, to);
    }
}
