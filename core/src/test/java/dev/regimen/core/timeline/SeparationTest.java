package dev.regimen.core.timeline;

import static dev.regimen.core.timeline.InstructionTimelineTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.fixtures.InstructionFixtures;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A distance to an outside event, told as the dates on which the event would be too near to a session. */
class SeparationTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final Separation VACCINATION = apart("2 weeks", "1 week", false);
    private static final Subject FLU = Subject.of("flu-vaccination", Localized.english("flu vaccination"));
    private static final Subject NAMED = Subject.of("vaccination", Localized.english("a vaccination"), FLU);

    @Test
    void noVaccinationFromAWeekBeforeToTwoWeeksAfterTheSession() {
        InstructionTimeline timeline = timeline(VACCINATION, at("s1", "2027-03-01T09:00")); // Mon

        // the session may be 1 week after a vaccination, on Mon 22 February, and 2 weeks before one, on Mon 15 March
        assertThat(timeline.entries())
                .extracting(TimelineEntry::span, TimelineEntry::origins, TimelineEntry::isConditional)
                .containsExactly(tuple(
                        Span.days(LocalDate.of(2027, 2, 23), LocalDate.of(2027, 3, 14)), // Tue to Sun
                        List.of(new Origin.Apart(VACCINATION, "s1")),
                        false));
        assertThat(timeline.entries().get(0).advice().direction()).isEqualTo(Direction.AVOID);
    }

    @ParameterizedTest
    @CsvSource({
        // session, before, after, first, last
        "2027-01-31, 1 month, , 2027-01-31, 2027-02-28", // Sun to Sun: from Mon 1 March on, as 31 February is missing
        "2027-03-31, , 1 month, 2027-03-01, 2027-03-31", // Mon to Wed: until Sun 28 February, as 31 February is missing
        "2027-11-30, 3 months, , 2027-11-30, 2028-02-29", // Tue to Tue: from Wed 1 March on
        "2028-02-29, , 1 year, 2027-03-01, 2028-02-29", // Mon to Tue: until Sun 28 February
        "2027-03-14, 1 day, 1 day, 2027-03-14, 2027-03-14", // Sun, clocks go forward
        "2027-03-01, 10 days, 0 days, 2027-03-01, 2027-03-10", // Mon to Wed
    })
    void minimumsRollForwardAndGoBackToTheEndOfTheMonth(
            LocalDate session, @Nullable String before, @Nullable String after, LocalDate first, LocalDate last) {
        InstructionTimeline timeline = timeline(apart(before, after, false), at("s1", session.atTime(9, 0)));

        assertThat(timeline.entries()).extracting(TimelineEntry::span).containsExactly(Span.days(first, last));
    }

    @Test
    void noDistanceAsksForNothing() {
        assertThat(timeline(apart("0 days", "0 days", false), at("s1", "2027-03-01T09:00"))
                        .entries())
                .isEmpty();
    }

    @Test
    void distancesOfTwoSessionsUnite() {
        InstructionTimeline timeline =
                timeline(VACCINATION, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-22T09:00")); // Mon, Mon

        // [23 Feb, 14 Mar] and [16 Mar, 4 Apr]: Mon 15 March is free
        assertThat(timeline.entries())
                .extracting(TimelineEntry::span)
                .containsExactly(
                        Span.days(LocalDate.of(2027, 2, 23), LocalDate.of(2027, 3, 14)),
                        Span.days(LocalDate.of(2027, 3, 16), LocalDate.of(2027, 4, 4)));
        assertThat(timeline(VACCINATION, at("s1", "2027-03-01T09:00"), at("s2", "2027-03-21T09:00")) // Mon, Sun
                        .entries())
                .hasSize(1);
    }

    @Test
    void anEventAtTheSameSiteIsToldWithTheSite() {
        InstructionTimeline timeline = timeline(apart("3 months", null, true), at("s1", "2027-03-01T09:00"));

        assertThat(timeline.entries().get(0).advice().when())
                .isEqualTo(new Condition(List.of(CourseFixtures.KNEE), Laterality.LEFT, Map.of()));
        assertThat(timeline.entries().get(0).isConditional()).isFalse();
    }

    @Test
    void aVocabularyGivesTheEventItsNameAndWhatItIncludes() {
        Instruction flu = Instruction.builder("do-flu", Direction.DO, FLU)
                .timing(Offset.days(3), Offset.days(3))
                .build();
        TreatmentProtocol protocol = protocol(VACCINATION, flu);
        List<SessionTime> sessions = List.of(at("s1", "2027-03-01T09:00")); // Mon

        InstructionTimeline named =
                InstructionTimeline.of(protocol, List.of(NAMED), sessions, Circumstances.UNKNOWN, DECIDED);
        InstructionTimeline unnamed = InstructionTimeline.of(protocol, sessions, Circumstances.UNKNOWN, DECIDED);

        assertThat(named.conflicts())
                .extracting(DatedConflict::stricterFrom, DatedConflict::spans)
                .containsExactly(tuple(
                        List.of(new Origin.Apart(VACCINATION, "s1")),
                        List.of(Span.days(LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 4))))); // Thu
        assertThat(unnamed.conflicts()).isEmpty();
        assertThat(unnamed.entries().get(0).advice().subject()).hasToString("vaccination");
    }

    @Test
    void aProtocolGivesItsInstructionsAndPhasesAsWell() {
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("injection", "knee"), Localized.english("Knee"), CourseFixtures.KNEE)
                .stages(CourseFixtures.protocol().stages().get(0))
                .instructions(InstructionFixtures.AVOID_NSAIDS)
                .recovery(InstructionFixtures.FLARE)
                .build();
        List<SessionTime> sessions = List.of(at("s1", "2027-03-01T09:00")); // Mon

        InstructionTimeline whole = InstructionTimeline.of(protocol, sessions, Circumstances.UNKNOWN, DECIDED);

        assertThat(whole.entries()).hasSize(1);
        assertThat(whole.expected()).hasSize(1);
        assertThat(whole)
                .isEqualTo(InstructionTimeline.of(
                        protocol.instructions(), protocol.recovery(), sessions, Circumstances.UNKNOWN, DECIDED));
    }

    private static InstructionTimeline timeline(Separation separation, SessionTime... sessions) {
        return InstructionTimeline.of(protocol(separation), List.of(sessions), Circumstances.UNKNOWN, DECIDED);
    }

    private static TreatmentProtocol protocol(Separation separation, Instruction... rules) {
        return TreatmentProtocol.builder(
                        new ProtocolId("injection", "knee"), Localized.english("Knee"), CourseFixtures.KNEE)
                .stages(CourseFixtures.protocol().stages().get(0))
                .separations(separation)
                .instructions(rules)
                .build();
    }

    private static Separation apart(@Nullable String before, @Nullable String after, boolean sameSite) {
        return new Separation(
                "vaccination",
                "vaccination",
                before == null ? null : Gap.parse(before),
                after == null ? null : Gap.parse(after),
                sameSite,
                List.of());
    }
}
