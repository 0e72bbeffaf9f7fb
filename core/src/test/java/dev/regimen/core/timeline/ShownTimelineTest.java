package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.ACETAMINOPHEN;
import static dev.regimen.core.fixtures.InstructionFixtures.ASPIRIN;
import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.BLOOD_THINNERS;
import static dev.regimen.core.fixtures.InstructionFixtures.IBUPROFEN;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ACETAMINOPHEN;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.core.timeline.InstructionTimelineTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTimelineTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final SessionTime FIRST = at("s1", "2027-03-01T09:00"); // Mon
    private static final SessionTime SECOND = at("s2", "2027-03-15T09:00"); // Mon

    @Test
    void whereNothingContradictsEveryEntryIsShownWhole() {
        InstructionTimeline timeline = timeline(List.of(AVOID_NSAIDS, MAY_ICE, MAY_ACETAMINOPHEN), FIRST, SECOND);

        assertThat(timeline.shown().lines())
                .extracting(ShownTimeline.Line::entry)
                .containsExactlyElementsOf(timeline.entries());
        assertThat(timeline.shown().cut()).isEmpty();
    }

    @Test
    void whatAStricterRuleForbidsIsCutOutOfThatTimeAndListed() {
        Instruction avoid = rule("avoid", Direction.AVOID, NSAIDS, "session", "+2 days");
        Instruction may = rule("may", Direction.MAY, IBUPROFEN, "session", "+4 days");

        InstructionTimeline timeline = timeline(List.of(avoid, may), FIRST);

        assertThat(lines(timeline))
                .containsExactly(
                        "Line[AVOID nsaids [2027-03-01, 2027-03-03]]", // Mon to Wed
                        "Line[MAY ibuprofen [2027-03-04, 2027-03-05]]"); // Thu to Fri
        assertThat(timeline.shown().cut())
                .extracting(Object::toString)
                .containsExactly("Cut[MAY ibuprofen [2027-03-01, 2027-03-03] by AVOID nsaids]");
    }

    @Test
    void askingThePrescriberIsStricterThanDoing() {
        Instruction ask = rule("ask", Direction.ASK_PRESCRIBER, ICE, "+2 days", "+3 days");
        Instruction ice = rule("ice", Direction.DO, ICE, "session", "+4 days");

        assertThat(lines(timeline(List.of(ask, ice), FIRST)))
                .containsExactly(
                        "Line[DO ice [2027-03-01, 2027-03-02]]", // Mon to Tue
                        "Line[ASK_PRESCRIBER ice [2027-03-03, 2027-03-04]]", // Wed to Thu
                        "Line[DO ice [2027-03-05, 2027-03-05]]"); // Fri
    }

    @Test
    void whatIsForbiddenOfAClassIsExceptedWhileItIs() {
        Instruction avoid = rule("avoid", Direction.AVOID, IBUPROFEN, "session", "+2 days");
        Instruction aspirin = rule("aspirin", Direction.AVOID, ASPIRIN, "+2 days", "+3 days");
        Instruction may = rule("may", Direction.MAY, NSAIDS, "session", "+4 days");

        InstructionTimeline timeline = timeline(List.of(avoid, aspirin, may), FIRST);

        assertThat(lines(timeline))
                .containsExactly(
                        "Line[AVOID ibuprofen [2027-03-01, 2027-03-03]]",
                        "Line[MAY nsaids [2027-03-01, 2027-03-02] except [ibuprofen]]",
                        "Line[AVOID aspirin [2027-03-03, 2027-03-04]]",
                        "Line[MAY nsaids [2027-03-03, 2027-03-03] except [aspirin, ibuprofen]]",
                        "Line[MAY nsaids [2027-03-04, 2027-03-04] except [aspirin]]",
                        "Line[MAY nsaids [2027-03-05, 2027-03-05]]");
        assertThat(timeline.shown().cut()).isEmpty();
    }

    @Test
    void ofClassesThatShareAMemberTheForbiddenClassIsExcepted() {
        Instruction ask = rule("ask", Direction.ASK_PRESCRIBER, BLOOD_THINNERS, "session", "session");
        Instruction may = rule("may", Direction.MAY, NSAIDS, "session", "session");

        assertThat(lines(timeline(List.of(ask, may), FIRST)))
                .containsExactly(
                        "Line[ASK_PRESCRIBER blood-thinners [2027-03-01, 2027-03-01]]",
                        "Line[MAY nsaids [2027-03-01, 2027-03-01] except [blood-thinners]]");
    }

    @Test
    void whatHangsOnAnUnknownCircumstanceCutsNothingAndIsNamed() {
        Instruction avoid = Instruction.builder("avoid", Direction.AVOID, ICE)
                .timing(Offset.SESSION, Offset.days(1))
                .when(Condition.given("diabetes"))
                .build();

        InstructionTimeline timeline = timeline(List.of(avoid, MAY_ICE), FIRST, SECOND);

        assertThat(timeline.shown().lines())
                .extracting(line -> line.entry().advice().direction(), ShownTimeline.Line::span, line -> line.unless())
                .containsExactly(
                        tuple(Direction.AVOID, days("2027-03-01", "2027-03-02"), List.of()), // Mon to Tue
                        tuple(
                                Direction.MAY,
                                days("2027-03-01", "2027-03-05"), // Mon to Fri
                                List.of(avoid.advice(Condition.given("diabetes")))),
                        tuple(Direction.AVOID, days("2027-03-15", "2027-03-16"), List.of()), // Mon to Tue
                        tuple(
                                Direction.MAY,
                                days("2027-03-15", "2027-03-19"), // Mon to Fri
                                List.of(avoid.advice(Condition.given("diabetes")))));
        assertThat(timeline.shown().cut()).isEmpty();
        assertThat(timeline.conflicts()).extracting(DatedConflict::isCertain).containsExactly(false);
    }

    @Test
    void whatIsOnlyPerhapsAllowedIsCutAsWell() {
        Instruction may = Instruction.builder("may", Direction.MAY, IBUPROFEN)
                .timing(Offset.SESSION, Offset.days(1))
                .when(Condition.given("diabetes"))
                .build();

        InstructionTimeline timeline = timeline(List.of(AVOID_NSAIDS, may), FIRST);

        assertThat(lines(timeline)).containsExactly("Line[AVOID nsaids [2027-02-22, 2027-03-15]]");
        assertThat(timeline.shown().cut()).hasSize(1);
    }

    @Test
    void hoursAreCutOutOfDatesToTheMinute() {
        Instruction avoid = rule("avoid", Direction.AVOID, ICE, "session", "+24 hours");
        Instruction may = rule("may", Direction.MAY, ICE, "session", "+4 days");

        assertThat(lines(timeline(List.of(avoid, may), FIRST)))
                .containsExactly(
                        "Line[AVOID ice [2027-03-01T09:00-05:00[America/New_York], 2027-03-02T09:00-05:00[America/New_York])]",
                        "Line[MAY ice [2027-03-01T00:00-05:00[America/New_York], 2027-03-01T09:00-05:00[America/New_York])]",
                        "Line[MAY ice [2027-03-02T09:00-05:00[America/New_York], 2027-03-06T00:00-05:00[America/New_York])]");
    }

    @Test
    void theLowerOfTwoLimitsIsShownAndTheConflictNamed() {
        Instruction less = limited("less", ACETAMINOPHEN, 3_000, 24, 4);
        Instruction more = limited("more", ACETAMINOPHEN, 4_000, 24, 6);

        InstructionTimeline timeline = timeline(List.of(more, less), FIRST);

        assertThat(timeline.conflicts())
                .extracting(DatedConflict::stricterFrom, DatedConflict::otherFrom, DatedConflict::spans)
                .containsExactly(tuple(
                        List.of(new Origin.Told(less, "s1")),
                        List.of(new Origin.Told(more, "s1")),
                        List.of(days("2027-03-01", "2027-03-05")))); // Mon to Fri
        assertThat(timeline.shown().lines())
                .extracting(line -> line.entry().advice().limit(), ShownTimeline.Line::span)
                .containsExactly(
                        tuple(less.limit(), days("2027-03-01", "2027-03-05")), // Mon to Fri
                        tuple(more.limit(), days("2027-03-06", "2027-03-07"))); // Sat to Sun
    }

    @Test
    void limitsOfWhichNeitherIsTheStricterAreBothShown() {
        InstructionTimeline timeline = timeline(
                List.of(limited("day", ACETAMINOPHEN, 3_000, 24, 4), limited("dose", ACETAMINOPHEN, 1_000, 4, 4)),
                FIRST);

        assertThat(timeline.shown().lines()).hasSize(2);
        assertThat(timeline.conflicts()).isEmpty();
    }

    @Test
    void theDateOnWhichIceTakesOverFromNoIceIsWithoutIceAndNoContradiction() {
        Instruction none = rule("none", Direction.AVOID, ICE, "session", "+7..10 days");
        Instruction then = rule("then", Direction.MAY, ICE, "+7..10 days", "+14 days");

        InstructionTimeline timeline = timeline(List.of(none, then), FIRST);

        assertThat(lines(timeline))
                .containsExactly(
                        "Line[AVOID ice [2027-03-01, 2027-03-11]]", // Mon to Thu
                        "Line[MAY ice [2027-03-12, 2027-03-15]]"); // Fri to Mon
        assertThat(timeline.conflicts()).isEmpty();
        // the one rule of the first session does not hand over to the other of the second
        assertThat(timeline(List.of(none, then), FIRST, at("s2", "2027-03-11T09:00"))
                        .conflicts()) // Thu
                .extracting(DatedConflict::spans)
                .containsExactly(List.of(days("2027-03-11", "2027-03-15"))); // Thu to Mon
    }

    @Test
    void signsThatCallForHelpAreShownFirst() {
        Instruction help = rule("fever", Direction.SEEK_HELP, Subject.of("fever", ICE.name()), "+3 days", "+4 days");

        assertThat(lines(timeline(List.of(MAY_ICE, help), FIRST)))
                .containsExactly(
                        "Line[SEEK_HELP fever [2027-03-04, 2027-03-05]]", "Line[MAY ice [2027-03-01, 2027-03-05]]");
    }

    private static List<String> lines(InstructionTimeline timeline) {
        return timeline.shown().lines().stream().map(Object::toString).toList();
    }

    private static InstructionTimeline timeline(List<Instruction> rules, SessionTime... sessions) {
        return InstructionTimeline.of(rules, List.of(), List.of(sessions), Circumstances.UNKNOWN, DECIDED);
    }

    private static Instruction limited(String id, Subject subject, int most, int hours, int days) {
        return Instruction.builder(id, Direction.MAY, subject)
                .timing(Offset.SESSION, Offset.days(days))
                .limit(new DoseLimit(Quantity.of(most, "mg"), Duration.ofHours(hours)))
                .build();
    }

    private static Span days(String first, String last) {
        return Span.days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
