package dev.regimen.content.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.value.RichText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void findsSectionsAtAnyDepth() {
        Document document = Samples.everything();

        assertThat(document.section("part")).map(Section::id).contains("part");
        assertThat(document.section("absent")).isEmpty();
    }

    @Test
    void refusesAnIdThatIsUsedTwiceAtDifferentDepths() {
        Block callout = new Block.Callout(
                "same", CalloutSeverity.NOTE, List.of(Inline.text("t")), List.of(Block.paragraph("x")));
        Document.Builder builder = Document.builder(Locale.ENGLISH)
                .title("t")
                .section(Section.of("a", "A", List.of(new Block.Items(false, List.of(List.of(callout))))))
                .section(Section.of("same", "B", List.of()));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id 'same' is used twice in the document");
    }

    @Test
    void refusesADocumentWithoutTitleOrLanguage() {
        assertThatThrownBy(() -> Document.builder(Locale.ENGLISH).build()).hasMessageContaining("title");
        assertThatThrownBy(() -> Document.builder(Locale.ENGLISH).title(" ").build())
                .hasMessageContaining("title");
        assertThatThrownBy(() -> Document.builder(Locale.ROOT).title("t").build())
                .hasMessageContaining("language");
    }

    @Test
    void refusesIdsThatCouldNotBeAnchors() {
        for (String id : List.of("", "1a", "A", "a b", "a_b", "a\"b", "á", "a".repeat(81))) {
            assertThatThrownBy(() -> Section.of(id, "t", List.of()))
                    .as(id)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("id must be 1 to 80 of a-z, 0-9 and '-'");
        }
    }

    @Test
    void refusesALinkWithoutWords() {
        assertThatThrownBy(() -> Inline.link(Address.of("#a"), " ")).hasMessageContaining("link");
    }

    @Test
    void refusesARowWithTheWrongNumberOfCells() {
        List<Inline> cell = List.of(Inline.text("x"));

        assertThatThrownBy(() -> new Block.Table(List.of(), List.of(cell, cell), List.of(List.of(cell))))
                .hasMessage("rows[0] must have as many cells as there are columns (2), was 1");
    }

    @Test
    void staysAsItWasWhenItsListsAreChangedLater() {
        List<Block> blocks = new ArrayList<>(List.of(Block.paragraph("one")));
        Section section = Section.of("a", "A", blocks);

        blocks.clear();

        assertThat(section.blocks()).hasSize(1);
    }

    @Test
    void plainTextDropsMarksAndKeepsWords() {
        List<Inline> run = List.of(
                Inline.text("a "),
                Inline.strong("b"),
                new Inline.LineBreak(),
                Inline.Time.of(LocalDate.of(2027, 1, 11), "Monday"), // Mon
                new Inline.Figure("2..4 weeks", " 2–4 weeks"));

        assertThat(Inline.plainText(run)).isEqualTo("a b Monday 2–4 weeks");
    }

    @Test
    void aMomentCarriesTheOffsetOfItsZone() {
        ZonedDateTime when = ZonedDateTime.of(2027, 7, 12, 9, 30, 0, 0, ZoneId.of("America/New_York")); // Mon

        assertThat(Inline.Time.of(when, "x").machine()).isEqualTo("2027-07-12T09:30-04:00");
    }

    @Test
    void formattedTextKeepsItsListsStylesAndLinks() {
        RichText text = new RichText(List.of(
                new RichText.Paragraph(List.of(
                        new RichText.Text("see "),
                        new RichText.Styled(RichText.Style.STRONG, List.of(new RichText.Text("this"))),
                        new RichText.LineBreak(),
                        new RichText.Link("https://example.org/", List.of(new RichText.Text("page"))))),
                new RichText.ItemList(true, List.of(RichText.plain("one"), RichText.plain("two")))));

        assertThat(Block.from(text))
                .containsExactly(
                        Block.paragraph(
                                Inline.text("see "),
                                Inline.strong("this"),
                                new Inline.LineBreak(),
                                Inline.link(Address.of("https://example.org/"), "page")),
                        new Block.Items(
                                true, List.of(List.of(Block.paragraph("one")), List.of(Block.paragraph("two")))));
    }

    @Test
    void addressesAreThoseTheModelAllows() {
        assertThat(Address.from("java\tscript:alert(1)")).isEmpty();
        assertThat(Address.from("//evil.example")).isEmpty();
        assertThat(Address.from("data:text/html,x")).isEmpty();
        assertThat(Address.from("../knee.html")).isPresent();
        assertThat(Address.ofPhone("+1 (212) 555-0100")).isEqualTo(Address.of("tel:+12125550100"));
        assertThat(Address.of("HTTPS://example.org").isAbsolute()).isTrue();
        assertThat(Address.of("a/b").isAbsolute()).isFalse();
        assertThatThrownBy(() -> Address.of("vbscript:x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("vbscript");
    }

    @Test
    void directionFollowsTheScriptBeforeTheLanguage() {
        assertThat(Direction.of(Locale.forLanguageTag("ar"))).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(Direction.of(Locale.forLanguageTag("he"))).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(Direction.of(Locale.forLanguageTag("az-Arab"))).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(Direction.of(Locale.forLanguageTag("ar-Latn"))).isEqualTo(Direction.LEFT_TO_RIGHT);
        assertThat(Direction.of(Locale.forLanguageTag("es"))).isEqualTo(Direction.LEFT_TO_RIGHT);
    }
}
