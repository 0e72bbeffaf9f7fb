package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.DRIVING;
import static dev.regimen.core.fixtures.InstructionFixtures.FASTING;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static dev.regimen.core.fixtures.InstructionFixtures.NO_DRIVING;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SedationRecoveryTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Circumstances SEDATED = Circumstances.UNKNOWN.with("sedation", true);
    private static final Circumstances AWAKE = Circumstances.UNKNOWN.with("sedation", false);

    /** Ten minutes, and then the twenty that hours count from. */
    private static final Visit VISIT = Visit.of(
            Segment.builder("preparation", Duration.ofMinutes(10)).build(),
            Segment.builder("injection", Duration.ofMinutes(20)).anchor().build());

    private static SedationRecovery recovery(Visit visit, Stage.Kind kind, Circumstances known, Instruction... rules) {
        Stage stage = Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(1), visit)
                .kind(kind)
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
                .stages(stage)
                .instructions(rules)
                .build();
        return SedationRecovery.from(protocol, stage, KNEE, Laterality.LEFT, known);
    }

    private static SedationRecovery recovery(Circumstances known, Instruction... rules) {
        return recovery(VISIT, Stage.Kind.TREATMENT, known, rules);
    }

    private static Instruction notDrivingUntil(Offset until) {
        return Instruction.builder("driving-until", Direction.AVOID, DRIVING)
                .timing(Offset.SESSION, until)
                .when(Condition.given("sedation"))
                .build();
    }

    private static Instant fitFrom(SedationRecovery recovery, String arrival) {
        return recovery.fitFrom(ZonedDateTime.parse(arrival).withZoneSameInstant(NEW_YORK), VISIT);
    }

    @Test
    void itLastsAsLongAsTheProtocolsRulesForSedation() {
        assertThat(recovery(SEDATED, NO_DRIVING)).isEqualTo(new SedationRecovery(24, 0));
        assertThat(recovery(SEDATED, NO_DRIVING, notDrivingUntil(Offset.hours(36))))
                .isEqualTo(new SedationRecovery(36, 0));
        assertThat(recovery(SEDATED, notDrivingUntil(Offset.SESSION))).isEqualTo(new SedationRecovery(0, 1));
        assertThat(recovery(SEDATED, notDrivingUntil(Offset.days(1)))).isEqualTo(new SedationRecovery(0, 2));
    }

    @Test
    void rulesThatHoldWithoutSedationOrEndWithTheVisitOrForbidNothingDoNotCount() {
        Instruction always = rule("no-driving-at-all", Direction.AVOID, DRIVING, "session", "+5 days");
        Instruction may = Instruction.builder("may-drive", Direction.MAY, DRIVING)
                .timing(Offset.hours(24), Offset.days(7))
                .when(Condition.given("sedation"))
                .build();
        Instruction inAnotherStage = Instruction.builder("elsewhere", Direction.AVOID, DRIVING)
                .timing(Offset.SESSION, Offset.days(7))
                .when(new Condition(List.of(), null, Map.of("sedation", true), List.of("blocks")))
                .build();

        assertThat(recovery(SEDATED, always, FASTING, may, inAnotherStage, notDrivingUntil(Offset.hours(12))))
                .isEqualTo(new SedationRecovery(12, 0));
    }

    @Test
    void whereTheProtocolIsSilentItIsTheValueToPlanBy() {
        assertThat(recovery(SEDATED)).isEqualTo(new SedationRecovery(SedationRecovery.HOURS_UNLESS_SAID, 0));
        assertThat(recovery(SEDATED, FASTING)).isEqualTo(new SedationRecovery(24, 0));
    }

    @Test
    void whoIsNotSedatedDoesNotRecover() {
        assertThat(recovery(AWAKE, NO_DRIVING)).isEqualTo(SedationRecovery.NONE);
        assertThat(recovery(VISIT, Stage.Kind.EVALUATION, SEDATED, NO_DRIVING)).isEqualTo(SedationRecovery.NONE);
    }

    @Test
    void notKnownCountsAsSedatedWhereTheProtocolForeseesIt() {
        Visit withVariant = new Visit(VISIT.segments(), List.of(new Visit.Variant("sedation", VISIT.segments())));

        assertThat(recovery(Circumstances.UNKNOWN, NO_DRIVING)).isEqualTo(new SedationRecovery(24, 0));
        assertThat(recovery(withVariant, Stage.Kind.TREATMENT, Circumstances.UNKNOWN))
                .isEqualTo(new SedationRecovery(24, 0));
        assertThat(recovery(Circumstances.UNKNOWN)).isEqualTo(SedationRecovery.NONE);
    }

    @Test
    void hoursAreExactAndCountFromTheAnchor() {
        // clocks go forward on Sun 14 March 2027
        assertThat(fitFrom(new SedationRecovery(24, 0), "2027-03-13T10:00-05:00"))
                .isEqualTo("2027-03-14T15:10:00Z");
    }

    @Test
    void datesEndWithTheLocalDay() {
        // clocks go back on Sun 7 November 2027
        assertThat(fitFrom(new SedationRecovery(0, 1), "2027-11-07T10:00-05:00"))
                .isEqualTo("2027-11-08T05:00:00Z");
        assertThat(fitFrom(new SedationRecovery(0, 2), "2027-11-06T23:00-04:00"))
                .isEqualTo("2027-11-08T05:00:00Z");
    }

    @Test
    void nobodyIsFitBeforeTheVisitIsOver() {
        assertThat(fitFrom(SedationRecovery.NONE, "2027-01-11T10:00-05:00")).isEqualTo("2027-01-11T15:30:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SedationRecovery(-1, 0))
                .withMessage("hours and dates must be at least 0, were -1 and 0");
    }
}
