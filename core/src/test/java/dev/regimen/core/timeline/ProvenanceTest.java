package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.ELBOW;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.NO_DRIVING;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.core.timeline.InstructionTimelineTest.at;
import static dev.regimen.core.timeline.InstructionTimelineTest.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What says the same is one entry that names all it comes from. */
class ProvenanceTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final SessionTime FIRST = at("s1", "2027-03-01T09:00"); // Mon

    @Test
    void twoRulesThatSayTheSameAreOneEntryFromBoth() {
        Instruction own = rule("clinic-nsaids", Direction.AVOID, NSAIDS, "-3 days", "+21 days");

        InstructionTimeline timeline = all(List.of(AVOID_NSAIDS, own), FIRST);

        assertThat(timeline.entries())
                .containsExactly(new TimelineEntry(
                        AVOID_NSAIDS.advice(Condition.ALWAYS),
                        Span.days(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 3, 22)), // Mon to Mon
                        List.of(),
                        List.of(new Origin.Told(AVOID_NSAIDS, "s1"), new Origin.Told(own, "s1"))));
        assertThat(timeline.entries().get(0).rules()).containsExactly("avoid-nsaids", "clinic-nsaids");
    }

    @Test
    void rulesForTwoSitesThatSayTheSameUniteAcrossCourses() {
        Instruction knee = rest(KNEE, "knee-rest");
        Instruction elbow = rest(ELBOW, "elbow-rest");

        InstructionTimeline both =
                timeline(knee, FIRST).and(timeline(elbow, at("e1", "2027-03-02T09:00", ELBOW, Laterality.LEFT))); // Tue

        assertThat(both.entries())
                .extracting(TimelineEntry::span, TimelineEntry::origins)
                .containsExactly(tuple(
                        Span.days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 4)), // Mon to Thu
                        List.of(new Origin.Told(elbow, "e1"), new Origin.Told(knee, "s1"))));
    }

    @Test
    void anotherRegimenIsAnotherAdvice() {
        Instruction often = rule("ice", Direction.MAY, ICE, "session", "+4 days");

        assertThat(all(List.of(MAY_ICE, often), FIRST).entries()).hasSize(2);
    }

    @Test
    void onlyTheCircumstancesThatAreNotKnownAreStillNamed() {
        Instruction rule = Instruction.builder("escort", Direction.DO, NSAIDS)
                .timing(Offset.SESSION, Offset.SESSION)
                .when(new Condition(List.of(KNEE), null, Map.of("sedation", true, "diabetes", false)))
                .build();

        InstructionTimeline timeline = timeline(Circumstances.UNKNOWN.with("diabetes", false), rule, FIRST);

        assertThat(timeline.entries())
                .extracting(entry -> entry.advice().when())
                .containsExactly(Condition.given("sedation"));
    }

    @Test
    void aRangeLeavesItsDatesOpenUntilAnotherSessionCoversThem() {
        Instruction noIce = rule("no-ice", Direction.AVOID, ICE, "session", "+7..10 days");

        assertThat(timeline(noIce, FIRST).entries())
                .extracting(TimelineEntry::span, TimelineEntry::margin)
                .containsExactly(tuple(
                        Span.days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 11)), // Mon to Thu
                        List.of(Span.days(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 11))))); // Tue to Thu
        assertThat(timeline(noIce, FIRST, at("s2", "2027-03-10T09:00")).entries()) // Wed
                .extracting(TimelineEntry::span, TimelineEntry::margin)
                .containsExactly(tuple(
                        Span.days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 20)), // Mon to Sat
                        List.of(
                                Span.days(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 9)), // Tue
                                Span.days(LocalDate.of(2027, 3, 18), LocalDate.of(2027, 3, 20))))); // Thu to Sat
    }

    @Test
    void whatIsAllowedForARangeHasItsOpenDatesBesideItsSpan() {
        Instruction ice = rule("ice", Direction.MAY, ICE, "+7..10 days", "+3..4 weeks");

        assertThat(timeline(ice, FIRST).entries())
                .extracting(TimelineEntry::span, TimelineEntry::margin)
                .containsExactly(tuple(
                        Span.days(LocalDate.of(2027, 3, 11), LocalDate.of(2027, 3, 22)), // Thu to Mon
                        List.of(
                                Span.days(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 10)), // Mon to Wed
                                Span.days(LocalDate.of(2027, 3, 23), LocalDate.of(2027, 3, 29))))); // Tue to Mon
    }

    // moves ------------------------------------------------------------------------------------------------------

    @Test
    void aMovedSessionIsComputedAfreshAndTheOthersStay() {
        SessionTime second = at("s2", "2027-03-22T09:00"); // Mon
        SessionTime moved = at("s2", "2027-03-25T09:00"); // Thu

        InstructionTimeline timeline = timeline(MAY_ICE, FIRST, second).moved(moved, Circumstances.UNKNOWN);

        assertThat(timeline).isEqualTo(timeline(MAY_ICE, FIRST, moved));
        assertThat(timeline).isNotEqualTo(timeline(MAY_ICE, FIRST, second));
    }

    @Test
    void whatIsKnownOfAMovedSessionIsAskedAgain() {
        SessionTime sedated = FIRST.withKnown(Circumstances.UNKNOWN.with("sedation", true));
        InstructionTimeline told = timeline(NO_DRIVING, FIRST);

        assertThat(told.entries().get(0).isConditional()).isTrue();
        assertThat(told.moved(sedated, Circumstances.UNKNOWN).entries().get(0).isConditional())
                .isFalse();
        assertThat(told.moved(FIRST, Circumstances.UNKNOWN.with("sedation", false))
                        .leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(LeftOut.Reason.DOES_NOT_APPLY);
    }

    @Test
    void aSessionThatWasCancelledIsTakenOut() {
        SessionTime second = at("s2", "2027-03-22T09:00"); // Mon

        assertThat(timeline(MAY_ICE, FIRST, second).without("s2")).isEqualTo(timeline(MAY_ICE, FIRST));
    }

    @Test
    void onlyASessionThatIsHeldCanBeMovedOrTakenOut() {
        assertThatThrownBy(() -> timeline(MAY_ICE, FIRST).moved(at("s2", "2027-03-22T09:00"), Circumstances.UNKNOWN))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the timeline has no session 's2'");
        assertThatThrownBy(() -> timeline(MAY_ICE, FIRST).without("s2")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void oneSessionCannotBeAtTwoTimes() {
        InstructionTimeline later = timeline(AVOID_NSAIDS, at("s1", "2027-03-02T09:00")); // Tue

        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline(MAY_ICE, FIRST).and(later))
                .withMessage("other holds session 's1' at another time or site");
        assertThat(timeline(MAY_ICE, FIRST).and(timeline(AVOID_NSAIDS, FIRST)))
                .isEqualTo(all(List.of(AVOID_NSAIDS, MAY_ICE), FIRST));
    }

    private static InstructionTimeline all(List<Instruction> rules, SessionTime... sessions) {
        return InstructionTimeline.of(rules, List.of(), List.of(sessions), Circumstances.UNKNOWN, DECIDED);
    }

    private static Instruction rest(BodySite site, String id) {
        return Instruction.builder(id, Direction.DO, ICE)
                .timing(Offset.SESSION, Offset.days(2))
                .when(Condition.at(site))
                .build();
    }
}
