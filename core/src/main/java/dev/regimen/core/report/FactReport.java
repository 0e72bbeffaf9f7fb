package dev.regimen.core.report;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.FactOverride;
import dev.regimen.core.catalog.RuleContradiction;
import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.read.Figures;
import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.NotStated;
import dev.regimen.core.procedure.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a catalogue with their sources, what no source states, and what its sources and its rules say against
 * each other.
 *
 * <pre>{@code
 * FactReport report = FactReport.of(Catalog.bundled());
 * report.figures(Figure.Basis.NOTHING); // empty: every bundled figure has a source
 * report.toText();                      // Markdown
 * }</pre>
 *
 * <p>Each list is in the order of the procedures' ids and then of the procedure's file; the figures of the policy on
 * medicines come last, under {@code hold-policy}. Every value that measures or
 * counts something stands exactly once, in {@code figures} or in {@code ratesNotKnown}; every text with a number in it
 * stands in {@code statements}, or among the positions of {@code disagreements}.
 *
 * @param procedures the ids of all procedures looked at
 * @param figures every figure, those that go without saying, such as "one session", too
 * @param statements every text with a number in it, such as the finding of a trial
 * @param ratesNotKnown where a rate is said to be not known; the text of each is {@code not known}
 * @param notStated what was looked for and no source says
 * @param disagreements what sources contradict each other about
 * @param contradictions the rules that contradict each other
 */
public record FactReport(
        List<String> procedures,
        List<Figure> figures,
        List<Figure> statements,
        List<Figure> ratesNotKnown,
        List<Missing> notStated,
        List<Contested> disagreements,
        List<RuleContradiction> contradictions) {

    // they are told of with their disagreement
    private static final String POSITIONS = ProcedureShape.DISAGREEMENTS + "/";

    /** A fact that no source of a procedure states. */
    public record Missing(String procedure, NotStated fact) {
        public Missing {
            requireNonNull(procedure, "procedure");
            requireNonNull(fact, "fact");
        }
    }

    /** A fact that the sources of a procedure contradict each other about. */
    public record Contested(String procedure, Disagreement disagreement) {
        public Contested {
            requireNonNull(procedure, "procedure");
            requireNonNull(disagreement, "disagreement");
        }
    }

    public FactReport {
        procedures = List.copyOf(requireNonNull(procedures, "procedures"));
        figures = List.copyOf(requireNonNull(figures, "figures"));
        statements = List.copyOf(requireNonNull(statements, "statements"));
        ratesNotKnown = List.copyOf(requireNonNull(ratesNotKnown, "ratesNotKnown"));
        notStated = List.copyOf(requireNonNull(notStated, "notStated"));
        disagreements = List.copyOf(requireNonNull(disagreements, "disagreements"));
        contradictions = List.copyOf(requireNonNull(contradictions, "contradictions"));
    }

    /** The report of a catalogue as it stands, with what later layers changed. */
    public static FactReport of(Catalog catalog) {
        List<Figure> figures = new ArrayList<>();
        List<Figure> statements = new ArrayList<>();
        List<Figure> ratesNotKnown = new ArrayList<>();
        Map<String, List<Figures.Figure>> all = new LinkedHashMap<>();
        catalog.procedures().forEach(procedure -> all.put(procedure.id(), Figures.of(procedure)));
        all.put(CatalogShape.HOLD_POLICY, Figures.of(catalog.holdPolicy()));
        for (var of : all.entrySet()) {
            List<FactOverride> changes = catalog.overridesOf(of.getKey());
            for (Figures.Figure found : of.getValue()) {
                var figure = new Figure(
                        of.getKey(), found.path(), found.text(), found.citations(), changeOf(found.path(), changes));
                if (!found.isKnown()) {
                    ratesNotKnown.add(figure);
                } else if (!found.inProse()) {
                    figures.add(figure);
                } else if (!found.path().startsWith(POSITIONS)) {
                    statements.add(figure);
                }
            }
        }
        return new FactReport(
                catalog.procedures().stream().map(Procedure::id).toList(),
                figures,
                statements,
                ratesNotKnown,
                catalog.procedures().stream()
                        .flatMap(each -> each.notStated().stream().map(fact -> new Missing(each.id(), fact)))
                        .toList(),
                catalog.procedures().stream()
                        .flatMap(each -> each.disagreements().stream().map(about -> new Contested(each.id(), about)))
                        .toList(),
                catalog.contradictions());
    }

    private static @Nullable FactOverride changeOf(String path, List<FactOverride> changes) {
        FactOverride last = null;
        for (FactOverride change : changes) {
            boolean here = change.path().equals(path);
            // what was added as a whole brings its own sources along
            boolean around =
                    path.startsWith(change.path() + "/") && change.before().isPresent();
            last = here || around ? change : last;
        }
        return last;
    }

    /** The figures that rest on that. */
    public List<Figure> figures(Figure.Basis basis) {
        requireNonNull(basis, "basis");
        return figures.stream().filter(figure -> figure.basis() == basis).toList();
    }

    /** The texts with numbers that rest on that. */
    public List<Figure> statements(Figure.Basis basis) {
        requireNonNull(basis, "basis");
        return statements.stream().filter(text -> text.basis() == basis).toList();
    }

    /** This report with only what is of one procedure; contradictions of its rules with others' remain. */
    public FactReport of(String procedure) {
        requireNonNull(procedure, "procedure");
        return new FactReport(
                procedures.stream().filter(procedure::equals).toList(),
                only(figures, Figure::procedure, procedure),
                only(statements, Figure::procedure, procedure),
                only(ratesNotKnown, Figure::procedure, procedure),
                only(notStated, Missing::procedure, procedure),
                only(disagreements, Contested::procedure, procedure),
                contradictions.stream()
                        .filter(each -> Stream.of(each.stricter(), each.other())
                                .anyMatch(rule -> rule.procedure().equals(procedure)))
                        .toList());
    }

    private static <T> List<T> only(List<T> all, Function<T, String> procedureOf, String procedure) {
        return all.stream()
                .filter(each -> procedureOf.apply(each).equals(procedure))
                .toList();
    }

    /** The whole report as Markdown: a chapter for each procedure, then the contradictions, then the counts. */
    public String toText() {
        return ReportText.of(this);
    }
}
