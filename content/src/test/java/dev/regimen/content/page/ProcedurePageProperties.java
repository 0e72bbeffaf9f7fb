package dev.regimen.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.content.Hostile;
import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.language.Counted;
import dev.regimen.content.language.Language;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.QuantityRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class ProcedurePageProperties {
    private static final List<String> BENIGN = skeleton(page(UnaryOperator.identity()));

    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts().map(text -> "x" + text);
    }

    @Property(tries = 300)
    void noTextOfTheModelChangesThePagesElements(@ForAll("texts") String hostile) throws Exception {
        Document html = page(benign -> hostile);

        assertThat(skeleton(html)).isEqualTo(BENIGN);
        assertThat(html.select("h1").get(0).wholeText()).isEqualTo(hostile);
        assertThat(new ObjectMapper()
                        .readTree(html.select("script").get(0).data())
                        .at("/@graph/0/name")
                        .asText())
                .isEqualTo(hostile);
    }

    @Property(tries = 100)
    void pageDataAndModelCarryTheSameFigures(
            @ForAll @IntRange(min = 1, max = 6) int sessions,
            @ForAll @IntRange(min = 1, max = 12) int weeks,
            @ForAll @IntRange(max = 8) int more,
            @ForAll("percents") BigDecimal percent)
            throws Exception {
        Examples examples = new Examples(UnaryOperator.identity());
        examples.sessions = new CountRange(sessions + 1, sessions + 1 + more).toString();
        examples.spacing = GapRange.ofWeeks(3, 3 + weeks).toString();
        examples.concentration = percent.toPlainString() + ".." + percent.add(BigDecimal.TEN) + " %";
        Document html = page(examples.procedure());
        String data = new ObjectMapper()
                .readTree(html.select("script").get(0).data())
                .at("/@graph/1")
                .toString();
        QuantityRange concentration = QuantityRange.parse(examples.concentration);

        assertThat(html.select("#expectation data").eachAttr("value"))
                .contains(examples.sessions, examples.spacing, concentration.toString());
        for (String said : List.of(
                Language.ENGLISH.range(sessions + 1, sessions + 1 + more, Counted.SESSION),
                Language.ENGLISH.gap(GapRange.parse(examples.spacing)),
                Language.ENGLISH.amount(concentration))) {
            assertThat(html.getElementById("expectation").text()).contains(said);
            assertThat(data).contains(said);
        }
    }

    @Provide
    Arbitrary<BigDecimal> percents() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(50))
                .ofScale(1);
    }

    private static Document page(UnaryOperator<String> words) {
        return page(new Examples(words).procedure());
    }

    private static Document page(Procedure procedure) {
        Practice practice = PracticeFixtures.practice();
        return Jsoup.parse(HtmlRenderer.create()
                .render(ProcedurePage.of(Examples.catalog(procedure), procedure.id())
                        .provider(practice, practice.practitioners().get(0))
                        .build()));
    }

    /** Every element with the names of its attributes. */
    private static List<String> skeleton(Document html) {
        return html.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .toList())
                .toList();
    }
}
