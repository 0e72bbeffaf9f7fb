package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.ASK_ABOUT_BLOOD_THINNERS;
import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.ELBOW;
import static dev.regimen.core.fixtures.InstructionFixtures.FASTING;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ACETAMINOPHEN;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.NO_DRIVING;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionTimelineTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final Circumstances NOTHING_KNOWN = Circumstances.UNKNOWN;
    private static final Circumstances SEDATED = NOTHING_KNOWN.with("sedation", true);

    // days -------------------------------------------------------------------------------------------------------

    @Test
    void sevenDaysBeforeToFourteenDaysAfterCoversBothEnds() {
        InstructionTimeline timeline = timeline(AVOID_NSAIDS, at("s1", "2027-03-01T09:00")); // Mon

        assertThat(spans(timeline)).containsExactly("[2027-02-22, 2027-03-15]"); // Mon to Mon
    }

    @Test
    void afterOfOneSessionMeetsBeforeOfTheNextTwoWeeksLater() {
        InstructionTimeline timeline =
                timeline(AVOID_NSAIDS, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-15T09:00")); // Mon, Mon

        // [22 Feb, 15 Mar] and [8 Mar, 29 Mar]
        assertThat(spans(timeline)).containsExactly("[2027-02-22, 2027-03-29]"); // Mon to Mon
        assertThat(timeline.entries().get(0).sessions()).containsExactly("s1", "s2");
    }

    @Test
    void spansOfNeighbouringDaysUnite() {
        // 14 days after the 1st is the 15th; 7 days before the 23rd is the 16th
        InstructionTimeline timeline =
                timeline(AVOID_NSAIDS, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-23T09:00")); // Mon, Tue

        assertThat(spans(timeline)).containsExactly("[2027-02-22, 2027-04-06]"); // Mon to Tue
    }

    @Test
    void aFreeDayBetweenKeepsSpansApart() {
        // 7 days before the 24th is the 17th: the 16th is free
        InstructionTimeline timeline =
                timeline(AVOID_NSAIDS, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-24T09:00")); // Mon, Wed

        assertThat(spans(timeline))
                .containsExactly("[2027-02-22, 2027-03-15]", "[2027-03-17, 2027-04-07]"); // Mon-Mon, Wed-Wed
        assertThat(timeline.on(LocalDate.of(2027, 3, 15))).hasSize(1); // Mon
        assertThat(timeline.on(LocalDate.of(2027, 3, 16))).isEmpty(); // Tue
        assertThat(timeline.on(LocalDate.of(2027, 3, 17))).hasSize(1); // Wed
    }

    @Test
    void threeSessionsInAChainUniteThoughTheFirstAndTheLastDoNotMeet() {
        InstructionTimeline timeline = timeline(
                AVOID_NSAIDS,
                at("s3", "2027-04-12T09:00"), // Mon
                at("s1", "2027-03-01T09:00"), // Mon
                at("s2", "2027-03-22T09:00")); // Mon

        assertThat(spans(timeline)).containsExactly("[2027-02-22, 2027-04-26]"); // Mon to Mon
        assertThat(timeline.entries().get(0).sessions()).containsExactly("s1", "s2", "s3");
    }

    @Test
    void aMovedSessionGivesTheTimelineOfTheNewDate() {
        InstructionTimeline booked =
                timeline(MAY_ICE, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-22T09:00")); // Mon, Mon
        InstructionTimeline moved =
                timeline(MAY_ICE, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-25T09:00")); // Mon, Thu

        assertThat(spans(booked)).containsExactly("[2027-03-01, 2027-03-05]", "[2027-03-22, 2027-03-26]");
        assertThat(spans(moved)).containsExactly("[2027-03-01, 2027-03-05]", "[2027-03-25, 2027-03-29]");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2027-01-24, 2027-02-14", // Sun: Sun to Sun
        "2028-02-29, 2028-02-22, 2028-03-14", // Tue: Tue to Tue, in a leap year
        "2027-02-28, 2027-02-21, 2027-03-14", // Sun: Sun to Sun
        "2027-12-31, 2027-12-24, 2028-01-14", // Fri: Fri to Fri
    })
    void daysRunOnOverTheEndsOfMonths(LocalDate session, LocalDate first, LocalDate last) {
        InstructionTimeline timeline = timeline(AVOID_NSAIDS, at("s1", session.atTime(9, 0)));

        assertThat(timeline.entries()).extracting(TimelineEntry::span).containsExactly(Span.days(first, last));
    }

    @Test
    void aRuleOfTheDayBeforeHoldsForThatDateOnly() {
        Instruction rule = rule("test", Direction.DO, NSAIDS, "-1 day", "-1 day");

        assertThat(spans(timeline(rule, at("s1", "2027-03-01T09:00")))) // Mon
                .containsExactly("[2027-02-28, 2027-02-28]"); // Sun
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14T09:00, 2027-03-07, 2027-03-28", // Sun, clocks go forward: Sun to Sun
        "2027-11-07T09:00, 2027-10-31, 2027-11-21", // Sun, clocks go back: Sun to Sun
        "2027-11-07T00:10, 2027-10-31, 2027-11-21", // Sun, just after midnight
        "2027-11-07T23:50, 2027-10-31, 2027-11-21", // Sun, just before midnight
    })
    void clockChangesDoNotMoveDays(LocalDateTime session, LocalDate first, LocalDate last) {
        InstructionTimeline timeline = timeline(AVOID_NSAIDS, at("s1", session));

        assertThat(timeline.entries()).extracting(TimelineEntry::span).containsExactly(Span.days(first, last));
    }

    // ranges -----------------------------------------------------------------------------------------------------

    @Test
    void noIceForSevenToTenDaysCoversTenAndIceFromThenOnBeginsAfterThem() {
        Instruction none = rule("none", Direction.AVOID, NSAIDS, "session", "+7..10 days");
        Instruction then = rule("then", Direction.MAY, NSAIDS, "+7..10 days", "+3..4 weeks");

        InstructionTimeline timeline = InstructionTimeline.of(
                List.of(none, then), List.of(), List.of(at("s1", "2027-03-01T09:00")), NOTHING_KNOWN, DECIDED); // Mon

        assertThat(spans(timeline))
                .containsExactly("[2027-03-01, 2027-03-11]", "[2027-03-11, 2027-03-22]"); // Mon to Thu, Thu to Mon
    }

    // decision ---------------------------------------------------------------------------------------------------

    @Test
    void fromTheDecisionUntilTheLastSessionIsOneSpan() {
        InstructionTimeline timeline =
                timeline(ASK_ABOUT_BLOOD_THINNERS, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-22T09:00"));

        assertThat(spans(timeline)).containsExactly("[2027-01-11, 2027-03-22]"); // Mon to Mon
    }

    @Test
    void decidedOnTheDayOfTheSessionLeavesThatDay() {
        assertThat(spans(timeline(ASK_ABOUT_BLOOD_THINNERS, at("s1", "2027-01-11T16:00")))) // Mon
                .containsExactly("[2027-01-11, 2027-01-11]"); // Mon
    }

    @Test
    void decidedAfterTheEndIsLeftOutAndSaidSo() {
        Instruction rule = rule("ask", Direction.ASK_PRESCRIBER, NSAIDS, "decision", "-7 days");

        InstructionTimeline timeline = timeline(rule, at("s1", "2027-01-17T09:00")); // Sun, 6 days later

        assertThat(timeline.entries()).isEmpty();
        assertThat(timeline.leftOut()).containsExactly(new LeftOut(rule, LeftOut.Reason.NO_TIME, sorted("s1")));
    }

    // hours ------------------------------------------------------------------------------------------------------

    @Test
    void hoursCountFromTheAnchorSegmentNotFromTheArrival() {
        SessionTime session = at("s1", "2027-03-01T09:00").withAnchorAfter(Duration.ofMinutes(20)); // Mon

        assertThat(spans(timeline(SEDATED, FASTING, session)))
                .containsExactly(
                        "[2027-03-01T05:20-05:00[America/New_York], 2027-03-01T09:20-05:00[America/New_York])");
    }

    @Test
    void twentyFourHoursAreAnHourLaterOnTheClockWhenClocksGoForward() {
        // Sat; on Sun 14 March 02:00 becomes 03:00
        assertThat(spans(timeline(SEDATED, NO_DRIVING, at("s1", "2027-03-13T15:00"))))
                .containsExactly(
                        "[2027-03-13T15:00-05:00[America/New_York], 2027-03-14T16:00-04:00[America/New_York])");
    }

    @Test
    void twentyFourHoursAreAnHourEarlierOnTheClockWhenClocksGoBack() {
        // Sat; on Sun 7 November 02:00 becomes 01:00
        assertThat(spans(timeline(SEDATED, NO_DRIVING, at("s1", "2027-11-06T15:00"))))
                .containsExactly(
                        "[2027-11-06T15:00-04:00[America/New_York], 2027-11-07T14:00-05:00[America/New_York])");
    }

    @Test
    void fourHoursBeforeReachBackOverTheGap() {
        // Sun; 05:00 EDT is 09:00 UTC, 4 hours before is 05:00 UTC, midnight EST
        assertThat(spans(timeline(SEDATED, FASTING, at("s1", "2027-03-14T05:00"))))
                .containsExactly(
                        "[2027-03-14T00:00-05:00[America/New_York], 2027-03-14T05:00-04:00[America/New_York])");
    }

    @Test
    void fromADateUntilAnHourBeginsAtThatDatesFirstMoment() {
        Instruction rule = rule("fluids", Direction.AVOID, NSAIDS, "-1 day", "-4 hours");

        assertThat(spans(timeline(rule, at("s1", "2027-03-01T09:00")))) // Mon
                .containsExactly(
                        "[2027-02-28T00:00-05:00[America/New_York], 2027-03-01T05:00-05:00[America/New_York])");
    }

    @Test
    void fromAnHourUntilADateEndsAtThatDatesLastMoment() {
        Instruction rule = rule("shower", Direction.MAY, NSAIDS, "+24 hours", "+3 days");

        assertThat(spans(timeline(rule, at("s1", "2027-03-01T09:00")))) // Mon
                .containsExactly(
                        "[2027-03-02T09:00-05:00[America/New_York], 2027-03-05T00:00-05:00[America/New_York])");
    }

    @Test
    void fromTheDecisionUntilAnHourBeginsWithTheDayOfTheDecision() {
        Instruction rule = rule("ask", Direction.ASK_PRESCRIBER, NSAIDS, "decision", "-24 hours");

        assertThat(spans(timeline(rule, at("s1", "2027-01-13T09:00")))) // Wed
                .containsExactly(
                        "[2027-01-11T00:00-05:00[America/New_York], 2027-01-12T09:00-05:00[America/New_York])");
    }

    @Test
    void anHourThatComesAfterItsDateIsLeftOut() {
        Instruction rule = rule("early", Direction.DO, NSAIDS, "-1 day", "-34 hours");

        // Mon 09:00: 34 hours before is Sat 23:00, the date before begins on Sun 00:00
        assertThat(timeline(rule, at("s1", "2027-03-01T09:00")).leftOut())
                .containsExactly(new LeftOut(rule, LeftOut.Reason.NO_TIME, sorted("s1")));
        // Mon 15:00: 34 hours before is Sun 05:00
        assertThat(spans(timeline(rule, at("s1", "2027-03-01T15:00"))))
                .containsExactly(
                        "[2027-02-28T00:00-05:00[America/New_York], 2027-02-28T05:00-05:00[America/New_York])");
    }

    @Test
    void spansInHoursUniteWhereTheyTouch() {
        // Mon 09:00 + 24 h is Tue 09:00, when the second one begins
        assertThat(spans(timeline(SEDATED, NO_DRIVING, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-02T09:00"))))
                .containsExactly(
                        "[2027-03-01T09:00-05:00[America/New_York], 2027-03-03T09:00-05:00[America/New_York])");
    }

    @Test
    void spansInHoursStayApartByAMinute() {
        assertThat(spans(timeline(SEDATED, NO_DRIVING, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-02T09:01"))))
                .hasSize(2);
    }

    @Test
    void spansInHoursAtTwoSitesUniteByInstants() {
        // Mon 09:00 in Madrid is 03:00 in New York; Mon 10:00 in New York is 16:00 in Madrid, within 24 hours
        SessionTime madrid =
                SessionTime.of("s1", LocalDateTime.parse("2027-03-01T09:00").atZone(MADRID), KNEE, Laterality.LEFT);

        assertThat(spans(timeline(SEDATED, NO_DRIVING, madrid, at("s2", "2027-03-01T10:00"))))
                .containsExactly("[2027-03-01T09:00+01:00[Europe/Madrid], 2027-03-02T10:00-05:00[America/New_York])");
    }

    // circumstances ----------------------------------------------------------------------------------------------

    @Test
    void unknownSedationIsToldWithItsCondition() {
        InstructionTimeline timeline = timeline(NO_DRIVING, at("s1", "2027-03-01T09:00")); // Mon

        assertThat(timeline.entries()).extracting(TimelineEntry::isConditional).containsExactly(true);
        assertThat(timeline.entries().get(0).advice().when()).isEqualTo(Condition.given("sedation"));
        assertThat(timeline.leftOut()).isEmpty();
    }

    @Test
    void noSedationIsLeftOutAndSaidSo() {
        InstructionTimeline timeline =
                timeline(NOTHING_KNOWN.with("sedation", false), NO_DRIVING, at("s1", "2027-03-01T09:00"));

        assertThat(timeline.entries()).isEmpty();
        assertThat(timeline.leftOut())
                .containsExactly(new LeftOut(NO_DRIVING, LeftOut.Reason.DOES_NOT_APPLY, sorted("s1")));
    }

    @Test
    void sedationAtOneSessionHoldsForThatSessionAlone() {
        SessionTime awake = at("s1", "2027-03-01T09:00").withKnown(NOTHING_KNOWN.with("sedation", false)); // Mon
        SessionTime sedated = at("s2", "2027-03-22T09:00").withKnown(SEDATED); // Mon

        InstructionTimeline timeline = timeline(NO_DRIVING, awake, sedated, at("s3", "2027-04-12T09:00")); // Mon

        assertThat(timeline.entries())
                .extracting(TimelineEntry::isConditional, TimelineEntry::sessions)
                .containsExactly(tuple(false, sorted("s2")), tuple(true, sorted("s3")));
        assertThat(timeline.leftOut())
                .containsExactly(new LeftOut(NO_DRIVING, LeftOut.Reason.DOES_NOT_APPLY, sorted("s1")));
    }

    @Test
    void aConditionalSpanIsNotUnitedWithACertainOne() {
        SessionTime sedated = at("s1", "2027-03-01T09:00").withKnown(SEDATED); // Mon

        InstructionTimeline timeline = timeline(NO_DRIVING, sedated, at("s2", "2027-03-02T08:00")); // Tue

        assertThat(timeline.entries()).extracting(TimelineEntry::isConditional).containsExactly(false, true);
    }

    @Test
    void aRuleForOtherSitesIsLeftOutAtThisOne() {
        Instruction elbowOnly = Instruction.builder("elbow-nsaids", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-7), Offset.days(14))
                .when(Condition.at(ELBOW))
                .build();

        InstructionTimeline timeline = timeline(
                elbowOnly,
                at("s1", "2027-03-01T09:00"),
                at("s2", "2027-03-02T09:00", ELBOW, Laterality.LEFT)); // Mon, Tue

        assertThat(spans(timeline)).containsExactly("[2027-02-23, 2027-03-16]"); // Tue to Tue
        assertThat(timeline.leftOut())
                .containsExactly(new LeftOut(elbowOnly, LeftOut.Reason.DOES_NOT_APPLY, sorted("s1")));
    }

    @Test
    void aRuleForTheRightSideHoldsForBothSidesAndNotForTheLeft() {
        Instruction right = Instruction.builder("right-brace", Direction.DO, NSAIDS)
                .timing(Offset.SESSION, Offset.days(1))
                .when(new Condition(List.of(), Laterality.RIGHT, Map.of()))
                .build();

        InstructionTimeline timeline = timeline(
                right,
                at("s1", "2027-03-01T09:00", KNEE, Laterality.LEFT), // Mon
                at("s2", "2027-03-08T09:00", KNEE, Laterality.BILATERAL)); // Mon

        assertThat(spans(timeline)).containsExactly("[2027-03-08, 2027-03-09]"); // Mon to Tue
        assertThat(timeline.leftOut()).extracting(LeftOut::sessions).containsExactly(sorted("s1"));
    }

    // several rules and courses ----------------------------------------------------------------------------------

    @Test
    void signsThatCallForHelpComeFirstThenByDateThenGravityThenSubject() {
        Instruction help = rule("fever", Direction.SEEK_HELP, NSAIDS, "session", "+14 days");
        List<Instruction> rules = List.of(MAY_ICE, MAY_ACETAMINOPHEN, help, AVOID_NSAIDS, ASK_ABOUT_BLOOD_THINNERS);

        InstructionTimeline timeline =
                InstructionTimeline.of(rules, List.of(), List.of(at("s1", "2027-03-01T09:00")), NOTHING_KNOWN, DECIDED);

        assertThat(timeline.entries())
                .extracting(entry -> entry.rules().first())
                .containsExactly("fever", "ask-blood-thinners", "avoid-nsaids", "may-acetaminophen", "may-ice");
        assertThat(timeline.redFlags()).containsExactly(timeline.entries().get(0));
    }

    @Test
    void twoCoursesWithTheSameRuleUnite() {
        InstructionTimeline knee = timeline(AVOID_NSAIDS, at("knee/1", "2027-03-01T09:00")); // Mon
        InstructionTimeline elbow =
                timeline(AVOID_NSAIDS, at("elbow/1", "2027-03-10T09:00", ELBOW, Laterality.RIGHT)); // Wed

        InstructionTimeline both = knee.and(elbow);

        assertThat(spans(both)).containsExactly("[2027-02-22, 2027-03-24]"); // Mon to Wed
        assertThat(both.entries().get(0).sessions()).containsExactly("elbow/1", "knee/1");
        assertThat(elbow.and(knee)).isEqualTo(both).hasSameHashCodeAs(both);
    }

    @Test
    void twoSessionsOfOneKeyAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline(MAY_ICE, at("s1", "2027-03-01T09:00"), at("s1", "2027-03-08T09:00")))
                .withMessage("sessions name 's1' twice");
    }

    @Test
    void toStringTellsNothingOfThePatient() {
        InstructionTimeline timeline = timeline(SEDATED, NO_DRIVING, at("s1", "2027-03-01T09:00"));

        assertThat(timeline).hasToString("InstructionTimeline[1 entries, 0 left out, 0 phases]");
        assertThat(timeline.entries().get(0).toString()).doesNotContain("YES", "s1");
    }

    static InstructionTimeline timeline(Instruction rule, SessionTime... sessions) {
        return timeline(NOTHING_KNOWN, rule, sessions);
    }

    static InstructionTimeline timeline(Circumstances known, Instruction rule, SessionTime... sessions) {
        return InstructionTimeline.of(List.of(rule), List.of(), List.of(sessions), known, DECIDED);
    }

    private static List<String> spans(InstructionTimeline timeline) {
        return timeline.entries().stream().map(entry -> entry.span().toString()).toList();
    }

    static SessionTime at(String key, String localTime) {
        return at(key, LocalDateTime.parse(localTime));
    }

    static SessionTime at(String key, LocalDateTime localTime) {
        return SessionTime.of(key, localTime.atZone(NEW_YORK), KNEE, Laterality.LEFT);
    }

    static SessionTime at(String key, String localTime, BodySite site, Laterality side) {
        return SessionTime.of(key, LocalDateTime.parse(localTime).atZone(NEW_YORK), site, side);
    }

    private static SortedSet<String> sorted(String... keys) {
        return new TreeSet<>(List.of(keys));
    }
}
