package dev.regimen.core.report;

import dev.regimen.core.catalog.RuleContradiction;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as Markdown. Citations name a source by its id; each chapter ends with what these ids stand for. */
final class ReportText {
    private static final List<Chapter> FIGURES = List.of(
            new Chapter("Figures with their sources", Figure.Basis.SOURCE),
            new Chapter(
                    "Starting values for planning: no source, never clinical figures", Figure.Basis.PLANNING_DEFAULT),
            new Chapter("Figures that a later layer changed", Figure.Basis.LAYER),
            new Chapter("Unsourced figures", Figure.Basis.NOTHING));

    private final FactReport report;
    private final StringBuilder out = new StringBuilder();

    private record Chapter(String title, Figure.Basis basis) {}

    private ReportText(FactReport report) {
        this.report = report;
    }

    static String of(FactReport report) {
        var text = new ReportText(report);
        text.line("# Figures, sources, and what is open");
        text.chapters().forEach(id -> text.procedure(id, report.of(id)));
        text.contradictions();
        text.counts();
        return text.out.toString();
    }

    /** All procedures, and the policy on medicines if it holds a figure. */
    private Set<String> chapters() {
        Set<String> chapters = new LinkedHashSet<>(report.procedures());
        report.figures().forEach(figure -> chapters.add(figure.procedure()));
        report.statements().forEach(text -> chapters.add(text.procedure()));
        return chapters;
    }

    private void procedure(String id, FactReport own) {
        heading(2, id);
        for (Chapter chapter : FIGURES) {
            table(
                    3,
                    chapter.title(),
                    List.of("fact", "figure", "source"),
                    own.figures(chapter.basis()),
                    figure -> List.of(code(figure.path()), escaped(figure.text()), basis(figure)));
        }
        table(
                3,
                "Texts that hold figures",
                List.of("fact", "text", "source"),
                own.statements(),
                text -> List.of(
                        code(text.path()),
                        escaped(text.text()),
                        text.basis() == Figure.Basis.NOTHING ? "unsourced" : basis(text)));
        table(
                3,
                "Rates that are not known",
                List.of("fact", "source"),
                own.ratesNotKnown(),
                rate -> List.of(code(rate.path()), citations(rate.citations())));
        table(
                3,
                "Not stated",
                List.of("fact", "what was looked for", "looked in"),
                own.notStated(),
                each -> List.of(
                        code(each.fact().fact()),
                        escaped(each.fact().what()),
                        each.fact().lookedIn().stream().map(Source::id).collect(Collectors.joining(", "))));
        disagreements(own);
        sources(own);
    }

    private static String basis(Figure figure) {
        String cited = citations(figure.citations());
        return figure.changed()
                .map(change -> "%s (%s:%d): %s%s"
                        .formatted(
                                change.layer().id(),
                                escaped(change.file()),
                                change.line(),
                                escaped(change.because()),
                                cited.isEmpty() ? "" : "; cited before: " + cited))
                .orElse(cited);
    }

    private void disagreements(FactReport own) {
        List<List<String>> rows = new ArrayList<>();
        for (FactReport.Contested each : own.disagreements()) {
            Disagreement disagreement = each.disagreement();
            for (Disagreement.Position position : disagreement.positions()) {
                rows.add(List.of(
                        code(disagreement.id()),
                        escaped(disagreement.about().inOrAny(Locale.ENGLISH)),
                        escaped(position.says().inOrAny(Locale.ENGLISH)),
                        citations(position.citations())));
            }
        }
        table(3, "Sources that disagree", List.of("fact", "about", "says", "source"), rows, row -> row);
    }

    private void sources(FactReport own) {
        Map<String, Source> byId = new TreeMap<>();
        List<Citation> cited = new ArrayList<>();
        own.figures().forEach(figure -> cited.addAll(figure.citations()));
        own.statements().forEach(text -> cited.addAll(text.citations()));
        own.ratesNotKnown().forEach(rate -> cited.addAll(rate.citations()));
        own.disagreements()
                .forEach(each -> each.disagreement().positions().forEach(says -> cited.addAll(says.citations())));
        cited.forEach(citation -> byId.put(citation.source().id(), citation.source()));
        own.notStated().forEach(each -> each.fact().lookedIn().forEach(source -> byId.put(source.id(), source)));
        table(
                3,
                "Sources",
                List.of("id", "kind", "title", "DOI", "address", "read on"),
                byId.values(),
                source -> List.of(
                        source.id(),
                        source.kind().toString(),
                        escaped(source.title()),
                        source.doi() == null ? "" : escaped(source.doi()),
                        source.address() == null ? "" : "<" + source.address() + ">",
                        source.readOn() == null ? "" : source.readOn().toString()));
    }

    private void contradictions() {
        table(
                2,
                "Rules that contradict each other",
                List.of("shown, as the stricter one", "against", "which"),
                report.contradictions(),
                each -> List.of(rule(each.stricter()), rule(each.other()), escaped(inWords(each))));
    }

    private static String rule(RuleContradiction.Rule rule) {
        return escaped(rule.toString());
    }

    private static String inWords(RuleContradiction contradiction) {
        return contradiction.conflict().isAboutDose() ? "allows more" : "allows what the first one forbids";
    }

    private void counts() {
        List<String> columns = new ArrayList<>(List.of("procedure"));
        columns.addAll(List.of(
                "sourced",
                "planning",
                "changed",
                "unsourced",
                "texts",
                "rate not known",
                "not stated",
                "disagreements",
                "contradictions"));
        List<List<String>> rows = new ArrayList<>();
        chapters().forEach(id -> rows.add(countRow(id, report.of(id))));
        rows.add(countRow("all", report));
        table(2, "Counts", columns, rows, row -> row);
    }

    private static List<String> countRow(String name, FactReport of) {
        List<String> row = new ArrayList<>(List.of(name));
        FIGURES.forEach(
                chapter -> row.add(String.valueOf(of.figures(chapter.basis()).size())));
        row.add(String.valueOf(of.statements().size()));
        row.add(String.valueOf(of.ratesNotKnown().size()));
        row.add(String.valueOf(of.notStated().size()));
        row.add(String.valueOf(of.disagreements().size()));
        row.add(String.valueOf(of.contradictions().size()));
        return row;
    }

    /** A table under a heading; nothing at all if it has no rows. */
    private <T> void table(
            int level, String title, List<String> columns, Collection<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            return;
        }
        heading(level, title);
        row(columns);
        row(columns.stream().map(column -> "---").toList());
        rows.forEach(each -> row(cells.apply(each)));
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void heading(int level, String title) {
        if (out.charAt(out.length() - 2) != '\n') {
            line("");
        }
        line("#".repeat(level) + " " + title);
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String citations(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.source().id()
                        + (citation.place() == null ? "" : " (" + escaped(citation.place()) + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String code(String path) {
        return "`" + path + "`";
    }

    /** Text in which no character means anything to Markdown, on one line. */
    private static String escaped(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(word -> word.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1"))
                .collect(Collectors.joining(" "));
    }
}
