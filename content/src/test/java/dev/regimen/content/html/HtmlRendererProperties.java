package dev.regimen.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.content.Hostile;
import dev.regimen.content.document.Samples;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class HtmlRendererProperties {
    private static final HtmlRenderer RENDERER = HtmlRenderer.create();
    private static final List<String> BENIGN =
            skeleton(Jsoup.parse(RENDERER.render(Samples.everything(Locale.ENGLISH, UnaryOperator.identity()))));

    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts().map(text -> text + "x");
    }

    @Property
    void noTextAnywhereChangesTheElementsAndAttributes(@ForAll("texts") String hostile) {
        Document html = Jsoup.parse(RENDERER.render(Samples.everything(Locale.ENGLISH, benign -> hostile)));

        assertThat(skeleton(html)).isEqualTo(BENIGN);
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll("texts") String hostile) throws Exception {
        Document html = Jsoup.parse(RENDERER.render(Samples.everything(Locale.ENGLISH, benign -> hostile)));

        assertThat(html.select("h1").get(0).wholeText()).isEqualTo(hostile);
        assertThat(html.select("td").get(0).wholeText()).isEqualTo(hostile);
        assertThat(html.select("time").get(0).wholeText()).isEqualTo(hostile);
        assertThat(html.select("img").attr("alt")).isEqualTo(hostile);
        assertThat(html.select("data").attr("value")).isEqualTo(hostile);
        assertThat(html.select("meta[name=description]").attr("content")).isEqualTo(hostile);
        assertThat(new ObjectMapper()
                        .readTree(html.select("script").get(0).data())
                        .at("/@graph/0/name")
                        .asText())
                .isEqualTo(hostile);
    }

    /** Every element with the names of its attributes, and the values of those that no text may reach. */
    private static List<String> skeleton(Document html) {
        return html.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute ->
                                        List.of("alt", "content", "value").contains(attribute.getKey())
                                                ? attribute.getKey()
                                                : attribute.toString())
                                .toList())
                .toList();
    }
}
