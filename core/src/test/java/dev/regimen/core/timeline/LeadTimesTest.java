package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.ASK_ABOUT_BLOOD_THINNERS;
import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.ELBOW;
import static dev.regimen.core.fixtures.InstructionFixtures.FASTING;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.core.timeline.InstructionTimelineTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.value.Laterality;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeadTimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZonedDateTime WEDNESDAY = zoned("2027-03-03T15:00"); // Wed
    private static final Circumstances UNKNOWN = Circumstances.UNKNOWN;

    @Test
    void toldOnWednesdaySevenDaysBeforeIsKeptFromTheNextWednesdayOn() {
        LeadTimes lead = LeadTimes.of(List.of(AVOID_NSAIDS));

        assertThat(lead.tooSoon(WEDNESDAY, List.of(at("s1", "2027-03-09T23:00")), UNKNOWN)) // Tue
                .extracting(Object::toString)
                .containsExactly(
                        "s1 is too soon for avoid-nsaids: told 2027-03-03, needs -7 days, earliest 2027-03-10"); // Wed
        assertThat(lead.tooSoon(WEDNESDAY, List.of(at("s1", "2027-03-10T00:30")), UNKNOWN)) // Wed
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void whatIsAvoidedDoneOrAskedMustBeToldInTimeAndNothingElse(Direction direction) {
        Instruction rule = rule("rule", direction, NSAIDS, "-7 days", "session");
        boolean counts = direction != Direction.MAY && direction != Direction.SEEK_HELP;

        assertThat(leads(rule)).hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "-7 days, +14 days, -7 days",
        "-1 day, -4 hours, -1 day", // from the first moment of a date
        "-24 hours, session, -24 hours",
        "-7..10 days, session, -10 days", // what restricts is told for the longest
        "decision, -7 days, -7 days", // somebody must still be able to ask
        "decision, -5..7 days, -5 days",
        "decision, -48 hours, -48 hours",
    })
    void theLeadIsHowLongBeforeTheSessionTheRuleBegins(String from, String until, String lead) {
        Instruction rule = rule("ask", Direction.ASK_PRESCRIBER, NSAIDS, from, until);

        assertThat(leads(rule)).extracting(LeadTimes.Lead::before).containsExactly(Offset.parse(lead));
    }

    @Test
    void whatIsToBeDoneForARangeCanBeDoneForTheShortest() {
        assertThat(leads(rule("walk", Direction.DO, ICE, "-7..10 days", "session")))
                .extracting(LeadTimes.Lead::before)
                .containsExactly(Offset.days(-7));
    }

    @ParameterizedTest
    @CsvSource({"session, +4 days", "+1 day, +4 days", "session, +24 hours", "decision, session", "decision, +3 days"})
    void whatBeginsWithTheSessionOrLaterMakesNoneTooSoon(String from, String until) {
        assertThat(leads(rule("rule", Direction.AVOID, ICE, from, until))).isEmpty();
        assertThat(leads(ASK_ABOUT_BLOOD_THINNERS)).isEmpty();
    }

    @Test
    void daysAreDatesAndHoursAreExactOverAChangeOfClocks() {
        Instruction dayBefore = rule("day", Direction.AVOID, ICE, "-1 day", "session");
        Instruction hoursBefore = rule("hours", Direction.AVOID, ICE, "-24 hours", "session");
        ZonedDateTime saturday = zoned("2027-03-13T15:00"); // clocks go forward on Sun 14 March at 2:00
        ZonedDateTime november = zoned("2027-11-06T15:00"); // Sat; clocks go back on Sun 7 November at 2:00

        assertThat(bound(dayBefore).earliest(saturday)).isEqualTo(zoned("2027-03-14T00:00"));
        assertThat(bound(hoursBefore).earliest(saturday)).isEqualTo(zoned("2027-03-14T16:00"));
        assertThat(bound(hoursBefore).earliest(november)).isEqualTo(zoned("2027-11-07T14:00"));
        assertThat(bound(dayBefore).earliest(november)).isEqualTo(zoned("2027-11-07T00:00"));
        assertThat(LeadTimes.of(List.of(hoursBefore))
                        .tooSoon(
                                saturday,
                                List.of(at("early", "2027-03-14T15:59"), at("right", "2027-03-14T16:00")),
                                UNKNOWN))
                .extracting(LeadTimes.TooSoon::session)
                .containsExactly("early");
    }

    @Test
    void hoursCountToTheAnchorAndDaysToTheArrival() {
        SessionTime overMidnight = at("s1", "2027-03-09T23:50").withAnchorAfter(Duration.ofMinutes(20)); // Tue
        Instruction hours = rule("hours", Direction.AVOID, ICE, "-4 hours", "session");
        LeadTimes lead = LeadTimes.of(List.of(AVOID_NSAIDS, hours));

        // told at 20:05, 4 hours before the anchor at 0:10 is 20:10
        assertThat(lead.tooSoon(zoned("2027-03-09T20:05"), List.of(overMidnight), UNKNOWN))
                .extracting(soon -> soon.lead().rule().id())
                .containsExactly("avoid-nsaids");
        assertThat(lead.tooSoon(zoned("2027-03-02T20:05"), List.of(overMidnight), UNKNOWN))
                .isEmpty();
        assertThat(lead.tooSoon(zoned("2027-03-03T00:05"), List.of(overMidnight), UNKNOWN))
                .hasSize(1);
    }

    @Test
    void theDateOnWhichThePatientIsToldIsThatOfTheSite() {
        // Wed 15:00 in Los Angeles is Thu 0:00 in Madrid
        ZonedDateTime told = LocalDateTime.parse("2027-03-03T15:00").atZone(ZoneId.of("America/Los_Angeles"));
        SessionTime madrid =
                SessionTime.of("s1", LocalDateTime.parse("2027-03-10T09:00").atZone(MADRID), KNEE, Laterality.LEFT);

        assertThat(LeadTimes.of(List.of(AVOID_NSAIDS)).tooSoon(told, List.of(madrid), UNKNOWN))
                .extracting(LeadTimes.TooSoon::toldOn, LeadTimes.TooSoon::earliest)
                .containsExactly(tuple(LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 11))); // Thu, Thu
        assertThat(bound(AVOID_NSAIDS).isKept(told, madrid.arrival(), madrid.anchor()))
                .isFalse();
        assertThat(bound(AVOID_NSAIDS)
                        .isKept(
                                told,
                                madrid.arrival().plusDays(1),
                                madrid.anchor().plusDays(1)))
                .isTrue();
    }

    @Test
    void theLongestOfAllRulesDecidesAndWhatIsUnknownIsToldApart() {
        Instruction diabetic = Instruction.builder("diabetic", Direction.ASK_PRESCRIBER, ICE)
                .timing(Offset.days(-14), Offset.SESSION)
                .when(Condition.given("diabetes"))
                .build();
        LeadTimes lead = LeadTimes.of(List.of(FASTING, AVOID_NSAIDS, diabetic));

        LeadTimes.ForSession unknown = lead.at(KNEE, Laterality.LEFT, UNKNOWN);
        LeadTimes.ForSession healthy = lead.at(KNEE, Laterality.LEFT, UNKNOWN.with("diabetes", false));
        LeadTimes.ForSession ill =
                lead.at(KNEE, Laterality.LEFT, UNKNOWN.with("diabetes", true).with("sedation", true));

        assertThat(unknown.leads())
                .extracting(each -> each.rule().id() + " " + each.isCertain())
                .containsExactly("diabetic false", "avoid-nsaids true", "fasting false");
        assertThat(unknown.certain()).isEqualTo(new LeadTimes.Bound(7, 0));
        assertThat(unknown.cautious()).isEqualTo(new LeadTimes.Bound(14, 4));
        assertThat(healthy.cautious()).isEqualTo(new LeadTimes.Bound(7, 4));
        assertThat(ill.certain()).isEqualTo(new LeadTimes.Bound(14, 4));
    }

    @Test
    void rulesForOtherSitesMakeNoSessionTooSoon() {
        Instruction elbow = Instruction.builder("elbow", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-7), Offset.SESSION)
                .when(Condition.at(ELBOW))
                .build();
        LeadTimes lead = LeadTimes.of(List.of(elbow));

        assertThat(lead.at(KNEE, Laterality.LEFT, UNKNOWN).leads()).isEmpty();
        assertThat(lead.at(ELBOW, Laterality.LEFT, UNKNOWN).leads()).hasSize(1);
    }

    @Test
    void whatIsKnownOfASessionAloneCounts() {
        SessionTime soon = at("s1", "2027-03-03T16:00"); // Wed
        Circumstances sedated = UNKNOWN.with("sedation", true);
        LeadTimes lead = LeadTimes.of(List.of(FASTING));

        assertThat(lead.tooSoon(WEDNESDAY, List.of(soon), UNKNOWN))
                .extracting(each -> each.lead().isCertain())
                .containsExactly(false);
        assertThat(lead.tooSoon(WEDNESDAY, List.of(soon.withKnown(sedated)), UNKNOWN))
                .extracting(each -> each.lead().isCertain())
                .containsExactly(true);
        assertThat(lead.tooSoon(WEDNESDAY, List.of(soon.withKnown(UNKNOWN.with("sedation", false))), sedated))
                .isEmpty();
    }

    @Test
    void aDateWithoutAnHourCountsFromItsEnd() {
        LeadTimes.Bound bound = LeadTimes.of(List.of(FASTING, AVOID_NSAIDS))
                .at(KNEE, Laterality.LEFT, UNKNOWN)
                .cautious();

        assertThat(bound.earliest(LocalDate.of(2027, 3, 3), NEW_YORK)) // Wed
                .isEqualTo(zoned("2027-03-10T00:00")); // Wed
        assertThat(bound(FASTING).earliest(LocalDate.of(2027, 3, 3), NEW_YORK))
                .isEqualTo(zoned("2027-03-04T04:00")); // Thu
        assertThat(bound(AVOID_NSAIDS).earliest(LocalDate.of(2027, 3, 3), NEW_YORK))
                .isEqualTo(zoned("2027-03-10T00:00")); // Wed
        assertThat(new LeadTimes.Bound(0, 0).earliest(LocalDate.of(2027, 3, 3), NEW_YORK))
                .isEqualTo(zoned("2027-03-03T00:00")); // Wed
    }

    @Test
    void whereNoRuleBeginsBeforeTheSessionItCanBeAtOnce() {
        assertThat(new LeadTimes.Bound(0, 0).earliest(WEDNESDAY)).isEqualTo(WEDNESDAY);
        assertThat(bound(FASTING).earliest(WEDNESDAY)).isEqualTo(WEDNESDAY.plusHours(4));
    }

    @Test
    void aLeadLiesBeforeTheSession() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeadTimes.Lead(AVOID_NSAIDS, true, Offset.SESSION))
                .withMessage("before must be negative, was session");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeadTimes.Bound(-1, 0))
                .withMessage("days and hours must be at least 0, were -1 and 0");
    }

    private static List<LeadTimes.Lead> leads(Instruction rule) {
        return LeadTimes.of(List.of(rule)).at(KNEE, Laterality.LEFT, UNKNOWN).leads();
    }

    private static LeadTimes.Bound bound(Instruction rule) {
        return LeadTimes.of(List.of(rule)).at(KNEE, Laterality.LEFT, UNKNOWN).cautious();
    }

    private static ZonedDateTime zoned(String time) {
        return LocalDateTime.parse(time).atZone(NEW_YORK);
    }
}
