package dev.regimen.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.content.Hostile;
import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.procedure.Procedure;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    private static Document page(UnaryOperator<String> words) {
        Practice practice = PracticeFixtures.practice();
        Procedure procedure = new Examples(words).procedure();
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
