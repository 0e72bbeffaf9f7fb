package dev.regimen.core.catalog.internal.node;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeParserTest {
    private final Faults faults = new Faults();

    private Node parse(String... lines) {
        return NodeParser.parse("knee.yaml", String.join("\n", lines), faults);
    }

    private List<String> problems() {
        return faults.sorted().stream()
                .map(fault -> fault.at() + " " + fault.path() + ": " + fault.message())
                .toList();
    }

    @Test
    void everyNodeKnowsItsLineAndColumn() {
        Node root = parse(
                "procedure: knee",
                "risks:",
                "  - {risk: bruising, rate: 1..2 %}",
                "text: |",
                "",
                "    Two",
                "    lines");

        var mapping = (Node.Mapping) root;
        var risk = (Node.Mapping) ((Node.Sequence) mapping.get("risks")).items().get(0);
        assertThat(mapping.at()).hasToString("knee.yaml:1:1");
        assertThat(mapping.get("procedure").at()).hasToString("knee.yaml:1:12");
        assertThat(mapping.entries().get("risks").keyAt()).hasToString("knee.yaml:2:1");
        assertThat(risk.at()).hasToString("knee.yaml:3:5");
        assertThat(risk.entries().get("rate").keyAt()).hasToString("knee.yaml:3:22");
        assertThat(risk.get("rate").at()).hasToString("knee.yaml:3:28");
        assertThat(((Node.Scalar) mapping.get("text")).textAt()).hasToString("knee.yaml:6:5");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "1_000", "0x1F", "12.50", "2027-01-31", "10:30", "1e3", "007", "+4 days", "~"})
    void aScalarIsTheTextThatWasWritten(String text) {
        Node root = parse("key: " + text);

        assertThat(((Node.Mapping) root).get("key")).isEqualTo(Node.text(text));
    }

    @Test
    void aQuotedNullIsTextAndABareOneIsNothing() {
        var mapping = (Node.Mapping) parse("a: 'null'", "b: null", "c:", "d: ~");

        assertThat(mapping.get("a").kind()).isEqualTo("'null'");
        assertThat(List.of(
                        mapping.get("b").kind(),
                        mapping.get("c").kind(),
                        mapping.get("d").kind()))
                .containsOnly("nothing");
    }

    @Test
    void charactersBeyondTheBasicPlaneDoNotShiftWhatFollows() {
        var mapping = (Node.Mapping) parse("a: 😀😀😀😀", "b: 'x'", "c: |", "  y");

        assertThat(mapping.get("b").at()).hasToString("knee.yaml:2:4");
        assertThat(((Node.Scalar) mapping.get("b")).plain()).isFalse();
        assertThat(((Node.Scalar) mapping.get("c")).textAt()).hasToString("knee.yaml:4:3");
    }

    @Test
    void aKeyGivenTwiceIsAProblemAtTheSecond() {
        parse("a: 1", "b:", "  c: 1", "  c: 2", "a: 3");

        assertThat(problems())
                .containsExactly(
                        "knee.yaml:4:3 b/c: this key was given before, in line 3",
                        "knee.yaml:5:1 a: this key was given before, in line 1");
    }

    @Test
    void aSecondDocumentIsAProblem() {
        parse("a: 1", "---", "b: 2");

        assertThat(problems()).containsExactly("knee.yaml:3:1 : a second document begins here");
    }

    @Test
    void anchorsAliasesMergeKeysAndTagsAreProblems() {
        parse("a: &one {x: 1}", "b: *one", "c:", "  <<: {y: 1}", "d: !!str 5", "e: &two text");

        assertThat(problems())
                .containsExactly(
                        "knee.yaml:1:4 a: an anchor ('&') is not part of the catalogue's language",
                        "knee.yaml:2:4 b: an alias ('*') stands for a value written elsewhere",
                        "knee.yaml:4:3 c/<<: '<<' would merge another mapping into this one",
                        "knee.yaml:5:4 d: a tag ('!') is not part of the catalogue's language",
                        "knee.yaml:6:4 e: an anchor ('&') is not part of the catalogue's language");
    }

    @Test
    void brokenYamlIsOneProblemWhereItBreaks() {
        Node root = parse("a: 1", "b: [1, 2", "c: 3");

        assertThat(root).isNull();
        assertThat(problems()).singleElement().asString().startsWith("knee.yaml:3:2 : this is not well-formed YAML: ");
    }

    @Test
    void brokenJsonIsOneProblemWhereItBreaks() {
        Node root = NodeParser.parse("knee.json", "{\"a\": 1,\n \"b\" 2}", faults);

        assertThat(root).isNull();
        assertThat(problems()).singleElement().asString().startsWith("knee.json:2:6 : this is not well-formed JSON: ");
    }

    @Test
    void jsonIsReadAsYamlIs() {
        Node json = NodeParser.parse("knee.json", "{\"a\": [1, true, null, \"x\"], \"b\": {\"c\": 1.50}}", faults);

        assertThat(json).isEqualTo(parse("a: [1, true, null, x]", "b: {c: 1.50}"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(parse("# only a comment")).isNull();

        assertThat(problems()).containsExactly("knee.yaml : the file is empty");
    }

    @Test
    void aFileThatIsNotUtf8IsAProblem() {
        NodeParser.parse("knee.yaml", "name: Rodilla izquierda, tamaño".getBytes(ISO_8859_1), faults);

        assertThat(problems()).containsExactly("knee.yaml : the file is not UTF-8 text");
    }

    @Test
    void aFileOfMoreThanAMebibyteIsAProblem() {
        NodeParser.parse("knee.yaml", new byte[NodeParser.MAX_BYTES + 1], faults);

        assertThat(problems())
                .containsExactly("knee.yaml : the file has 1048577 bytes, more than the 1048576 that are read");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        Node root = parse("\uFEFFprocedure: knee");

        assertThat(((Node.Mapping) root).get("procedure")).isEqualTo(Node.text("knee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{a: ", "- ", "{\"a\":", "? ", "!a ", "&a ", "'", "\"", "a:\n ", "%", "*", "|\n", "\t"})
    @Timeout(20)
    void hostileRepetitionEndsWithAProblemAndNoException(String unit) {
        String text = unit.repeat(NodeParser.MAX_BYTES / unit.length() / 4);

        assertThatCode(() -> NodeParser.parse("a.yaml", text, faults)).doesNotThrowAnyException();
        assertThatCode(() -> NodeParser.parse("a.json", text, faults)).doesNotThrowAnyException();

        assertThat(faults.sorted()).isNotEmpty().hasSizeLessThan(2 * Faults.MAX_PER_FILE + 3);
    }

    @Test
    void nestingBeyondFiftyIsRefused() {
        parse("a: " + "[".repeat(60) + "]".repeat(60));

        assertThat(problems()).singleElement().asString().contains("nested more than 50 deep");
    }

    @Test
    void aMebibyteOfKeysIsReadInSeconds() {
        var text = new StringBuilder();
        for (int i = 0; text.length() < NodeParser.MAX_BYTES - 20; i++) {
            text.append("key").append(i).append(": 1\n");
        }

        assertTimeout(Duration.ofSeconds(10), () -> NodeParser.parse("a.yaml", text.toString(), faults));
        assertThat(problems()).isEmpty();
    }
}
