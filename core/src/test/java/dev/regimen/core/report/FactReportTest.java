package dev.regimen.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.CatalogReader;
import dev.regimen.core.catalog.Layer;
import dev.regimen.core.evidence.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactReportTest {
    private static final String VOCABULARY = """
            body-sites: [{site: knee, name: knee, paired: yes}]
            substances: [{substance: dextrose, name: dextrose}]
            subjects: [{subject: ice, name: ice}]
            """;
    private static final String NEEDLING = """
            procedure: needling
            name: Needling
            summary: A needle is put in.
            sources:
              - {source: page, kind: clinic-page, title: 'A | page', address: "https://example.org/a", read-on: 2026-11-23}
              - {source: trial, kind: publication, title: A trial, doi: 10.1000/1, read-on: 2026-11-22}
              - {source: default, kind: planning-default, title: A starting value}
            sections: {expectation: "1. You lie down.\\n2. You get up."}
            risks:
              - risk: bruising
                name: bruising
                severity: minor
                rate: [not known, {is: 1 in 300, among: 40 people, source: [page (top), trial]}]
                source: page
              - {risk: fever, name: fever, severity: minor, rate: not known, source: page}
            disagreements:
              - disagreement: rest
                about: rest
                says: [{is: 1 day, source: page}, {is: 2 days, source: trial}]
            not-stated:
              - {fact: course-maximum, what: how many courses, looked-in: [page, trial]}
            instructions:
              - {may: ice, from: session, until: +4 days, source: page}
              - {avoid: ice, from: +5 days, until: +7 days}
            protocols:
              - protocol: knee
                name: Needling of the knee, as at L4/5 and C7-T1
                site: knee
                stages:
                  - stage: injections
                    name: Injections
                    source: page
                    visit:
                      - segment: injection
                        lasts: 20 minutes
                        source: default
                        dose: {of: dextrose, volume: 2 mL, source: trial}
                  - stage: check
                    name: Check
                    source: trial
                    start: {plan: 2..4 weeks, from: end of injections}
                    visit: [{segment: talk, lasts: 15 minutes, source: default}]
            """;

    private static Catalog read(String... changes) {
        var reader = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", NEEDLING);
        if (changes.length > 0) {
            reader.text(
                    Layer.CLINIC,
                    "clinic.yaml",
                    "overrides: needling\nchanges:\n  - " + String.join("\n  - ", changes) + "\n");
        }
        return reader.read().orThrow();
    }

    private static FactReport report(String... changes) {
        return FactReport.of(read(changes));
    }

    @Test
    void everyFigureStandsWithThePlacesItWasTakenFrom() {
        assertThat(report().figures(Figure.Basis.SOURCE))
                .extracting(
                        Figure::path,
                        Figure::text,
                        figure -> figure.citations().stream()
                                .map(Citation::source)
                                .map(source -> source.id())
                                .toList())
                .containsExactly(
                        tuple("risks/bruising/rate/2/is", "1 in 300", List.of("page", "trial")),
                        tuple("instructions/may-ice/until", "+4 days", List.of("page")),
                        tuple("protocols/knee/stages/injections/sessions", "1", List.of("page")),
                        tuple(
                                "protocols/knee/stages/injections/visit/segments/injection/dose/volume",
                                "2 mL",
                                List.of("trial")),
                        tuple("protocols/knee/stages/check/sessions", "1", List.of("trial")));
    }

    @Test
    void startingValuesStandApart() {
        assertThat(report().figures(Figure.Basis.PLANNING_DEFAULT))
                .extracting(Figure::path, Figure::text)
                .containsExactly(
                        tuple("protocols/knee/stages/injections/visit/segments/injection/lasts", "20 minutes"),
                        tuple("protocols/knee/stages/check/visit/segments/talk/lasts", "15 minutes"));
    }

    @Test
    void aSourceOfTheFactAroundIsNoneOfAFactThatCouldHaveItsOwn() {
        assertThat(report().figures(Figure.Basis.NOTHING))
                .extracting(Figure::path, Figure::text)
                .containsExactly(
                        tuple("instructions/avoid-ice/from", "+5 days"),
                        tuple("instructions/avoid-ice/until", "+7 days"),
                        tuple("protocols/knee/stages/check/start/plan", "2..4 weeks"));
    }

    @Test
    void textsWithFiguresAreListedButNotTheNumbersOfAListNorThoseInNames() {
        assertThat(report().statements())
                .extracting(Figure::path, Figure::text, Figure::basis)
                .containsExactly(tuple("risks/bruising/rate/2/among", "40 people", Figure.Basis.SOURCE));
    }

    @Test
    void whatIsOpenIsListed() {
        FactReport report = report();

        assertThat(report.ratesNotKnown())
                .extracting(Figure::path)
                .containsExactly("risks/bruising/rate/1/is", "risks/fever/rate/is");
        assertThat(report.notStated()).extracting(each -> each.fact().fact()).containsExactly("course-maximum");
        assertThat(report.disagreements())
                .extracting(each -> each.disagreement().id())
                .containsExactly("rest");
        assertThat(report.contradictions()).isEmpty();
    }

    @Test
    void aFigureThatAClinicChangedRestsOnItsWordAndNotOnTheSourceCitedBefore() {
        FactReport report = report(
                "{change: instructions/may-ice/until, to: +6 days, because: our schedule}",
                "{change: protocols/knee/stages/injections/visit/segments/injection/dose,"
                        + " to: {of: dextrose, volume: 3 mL}, because: bigger syringes}",
                "{add: instructions, value: {seek-help: ice, from: session, until: +9 days, source: page}, because: x}");

        assertThat(report.figures(Figure.Basis.LAYER))
                .extracting(
                        Figure::text, figure -> figure.changed().orElseThrow().because())
                .containsExactly(tuple("+6 days", "our schedule"), tuple("3 mL", "bigger syringes"));
        assertThat(report.figures(Figure.Basis.SOURCE))
                .extracting(Figure::path)
                .contains("instructions/seek-help-ice/until");
        assertThat(report.contradictions()).hasSize(1);
    }

    @Test
    void theTextIsMarkdownAndTheSameEveryTime() {
        FactReport report = report("{change: instructions/may-ice/until, to: +6 days, because: our | schedule}");

        assertThat(report.toText()).isEqualTo("""
                # Figures, sources, and what is open

                ## needling

                ### Figures with their sources

                | fact | figure | source |
                | --- | --- | --- |
                | `risks/bruising/rate/2/is` | 1 in 300 | page (top); trial |
                | `protocols/knee/stages/injections/sessions` | 1 | page |
                | `protocols/knee/stages/injections/visit/segments/injection/dose/volume` | 2 mL | trial |
                | `protocols/knee/stages/check/sessions` | 1 | trial |

                ### Starting values for planning: no source, never clinical figures

                | fact | figure | source |
                | --- | --- | --- |
                | `protocols/knee/stages/injections/visit/segments/injection/lasts` | 20 minutes | default |
                | `protocols/knee/stages/check/visit/segments/talk/lasts` | 15 minutes | default |

                ### Figures that a later layer changed

                | fact | figure | source |
                | --- | --- | --- |
                | `instructions/may-ice/until` | +6 days | clinic (clinic.yaml:3): our \\| schedule; cited before: page |

                ### Unsourced figures

                | fact | figure | source |
                | --- | --- | --- |
                | `instructions/avoid-ice/from` | +5 days |  |
                | `instructions/avoid-ice/until` | +7 days |  |
                | `protocols/knee/stages/check/start/plan` | 2..4 weeks |  |

                ### Texts that hold figures

                | fact | text | source |
                | --- | --- | --- |
                | `risks/bruising/rate/2/among` | 40 people | page (top); trial |

                ### Rates that are not known

                | fact | source |
                | --- | --- |
                | `risks/bruising/rate/1/is` |  |
                | `risks/fever/rate/is` |  |

                ### Not stated

                | fact | what was looked for | looked in |
                | --- | --- | --- |
                | `course-maximum` | how many courses | page, trial |

                ### Sources that disagree

                | fact | about | says | source |
                | --- | --- | --- | --- |
                | `rest` | rest | 1 day | page |
                | `rest` | rest | 2 days | trial |

                ### Sources

                | id | kind | title | DOI | address | read on |
                | --- | --- | --- | --- | --- | --- |
                | default | planning default | A starting value |  |  |  |
                | page | clinic page | A \\| page |  | <https://example.org/a> | 2026-11-23 |
                | trial | publication | A trial | 10.1000/1 |  | 2026-11-22 |

                ## Rules that contradict each other

                | shown, as the stricter one | against | which |
                | --- | --- | --- |
                | needling/instructions/avoid-ice (bundled, needling.yaml:24) | needling/instructions/may-ice (clinic, clinic.yaml:3) | allows what the first one forbids |

                ## Counts

                | procedure | sourced | planning | changed | unsourced | texts | rate not known | not stated | disagreements | contradictions |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | needling | 4 | 2 | 1 | 3 | 1 | 2 | 1 | 1 | 1 |
                | all | 4 | 2 | 1 | 3 | 1 | 2 | 1 | 1 | 1 |
                """);
        assertThat(report("{change: instructions/may-ice/until, to: +6 days, because: our | schedule}")
                        .toText())
                .isEqualTo(report.toText());
    }

    @Test
    void theLeadTimesOfThePolicyOnMedicinesAreFiguresToo() {
        String policy = """
                hold-policy:
                  sources:
                    - {source: page, kind: leaflet, title: A page, address: "https://example.org/b", read-on: 2026-11-23}
                  rows: [{medicine: ice, when: cold, ask-before: 7 days, source: page (top)}]
                circumstances: [{circumstance: cold, if: you take ice}]
                """;

        FactReport report = FactReport.of(CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", VOCABULARY)
                .text(Layer.BUNDLED, "policy.yaml", policy)
                .read()
                .orThrow());

        assertThat(report.figures(Figure.Basis.SOURCE))
                .extracting(Figure::procedure, Figure::path, Figure::text)
                .containsExactly(tuple("hold-policy", "rows/ice/ask-before", "7 days"));
        assertThat(report.toText()).contains("## hold-policy", "| hold-policy | 1 | 0 |");
    }

    @Test
    void anEmptyCatalogueHasAnEmptyReport() {
        FactReport report = FactReport.of(Catalog.builder().build());

        assertThat(report.figures()).isEmpty();
        assertThat(report.toText()).contains("| all | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |");
    }
}
