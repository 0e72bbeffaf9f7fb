package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.node.YamlText;
import dev.regimen.core.catalog.internal.read.Bundle;
import dev.regimen.core.catalog.internal.read.SchemaFiles;
import dev.regimen.core.fixtures.PracticeFixtures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The schema that editors use and the reader hold the same files for right, as far as a schema can tell. */
class SchemaAgreementProperties {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?[0-9]*[.][0-9]+([eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+");
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema PROCEDURE = schema("procedure.schema.json");
    private static final JsonSchema CATALOG = schema("catalog.schema.json");
    private static final JsonSchema PRACTICE = schema("practice.schema.json");
    private static final String SAMPLE_PRACTICE = "sample-practice.yaml";

    private static final List<String> PROCEDURES = Bundle.text(Bundle.INDEX)
            .lines()
            .filter(name -> name.startsWith("procedures/"))
            .toList();

    private static JsonSchema schema(String name) {
        return FACTORY.getSchema(JsonText.compact(SchemaFiles.all().get(name)));
    }

    @Example
    void everyBundledFileIsValid() {
        for (String name : Bundle.text(Bundle.INDEX).lines().toList()) {
            JsonSchema schema = name.startsWith("procedures/") ? PROCEDURE : CATALOG;

            assertThat(schema.validate(json(parse(name)))).as(name).isEmpty();
        }
    }

    @Example
    void theWrittenCatalogueIsValid() {
        Node written = NodeParser.parse("a.yaml", CatalogWriter.yaml(SmallCatalog.read()), new Faults());

        assertThat(CATALOG.validate(json(written))).isEmpty();
    }

    @Property(tries = 150)
    void whatTheSchemaRefusesTheReaderRefuses(@ForAll Random random) {
        String name = PROCEDURES.get(random.nextInt(PROCEDURES.size()));
        Mutation mutation = Mutation.of(parse(name), random);

        assertAgreement(PROCEDURE, mutation, readerAccepts(name, mutation.root()));
    }

    @Example
    void theSamplePracticeAndTheWrittenOneAreValid() {
        Node written = NodeParser.parse("a.yaml", CatalogWriter.yaml(PracticeFixtures.practice()), new Faults());

        assertThat(PRACTICE.validate(json(parse(SAMPLE_PRACTICE)))).isEmpty();
        assertThat(PRACTICE.validate(json(written))).isEmpty();
    }

    @Property(tries = 300)
    void whatTheSchemaRefusesOfAPracticeTheReaderRefuses(@ForAll Random random) {
        Mutation mutation = Mutation.of(parse(SAMPLE_PRACTICE), random);

        boolean readerAccepts =
                PracticeReader.text(SAMPLE_PRACTICE, YamlText.of(mutation.root())) instanceof ReadResult.Read;

        assertAgreement(PRACTICE, mutation, readerAccepts);
    }

    private static void assertAgreement(JsonSchema schema, Mutation mutation, boolean readerAccepts) {
        boolean schemaAccepts = schema.validate(json(mutation.root())).isEmpty();

        assertThat(schemaAccepts || !readerAccepts).as(mutation.what()).isTrue();
        if (mutation.isCertainlyWrong()) {
            assertThat(schemaAccepts).as("schema: " + mutation.what()).isFalse();
            assertThat(readerAccepts).as("reader: " + mutation.what()).isFalse();
        }
    }

    private static Node parse(String name) {
        return NodeParser.parse(name, Bundle.text(name), new Faults());
    }

    private static boolean readerAccepts(String changed, Node root) {
        CatalogReader.Builder reader = CatalogReader.builder();
        for (String name : Bundle.text(Bundle.INDEX).lines().toList()) {
            reader.text(Layer.BUNDLED, name, name.equals(changed) ? YamlText.of(root) : Bundle.text(name));
        }
        return reader.read() instanceof ReadResult.Read;
    }

    /** A tree as an editor's YAML 1.2 parser sees it: what is not a number, a truth value or nothing is text. */
    private static JsonNode json(Node node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (node instanceof Node.Mapping mapping) {
            var object = factory.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence list) {
            var array = factory.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        var scalar = (Node.Scalar) node;
        if (!scalar.plain()) {
            return factory.textNode(scalar.text());
        }
        if (scalar.isNothing()) {
            return factory.nullNode();
        }
        if (scalar.text().equals("true") || scalar.text().equals("false")) {
            return factory.booleanNode(scalar.text().equals("true"));
        }
        if (WHOLE.matcher(scalar.text()).matches()) {
            return factory.numberNode(new BigDecimal(scalar.text()).toBigInteger());
        }
        return DECIMAL.matcher(scalar.text()).matches()
                ? factory.numberNode(new BigDecimal(scalar.text()))
                : factory.textNode(scalar.text());
    }

    /** A tree with one place changed. */
    private record Mutation(Node root, String what, boolean isCertainlyWrong) {

        static Mutation of(Node root, Random random) {
            List<Node> all = new ArrayList<>();
            collect(root, all);
            Node target = all.get(random.nextInt(all.size()));
            if (target instanceof Node.Mapping mapping && random.nextBoolean()) {
                Node changed = mapping.with("zzzz", Location.NOWHERE, Node.text("x"));
                return new Mutation(replace(root, target, changed), "an unknown key at " + target.at(), true);
            }
            if (target instanceof Node.Mapping mapping) {
                List<String> keys = List.copyOf(mapping.entries().keySet());
                String key = keys.get(random.nextInt(keys.size()));
                Node changed = mapping.without(key);
                return new Mutation(replace(root, target, changed), "no '" + key + "' at " + target.at(), false);
            }
            if (target instanceof Node.Scalar && random.nextBoolean()) {
                Node changed = Node.mapping(Map.of("zzzz", Node.text("x")));
                return new Mutation(replace(root, target, changed), "a mapping at " + target.at(), true);
            }
            Node changed = Node.plain(List.of("17", "no", "null", "2.5", "x y").get(random.nextInt(5)));
            return new Mutation(replace(root, target, changed), changed + " at " + target.at(), false);
        }

        private static void collect(Node node, List<Node> into) {
            into.add(node);
            if (node instanceof Node.Mapping mapping) {
                mapping.entries().values().forEach(entry -> collect(entry.value(), into));
            } else if (node instanceof Node.Sequence list) {
                list.items().forEach(item -> collect(item, into));
            }
        }

        private static Node replace(Node node, Node target, Node replacement) {
            if (node == target) {
                return replacement;
            }
            if (node instanceof Node.Mapping mapping) {
                Node.Mapping changed = mapping;
                for (var entry : mapping.entries().entrySet()) {
                    Node value = entry.getValue().value();
                    Node inner = replace(value, target, replacement);
                    changed = inner == value ? changed : changed.with(entry.getKey(), Location.NOWHERE, inner);
                }
                return changed;
            }
            if (node instanceof Node.Sequence list) {
                List<Node> items = list.items().stream()
                        .map(item -> replace(item, target, replacement))
                        .toList();
                boolean same = true;
                for (int i = 0; i < items.size(); i++) {
                    same &= items.get(i) == list.items().get(i);
                }
                return same ? list : Node.list(items);
            }
            return node;
        }
    }
}
