package dev.regimen.content.page;

import static dev.regimen.content.page.AftercareHandoutTest.DECIDED;
import static dev.regimen.content.page.AftercareHandoutTest.FIRST;
import static dev.regimen.content.page.AftercareHandoutTest.KNEE;
import static dev.regimen.content.page.AftercareHandoutTest.SECOND;
import static dev.regimen.content.page.AftercareHandoutTest.SITE;
import static dev.regimen.content.page.AftercareHandoutTest.at;
import static dev.regimen.content.page.AftercareHandoutTest.handout;
import static dev.regimen.content.page.AftercareHandoutTest.html;
import static dev.regimen.content.page.AftercareHandoutTest.timeline;
import static dev.regimen.content.page.Examples.both;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.content.Golden;
import dev.regimen.content.text.TextRenderer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.timeline.InstructionTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet says of the one before it. */
class HandoutChangesTest {
    private static final Subject ICE = Subject.of("ice", both("ice", "hielo"));
    private static final Subject BATHS = Subject.of("baths", both("baths", "baños"));
    private static final Instruction NO_BATHS = rule(Direction.AVOID, BATHS, "session", "+1 day");

    private static Instruction rule(Direction direction, Subject subject, String from, String until) {
        return Instruction.builder("rule-" + subject.id(), direction, subject)
                .timing(new Timing(OffsetRange.parse(from), OffsetRange.parse(until)))
                .build();
    }

    private static InstructionTimeline told(Instruction... rules) {
        return timeline(List.of(rules), Circumstances.UNKNOWN, DECIDED, FIRST);
    }

    private static List<String> changes(Document html) {
        return html.select("#changed dt, #changed li").eachText();
    }

    /** The changes but those of what is expected. */
    private static List<String> advice(InstructionTimeline told, InstructionTimeline now) {
        return changes(html(handout(now).changedSince(told)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theSheetAfterAMoveAsReviewed(String language) {
        Instruction bath = rule(Direction.MAY, BATHS, "session", "+3..5 days");
        List<Instruction> before = new ArrayList<>(KNEE.instructions());
        before.add(bath);
        List<Instruction> now = new ArrayList<>(before);
        now.add(NO_BATHS);
        LocalDate moved = LocalDate.of(2027, 2, 3); // Wed

        String sheet = TextRenderer.create()
                .render(AftercareHandout.of(
                                Examples.CATALOG,
                                KNEE,
                                timeline(now, Circumstances.UNKNOWN.with("sedation", true), DECIDED, FIRST, moved))
                        .visits(List.of(
                                HandoutVisit.of(both("Session 1", "Sesión 1"), at(FIRST), SITE),
                                HandoutVisit.of(both("Session 2", "Sesión 2"), at(moved), SITE)))
                        .changedSince(timeline(before, Circumstances.UNKNOWN, DECIDED, FIRST, SECOND))
                        .language(Locale.forLanguageTag(language))
                        .build());

        Golden.check("handout-after-a-move." + language + ".txt", sheet);
    }

    @Test
    void nothingIsSaidIfNothingHasChanged() {
        InstructionTimeline timeline = timeline(KNEE.instructions(), Circumstances.UNKNOWN, DECIDED, FIRST, SECOND);
        InstructionTimeline same = timeline(KNEE.instructions(), Circumstances.UNKNOWN, DECIDED, FIRST, SECOND);

        assertThat(handout(timeline).changedSince(same).build())
                .isEqualTo(handout(timeline).build());
    }

    @Test
    void aMovedVisitIsToldWithOldAndNewDatesRightAfterTheSignsThatCallForHelp() {
        LocalDate moved = LocalDate.of(2027, 2, 3); // Wed
        InstructionTimeline told = timeline(KNEE.instructions(), Circumstances.UNKNOWN, DECIDED, FIRST, SECOND);
        InstructionTimeline now = timeline(KNEE.instructions(), Circumstances.UNKNOWN, DECIDED, FIRST, moved);

        Document html = html(handout(now).changedSince(told));

        assertThat(html.select("main > section").eachAttr("id")).startsWith("draft", "seek-help", "changed", "visits");
        // Mon 1 to Fri 5 February before, Wed 3 to Sun 7 February now; what stays from Mon 11 January on is not named
        assertThat(changes(html))
                .contains(
                        "Other dates",
                        "“Do or bring: ice, 20 minutes, every 2–3 hours”: Wednesday 3 February to Sunday 7 February 2027"
                                + " (before: Monday 1 February to Friday 5 February 2027)",
                        "“Get help at once: spreading redness”: Wednesday 3 February to Wednesday 17 February 2027"
                                + " (before: Monday 1 February to Monday 15 February 2027)",
                        "“More pain”: starts on Wednesday 3 February 2027; ends between Friday 5 February and"
                                + " Sunday 7 February 2027 (before: starts on Monday 1 February 2027; ends between"
                                + " Wednesday 3 February and Friday 5 February 2027)")
                .doesNotHaveDuplicates();
        assertThat(html.select("#do li").eachText())
                .containsExactly(
                        "Changed – Ice, 20 minutes, every 2–3 hours: Monday 11 January to Friday 15 January 2027"
                                + " and Wednesday 3 February to Sunday 7 February 2027");
        assertThat(html.select("#do li strong").eachText()).containsExactly("Changed");
        assertThat(html.select("#expect dt").eachText())
                .containsExactly("Changed – More pain", "Changed – Strengthening");
    }

    @Test
    void whatIsNewAndWhatIsNotToldAnyMoreAreNamed() {
        InstructionTimeline told = told(NO_BATHS, rule(Direction.AVOID, ICE, "session", "+2 days"));
        InstructionTimeline now = told(NO_BATHS, rule(Direction.MAY, ICE, "session", "+2 days"));

        assertThat(advice(told, now))
                .containsExactly(
                        "New",
                        "“You may use or do: ice”: Monday 11 January to Wednesday 13 January 2027",
                        "No longer",
                        "“Avoid: ice” (before: Monday 11 January to Wednesday 13 January 2027)");
        Document html = html(handout(now).changedSince(told));
        assertThat(html.select("#may li").eachText())
                .containsExactly("New – Ice: Monday 11 January to Wednesday 13 January 2027");
        assertThat(html.select("#avoid li").eachText())
                .containsExactly("Baths: Monday 11 January to Tuesday 12 January 2027");
    }

    @Test
    void anotherSessionAddsDatesAndACancelledOneTakesThem() {
        InstructionTimeline one = timeline(List.of(NO_BATHS), Circumstances.UNKNOWN, DECIDED, FIRST);
        InstructionTimeline two = timeline(List.of(NO_BATHS), Circumstances.UNKNOWN, DECIDED, FIRST, SECOND);

        assertThat(advice(one, two)).contains("“Avoid: baths”: also Monday 1 February to Tuesday 2 February 2027");
        assertThat(advice(two, one)).contains("“Avoid: baths”: no longer Monday 1 February to Tuesday 2 February 2027");
    }

    @Test
    void whatHungOnSomethingThatIsKnownNowIsCertain() {
        Instruction sedated = Instruction.builder(
                        "driving", Direction.AVOID, Subject.of("driving", both("driving", "x")))
                .timing(NO_BATHS.timing())
                .when(Condition.given("sedation"))
                .build();
        List<Instruction> rules = List.of(sedated);
        InstructionTimeline open = timeline(rules, Circumstances.UNKNOWN, DECIDED, FIRST);
        InstructionTimeline yes = timeline(rules, Circumstances.UNKNOWN.with("sedation", true), DECIDED, FIRST);
        InstructionTimeline no = timeline(rules, Circumstances.UNKNOWN.with("sedation", false), DECIDED, FIRST);

        assertThat(advice(open, yes))
                .containsExactly("Now certain", "“Avoid: driving”: Monday 11 January to Tuesday 12 January 2027");
        assertThat(advice(yes, open))
                .containsExactly(
                        "Now under another condition",
                        "“Avoid: driving (only if you are sedated)”: Monday 11 January to Tuesday 12 January 2027");
        assertThat(advice(open, no))
                .containsExactly(
                        "No longer",
                        "“Avoid: driving (only if you are sedated)”"
                                + " (before: Monday 11 January to Tuesday 12 January 2027)");
    }

    @Test
    void whatSomethingStricterTakesAwayIsNamedAsWell() {
        Instruction may = rule(Direction.MAY, ICE, "session", "+4 days");
        Instruction none = Instruction.builder("none", Direction.AVOID, ICE)
                .timing(NO_BATHS.timing())
                .build();

        assertThat(advice(told(may), told(may, none)))
                .containsExactly(
                        "New",
                        "“Avoid: ice”: Monday 11 January to Tuesday 12 January 2027",
                        "Other dates",
                        "“You may use or do: ice”: Wednesday 13 January to Friday 15 January 2027"
                                + " (before: Monday 11 January to Friday 15 January 2027)");
    }

    @Test
    void aRangeThatChangedOnlyInItsMarginIsNamed() {
        assertThat(advice(
                        told(rule(Direction.AVOID, ICE, "session", "+4 days")),
                        told(rule(Direction.AVOID, ICE, "session", "+2..4 days"))))
                .containsExactly(
                        "Other dates",
                        "“Avoid: ice”: Monday 11 January to Friday 15 January 2027 (may be over from Thursday 14 January"
                                + " 2027 on) (before: Monday 11 January to Friday 15 January 2027)");
    }

    @Test
    void withoutAnEarlierSheetNothingIsMarked() {
        Element main = html(handout(told(NO_BATHS))).selectFirst("main");

        assertThat(main.text()).doesNotContain("Changed", "New –");
    }
}
