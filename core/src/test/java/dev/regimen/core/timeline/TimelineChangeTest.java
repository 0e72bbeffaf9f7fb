package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.FLARE;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.NO_DRIVING;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.core.timeline.InstructionTimelineTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.timeline.TimelineChange.NoLonger.Why;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineChangeTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final SessionTime FIRST = at("s1", "2027-03-01T09:00"); // Mon
    private static final SessionTime SECOND = at("s2", "2027-03-22T09:00"); // Mon
    private static final Circumstances SEDATED = Circumstances.UNKNOWN.with("sedation", true);
    private static final Circumstances AWAKE = Circumstances.UNKNOWN.with("sedation", false);

    @Test
    void nothingChangedIsNoChange() {
        InstructionTimeline told = timeline(Circumstances.UNKNOWN, List.of(AVOID_NSAIDS, NO_DRIVING), FIRST, SECOND);

        assertThat(told.changesSince(told)).isEmpty();
    }

    @Test
    void aMovedSessionGivesNewDaysAndFreesOthers() {
        InstructionTimeline told = timeline(Circumstances.UNKNOWN, List.of(MAY_ICE), FIRST, SECOND);

        // ice from Mon 22 to Fri 26 March becomes Wed 24 to Sun 28 March
        assertThat(told.moved(at("s2", "2027-03-24T09:00"), Circumstances.UNKNOWN)
                        .changesSince(told))
                .containsExactly(new TimelineChange.OtherDates(
                        MAY_ICE.advice(Condition.ALWAYS),
                        List.of(days("2027-03-27", "2027-03-28")), // Sat to Sun
                        List.of(days("2027-03-22", "2027-03-23")), // Mon to Tue
                        List.of(new Origin.Told(MAY_ICE, "s2"))));
    }

    @Test
    void aMoveInsideWhatIsCoveredAnywayChangesTheEndOnly() {
        SessionTime near = at("s2", "2027-03-08T09:00"); // Mon
        InstructionTimeline told = timeline(Circumstances.UNKNOWN, List.of(AVOID_NSAIDS), FIRST, near);

        assertThat(told.moved(at("s2", "2027-03-10T09:00"), Circumstances.UNKNOWN)
                        .changesSince(told)) // Wed
                .containsExactly(new TimelineChange.OtherDates(
                        AVOID_NSAIDS.advice(Condition.ALWAYS),
                        List.of(days("2027-03-23", "2027-03-24")), // Tue to Wed
                        List.of(),
                        List.of(new Origin.Told(AVOID_NSAIDS, "s2"))));
    }

    @Test
    void anotherRuleIsAddedAndAnotherRegimenReplaces() {
        Instruction often = rule("ice", Direction.MAY, ICE, "session", "+1 day");
        InstructionTimeline told = timeline(Circumstances.UNKNOWN, List.of(MAY_ICE), FIRST);

        assertThat(timeline(Circumstances.UNKNOWN, List.of(MAY_ICE, AVOID_NSAIDS), FIRST)
                        .changesSince(told))
                .containsExactly(new TimelineChange.Added(
                        AVOID_NSAIDS.advice(Condition.ALWAYS),
                        List.of(days("2027-02-22", "2027-03-15")), // Mon to Mon
                        List.of(new Origin.Told(AVOID_NSAIDS, "s1"))));
        assertThat(timeline(Circumstances.UNKNOWN, List.of(often), FIRST).changesSince(told))
                .containsExactlyInAnyOrder(
                        new TimelineChange.Added(
                                often.advice(Condition.ALWAYS),
                                List.of(days("2027-03-01", "2027-03-02")), // Mon to Tue
                                List.of(new Origin.Told(often, "s1"))),
                        new TimelineChange.NoLonger(
                                MAY_ICE.advice(Condition.ALWAYS),
                                List.of(days("2027-03-01", "2027-03-05")), // Mon to Fri
                                Why.NOT_GIVEN,
                                List.of(new Origin.Told(MAY_ICE, "s1"))));
    }

    @Test
    void theSameAdviceFromAnotherRuleIsNoChange() {
        Instruction own = rule("own", Direction.AVOID, NSAIDS, "-7 days", "+14 days");

        assertThat(timeline(Circumstances.UNKNOWN, List.of(own), FIRST)
                        .changesSince(timeline(Circumstances.UNKNOWN, List.of(AVOID_NSAIDS), FIRST)))
                .isEmpty();
    }

    @Test
    void whatHungOnSedationBecomesCertainOrNoLongerApplies() {
        InstructionTimeline told = timeline(Circumstances.UNKNOWN, List.of(NO_DRIVING), FIRST);
        List<Span> day = List.of(told.entries().get(0).span());
        List<Origin> from = List.of(new Origin.Told(NO_DRIVING, "s1"));

        List<TimelineChange> sedated =
                timeline(SEDATED, List.of(NO_DRIVING), FIRST).changesSince(told);
        List<TimelineChange> awake = timeline(AWAKE, List.of(NO_DRIVING), FIRST).changesSince(told);

        assertThat(sedated)
                .containsExactly(new TimelineChange.OtherCondition(
                        NO_DRIVING.advice(Condition.given("sedation")),
                        NO_DRIVING.advice(Condition.ALWAYS),
                        day,
                        day,
                        from));
        assertThat((TimelineChange.OtherCondition) sedated.get(0))
                .matches(TimelineChange.OtherCondition::becameCertain)
                .matches(change -> !change.becameConditional());
        assertThat(awake)
                .containsExactly(new TimelineChange.NoLonger(
                        NO_DRIVING.advice(Condition.given("sedation")), day, Why.DOES_NOT_APPLY, from));
    }

    @Test
    void whatWasCertainBecomesConditional() {
        InstructionTimeline told = timeline(SEDATED, List.of(NO_DRIVING), FIRST);

        assertThat(timeline(Circumstances.UNKNOWN, List.of(NO_DRIVING), FIRST).changesSince(told))
                .singleElement()
                .isInstanceOfSatisfying(TimelineChange.OtherCondition.class, change -> {
                    assertThat(change.becameConditional()).isTrue();
                    assertThat(change.becameCertain()).isFalse();
                });
    }

    @Test
    void anotherSessionsCertaintyIsNoChangeOfCondition() {
        SessionTime sedated = SECOND.withKnown(SEDATED);
        SessionTime awake = FIRST.withKnown(AWAKE);

        // unknown at the first session only, then certain at the second only
        assertThat(timeline(Circumstances.UNKNOWN, List.of(NO_DRIVING), awake, sedated)
                        .changesSince(timeline(Circumstances.UNKNOWN, List.of(NO_DRIVING), FIRST)))
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("NoLonger", "Added");
    }

    @Test
    void aRuleWhoseTimeHasPassedSaysSo() {
        Instruction early = rule("early", Direction.ASK_PRESCRIBER, NSAIDS, "decision", "-7 days");
        InstructionTimeline told = timeline(Circumstances.UNKNOWN, List.of(early), FIRST);

        assertThat(told.moved(at("s1", "2027-01-15T09:00"), Circumstances.UNKNOWN)
                        .changesSince(told)) // Fri
                .containsExactly(new TimelineChange.NoLonger(
                        early.advice(Condition.ALWAYS),
                        List.of(days("2027-01-11", "2027-02-22")), // Mon to Mon
                        Why.NO_TIME,
                        List.of(new Origin.Told(early, "s1"))));
    }

    @Test
    void aMarginAloneIsAChangeWithoutDays() {
        Instruction range = rule("range", Direction.AVOID, ICE, "session", "+7..10 days");
        Instruction exact = rule("exact", Direction.AVOID, ICE, "session", "+10 days");

        assertThat(timeline(Circumstances.UNKNOWN, List.of(range), FIRST)
                        .changesSince(timeline(Circumstances.UNKNOWN, List.of(exact), FIRST)))
                .containsExactly(new TimelineChange.OtherDates(
                        range.advice(Condition.ALWAYS), List.of(), List.of(), List.of(new Origin.Told(range, "s1"))));
    }

    @Test
    void signsThatCallForHelpComeFirstThenTheEarliestChange() {
        Instruction help = rule("help", Direction.SEEK_HELP, NSAIDS, "+3 days", "+4 days");

        assertThat(timeline(Circumstances.UNKNOWN, List.of(MAY_ICE, AVOID_NSAIDS, help), FIRST)
                        .changesSince(timeline(Circumstances.UNKNOWN, List.of(), FIRST)))
                .extracting(change -> ((TimelineChange.Added) change).advice().direction())
                .containsExactly(Direction.SEEK_HELP, Direction.AVOID, Direction.MAY);
    }

    @Test
    void phasesAreExpectedAtOtherDatesAddedOrNoLonger() {
        InstructionTimeline told = phases(FIRST, SECOND);
        SessionTime moved = at("s2", "2027-03-24T09:00"); // Wed
        SessionTime third = at("s3", "2027-04-12T09:00"); // Mon

        assertThat(phases(FIRST, moved, third).changesSince(told))
                .containsExactly(
                        new TimelineChange.Expectation(
                                told.expected().get(1), phases(moved).expected().get(0)),
                        new TimelineChange.Expectation(
                                null, phases(third).expected().get(0)));
        assertThat(phases(FIRST).changesSince(told))
                .containsExactly(new TimelineChange.Expectation(told.expected().get(1), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimelineChange.Expectation(null, null));
    }

    private static InstructionTimeline phases(SessionTime... sessions) {
        return InstructionTimeline.of(List.of(), List.of(FLARE), List.of(sessions), Circumstances.UNKNOWN, DECIDED);
    }

    private static InstructionTimeline timeline(Circumstances known, List<Instruction> rules, SessionTime... sessions) {
        return InstructionTimeline.of(rules, List.of(), List.of(sessions), known, DECIDED);
    }

    private static Span days(String first, String last) {
        return Span.days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
