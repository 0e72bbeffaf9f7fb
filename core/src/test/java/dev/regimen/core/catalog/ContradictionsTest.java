package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static dev.regimen.core.catalog.SmallCatalog.readWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContradictionsTest {
    private static final String ICE = "  - {may: ice, from: session, until: +4 days, source: page}\n";

    @Test
    void whatIsAllowedAndForbiddenAtTheSameTimeIsAnError() {
        assertThat(problems(readWith(ICE, ICE + "  - {avoid: ice, from: +2 days, until: +7 days}\n")))
                .containsExactly(
                        "needling.yaml:13:5 instructions/avoid-ice: 'avoid-ice' forbids what 'may-ice' allows at the"
                                + " same time. Change the days or the circumstances of one of them");
    }

    @Test
    void oneAfterTheOtherIsNone() {
        assertThat(problems(readWith(ICE, ICE + "  - {avoid: ice, from: +5 days, until: +7 days}\n")))
                .isEmpty();
    }

    @Test
    void circumstancesThatMayMeetAreAWarning() {
        ReadResult<Catalog> result =
                readWith(ICE, ICE + "  - {avoid: ice, from: session, until: +7 days, when: raynaud}\n");

        assertThat(result).isInstanceOf(ReadResult.Read.class);
        assertThat(problems(result)).singleElement().asString().contains("where the circumstances of both hold");
    }

    @Test
    void aCapThatTheShortestCourseMustBreakIsAnError() {
        assertThat(problems(readWith("most: 4", "most: 1")))
                .containsExactly(
                        "needling.yaml:24:19 protocols/knee/stages/injections/sessions: the 2 sessions this stage"
                                + " needs are more than cap 'yearly' allows. Change the cap, the sessions or their spacing");
        assertThat(problems(readWith("most: 4, within: 12 months", "most: 1, within: 2 weeks")))
                .isEmpty();
    }

    @Test
    void aRuleForAnotherSiteThanTheProtocolsIsAWarning() {
        String protocolRule =
                "    instructions:\n      - {avoid: ibuprofen, from: session, until: +1 day, when: {site: elbow}}\n";

        ReadResult<Catalog> result = readWith("    stages:\n", protocolRule + "    stages:\n");

        assertThat(problems(result))
                .singleElement()
                .asString()
                .contains("this never holds: the protocol is for 'knee'");
    }

    @Test
    void guidanceThatNoSegmentHasIsAWarning() {
        String guidance = "guidance: {by: ultrasound, name: ultrasound, used: always, source: page}\n";

        assertThat(problems(readWith("bleeding-risk: low\n", guidance))).isEmpty();
        assertThat(problems(readWith("bleeding-risk: low\n", guidance.replace("by: ultrasound", "by: fluoroscopy"))))
                .singleElement()
                .asString()
                .contains("always guided by 'fluoroscopy'");
    }

    @Test
    void dosesThatDifferInTheSameSpanAreAnError() {
        String less =
                "  - {instruction: less, may: ice, from: session, until: +4 days, at-most: 3000 mg in 24 hours}\n";
        String more =
                "  - {instruction: more, may: ice, from: +2 days, until: +7 days, at-most: 4000 mg in 24 hours}\n";

        assertThat(problems(readWith(ICE, more + less)))
                .containsExactly(
                        "needling.yaml:13:5 instructions/less: 'less' allows less than 'more' at the same time."
                                + " Change the days or the circumstances of one of them");
        assertThat(problems(readWith(ICE, more + less.replace("24 hours", "6 hours"))))
                .isEmpty();
    }
}
