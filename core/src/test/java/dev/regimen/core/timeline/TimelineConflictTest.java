package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.ELBOW;
import static dev.regimen.core.fixtures.InstructionFixtures.IBUPROFEN;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.core.timeline.InstructionTimelineTest.at;
import static dev.regimen.core.timeline.InstructionTimelineTest.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.InstructionConflict;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineConflictTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instruction MAY_IBUPROFEN =
            rule("may-ibuprofen", Direction.MAY, IBUPROFEN, "session", "+4 days");

    @Test
    void namesTheStricterAndTheDatesOnWhichBothHold() {
        InstructionTimeline timeline = InstructionTimeline.of(
                List.of(MAY_IBUPROFEN, AVOID_NSAIDS),
                List.of(),
                List.of(at("s1", "2027-03-01T09:00")), // Mon
                Circumstances.UNKNOWN,
                DECIDED);

        assertThat(timeline.conflicts())
                .containsExactly(new DatedConflict(
                        AVOID_NSAIDS.advice(Condition.ALWAYS),
                        List.of(new Origin.Told(AVOID_NSAIDS, "s1")),
                        MAY_IBUPROFEN.advice(Condition.ALWAYS),
                        List.of(new Origin.Told(MAY_IBUPROFEN, "s1")),
                        List.of(Span.days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5))))); // Mon to Fri
    }

    @Test
    void twoCoursesContradictEachOtherThoughTheirRulesAreForOtherSites() {
        Instruction elbow = Instruction.builder("elbow-ibuprofen", Direction.MAY, IBUPROFEN)
                .timing(Offset.SESSION, Offset.days(4))
                .when(Condition.at(ELBOW))
                .build();
        InstructionTimeline knees = timeline(AVOID_NSAIDS, at("knee/1", "2027-03-01T09:00")); // Mon
        InstructionTimeline elbows = timeline(elbow, at("elbow/1", "2027-03-13T09:00", ELBOW, Laterality.LEFT)); // Sat

        assertThat(knees.and(elbows).conflicts())
                .extracting(DatedConflict::spans)
                .containsExactly(
                        List.of(Span.days(LocalDate.of(2027, 3, 13), LocalDate.of(2027, 3, 15)))); // Sat to Mon
    }

    @Test
    void afterRulesOfOneSessionContradictBeforeRulesOfTheNext() {
        Instruction iceAfter = rule("ice-after", Direction.DO, ICE, "session", "+10 days");
        Instruction noIceBefore = rule("no-ice-before", Direction.AVOID, ICE, "-7 days", "-1 day");

        InstructionTimeline timeline = InstructionTimeline.of(
                List.of(iceAfter, noIceBefore),
                List.of(),
                List.of(at("s1", "2027-03-01T09:00"), at("s2", "2027-03-15T09:00")), // Mon, Mon
                Circumstances.UNKNOWN,
                DECIDED);

        // ice [1, 11] and [15, 25]; none [22 Feb, 28 Feb] and [8, 14]
        assertThat(timeline.conflicts())
                .extracting(DatedConflict::spans)
                .containsExactly(List.of(Span.days(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 11)))); // Mon to Thu
        assertThat(InstructionConflict.among(List.of(iceAfter, noIceBefore))).isEmpty();
    }

    @Test
    void oneRuleOrTheOtherIsNoContradiction() {
        Instruction sedated = iceWhen(Direction.AVOID, Map.of("sedation", true));
        Instruction awake = iceWhen(Direction.MAY, Map.of("sedation", false));
        Instruction diabetic = iceWhen(Direction.DO, Map.of("diabetes", true));

        InstructionTimeline timeline = InstructionTimeline.of(
                List.of(sedated, awake, diabetic),
                List.of(),
                List.of(at("s1", "2027-03-01T09:00")), // Mon
                Circumstances.UNKNOWN,
                DECIDED);

        assertThat(timeline.conflicts())
                .extracting(DatedConflict::stricterFrom, DatedConflict::otherFrom, DatedConflict::isCertain)
                .containsExactly(tuple(
                        List.of(new Origin.Told(sedated, "s1")), List.of(new Origin.Told(diabetic, "s1")), false));
    }

    @Test
    void anHourAndADateMeetInTheZoneOfTheHour() {
        Instruction hours = rule("no-ice", Direction.AVOID, ICE, "session", "+24 hours");
        Instruction days = rule("ice", Direction.DO, ICE, "+1 day", "+3 days");

        InstructionTimeline timeline = InstructionTimeline.of(
                List.of(hours, days),
                List.of(),
                List.of(at("s1", "2027-03-01T09:00")), // Mon
                Circumstances.UNKNOWN,
                DECIDED);

        assertThat(timeline.conflicts())
                .extracting(DatedConflict::spans)
                .containsExactly(List.of(Span.exact(
                        LocalDate.of(2027, 3, 2).atStartOfDay(NEW_YORK), // Tue
                        LocalDate.of(2027, 3, 2).atTime(9, 0).atZone(NEW_YORK))));
    }

    private static Instruction iceWhen(Direction direction, Map<String, Boolean> circumstances) {
        return Instruction.builder("ice-" + direction.ordinal(), direction, ICE)
                .timing(Offset.SESSION, Offset.days(1))
                .when(new Condition(List.of(), null, circumstances))
                .build();
    }
}
