package dev.regimen.content.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.content.document.Address;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    private final HtmlWriter html = new HtmlWriter();

    @Test
    void escapesTextAndAttributesForTheirPlaces() {
        html.open(Tag.P)
                .attribute(Attribute.CLASS, "a\"b<c>&")
                .text("\"x\" <y> & z")
                .close(Tag.P);

        assertThat(html.finish()).isEqualTo("<p class=\"a&quot;b&lt;c&gt;&amp;\">\"x\" &lt;y&gt; &amp; z</p>");
    }

    @Test
    void writesEveryLengthOfUtf8() {
        html.text("aé€😀");

        assertThat(html.finish()).isEqualTo("aé€😀");
    }

    @Test
    void replacesCharactersThatHtmlDoesNotAllow() {
        html.text("a\u0000b\u0007c\u0085d\ud800e\udc00f\ufffeg\ufdd0h\rj");

        assertThat(html.finish()).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh&#13;j");
    }

    @Test
    void writesTextLongerThanItsBuffer() {
        String text = "€<".repeat(20_000);

        assertThat(html.text(text).finish()).isEqualTo(text.replace("<", "&lt;"));
    }

    @Test
    void refusesToCloseAnotherElementThanTheLastOneOpened() {
        html.open(Tag.P).open(Tag.EM);

        assertThatThrownBy(() -> html.close(Tag.P))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot close P, open is EM");
    }

    @Test
    void refusesToFinishWithOpenElements() {
        html.open(Tag.P);

        assertThatThrownBy(html::finish).hasMessage("still open: [P]");
    }

    @Test
    void refusesContentInAVoidElement() {
        html.open(Tag.BR);

        assertThatThrownBy(() -> html.text("x")).hasMessage("BR cannot have content");
    }

    @Test
    void refusesAnAttributeThatIsLateOrGivenTwice() {
        html.open(Tag.A).href(Address.of("/"));

        assertThatThrownBy(() -> html.href(Address.of("/"))).hasMessage("href is given twice on A");
        html.text("x");
        assertThatThrownBy(() -> html.attribute(Attribute.ID, "x")).hasMessage("ID is not in a start tag");
    }

    @Test
    void refusesADocumentTypeThatIsNotFirst() {
        html.text("x");

        assertThatThrownBy(html::doctype).isInstanceOf(IllegalStateException.class);
    }
}
