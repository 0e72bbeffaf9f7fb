package dev.regimen.content.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.content.Golden;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Samples;
import dev.regimen.content.document.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final HtmlRenderer renderer = HtmlRenderer.create();
    private final String page = renderer.render(Samples.everything());
    private final org.jsoup.nodes.Document html = Jsoup.parse(page);

    @Test
    void everyKindOfBlockAsReviewed() {
        Golden.check("everything.html", page);
    }

    @Test
    void aFragmentAsReviewed() {
        HtmlRenderer fragment = HtmlRenderer.builder()
                .fragment()
                .headingBase(3)
                .idPrefix("x-")
                .withoutLinkedData()
                .build();

        Golden.check("everything-fragment.html", fragment.render(Samples.everything()));
    }

    @Test
    void headingsFollowTheDepthOfTheirSections() {
        assertThat(html.select("h1,h2,h3,h4,h5,h6").eachText().stream()
                        .map(text -> html.select("h1,h2,h3,h4,h5,h6").stream()
                                        .filter(h -> h.text().equals(text))
                                        .findFirst()
                                        .orElseThrow()
                                        .tagName()
                                + " " + text))
                .containsExactly(
                        "h1 Title", "h2 Emergency: Danger", "h2 plain", "h3 Part", "h4 Note: Note", "h2 Second");
    }

    @Test
    void theHeadingBaseMovesAllHeadings() {
        var fragment = Jsoup.parseBodyFragment(
                HtmlRenderer.builder().fragment().headingBase(3).build().render(Samples.everything()));

        assertThat(fragment.select("h1,h2")).isEmpty();
        assertThat(fragment.select("h3").text()).isEqualTo("Title");
        assertThat(fragment.select("h6").text()).isEqualTo("Note: Note");
    }

    @Test
    void refusesHeadingsDeeperThanSix() {
        HtmlRenderer deep = HtmlRenderer.builder().fragment().headingBase(4).build();

        assertThatThrownBy(() -> deep.render(Samples.everything()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heading level must be 1 to 6, was 7");
    }

    @Test
    void aCalloutIsItsOwnSectionNamedByItsSeverityAndTitle() {
        Element callout = html.select("section.rg-emergency").first();

        assertThat(callout.attr("aria-labelledby")).isEqualTo("danger_title");
        assertThat(html.getElementById("danger_title").text()).isEqualTo("Emergency: Danger");
        assertThat(callout.text()).isEqualTo("Emergency: Danger Call");
    }

    @Test
    void severityIsSaidInTheDocumentsLanguage() {
        var spanish = Jsoup.parse(renderer.render(Samples.everything(SPANISH, UnaryOperator.identity())));

        assertThat(spanish.select(".rg-emergency .rg-severity").text()).isEqualTo("Emergencia:");
        assertThat(spanish.select("html").attr("lang")).isEqualTo("es");
        assertThat(spanish.select(".rg-skip").text()).isEqualTo("Ir al contenido principal");
    }

    @Test
    void foreignTextCarriesItsLanguageAndDirection() {
        assertThat(html.select("span[lang=ar]").attr("dir")).isEqualTo("rtl");
        assertThat(html.select("div[lang=es]").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void theSkipLinkLeadsToTheMainContent() {
        String target = html.select("a.rg-skip").attr("href");

        assertThat(html.body().child(0).className()).isEqualTo("rg-skip");
        assertThat(html.getElementById(target.substring(1)).tagName()).isEqualTo("main");
    }

    @Test
    void idsAreUniqueAndInPageLinksLeadSomewhere() {
        for (String prefix : List.of("", "x-")) {
            var prefixed =
                    Jsoup.parse(HtmlRenderer.builder().idPrefix(prefix).build().render(Samples.everything()));

            assertThat(prefixed.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            prefixed.select("a[href^=#]")
                    .forEach(link -> assertThat(
                                    prefixed.getElementById(link.attr("href").substring(1)))
                            .as(link.attr("href"))
                            .isNotNull());
        }
    }

    @Test
    void tableHeadersHaveAScope() {
        assertThat(html.select("th").eachAttr("scope")).containsExactly("col", "col", "row");
    }

    @Test
    void timesAndFiguresCarryTheirMachineValue() {
        assertThat(html.select("time").eachAttr("datetime")).containsExactly("2027-01-11", "2027-01-11T09:30-05:00");
        assertThat(html.select("data").attr("value")).isEqualTo("2..4 weeks");
    }

    @Test
    void thereIsNoScriptButLinkedDataAndNoInlineStyle() {
        assertThat(html.select("script").eachAttr("type")).containsExactly("application/ld+json");
        assertThat(html.select("[style]")).isEmpty();
        html.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
    }

    @Test
    void theStyleHashIsThatOfTheStyleElement() throws Exception {
        byte[] style = html.select("style").get(0).data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(renderer.styleHash()).isEqualTo("sha256-" + hash);
        assertThat(renderer.contentSecurityPolicy()).startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
    }

    @Test
    void themesChangeTheStyleAndTheHash() {
        HtmlRenderer themed = HtmlRenderer.builder()
                .theme(Theme.standard().with(Theme.Token.ACCENT, "#7a1f5c", "#f2a7d8"))
                .build();

        assertThat(themed.stylesheet()).contains("--rg-accent:#7a1f5c;").contains("--rg-accent:#f2a7d8;");
        assertThat(themed.styleHash()).isNotEqualTo(renderer.styleHash());
        assertThatThrownBy(() -> Theme.standard().with(Theme.Token.ACCENT, "red;}</style>", "#ffffff"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyWayToRenderGivesTheSameBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder characters = new StringBuilder();

        renderer.render(Samples.everything(), bytes);
        renderer.render(Samples.everything(), characters);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(page);
        assertThat(characters).hasToString(page);
    }

    @Test
    void refusesALanguageTheLibraryDoesNotWrite() {
        Document klingon = Document.builder(Locale.forLanguageTag("tlh"))
                .title("t")
                .section(Section.of("a", "A", List.of()))
                .build();

        assertThatThrownBy(() -> renderer.render(klingon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tlh");
    }
}
