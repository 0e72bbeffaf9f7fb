package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be wrong with what patients are told, and with what is open: told all at once, each with its place. */
class InstructionFaultsTest {
    private static final String SOURCES = """
            sources:
              - {source: page, kind: clinic-page, title: A page, address: "https://example.org", read-on: 2026-11-23}
              - {source: default, kind: planning-default, title: A starting value}
            """;

    /** Each line with a fault says which one. */
    private static final String FAULTY = """
            procedure: faulty
            name: Faulty
            summary: Nothing is right.
            """ + SOURCES + """
            instructions:
              - {avoid: icee, from: session, until: +4 days}                        # 1 not in the vocabulary
              - {may: ice, from: +7 days, until: +2 days}                           # 2 ends before it begins
              - {avoid: ibuprofen, from: session, until: +10..7 days}               # 3 a range the wrong way round
              - {may: ibuprofen, from: session, until: decision}                    # 4 the decision ends nothing
              - {avoid: nsaids, from: session, until: +1 day, when: raynauds}       # 5 not a circumstance
              - {avoid: nsaids, from: session, until: +1 day, when: {site: kne}}    # 6 the same id, and 7 no such site
              - {avoid: ice, from: session, until: +1 day, at-most: 1 mg in 1 hour}  # 8 a limit on nothing
              - {may: vaccination, avoid: vaccination, from: session, until: +1 day}  # 9 both ways at once
            not-stated:
              - {fact: maximum, what: how many, looked-in: []}                      # 10 nobody looked
              - {fact: dose, what: how much, looked-in: [pgae]}                     # 11 not a source
              - {fact: rest, what: how long, looked-in: [default]}                  # 12 nothing to look in
              - {fact: dose, what: how much, looked-in: [page]}                     # 13 the same id
            disagreements:
              - {disagreement: dose, about: dose, says: [{is: much, source: page}]}  # 14 with nobody
              - disagreement: rest
                about: rest
                says: [{is: a day, source: page}, {is: a week, source: page}]       # 15 from one place
              - disagreement: rest                                                  # 16 the same id
                about: rest
                says: [{is: a day, source: page}, {is: a week}]                     # 17 on whose word?
            related: [needlign]                                                     # 18 not a procedure
            """;

    /** Read without a fault, so that rules can be compared. */
    private static final String CONTRADICTORY = """
            procedure: contradictory
            name: Contradictory
            summary: It says both.
            """ + SOURCES + """
            instructions:
              - {may: ibuprofen, from: session, until: +4 days, source: page}
              - {avoid: nsaids, from: +2 days, until: +7 days, source: page}        # 19 what was just allowed
              - {instruction: much, may: ice, from: session, until: +1 day, at-most: 4000 mg in 24 hours}
              - {instruction: little, may: ice, from: session, until: +1 day, at-most: 3000 mg in 24 hours}  # 20 less
            related: [needling]                                                     # 21 which does not name it
            """;

    private static ReadResult<Catalog> read() {
        return SmallCatalog.reader()
                .text(Layer.CLINIC, "contradictory.yaml", CONTRADICTORY)
                .text(Layer.CLINIC, "faulty.yaml", FAULTY)
                .read();
    }

    @Test
    void allOfThemAreToldInOneRun() {
        assertThat(problems(read()))
                .containsExactly(
                        "contradictory.yaml:9:5 instructions/avoid-nsaids: 'avoid-nsaids' forbids what"
                                + " 'may-ibuprofen' allows at the same time. Change the days or the circumstances of one of"
                                + " them",
                        "contradictory.yaml:11:5 instructions/little: 'little' allows less than 'much' at the"
                                + " same time. Change the days or the circumstances of one of them",
                        "contradictory.yaml:12:11 related/needling: 'contradictory' names 'needling' as related,"
                                + " but 'needling' does not name 'contradictory'. Add 'contradictory' to the related"
                                + " procedures of 'needling'",
                        "faulty.yaml:8:13 instructions/avoid-icee/avoid: 'icee' is not the id of a subject of"
                                + " instructions. Did you mean 'ice'?",
                        "faulty.yaml:9:5 instructions/may-ice: until (+2 days) must not be before from (+7 days)."
                                + " Maybe the two are the wrong way round, or a sign is missing",
                        "faulty.yaml:10:46 instructions/avoid-ibuprofen/until: text of 11 characters is not a"
                                + " moment or a range of moments such as '-7 days' or '+7..10 days'. a range names the"
                                + " smaller number first, such as '+7..10 days'",
                        "faulty.yaml:11:5 instructions/may-ibuprofen: until must not be the decision: nothing"
                                + " comes before it. Maybe it is where the rule begins: 'from: decision'",
                        "faulty.yaml:12:57 instructions/avoid-nsaids/when/given: 'raynauds' is not the id of a"
                                + " circumstance. Did you mean 'raynaud'?",
                        "faulty.yaml:13:5 instructions/avoid-nsaids: 'avoid-nsaids' is in this list twice, first"
                                + " as item 5. Give one of them another id",
                        "faulty.yaml:13:64 instructions/avoid-nsaids/when/site: 'kne' is not the id of a body"
                                + " site. Did you mean 'knee'?",
                        "faulty.yaml:14:5 instructions/avoid-ice: limit goes only with 'may' or 'do'. Maybe it is"
                                + " allowed up to the limit: write 'may'",
                        "faulty.yaml:15:6 instructions/avoid-vaccination: 'avoid' and 'may' exclude each other."
                                + " Keep one of: do, avoid, may, ask-prescriber, seek-help",
                        "faulty.yaml:17:5 not-stated/maximum: lookedIn must name at least one source. Name the"
                                + " sources that were opened; leave the entry out if nobody has looked",
                        "faulty.yaml:18:46 not-stated/dose/looked-in/1: 'pgae' is not the id of a source. Did you"
                                + " mean 'page'?",
                        "faulty.yaml:19:5 not-stated/rest: lookedIn must name what was read; 'default' is a"
                                + " planning default. Name only sources that were opened",
                        "faulty.yaml:20:5 not-stated/dose: 'dose' is in this list twice, first as item 2. Give"
                                + " one of them another id",
                        "faulty.yaml:22:5 disagreements/dose: positions must be at least two: a single one"
                                + " contradicts nobody. Add what the other source says, or state the fact where it belongs",
                        "faulty.yaml:23:5 disagreements/rest: positions must not be taken from one and the same"
                                + " place of 'page'. Name the place of each in the source, such as 'sit-2018 (table 2)'",
                        "faulty.yaml:26:5 disagreements/rest: 'rest' is in this list twice, first as item 2. Give"
                                + " one of them another id",
                        "faulty.yaml:28:39 disagreements/rest/says/2: 'source' is missing. Add 'source' with a"
                                + " list, each item a source's id, with the place in it if need be: 'sit-2018 (table 2)'",
                        "faulty.yaml:29:11 related/needlign/procedure: 'needlign' is not the id of a procedure. Did you"
                                + " mean 'needling'?");
    }

    @Test
    void eachHasItsPlaceAndSaysWhatWouldBeRight() {
        assertThat(read().problems()).hasSize(21).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.path()).isNotEmpty();
            assertThat(problem.hint()).isNotEmpty();
        });
    }
}
