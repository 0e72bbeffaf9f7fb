package dev.regimen.content.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.content.Hostile;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class JsonLdProperties {
    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts().map(text -> text + "x");
    }

    @Property
    void textComesBackThroughAnHtmlParserAndAJsonParser(@ForAll("texts") String text) throws Exception {
        Graph graph = Graph.of(Node.builder(SchemaType.PERSON)
                .text(SchemaProperty.NAME, text)
                .text(SchemaProperty.JOB_TITLE, "after")
                .build());

        Document html = Jsoup.parse(
                "<script type=\"application/ld+json\">" + JsonLd.write(graph) + "</script><p id=after></p>");

        assertThat(html.select("script")).hasSize(1);
        assertThat(html.getElementById("after")).isNotNull();
        JsonNode person =
                new ObjectMapper().readTree(html.select("script").get(0).data()).at("/@graph/0");
        assertThat(person.get("name").asText()).isEqualTo(text);
        assertThat(person.get("jobTitle").asText()).isEqualTo("after");
    }
}
