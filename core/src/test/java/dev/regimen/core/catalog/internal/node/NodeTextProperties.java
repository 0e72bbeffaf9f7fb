package dev.regimen.core.catalog.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NodeTextProperties {

    @Property
    void yamlIsReadBackAsItWas(@ForAll("nodes") Node node) {
        var faults = new Faults();

        Node read = NodeParser.parse("a.yaml", YamlText.of(node), faults);

        assertThat(faults.sorted()).isEmpty();
        assertThat(read).isEqualTo(node);
    }

    @Property
    void jsonIsReadBackAsItWas(@ForAll("nodes") Node node) {
        var faults = new Faults();

        Node compact = NodeParser.parse("a.json", JsonText.compact(node), faults);
        Node indented = NodeParser.parse("a.json", JsonText.indented(node), faults);

        assertThat(faults.sorted()).isEmpty();
        assertThat(compact).isEqualTo(node);
        assertThat(indented).isEqualTo(node);
    }

    @Property
    void whatPeopleWriteIsReadBackAsYaml(@ForAll("texts") String text) {
        var node = Node.mapping(new LinkedHashMap<>(Map.of("key", Node.list(List.of(Node.text(text))))));

        assertThat(NodeParser.parse("a.yaml", YamlText.of(node), new Faults())).isEqualTo(node);
    }

    @Example
    void shortMappingsStandOnOneLineAndTextInBlocks() {
        var spacing = new LinkedHashMap<String, Node>();
        spacing.put("plan", Node.text("2..4 weeks"));
        spacing.put("sessions", Node.plain("3"));
        var root = new LinkedHashMap<String, Node>();
        root.put("procedure", Node.text("prolotherapy"));
        root.put("spacing", Node.mapping(spacing));
        root.put("no", Node.list(List.of(Node.text("no"), Node.text("5"), Node.plain("5"), Node.text("-7 days"))));
        root.put("text", Node.text("One.\n\nTwo: three."));

        assertThat(YamlText.of(Node.mapping(root))).isEqualTo("""
                        procedure: prolotherapy
                        spacing: {plan: 2..4 weeks, sessions: 3}
                        "no": ["no", "5", 5, -7 days]
                        text: |-
                          One.

                          Two: three.
                        """);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "", " ", "no", "12", "1_000", "-", "?", ":", ": ", " #", "#", "a", "'", "\"", "\\", "\n", "\n\n", "\t",
                ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "---", "...", "=", "<<", "é", "\u2028",
                "\u0085", "😀", "x: y");
        return words.list().ofMaxSize(6).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Node> nodes() {
        Arbitrary<String> strings = Arbitraries.oneOf(
                texts(), Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(150));
        return nodes(3, strings);
    }

    private Arbitrary<Node> nodes(int depth, Arbitrary<String> strings) {
        Arbitrary<Node> scalars = strings.map(Node::text);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Node> inner = nodes(depth - 1, strings);
        return Arbitraries.oneOf(
                scalars,
                inner.list().ofMaxSize(4).map(Node::list),
                Arbitraries.maps(strings, inner).ofMaxSize(4).map(Node::mapping));
    }
}
