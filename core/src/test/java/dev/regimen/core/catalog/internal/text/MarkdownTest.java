package dev.regimen.core.catalog.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.node.Fault;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.value.RichText;
import dev.regimen.core.value.RichText.ItemList;
import dev.regimen.core.value.RichText.LineBreak;
import dev.regimen.core.value.RichText.Link;
import dev.regimen.core.value.RichText.Paragraph;
import dev.regimen.core.value.RichText.Style;
import dev.regimen.core.value.RichText.Styled;
import dev.regimen.core.value.RichText.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Faults faults = new Faults();

    private RichText read(String markdown) {
        return Texts.RICH_TEXT.read(Node.text(markdown), Reading.of(faults, new Known()));
    }

    private List<String> problems() {
        return faults.sorted().stream().map(Fault::message).toList();
    }

    private static Paragraph paragraph(RichText.Inline... parts) {
        return new Paragraph(List.of(parts));
    }

    @Test
    void paragraphsListsEmphasisLinksAndLineBreaksAreRead() {
        RichText text =
                read("One *two* **three**\nfour\\\nfive [six](https://example.org/a?b=1&c).\n\n- a\n- b\n\n1. c");

        assertThat(text.blocks())
                .containsExactly(
                        paragraph(
                                new Text("One "),
                                new Styled(Style.EMPHASIS, List.of(new Text("two"))),
                                new Text(" "),
                                new Styled(Style.STRONG, List.of(new Text("three"))),
                                new Text(" four"),
                                new LineBreak(),
                                new Text("five "),
                                new Link("https://example.org/a?b=1&c", List.of(new Text("six"))),
                                new Text(".")),
                        new ItemList(false, List.of(RichText.plain("a"), RichText.plain("b"))),
                        new ItemList(true, List.of(RichText.plain("c"))));
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Heading                     | a heading
            ![x](https://example.org/x)   | an image
            a <b>b</b>                    | HTML
            <script>alert(1)</script>     | HTML
            a `b`                         | code
            ```x```                       | code
            > a                           | a quotation
            ***                           | a horizontal line
            3. a                          | a numbered list must begin with 1
            [a](https://example.org "b")  | a link has no title here
            [](https://example.org)       | a link needs a text
            [a](javascript:alert(1))      | the address of a link must be
            [a](JaVaScRiPt:alert(1))      | the address of a link must be
            [a](data:text/html,x)         | the address of a link must be
            [a](java&#115;cript:alert(1)) | the address of a link must be
            [a](//evil.example)           | the address of a link must name its scheme
            [a](<java&Tab;script:x>)      | the address of a link must not hold
            <javascript:alert(1)>         | the address of a link must be
            -                             | there is no text here
            """)
    void whatCannotBeShownSafelyIsRefused(String markdown, String message) {
        assertThat(read(markdown)).isNull();

        assertThat(problems())
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem).startsWith(message));
    }

    @Test
    void aLinkWhoseAddressStandsElsewhereIsRefused() {
        assertThat(read("[a][b]\n\n[b]: https://example.org")).isNull();

        assertThat(problems()).containsExactly("a link whose address stands elsewhere is not allowed in the text");
    }

    @Test
    void everyFaultIsReportedAtItsOwnPlace() {
        Node root = NodeParser.parse(
                "a.yaml",
                "text: |\n  Fine.\n\n  # One\n\n  Some `code` here.\nplain: A ![b](c)\nquoted: \"a `b`\"\n",
                faults);
        var mapping = (Node.Mapping) root;

        mapping.entries()
                .values()
                .forEach(entry -> Texts.RICH_TEXT.read(entry.value(), Reading.of(faults, new Known())));

        assertThat(faults.sorted().stream().map(Fault::at))
                .map(Object::toString)
                .containsExactly("a.yaml:4:3", "a.yaml:6:8", "a.yaml:7:10", "a.yaml:8:12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**a ", "[", "- ", "> ", "`", "<", "[a](", "&amp;", "1. a\n   ", "_a*"})
    @Timeout(10)
    void hostileRepetitionEndsSoon(String unit) {
        String longText = unit.repeat(20_000 / unit.length());

        read(longText);
        read(longText.repeat(10));

        assertThat(problems()).contains("the text is longer than 20000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. at the start",
                "- at the start",
                "# at the start",
                "+4 days",
                "> 5 %",
                "a * b * c",
                "a_b_c",
                "[a] (b)",
                "<b>",
                "&amp; is &",
                "a\\b",
                "`a`",
                "=== x",
                "~~~",
                "12) x",
                "a | b",
                "https://example.org",
                "2 < 3",
                "!",
                "![a]"
            })
    void charactersThatMeanSomethingInMarkdownComeBack(String characters) {
        RichText text = RichText.plain(characters);

        String markdown = MarkdownWriter.write(text);

        assertThat(MarkdownReader.parse(markdown)).isEqualTo(text);
    }
}
