package dev.regimen.content.page;

import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.content.Golden;
import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.language.MissingTranslationException;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.patient.PatientDirectory;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AftercareHandoutTest {
    static final LocalDate DECIDED = LocalDate.of(2027, 1, 4); // Mon
    static final LocalDate FIRST = LocalDate.of(2027, 1, 11); // Mon
    static final LocalDate SECOND = LocalDate.of(2027, 2, 1); // Mon
    static final Site SITE = PracticeFixtures.harbor();
    static final TreatmentProtocol KNEE = Examples.PROLOTHERAPY.protocol("knee");

    static ZonedDateTime at(LocalDate date) {
        return ZonedDateTime.of(date, LocalTime.of(9, 30), SITE.zone());
    }

    static InstructionTimeline timeline(
            List<Instruction> rules, Circumstances known, LocalDate decided, LocalDate... dates) {
        List<SessionTime> sessions = new ArrayList<>();
        for (LocalDate date : dates) {
            sessions.add(SessionTime.of("session-" + (sessions.size() + 1), at(date), KNEE.site(), Laterality.LEFT));
        }
        return InstructionTimeline.of(rules, KNEE.recovery(), sessions, known, decided);
    }

    static AftercareHandout.Builder handout(InstructionTimeline timeline) {
        return AftercareHandout.of(Examples.CATALOG, KNEE, timeline)
                .visits(List.of(
                        new HandoutVisit(Examples.both("Session 2", "Sesión 2"), at(SECOND), SITE, false),
                        HandoutVisit.of(Examples.both("Session 1", "Sesión 1"), at(FIRST), SITE)));
    }

    private static AftercareHandout.Builder handout(Circumstances known) {
        return handout(timeline(KNEE.instructions(), known, DECIDED, FIRST, SECOND));
    }

    static Document html(AftercareHandout.Builder builder) {
        return Jsoup.parse(HtmlRenderer.create().render(builder.build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theHandoutAsReviewed(String language) {
        Golden.check(
                "handout." + language + ".html",
                HtmlRenderer.create()
                        .render(handout(Circumstances.UNKNOWN)
                                .language(Locale.forLanguageTag(language))
                                .patient(PracticeFixtures.patient(), PracticeFixtures.directory())
                                .madeOn(DECIDED)
                                .build()));
    }

    @Test
    void signsThatCallForHelpComeBeforeEverythingElse() {
        Document html = html(handout(Circumstances.UNKNOWN));

        assertThat(html.select("main > section").eachAttr("id")).startsWith("draft", "seek-help", "visits");
        assertThat(html.getElementById("seek-help").text())
                .isEqualTo(
                        "Urgent: Get help at once for any of these Spreading redness:"
                                + " Monday 11 January to Monday 25 January 2027 and Monday 1 February to Monday 15 February 2027");
    }

    @Test
    void rulesHaveThePatientsOwnDates() {
        Document html = html(handout(Circumstances.UNKNOWN));

        assertThat(html.getElementById("may").text())
                .contains("Acetaminophen, at most 3,000 mg in 24 hours: Monday 11 January to Friday 15 January 2027"
                        + " and Monday 1 February to Friday 5 February 2027");
        assertThat(html.select("#may data").eachAttr("value"))
                .contains("2027-01-11/2027-01-15", "2027-02-01/2027-02-05");
    }

    @Test
    void aMovedSessionMovesEveryDate() {
        LocalDate moved = SECOND.plusDays(2); // Wed
        Document html = html(handout(timeline(KNEE.instructions(), Circumstances.UNKNOWN, DECIDED, FIRST, moved)));

        assertThat(html.getElementById("may").text())
                .contains("Wednesday 3 February to Sunday 7 February 2027")
                .doesNotContain("Monday 1 February");
        assertThat(html.getElementById("expect").text()).contains("starts on Wednesday 3 February 2027");
    }

    @Test
    void aConditionIsShownWhileItIsOpenAndNotWhenItIsSettled() {
        String rule = "Blood thinners";
        String condition = "(only if you take a blood thinner)";

        assertThat(html(handout(Circumstances.UNKNOWN))
                        .getElementById("ask-prescriber")
                        .text())
                .contains(rule + " " + condition + ": Monday 4 January to");
        assertThat(html(handout(Circumstances.UNKNOWN.with("anticoagulants", true)))
                        .getElementById("ask-prescriber")
                        .text())
                .contains(rule + ": Monday 4 January to")
                .doesNotContain(condition);
        assertThat(html(handout(Circumstances.UNKNOWN.with("anticoagulants", false)))
                        .getElementById("ask-prescriber"))
                .isNull();
    }

    @Test
    void aPrescribedMedicineIsNeverAdvisedAgainst() {
        String text = html(handout(Circumstances.UNKNOWN)).body().text();

        assertThat(text).contains("Ask the person who prescribed it before you make any change.");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("stop");
    }

    @Test
    void rulesForOtherAreasAreNotTold() {
        assertThat(html(handout(Circumstances.UNKNOWN)).body().text()).doesNotContain("NSAIDs");
    }

    @Test
    void visitsStandInOrderWithTheirSitesTimeAndSayIfTheyAreOpen() {
        Document html = html(handout(Circumstances.UNKNOWN).madeOn(DECIDED));

        assertThat(html.select("#visits li p:first-child").eachText())
                .containsExactly(
                        "Session 1: Monday 11 January 2027, 9:30 am (New York time)",
                        "Session 2: Monday 1 February 2027, 9:30 am (New York time) (still to be confirmed)");
        assertThat(html.select("#visits time").eachAttr("datetime"))
                .containsExactly("2027-01-11T09:30-05:00", "2027-02-01T09:30-05:00", "2027-01-04");
    }

    @Test
    void phasesSayBetweenWhichDaysTheyEnd() {
        assertThat(html(handout(Circumstances.UNKNOWN)).getElementById("expect").text())
                .contains("More pain starts on Monday 11 January 2027;"
                        + " ends between Wednesday 13 January and Friday 15 January 2027");
    }

    @Test
    void thePatientsNameIsShownOnlyIfTheDirectoryTellsIt() {
        String name = PracticeFixtures.directory()
                .find(PracticeFixtures.patient())
                .orElseThrow()
                .name()
                .display();

        assertThat(html(handout(Circumstances.UNKNOWN)
                                .patient(PracticeFixtures.patient(), PracticeFixtures.directory()))
                        .body()
                        .text())
                .contains("For " + name);
        assertThat(html(handout(Circumstances.UNKNOWN).patient(PracticeFixtures.patient(), PatientDirectory.none()))
                        .html())
                .doesNotContain(name)
                .doesNotContain(PracticeFixtures.patient().value());
    }

    @Test
    void aHandoutHasNoStructuredData() {
        assertThat(html(handout(Circumstances.UNKNOWN)).select("script")).isEmpty();
    }

    @Test
    void aRuleWhoseTimeHadPassedIsAReasonToCall() {
        Instruction early = Instruction.builder(
                        "early",
                        Instruction.Direction.ASK_PRESCRIBER,
                        KNEE.instructions().get(3).subject())
                .timing(Offset.DECISION, Offset.days(-10))
                .build();
        Document html = html(handout(timeline(List.of(early), Circumstances.UNKNOWN, DECIDED, FIRST)));

        assertThat(html.getElementById("late").text()).contains("Ask the prescriber first: blood thinners");
    }

    @Test
    void hoursAreSaidAsMoments() {
        Instruction fasting = Instruction.builder(
                        "fasting",
                        Instruction.Direction.AVOID,
                        KNEE.instructions().get(0).subject())
                .timing(Offset.hours(-4), Offset.SESSION)
                .build();
        Document html = html(handout(timeline(List.of(fasting), Circumstances.UNKNOWN, DECIDED, FIRST)));

        assertThat(html.getElementById("avoid").text())
                .contains("Monday 11 January 2027, from 5:30 am until 9:30 am (New York time)");
    }

    @Test
    void theSpanishHandoutHasNoEnglish() {
        Document html = html(handout(Circumstances.UNKNOWN).language(SPANISH));

        assertThat(html.select("html").attr("lang")).isEqualTo("es");
        assertThat(html.body().text())
                .contains("lunes 11 de enero")
                .doesNotContain("January", "Monday", " the ", " until ");
    }

    @Test
    void aMissingTranslationIsRefused() {
        Instruction english = Instruction.builder(
                        "rest", Instruction.Direction.DO, Subject.of("rest", Localized.english("rest")))
                .timing(Offset.SESSION, Offset.days(1))
                .build();
        InstructionTimeline timeline = timeline(List.of(english), Circumstances.UNKNOWN, DECIDED, FIRST);

        assertThatThrownBy(() -> handout(timeline).language(SPANISH).build())
                .isInstanceOf(MissingTranslationException.class)
                .hasMessageContaining("subjects.rest");
    }

    @Test
    void aVisitIsToldInItsSitesOwnZone() {
        ZonedDateTime elsewhere = at(FIRST).withZoneSameInstant(ZoneId.of("America/Chicago"));

        assertThatThrownBy(() -> HandoutVisit.of(Examples.both("a", "a"), elsewhere, SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("America/New_York");
    }
}
