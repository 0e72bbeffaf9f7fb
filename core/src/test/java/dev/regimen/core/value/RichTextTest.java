package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.RichText.ItemList;
import dev.regimen.core.value.RichText.LineBreak;
import dev.regimen.core.value.RichText.Link;
import dev.regimen.core.value.RichText.Paragraph;
import dev.regimen.core.value.RichText.Style;
import dev.regimen.core.value.RichText.Styled;
import dev.regimen.core.value.RichText.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextTest {
    @Test
    void plainTextKeepsTheCharactersAndPartsTheBlocks() {
        var text = new RichText(List.of(
                new Paragraph(List.of(
                        new Text("Rest "),
                        new Styled(Style.STRONG, List.of(new Text("well"))),
                        new LineBreak(),
                        new Link("https://example.org/", List.of(new Text("more"))))),
                new ItemList(false, List.of(RichText.plain("ice"), RichText.plain("sleep")))));

        assertThat(text.plainText()).isEqualTo("Rest well\nmore\nice\nsleep");
    }

    @Test
    void nothingInItIsEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> RichText.plain(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new RichText(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Paragraph(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemList(true, List.of()));
    }

    @Test
    void aLinkLeadsOnlyWhereItMay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Link("javascript:alert(1)", List.of(new Text("more"))))
                .withMessageContaining("https, http, mailto or tel")
                .withMessageNotContaining("alert");
    }
}
