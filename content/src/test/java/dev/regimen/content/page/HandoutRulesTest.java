package dev.regimen.content.page;

import static dev.regimen.content.page.AftercareHandoutTest.DECIDED;
import static dev.regimen.content.page.AftercareHandoutTest.FIRST;
import static dev.regimen.content.page.AftercareHandoutTest.KNEE;
import static dev.regimen.content.page.AftercareHandoutTest.SECOND;
import static dev.regimen.content.page.AftercareHandoutTest.at;
import static dev.regimen.content.page.AftercareHandoutTest.handout;
import static dev.regimen.content.page.AftercareHandoutTest.html;
import static dev.regimen.content.page.AftercareHandoutTest.timeline;
import static dev.regimen.content.page.Examples.both;
import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.content.Hostile;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the patient is told where rules meet, with sessions on Mon 11 January and Mon 1 February 2027. */
class HandoutRulesTest {
    private static final Subject ICE = Subject.of("ice", both("ice", "hielo"));
    private static final Subject IBUPROFEN = Subject.of("ibuprofen", both("ibuprofen", "ibuprofeno"));
    private static final Subject NSAIDS = Subject.of("nsaids", both("NSAIDs", "AINE"), IBUPROFEN);

    private static Instruction rule(Direction direction, Subject subject, String from, String until) {
        return builder(direction, subject, from, until).build();
    }

    private static Instruction.Builder builder(Direction direction, Subject subject, String from, String until) {
        String id = direction.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + subject.id();
        return Instruction.builder(id, direction, subject)
                .timing(new Timing(OffsetRange.parse(from), OffsetRange.parse(until)));
    }

    private static InstructionTimeline told(Instruction... rules) {
        return timeline(List.of(rules), Circumstances.UNKNOWN, DECIDED, FIRST);
    }

    private static String text(Document html, String id) {
        Element element = html.getElementById(id);
        return element == null ? "" : element.text();
    }

    @Test
    void theStricterIsShownAndTheContradictionNamedWithItsDates() {
        Document html = html(handout(told(
                rule(Direction.AVOID, NSAIDS, "session", "+2 days"),
                rule(Direction.MAY, IBUPROFEN, "session", "+4 days"))));

        assertThat(text(html, "avoid"))
                .isEqualTo("Avoid NSAIDs (such as ibuprofen): Monday 11 January to Wednesday 13 January 2027");
        assertThat(text(html, "may"))
                .isEqualTo("You may use or do Ibuprofen: Thursday 14 January to Friday 15 January 2027");
        assertThat(text(html, "conflicts"))
                .isEqualTo("Important: Two rules disagree: call us “Avoid: NSAIDs (such as ibuprofen)” and “You may use"
                        + " or do: ibuprofen”: Monday 11 January to Wednesday 13 January 2027."
                        + " Follow the first one until we tell you otherwise.");
        assertThat(html.select("#conflicts data").eachAttr("value")).containsExactly("2027-01-11/2027-01-13");
    }

    @Test
    void whatIsCutAsAWholeStandsOnlyAmongTheContradictions() {
        Document html = html(handout(told(
                rule(Direction.AVOID, NSAIDS, "-7 days", "+14 days"),
                rule(Direction.MAY, IBUPROFEN, "session", "+4 days"))));

        assertThat(html.getElementById("may")).isNull();
        assertThat(text(html, "conflicts"))
                .contains("“You may use or do: ibuprofen”: Monday 11 January to Friday 15 January 2027.");
    }

    @Test
    void whatIsForbiddenOfAClassIsExceptedWhileItIs() {
        InstructionTimeline timeline = told(
                rule(Direction.AVOID, IBUPROFEN, "session", "+2 days"),
                rule(Direction.MAY, NSAIDS, "session", "+4 days"));

        assertThat(html(handout(timeline)).select("#may li").eachText())
                .containsExactly(
                        "NSAIDs (such as ibuprofen), except ibuprofen: Monday 11 January to Wednesday 13 January 2027",
                        "NSAIDs (such as ibuprofen): Thursday 14 January to Friday 15 January 2027");
        assertThat(text(html(handout(timeline).language(SPANISH)), "may"))
                .contains("AINE (por ejemplo, ibuprofeno), excepto ibuprofeno:"
                        + " del lunes 11 de enero al miércoles 13 de enero de 2027");
    }

    @Test
    void whatHangsOnSomethingUnknownLeavesTheOtherAndGoesFirst() {
        Instruction avoid = builder(Direction.AVOID, ICE, "session", "+1 day")
                .when(Condition.given("sedation"))
                .build();
        Document html = html(handout(told(avoid, rule(Direction.MAY, ICE, "session", "+4 days"))));

        assertThat(text(html, "avoid"))
                .isEqualTo("Avoid Ice (only if you are sedated): Monday 11 January to Tuesday 12 January 2027");
        assertThat(text(html, "may"))
                .isEqualTo(
                        "You may use or do Ice: Monday 11 January to Friday 15 January 2027"
                                + " Except if this applies to you, then follow it instead: “Avoid: ice (only if you are sedated)”.");
        assertThat(text(html, "conflicts")).contains("If the first one applies to you, follow it");
    }

    @Test
    void ofTwoLimitsTheLowerIsShown() {
        Document html = html(handout(told(limited("more", 4_000), limited("less", 3_000))));

        assertThat(text(html, "may"))
                .isEqualTo("You may use or do Ice, at most 3,000 mg in 24 hours: Monday 11 January 2027");
        assertThat(text(html, "conflicts"))
                .contains("“You may use or do: ice, at most 3,000 mg in 24 hours” and"
                        + " “You may use or do: ice, at most 4,000 mg in 24 hours”: Monday 11 January 2027.");
    }

    private static Instruction limited(String id, int most) {
        return Instruction.builder(id, Direction.MAY, ICE)
                .timing(Offset.SESSION, Offset.SESSION)
                .limit(new DoseLimit(Quantity.of(most, "mg"), Duration.ofHours(24)))
                .build();
    }

    @Test
    void anEndThatIsARangeSaysTheLongestAndFromWhenItMayBeOver() {
        InstructionTimeline timeline = told(
                rule(Direction.AVOID, ICE, "session", "+7..10 days"),
                rule(Direction.MAY, ICE, "+7..10 days", "+14 days"));
        Document html = html(handout(timeline));

        assertThat(text(html, "avoid"))
                .isEqualTo("Avoid Ice: Monday 11 January to Thursday 21 January 2027"
                        + " (may be over from Tuesday 19 January 2027 on)");
        // until Thu 21 January no ice is told for certain, so nothing is said of ice before
        assertThat(text(html, "may")).isEqualTo("You may use or do Ice: Friday 22 January to Monday 25 January 2027");
        assertThat(html.getElementById("conflicts")).isNull();
        assertThat(text(html(handout(timeline).language(SPANISH)), "avoid"))
                .isEqualTo("Evite Hielo: del lunes 11 de enero al jueves 21 de enero de 2027"
                        + " (puede haber terminado a partir del martes 19 de enero de 2027)");
    }

    @Test
    void aBeginningThatIsARangeSaysTheEarliestAndTheLatest() {
        InstructionTimeline timeline = told(rule(Direction.AVOID, ICE, "-3..5 days", "session"));

        assertThat(text(html(handout(timeline)), "avoid"))
                .isEqualTo("Avoid Ice: Wednesday 6 January to Monday 11 January 2027"
                        + " (may begin as late as Friday 8 January 2027)");
        assertThat(text(html(handout(timeline).language(SPANISH)), "avoid"))
                .contains("(puede que empiece más tarde, a más tardar el viernes 8 de enero de 2027)");
    }

    @Test
    void whatIsToBeDoneIsSaidForTheLongestAsFarAsItIsShown() {
        Instruction ice = rule(Direction.DO, ICE, "session", "+4..6 days");

        assertThat(text(html(handout(told(ice))), "do"))
                .isEqualTo("Do or bring Ice: Monday 11 January to Sunday 17 January 2027"
                        + " (may be over from Saturday 16 January 2027 on)");
        assertThat(text(html(handout(told(ice, rule(Direction.AVOID, ICE, "+5 days", "+9 days")))), "do"))
                .isEqualTo("Do or bring Ice: Monday 11 January to Friday 15 January 2027");
    }

    @Test
    void whatIsAllowedIsSaidForTheShortestAndPerhapsForMore() {
        assertThat(text(html(handout(told(rule(Direction.MAY, ICE, "+1..2 days", "+4..6 days")))), "may"))
                .isEqualTo("You may use or do Ice: Wednesday 13 January to Friday 15 January 2027"
                        + " (perhaps from Tuesday 12 January 2027 on, perhaps until Sunday 17 January 2027)");
    }

    @Test
    void hoursOverSeveralDatesNameTheirPlaceOnce() {
        assertThat(text(html(handout(told(rule(Direction.AVOID, ICE, "session", "+24 hours")))), "avoid"))
                .isEqualTo("Avoid Ice: from Monday 11 January 2027, 9:30 am until Tuesday 12 January 2027, 9:30 am"
                        + " (New York time)");
        assertThat(text(html(handout(told(rule(Direction.AVOID, ICE, "+24 hours", "+3 days")))), "avoid"))
                .isEqualTo("Avoid Ice: from Tuesday 12 January 2027, 9:30 am until the end of Thursday 14 January 2027"
                        + " (New York time)");
    }

    @Test
    void anOutsideEventIsKeptApartUnderItsName() {
        Catalog catalog = Catalog.bundled();
        TreatmentProtocol knee = catalog.protocol("corticosteroid-injection/knee");
        InstructionTimeline timeline = InstructionTimeline.of(
                catalog,
                knee,
                List.of(SessionTime.of("s1", at(FIRST), knee.site(), Laterality.LEFT)),
                Circumstances.UNKNOWN,
                DECIDED);

        // 1 week after a vaccination, 2 weeks before one
        Document english = html(AftercareHandout.of(catalog, knee, timeline));
        assertThat(english.select("#apart li").eachText())
                .contains("A vaccination: not from Tuesday 5 January to Sunday 24 January 2027")
                .anyMatch(line -> line.startsWith("A joint replacement (only for: knee, the left side): not from"));
        assertThat(text(english, "avoid")).doesNotContain("vaccination");
        assertThat(text(html(AftercareHandout.of(catalog, knee, timeline).language(SPANISH)), "apart"))
                .contains("no del martes 5 de enero al domingo 24 de enero de 2027")
                .contains("(solo para: rodilla, el lado izquierdo)");
    }

    @Test
    void askingSaysWhenToAskAndNeverWhatWillBeAnswered() {
        String text = text(
                html(handout(timeline(KNEE.instructions(), Circumstances.UNKNOWN, DECIDED, FIRST, SECOND))),
                "ask-prescriber");

        assertThat(text).contains("Ask on the first day given here, or as soon as you can after it.");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("stop", "hold", "pause", "skip");
    }

    @Test
    void theSpanishOfEveryPartHasNoEnglish() {
        Instruction perhaps = builder(Direction.AVOID, ICE, "session", "+1 day")
                .when(Condition.given("sedation"))
                .build();
        InstructionTimeline before = told(
                rule(Direction.DO, IBUPROFEN, "-3 days", "-3 days"),
                rule(Direction.MAY, NSAIDS, "+1..2 days", "+4..6 days"));
        InstructionTimeline now = told(
                perhaps,
                rule(Direction.MAY, ICE, "session", "+24 hours"),
                rule(Direction.MAY, NSAIDS, "+1..2 days", "+4..7 days"),
                rule(Direction.AVOID, IBUPROFEN, "-3..5 days", "+2..3 days"));

        String text =
                html(handout(now).changedSince(before).language(SPANISH)).body().text();

        assertThat(text)
                .contains("Qué ha cambiado desde su última hoja", "Dos reglas no concuerdan", "quizás ya a partir del")
                .doesNotContainPattern(
                        "(?i)\\b(the|if|from|until|on|may|perhaps|except|changed|before|and|not|also)\\b");
    }

    @Test
    void hostileTextStaysText() {
        for (String payload : Hostile.PAYLOADS) {
            String words = "x" + payload;
            Subject ice = Subject.of("ice", Localized.english(words));
            Subject other = Subject.of("other", Localized.english(words), ice);
            InstructionTimeline timeline = told(
                    rule(Direction.AVOID, ice, "session", "+2 days"), rule(Direction.MAY, other, "session", "+4 days"));

            Document html = html(handout(timeline).changedSince(told(rule(Direction.DO, ice, "session", "+1 day"))));

            assertThat(html.select("script, img, iframe, svg, form, [onerror], [onload], [onmouseover]"))
                    .as(payload)
                    .isEmpty();
            assertThat(html.getElementById("changed")).as(payload).isNotNull();
            assertThat(html.getElementById("conflicts")).as(payload).isNotNull();
        }
    }

    @Test
    void everyLineOfTheTimelineIsOnTheHandoutOnce() {
        List<Instruction> rules = new ArrayList<>(KNEE.instructions());
        rules.add(rule(Direction.AVOID, IBUPROFEN, "-3 days", "+2 days"));
        rules.add(rule(Direction.MAY, NSAIDS, "session", "+4 days"));
        rules.add(rule(Direction.ASK_PRESCRIBER, NSAIDS, "+3 days", "+5 days"));
        InstructionTimeline timeline = timeline(rules, Circumstances.UNKNOWN, DECIDED, FIRST, SECOND);
        Document html = html(handout(timeline));

        assertThat(timeline.shown().cut()).isNotEmpty();
        HandoutProperties.assertEveryLineOnce(timeline, html);
    }
}
