package dev.regimen.content.document;

import dev.regimen.content.jsonld.Graph;
import dev.regimen.content.jsonld.Node;
import dev.regimen.content.jsonld.SchemaProperty;
import dev.regimen.content.jsonld.SchemaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A document that has every kind of block and run, with each of its texts passed through a function. */
public final class Samples {
    private Samples() {}

    public static Document everything() {
        return everything(Locale.ENGLISH, UnaryOperator.identity());
    }

    public static Document everything(Locale language, UnaryOperator<String> text) {
        Inline plain = Inline.text(text.apply("plain"));
        return Document.builder(language)
                .title(text.apply("Title"))
                .description(text.apply("Description"))
                .breadcrumb(
                        List.of(new Crumb(text.apply("Home"), Address.of("/")), new Crumb(text.apply("Here"), null)))
                .lead(Block.paragraph(plain, Inline.strong(text.apply("strong"))))
                .lead(new Block.Callout(
                        "danger",
                        CalloutSeverity.EMERGENCY,
                        List.of(Inline.text(text.apply("Danger"))),
                        List.of(Block.paragraph(text.apply("Call")))))
                .section(new Section("first", List.of(plain), blocks(text), List.of(parts(text))))
                .section(Section.of("second", text.apply("Second"), List.of()))
                .linkedData(Graph.of(Node.builder(SchemaType.MEDICAL_THERAPY)
                        .id("#procedure")
                        .text(SchemaProperty.NAME, text.apply("Name"))
                        .text(SchemaProperty.BODY_LOCATION, text.apply("knee"))
                        .build()))
                .build();
    }

    private static List<Block> blocks(UnaryOperator<String> text) {
        List<Inline> run = List.of(Inline.text(text.apply("run")));
        ZonedDateTime when = ZonedDateTime.of(2027, 1, 11, 9, 30, 0, 0, ZoneId.of("America/New_York")); // Mon
        return List.of(
                Block.paragraph(
                        new Inline.Emphasis(run),
                        Inline.link(Address.of("#second"), text.apply("link")),
                        new Inline.LineBreak(),
                        Inline.Time.of(LocalDate.of(2027, 1, 11), text.apply("date")), // Mon
                        Inline.Time.of(when, text.apply("moment")),
                        new Inline.Figure(text.apply("2..4 weeks"), text.apply("2–4 weeks")),
                        new Inline.Foreign(Locale.forLanguageTag("ar"), run)),
                new Block.Items(
                        true, List.of(List.of(new Block.Paragraph(run)), List.of(Block.Items.of(List.of(run, run))))),
                new Block.Definitions(List.of(Block.Definition.of(text.apply("term"), run))),
                new Block.Table(run, List.of(run, run), List.of(List.of(run, run))),
                new Block.Picture(Address.of("knee.png"), text.apply("a knee"), run),
                new Block.Foreign(Locale.forLanguageTag("es"), List.of(new Block.Paragraph(run))));
    }

    private static Section parts(UnaryOperator<String> text) {
        return Section.of(
                "part",
                text.apply("Part"),
                List.of(new Block.Callout(
                        "note",
                        CalloutSeverity.NOTE,
                        List.of(Inline.text(text.apply("Note"))),
                        List.of(Block.paragraph(text.apply("noted"))))));
    }
}
