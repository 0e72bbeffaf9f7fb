package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values under keys that the file chooses, such as texts by language. */
public final class MapShape<K, V> extends Shape<Map<K, V>> {
    private final String noun;
    private final Shape<K> key;
    private final Shape<V> value;

    public MapShape(String noun, Shape<K> key, Shape<V> value) {
        this.noun = noun;
        this.key = key;
        this.value = value;
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public @Nullable Map<K, V> read(Node node, Reading at) {
        if (!(node instanceof Node.Mapping mapping)) {
            at.unexpected(node, noun, "");
            return null;
        }
        var values = new LinkedHashMap<K, V>();
        boolean failed = false;
        for (var entry : mapping.entries().entrySet()) {
            Reading there = at.at(entry.getKey());
            var keyNode = new Node.Scalar(
                    entry.getKey(),
                    true,
                    entry.getValue().keyAt(),
                    entry.getValue().keyAt(),
                    false);
            K k = key.read(keyNode, there);
            V v = value.read(entry.getValue().value(), there);
            if (k == null || v == null) {
                failed = true;
            } else if (values.putIfAbsent(k, v) != null) {
                there.problem(keyNode, "this key means the same as an earlier one", "Keep one of the two");
                failed = true;
            }
        }
        return failed ? null : Collections.unmodifiableMap(values);
    }

    @Override
    public Node write(Map<K, V> map, Writing to) {
        var nodes = new LinkedHashMap<String, Node>();
        map.forEach((k, v) -> nodes.put(((Node.Scalar) key.write(k, to)).text(), value.write(v, to)));
        return Node.mapping(nodes);
    }

    @Override
    public Node schema(Schemas schemas) {
        return Schemas.object(
                "type", "object", "propertyNames", key.schema(schemas), "additionalProperties", value.schema(schemas));
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        if (!(node instanceof Node.Mapping mapping)) {
            return null;
        }
        return mappingStep(mapping, segment, value);
    }

    @Override
    public Set<String> segments(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries().keySet() : Set.of();
    }

    /** The value under a key of a mapping, as a step that can also add it or take it away. */
    static Step mappingStep(Node.Mapping mapping, String key, Shape<?> shape) {
        Node.Entry entry = mapping.entries().get(key);
        return new Step(
                shape,
                entry == null ? null : entry.value(),
                entry == null ? mapping.at() : entry.keyAt(),
                part -> part == null
                        ? mapping.without(key)
                        : mapping.with(key, entry == null ? part.at() : entry.keyAt(), part));
    }
}
