package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sealed family. Each member has a shape of its own and is told from the others by a key that only it has, or by
 * being a single value where the others are mappings.
 */
public final class AlternativesShape<T> extends Shape<T> {
    private final String noun;
    private final List<Alternative<? extends T>> alternatives;

    /**
     * A member of the family.
     *
     * @param key the key that only this member has; null for the one that is a single value
     * @param fits whether a value of the type is written in this way
     */
    public record Alternative<T>(@Nullable String key, Class<T> type, Predicate<? super T> fits, Shape<T> shape) {
        public static <T> Alternative<T> withKey(String key, Class<T> type, Shape<T> shape) {
            return new Alternative<>(key, type, value -> true, shape);
        }

        public static <T> Alternative<T> single(Class<T> type, Predicate<? super T> fits, Shape<T> shape) {
            return new Alternative<>(null, type, fits, shape);
        }

        boolean canWrite(Object value) {
            return type.isInstance(value) && fits.test(type.cast(value));
        }

        Node write(Object value, Writing to) {
            return shape.write(type.cast(value), to);
        }
    }

    public AlternativesShape(String noun, List<Alternative<? extends T>> alternatives) {
        this.noun = noun;
        this.alternatives = List.copyOf(alternatives);
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        Alternative<? extends T> alternative = chosen(node);
        if (alternative == null) {
            at.unexpected(node, noun, "Its first key is one of: " + keys());
            return null;
        }
        return alternative.shape().read(node, at);
    }

    @Override
    public Node write(T value, Writing to) {
        return alternatives.stream()
                .filter(alternative -> alternative.canWrite(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no shape for this member".formatted(noun)))
                .write(value, to);
    }

    @Override
    public Node schema(Schemas schemas) {
        return Schemas.anyOf(alternatives.stream()
                .map(alternative -> alternative.shape().schema(schemas))
                .toList());
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        Alternative<? extends T> alternative = chosen(node);
        return alternative == null ? null : alternative.shape().step(node, segment);
    }

    @Override
    public Set<String> segments(Node node) {
        Alternative<? extends T> alternative = chosen(node);
        return alternative == null ? Set.of() : alternative.shape().segments(node);
    }

    @Override
    public @Nullable String nameIn(Node node) {
        Alternative<? extends T> alternative = chosen(node);
        return alternative == null ? null : alternative.shape().nameIn(node);
    }

    @Override
    public boolean measures(Node node) {
        Alternative<? extends T> alternative = chosen(node);
        return alternative != null && alternative.shape().measures(node);
    }

    @Override
    public Set<String> citationKeys(Node node) {
        Alternative<? extends T> alternative = chosen(node);
        return alternative == null ? Set.of() : alternative.shape().citationKeys(node);
    }

    private @Nullable Alternative<? extends T> chosen(Node node) {
        for (Alternative<? extends T> alternative : alternatives) {
            String key = alternative.key();
            boolean fits = key == null
                    ? !(node instanceof Node.Mapping)
                    : node instanceof Node.Mapping mapping && mapping.get(key) != null;
            if (fits) {
                return alternative;
            }
        }
        return null;
    }

    private String keys() {
        return alternatives.stream()
                .map(Alternative::key)
                .filter(key -> key != null)
                .collect(Collectors.joining(", "));
    }
}
