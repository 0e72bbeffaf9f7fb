package dev.regimen.core.medicine;

import static dev.regimen.core.procedure.BleedingRisk.HIGH;
import static dev.regimen.core.procedure.BleedingRisk.INTERMEDIATE;
import static dev.regimen.core.procedure.BleedingRisk.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.timeline.Span;
import dev.regimen.core.timeline.TimelineEntry;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldPolicyTest {
    private static final Subject APIXABAN = Subject.of("apixaban", Localized.english("apixaban"));
    private static final Subject RIVAROXABAN = Subject.of("rivaroxaban", Localized.english("rivaroxaban"));
    private static final Subject ASPIRIN = Subject.of("aspirin", Localized.english("aspirin"));
    private static final Subject DIRECT =
            Subject.of("direct", Localized.english("newer tablets"), APIXABAN, RIVAROXABAN);
    private static final Subject THINNERS =
            Subject.of("thinners", Localized.english("blood thinners"), DIRECT, ASPIRIN);

    private static final BodySite SPINE = BodySite.of("spine", Localized.english("spine"), false);
    private static final BodySite CERVICAL = SPINE.child("cervical-spine", Localized.english("neck part"), false);
    private static final BodySite LUMBAR = SPINE.child("lumbar-spine", Localized.english("lower part"), false);
    private static final BodySite KNEE = BodySite.of("knee", Localized.english("knee"), true);
    private static final Procedure BLOCK =
            procedure(BleedingClass.at(SPINE, LOW), BleedingClass.at(CERVICAL, INTERMEDIATE));

    private static final HoldRule ALL_THINNERS = HoldRule.of(THINNERS);
    private static final Map<String, Subject> TAKEN = Map.of("takes-thinner", THINNERS, "takes-apixaban", APIXABAN);

    private static final Citation SHEET = new Citation(
            new Source(
                    "sheet", Source.Kind.GUIDELINE, "A sheet", null, "https://example.org", LocalDate.of(2026, 11, 23)),
            null);

    @Test
    void aRowAsksFromTheDecisionUntilItsLead() {
        HoldPolicy policy = new HoldPolicy(
                List.of(ALL_THINNERS.at(LOW), ALL_THINNERS.at(INTERMEDIATE).askingBefore(Gap.ofDays(7), SHEET)), TAKEN);

        assertThat(policy.instructions(BLOCK, LUMBAR))
                .containsExactly(asking(THINNERS, Offset.SESSION, Condition.given("takes-thinner")));
        assertThat(policy.instructions(BLOCK, CERVICAL))
                .containsExactly(new Instruction(
                        "policy-thinners",
                        Direction.ASK_PRESCRIBER,
                        THINNERS,
                        Timing.of(Offset.DECISION, Offset.days(-7)),
                        Condition.given("takes-thinner"),
                        null,
                        null,
                        null,
                        List.of(SHEET)));
    }

    @Test
    void theNarrowestClassWins() {
        HoldRule direct = HoldRule.of(DIRECT);
        HoldRule apixaban = HoldRule.of(APIXABAN).at(HIGH);
        HoldPolicy policy = new HoldPolicy(List.of(ALL_THINNERS, apixaban, direct), TAKEN);

        assertThat(policy.rule(APIXABAN, HIGH)).contains(apixaban);
        assertThat(policy.rule(APIXABAN, LOW)).contains(direct);
        assertThat(policy.rule(RIVAROXABAN, HIGH)).contains(direct);
        assertThat(policy.rule(ASPIRIN, HIGH)).contains(ALL_THINNERS);
        assertThat(policy.rule(Subject.of("zinc", Localized.english("zinc")), HIGH))
                .isEmpty();
    }

    @Test
    void ofClassesThatDoNotHoldOneAnotherTheOneThatAsksEarliestWins() {
        Subject painkillers = Subject.of("painkillers", Localized.english("painkillers"), ASPIRIN);
        HoldRule earlier = HoldRule.of(painkillers).askingBefore(Gap.ofDays(3), SHEET);

        assertThat(new HoldPolicy(List.of(ALL_THINNERS, earlier), TAKEN).rule(ASPIRIN, LOW))
                .contains(earlier);
        assertThat(new HoldPolicy(List.of(earlier, ALL_THINNERS), TAKEN).rule(ASPIRIN, LOW))
                .contains(earlier);
    }

    @Test
    void whoTakesAMedicineWithARowOfItsOwnIsToldThatRowAlone() {
        HoldPolicy policy = new HoldPolicy(
                List.of(
                        ALL_THINNERS.askingBefore(Gap.ofDays(7), SHEET),
                        HoldRule.of(APIXABAN).askingBefore(Gap.ofDays(3), SHEET)),
                TAKEN);
        var takesApixaban = Circumstances.UNKNOWN.with("takes-thinner", true).with("takes-apixaban", true);
        var takesAnother = Circumstances.UNKNOWN.with("takes-thinner", true).with("takes-apixaban", false);

        assertThat(told(policy, takesApixaban)).containsExactly("apixaban YES -3 days");
        assertThat(told(policy, takesAnother)).containsExactly("thinners YES -7 days");
        assertThat(told(policy, Circumstances.UNKNOWN))
                .containsExactly("thinners UNKNOWN -7 days", "apixaban UNKNOWN -3 days");
        assertThat(told(policy, Circumstances.UNKNOWN.with("takes-thinner", true)))
                .containsExactly("thinners UNKNOWN -7 days", "apixaban UNKNOWN -3 days");
    }

    @Test
    void whoTakesTwoMedicinesOfOneClassIsAskedAboutBoth() {
        HoldPolicy policy = new HoldPolicy(
                List.of(
                        ALL_THINNERS.askingBefore(Gap.ofDays(7), SHEET).askingAgain(words("Ask again.")),
                        HoldRule.of(APIXABAN).askingBefore(Gap.ofDays(3), SHEET)),
                Map.of("takes-thinner", THINNERS, "takes-apixaban", APIXABAN, "takes-aspirin", ASPIRIN));
        var both = Circumstances.UNKNOWN
                .with("takes-thinner", true)
                .with("takes-apixaban", true)
                .with("takes-aspirin", true);

        assertThat(told(policy, both))
                .containsExactly("aspirin YES -7 days", "apixaban YES -3 days", "aspirin YES session");
    }

    @Test
    void whereTheRiskIsNotStatedTheEarliestRowOfEachClassIsTold() {
        HoldPolicy policy = new HoldPolicy(
                List.of(
                        ALL_THINNERS.at(LOW),
                        ALL_THINNERS.at(INTERMEDIATE).askingBefore(Gap.ofWeeks(1), SHEET),
                        ALL_THINNERS.at(HIGH).askingBefore(Gap.ofDays(5), SHEET)),
                TAKEN);

        assertThat(policy.instructions(procedure(), KNEE))
                .extracting(Instruction::timing)
                .containsExactly(Timing.of(Offset.DECISION, Offset.days(-7)));
    }

    @Test
    void aClassWithoutARowForTheRiskIsAskedAboutAtTheDecision() {
        HoldPolicy policy = new HoldPolicy(
                List.of(ALL_THINNERS
                        .at(HIGH)
                        .askingBefore(Gap.ofDays(5), SHEET)
                        .saying(words("Ask your heart doctor."))),
                TAKEN);

        assertThat(policy.without(LOW)).containsExactly(THINNERS);
        assertThat(policy.without(HIGH)).isEmpty();
        assertThat(policy.instructions(BLOCK, LUMBAR))
                .containsExactly(asking(THINNERS, Offset.SESSION, Condition.given("takes-thinner")));
    }

    @Test
    void aNarrowClassWithoutARowForTheRiskFallsUnderTheWiderOne() {
        HoldPolicy policy = new HoldPolicy(
                List.of(
                        ALL_THINNERS.askingBefore(Gap.ofDays(7), SHEET),
                        HoldRule.of(APIXABAN).at(HIGH)),
                TAKEN);

        assertThat(policy.without(LOW)).isEmpty();
        assertThat(policy.instructions(BLOCK, LUMBAR))
                .extracting(Instruction::subject)
                .containsExactly(THINNERS);
    }

    @Test
    void aMedicineIsTakenByTheCircumstanceOfItsRowElseItsOwnElseThatOfAWiderClass() {
        HoldPolicy policy = new HoldPolicy(List.of(), TAKEN);

        assertThat(policy.circumstanceOf(HoldRule.of(APIXABAN).when("on-apixaban")))
                .contains("on-apixaban");
        assertThat(policy.circumstanceOf(HoldRule.of(APIXABAN))).contains("takes-apixaban");
        assertThat(policy.circumstanceOf(HoldRule.of(RIVAROXABAN))).contains("takes-thinner");
        assertThat(new HoldPolicy(List.of(), Map.of()).circumstanceOf(ALL_THINNERS))
                .isEmpty();
    }

    @Test
    void whereNothingSaysWhoTakesItEveryoneIsAsked() {
        HoldPolicy policy = new HoldPolicy(List.of(ALL_THINNERS), Map.of());

        assertThat(policy.instructions(BLOCK, LUMBAR))
                .extracting(Instruction::when)
                .containsExactly(Condition.ALWAYS);
    }

    @Test
    void twoRowsForOneMedicineAtOneRiskAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldPolicy(List.of(ALL_THINNERS, ALL_THINNERS.at(LOW, HIGH)), TAKEN))
                .withMessage("rows 'thinners' and 'thinners-low-high' are both for 'thinners' at low bleeding risk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldPolicy(List.of(ALL_THINNERS, ALL_THINNERS), TAKEN))
                .withMessage("rules name 'thinners' twice");
    }

    @Test
    void theProtocolsOwnQuestionAndTheRowBecomeOne() {
        Instruction own = Instruction.builder("own", Direction.ASK_PRESCRIBER, THINNERS)
                .timing(Offset.DECISION, Offset.SESSION)
                .when(Condition.given("takes-thinner"))
                .detail(words("Own words."))
                .build();
        HoldPolicy policy = new HoldPolicy(List.of(ALL_THINNERS.askingBefore(Gap.ofDays(7), SHEET)), TAKEN);
        List<Instruction> all = joined(policy, own);

        assertThat(all).hasSize(1);
        assertThat(all.get(0).id()).isEqualTo("own");
        assertThat(all.get(0).timing()).isEqualTo(Timing.of(Offset.DECISION, Offset.days(-7)));
        assertThat(all.get(0).detail()).isEqualTo(words("Own words."));
        assertThat(all.get(0).citations()).containsExactly(SHEET);
    }

    @Test
    void theProtocolsOwnQuestionKeepsAnEarlierTime() {
        Instruction own = Instruction.builder("own", Direction.ASK_PRESCRIBER, THINNERS)
                .timing(Offset.DECISION, Offset.days(-10))
                .build();
        HoldPolicy policy = new HoldPolicy(
                List.of(ALL_THINNERS.askingBefore(Gap.ofDays(7), SHEET).saying(words("Row's words."))), TAKEN);
        Instruction all = joined(policy, own).get(0);

        assertThat(all.timing()).isEqualTo(Timing.of(Offset.DECISION, Offset.days(-10)));
        assertThat(all.when()).isEqualTo(Condition.ALWAYS);
        assertThat(all.detail()).isEqualTo(words("Row's words."));
    }

    @Test
    void aQuestionForOneSiteOnlyDoesNotStandForTheRow() {
        Instruction own = Instruction.builder("own", Direction.ASK_PRESCRIBER, THINNERS)
                .timing(Offset.DECISION, Offset.SESSION)
                .when(Condition.at(CERVICAL))
                .build();

        assertThat(joined(new HoldPolicy(List.of(ALL_THINNERS), TAKEN), own))
                .extracting(Instruction::id)
                .containsExactly("own", "policy-thinners");
    }

    @Test
    void whatIsToldOfOtherThingsStays() {
        Instruction other = Instruction.builder("other", Direction.AVOID, THINNERS)
                .timing(Offset.DECISION, Offset.SESSION)
                .build();

        assertThat(joined(HoldPolicy.NONE, other)).containsExactly(other);
        assertThat(joined(new HoldPolicy(List.of(ALL_THINNERS), TAKEN), other))
                .extracting(Instruction::id)
                .containsExactly("other", "policy-thinners");
    }

    @Test
    void theTimelineDatesTheLead() {
        HoldPolicy policy = new HoldPolicy(
                List.of(ALL_THINNERS.askingBefore(Gap.ofDays(7), SHEET).askingAgain(words("Ask again."))), TAKEN);
        ZonedDateTime arrival = ZonedDateTime.of(2027, 3, 22, 9, 0, 0, 0, ZoneId.of("America/New_York")); // Mon

        InstructionTimeline timeline = InstructionTimeline.of(
                policy.instructions(BLOCK, LUMBAR),
                List.of(),
                List.of(SessionTime.of("first", arrival, LUMBAR, Laterality.NONE)),
                Circumstances.UNKNOWN,
                LocalDate.of(2027, 3, 1)); // Mon

        assertThat(timeline.entries())
                .extracting(TimelineEntry::span)
                .containsExactly(
                        Span.days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 15)), // Mon to Mon
                        Span.days(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 3, 22))); // Mon
        assertThat(timeline.entries()).allMatch(TimelineEntry::isConditional);
    }

    private static List<Instruction> joined(HoldPolicy policy, Instruction own) {
        var protocol = TreatmentProtocol.builder(new ProtocolId("block", "lumbar"), Localized.english("Block"), LUMBAR)
                .stages(CourseFixtures.injections())
                .instructions(own)
                .build();
        return policy.instructions(BLOCK, protocol, LUMBAR);
    }

    private static Stream<String> told(HoldPolicy policy, Circumstances circumstances) {
        return policy.instructions(procedure(BleedingClass.everywhere(LOW)), KNEE).stream()
                .filter(each -> each.when().holds(KNEE, Laterality.LEFT, null, circumstances) != Answer.NO)
                .map(each -> "%s %s %s"
                        .formatted(
                                each.subject(),
                                each.when().holds(KNEE, Laterality.LEFT, null, circumstances),
                                each.timing().until()));
    }

    private static Instruction asking(Subject medicine, Offset until, Condition when) {
        return Instruction.builder("policy-" + medicine.id(), Direction.ASK_PRESCRIBER, medicine)
                .timing(Offset.DECISION, until)
                .when(when)
                .build();
    }

    private static Localized<RichText> words(String text) {
        return Localized.of(Locale.ENGLISH, RichText.plain(text));
    }

    private static Procedure procedure(BleedingClass... classes) {
        return Procedure.builder("block", Localized.english("Block"), words("A needle."))
                .bleedingRisk(classes)
                .build();
    }
}
