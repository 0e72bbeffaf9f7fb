package dev.regimen.content.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    @Test
    void writesNodesInOneOrderWhateverTheOrderTheyWereFilledIn() {
        Node node = Node.builder(SchemaType.MEDICAL_WEB_PAGE)
                .reference(SchemaProperty.REVIEWED_BY, "#reviewer")
                .date(SchemaProperty.LAST_REVIEWED, LocalDate.of(2026, 11, 23)) // Mon
                .text(SchemaProperty.NAME, "Page")
                .build();
        Node reviewer = Node.builder(SchemaType.PERSON)
                .id("#reviewer")
                .text(SchemaProperty.NAME, "A. Reviewer")
                .build();

        assertThat(JsonLd.write(Graph.of(node, reviewer))).isEqualTo("""
                        {"@context":"https://schema.org","@graph":[\
                        {"@type":"MedicalWebPage","name":"Page","lastReviewed":"2026-11-23",\
                        "reviewedBy":{"@id":"#reviewer"}},\
                        {"@type":"Person","@id":"#reviewer","name":"A. Reviewer"}]}""");
    }

    @Test
    void oneValueIsNoArrayAndTwoAre() {
        Node node = Node.builder(SchemaType.MEDICAL_THERAPY)
                .text(SchemaProperty.NAME, "x")
                .text(SchemaProperty.BODY_LOCATION, "knee")
                .text(SchemaProperty.BODY_LOCATION, "ankle")
                .build();

        assertThat(JsonLd.write(Graph.of(node))).contains("\"name\":\"x\",\"bodyLocation\":[\"knee\",\"ankle\"]");
    }

    @Test
    void textCannotEndTheScriptElement() {
        Node node = Node.builder(SchemaType.PERSON)
                .text(SchemaProperty.NAME, "R&D </script><!--<script>\u2028\u2029")
                .build();

        assertThat(JsonLd.write(Graph.of(node)))
                .contains("\"R\\u0026D \\u003C/script\\u003E\\u003C!--\\u003Cscript\\u003E\\u2028\\u2029\"");
    }

    @Test
    void refusesAPropertyThatSchemaOrgGivesToAnotherType() {
        assertThatThrownBy(() -> Node.builder(SchemaType.MEDICAL_PROCEDURE)
                        .text(SchemaProperty.ADVERSE_OUTCOME, "x")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adverseOutcome is not a property of MedicalProcedure in schema.org");
    }

    @Test
    void typesHaveThePropertiesOfTheirSupertypes() {
        assertThat(SchemaType.MEDICAL_THERAPY.properties())
                .contains(
                        SchemaProperty.NAME,
                        SchemaProperty.CODE,
                        SchemaProperty.PREPARATION,
                        SchemaProperty.ADVERSE_OUTCOME,
                        SchemaProperty.CONTRAINDICATION);
    }

    @Test
    void refusesAPointerToNothing() {
        Node page = Node.builder(SchemaType.MEDICAL_WEB_PAGE)
                .reference(SchemaProperty.ABOUT, "#procedure")
                .build();

        assertThatThrownBy(() -> Graph.of(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("about of MedicalWebPage points at '#procedure', which no node has as its id");
    }

    @Test
    void refusesAnIdThatIsUsedTwiceEvenInside() {
        Node inner = Node.builder(SchemaType.PERSON).id("#a").build();
        Node outer = Node.builder(SchemaType.MEDICAL_WEB_PAGE)
                .id("#a")
                .node(SchemaProperty.REVIEWED_BY, inner)
                .build();

        assertThatThrownBy(() -> Graph.of(outer)).hasMessage("id '#a' is used twice in the graph");
    }

    @Test
    void leavesBlankTextOut() {
        assertThat(Node.builder(SchemaType.PERSON)
                        .text(SchemaProperty.NAME, " ")
                        .build()
                        .properties())
                .isEmpty();
    }
}
