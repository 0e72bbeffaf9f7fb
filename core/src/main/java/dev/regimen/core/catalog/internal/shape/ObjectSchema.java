package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of an object, put together from its parts. */
final class ObjectSchema {
    private final List<Node> required = new ArrayList<>();
    private final List<Node> all = new ArrayList<>();

    void require(String key) {
        required.add(Node.text(key));
    }

    /** Says that the keys exclude each other, and whether one must be there. */
    void exclusive(Collection<String> keys, boolean oneRequired) {
        List<Node> each = new ArrayList<>();
        keys.forEach(key -> each.add(Schemas.object("required", Schemas.strings(key))));
        if (!oneRequired) {
            each.add(Schemas.object("not", Schemas.object("anyOf", Node.list(List.copyOf(each)))));
        }
        all.add(Schemas.object("oneOf", Node.list(each)));
    }

    Node build(String noun, Map<String, Shape<?>> keys, Schemas schemas) {
        var properties = new LinkedHashMap<String, Node>();
        keys.forEach((key, shape) -> properties.put(key, shape.schema(schemas)));
        var schema = new LinkedHashMap<String, Node>();
        schema.put("description", Node.text(noun));
        schema.put("type", Node.text("object"));
        schema.put("properties", Node.mapping(properties));
        schema.put("patternProperties", Node.mapping(Map.of("^x-", Node.plain("true"))));
        schema.put("additionalProperties", Node.plain("false"));
        if (!required.isEmpty()) {
            schema.put("required", Node.list(required));
        }
        if (!all.isEmpty()) {
            schema.put("allOf", Node.list(all));
        }
        return Node.mapping(schema);
    }
}
