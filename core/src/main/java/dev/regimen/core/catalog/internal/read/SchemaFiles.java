package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.facts.PracticeShape;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Schemas;
import dev.regimen.core.catalog.internal.shape.Shape;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schemas that describe catalogue files to an editor. */
public final class SchemaFiles {
    private static final String BASE = "urn:dev.regimen:";

    private SchemaFiles() {}

    /** Every schema by its file's name. */
    public static Map<String, Node> all() {
        Map<String, Node> schemas = new TreeMap<>();
        put(schemas, "procedure", "A procedure", ProcedureShape.PROCEDURE);
        put(schemas, "catalog", "A vocabulary, or a whole catalogue", CatalogShape.CATALOG);
        put(schemas, "overrides", "Changes that a layer makes to a procedure", OverrideShapes.FILE);
        put(schemas, "approvals", "A clinic's approvals of protocols", ApprovalShape.APPROVALS);
        put(schemas, "practice", "A practice: its sites, hours, people, rooms and devices", PracticeShape.PRACTICE);
        return Collections.unmodifiableMap(schemas);
    }

    private static void put(Map<String, Node> schemas, String name, String title, Shape<?> shape) {
        String file = name + ".schema.json";
        schemas.put(file, Schemas.document(BASE + file, title, shape));
    }
}
