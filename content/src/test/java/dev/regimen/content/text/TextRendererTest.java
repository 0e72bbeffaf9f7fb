package dev.regimen.content.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.content.Golden;
import dev.regimen.content.Hostile;
import dev.regimen.content.document.Address;
import dev.regimen.content.document.Block;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Samples;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static Document of(Block block) {
        return Document.builder(Locale.ENGLISH).title("T").lead(block).build();
    }

    @Test
    void everyKindOfBlockAsReviewed() {
        Golden.check("everything.txt", TextRenderer.create().render(Samples.everything()));
    }

    @Test
    void linesAreNoLongerThanTheWidth() {
        String text = TextRenderer.ofWidth(24).render(of(Block.paragraph("word ".repeat(40))));

        assertThat(text.lines()).allMatch(line -> line.length() <= 24).hasSizeGreaterThan(8);
        assertThat(text.replaceAll("\\s+", " ")).contains("word ".repeat(40).strip());
    }

    @Test
    void aWordLongerThanTheWidthStandsAlone() {
        String word = "x".repeat(40);

        assertThat(TextRenderer.ofWidth(20).render(of(Block.paragraph("a " + word + " b"))))
                .contains("\na\n" + word + "\nb\n");
    }

    @Test
    void aLinkShowsItsAddressOnlyWhereItStillWorks() {
        Document document = of(Block.paragraph(
                Inline.link(Address.of("https://example.org/a"), "far"),
                Inline.text(" "),
                Inline.link(Address.of("#near"), "near")));

        assertThat(TextRenderer.create().render(document)).contains("far <https://example.org/a> near\n");
    }

    @Test
    void noTextStartsALineOfItsOwnOrDrivesATerminal() {
        Document document = of(Block.paragraph("a\n=====\n\r\u2028b\u001b[31mc\u009bd\u0000"));

        assertThat(TextRenderer.create().render(document)).contains("\na ===== b\ufffd[31mc\ufffdd\ufffd\n");
    }

    @Test
    void everyHostileTextComesBackInWords() {
        for (String payload : Hostile.PAYLOADS) {
            String words = payload.replaceAll("[\\s\u2028\u2029]+", " ").strip();

            assertThat(TextRenderer.ofWidth(2_000).render(of(Block.paragraph(payload))))
                    .contains(words);
        }
    }

    @Test
    void bothWaysToRenderGiveTheSameText() throws IOException {
        StringBuilder out = new StringBuilder();

        TextRenderer.create().render(Samples.everything(), out);

        assertThat(out).hasToString(TextRenderer.create().render(Samples.everything()));
    }

    @Test
    void refusesAWidthTooNarrowToRead() {
        assertThatThrownBy(() -> TextRenderer.ofWidth(19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width must be at least 20, was 19");
    }
}
