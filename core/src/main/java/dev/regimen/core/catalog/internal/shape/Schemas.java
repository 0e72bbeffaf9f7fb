package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Collects the definitions of one JSON Schema (draft 2020-12) while its shapes describe themselves. */
public final class Schemas {
    private final Map<String, Node> definitions = new TreeMap<>();

    /** The schema of a file whose root has a shape. */
    public static Node document(String id, String title, Shape<?> root) {
        var schemas = new Schemas();
        Node reference = root.schema(schemas);
        var document = new LinkedHashMap<String, Node>();
        document.put("$schema", Node.text("https://json-schema.org/draft/2020-12/schema"));
        document.put("$id", Node.text(id));
        document.put("title", Node.text(title));
        ((Node.Mapping) reference).entries().forEach((key, entry) -> document.put(key, entry.value()));
        document.put("$defs", Node.mapping(schemas.definitions));
        return Node.mapping(document);
    }

    /** A reference to a definition, which is made if this is the first one. */
    Node define(String name, Supplier<Node> definition) {
        if (!definitions.containsKey(name)) {
            // put first, so that a definition may refer to itself
            definitions.put(name, Node.plain("true"));
            definitions.put(name, definition.get());
        }
        return object("$ref", "#/$defs/" + name);
    }

    /** A schema from keywords and values in turn; a value is a node or a text. */
    public static Node.Mapping object(Object... keywordsAndValues) {
        var map = new LinkedHashMap<String, Node>();
        for (int i = 0; i < keywordsAndValues.length; i += 2) {
            Object value = keywordsAndValues[i + 1];
            map.put((String) keywordsAndValues[i], value instanceof Node node ? node : Node.text((String) value));
        }
        return Node.mapping(map);
    }

    /** A list of texts. */
    public static Node strings(String... texts) {
        return Node.list(Arrays.stream(texts).map(Node::text).toList());
    }

    /** What any one of the schemas accepts. */
    public static Node anyOf(List<Node> schemas) {
        return schemas.size() == 1 ? schemas.get(0) : object("anyOf", Node.list(schemas));
    }
}
