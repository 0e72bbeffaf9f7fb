package dev.regimen.core.catalog.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.node.YamlText;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.fixtures.ValueArbitraries;
import dev.regimen.core.value.RichText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RichTextProperties {
    private final Faults faults = new Faults();

    private RichText read(String file, String text) {
        return Texts.RICH_TEXT.read(NodeParser.parse(file, text, faults), Reading.of(faults, new Known()));
    }

    @Property
    void richTextComesBackFromBothForms(@ForAll("richTexts") RichText text) {
        String yaml = YamlText.of(Texts.RICH_TEXT.write(text, Writing.forPeople()));
        String json = JsonText.compact(Texts.RICH_TEXT.write(text, Writing.compiled()));

        assertThat(read("a.yaml", yaml)).isEqualTo(text);
        assertThat(read("a.json", json)).isEqualTo(text);
        assertThat(faults.sorted()).isEmpty();
    }

    @Property
    void anyCharactersComeBack(@ForAll("characters") String characters) {
        RichText text = RichText.plain(characters);

        assertThat(read("a.yaml", YamlText.of(Texts.RICH_TEXT.write(text, Writing.forPeople()))))
                .isEqualTo(text);
    }

    @Example
    void ordinaryTextIsWrittenAsMarkdown() {
        RichText text = RichText.plain("Bring a list of *all* medicines (also 1. and 2.).");

        assertThat(Texts.RICH_TEXT.write(text, Writing.forPeople()))
                .isEqualTo(Node.text("Bring a list of \\*all\\* medicines (also 1. and 2.)."));
    }

    @Provide
    Arbitrary<RichText> richTexts() {
        return ValueArbitraries.richTexts();
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                                "*", "_", " ", "a", "1.", "-", "#", "[", "](", ")", "<", ">", "&amp;", "\n", "\\", "`",
                                "!")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8)
                        .map(list -> String.join("", list)),
                Arbitraries.strings()
                        .withCharRange(' ', '\uD7FF')
                        .ofMinLength(1)
                        .ofMaxLength(60));
    }
}
