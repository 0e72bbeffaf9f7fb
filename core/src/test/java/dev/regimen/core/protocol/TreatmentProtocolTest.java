package dev.regimen.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.fixtures.InstructionFixtures;
import dev.regimen.core.limit.Contraindication.Consequence;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TreatmentProtocolTest {
    private static final Separation VACCINATION =
            new Separation("vaccination", "vaccination", Gap.ofWeeks(2), null, false, List.of());
    private static final RollingCap YEARLY =
            RollingCap.ofEvents("yearly", 3, Gap.ofMonths(12), "injection").build();

    @Test
    void builderFillsEveryPart() {
        TreatmentProtocol protocol = builder()
                .goal(Localized.english("pain"))
                .sides(new Sides(Sides.How.TOGETHER, null, List.of()))
                .stages(CourseFixtures.injections(), CourseFixtures.evaluation())
                .caps(YEARLY)
                .separations(VACCINATION)
                .contraindications(CourseFixtures.contraindication("fever", Consequence.RESCHEDULE))
                .instructions(InstructionFixtures.MAY_ICE)
                .recovery(InstructionFixtures.FLARE, InstructionFixtures.STRENGTHENING)
                .build();

        assertThat(protocol.goal()).isEqualTo(Localized.english("pain"));
        assertThat(protocol.sides().how()).isEqualTo(Sides.How.TOGETHER);
        assertThat(protocol.stages()).hasSize(2);
        assertThat(protocol.caps()).containsExactly(YEARLY);
        assertThat(protocol.separations()).containsExactly(VACCINATION);
        assertThat(protocol.contraindications()).hasSize(1);
        assertThat(protocol.instructions()).containsExactly(InstructionFixtures.MAY_ICE);
        assertThat(protocol.recovery()).hasSize(2);
    }

    @Test
    void aStageIsFoundByItsId() {
        TreatmentProtocol protocol = CourseFixtures.protocol();

        assertThat(protocol.stage("evaluation")).isEqualTo(CourseFixtures.evaluation());
        assertThatThrownBy(() -> protocol.stage("boosters"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("example-injection/knee has no stage 'boosters', but [injections, evaluation]");
    }

    @Test
    void thereIsAtLeastOneStageAndEachHasItsOwnId() {
        assertThatThrownBy(() -> builder().build()).hasMessage("stages must hold at least one stage");
        assertThatThrownBy(() -> builder()
                        .stages(CourseFixtures.injections(), CourseFixtures.injections())
                        .build())
                .hasMessage("stages name 'injections' twice");
        assertThatThrownBy(() -> valid().caps(YEARLY, YEARLY).build()).hasMessage("caps name 'yearly' twice");
        assertThatThrownBy(() -> valid().separations(VACCINATION, VACCINATION).build())
                .hasMessage("separations name 'vaccination' twice");
        assertThatThrownBy(() -> valid().instructions(InstructionFixtures.MAY_ICE, InstructionFixtures.MAY_ICE)
                        .build())
                .hasMessage("instructions name 'may-ice' twice");
        assertThatThrownBy(() -> valid().recovery(InstructionFixtures.FLARE, InstructionFixtures.FLARE)
                        .build())
                .hasMessage("recovery name '%s' twice".formatted(InstructionFixtures.FLARE.id()));
    }

    @Test
    void laterStagesSayWhenTheyStartAndWaitForEarlierOnesOnly() {
        assertThatThrownBy(() -> builder()
                        .stages(CourseFixtures.injections(), stage("again").build())
                        .build())
                .hasMessage("stages after the first must say when they start; 'again' does not");
        assertThatThrownBy(() -> builder()
                        .stages(CourseFixtures.evaluation(), CourseFixtures.injections())
                        .build())
                .hasMessage("stage 'evaluation' waits for 'injections', which must be a stage before it");
        Gate gate = Gate.of("later", Criterion.of("pain-relief", Quantity.of(80, "%")));
        assertThatThrownBy(() ->
                        builder().stages(stage("first").gate(gate).build()).build())
                .hasMessage("stage 'first' waits for 'later', which must be a stage before it");
    }

    @Test
    void aStageMayStartFromAnOutsideEvent() {
        SpacingWindow afterSurgery = SpacingWindow.builder(GapRange.ofWeeks(4, 6))
                .anchor(Anchor.event("surgery"))
                .build();
        Stage first = stage("first").start(afterSurgery).build();
        Stage second = stage("second").start(afterSurgery).build();

        assertThat(builder().stages(first, second).build().stages()).containsExactly(first, second);
    }

    @Test
    void aRecoveryPhaseFollowsOneBeforeIt() {
        assertThatThrownBy(() -> valid().recovery(InstructionFixtures.STRENGTHENING, InstructionFixtures.FLARE)
                        .build())
                .hasMessageContaining("which must be a phase before it");
    }

    @Test
    void protocolIdReadsWhatItWrites() {
        ProtocolId id = ProtocolId.parse("prolotherapy/knee");

        assertThat(id).isEqualTo(new ProtocolId("prolotherapy", "knee")).hasToString("prolotherapy/knee");
        assertThatThrownBy(() -> ProtocolId.parse("knee")).hasMessageContaining("such as 'prolotherapy/knee'");
        assertThatThrownBy(() -> ProtocolId.parse("Prolotherapy/knee")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProtocolId.parse("prolotherapy/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProtocolId.parse("/knee")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repeatsAreMeasuredFromTheCycleBefore() {
        SpacingWindow halfYear = SpacingWindow.builderFrom(Gap.ofMonths(6)).build();

        assertThat(new Repeat(2, halfYear, null, List.of()).most()).isEqualTo(2);
        assertThatThrownBy(() -> new Repeat(1, halfYear, null, List.of())).hasMessage("most must be at least 2, was 1");
        for (Anchor anchor : List.of(Anchor.event("surgery"), Anchor.endOf("tests"))) {
            SpacingWindow from =
                    SpacingWindow.builderFrom(Gap.ofMonths(6)).anchor(anchor).build();
            assertThatThrownBy(() -> new Repeat(null, from, null, List.of()))
                    .hasMessageStartingWith("spacing must be from 'previous session' or 'first session'");
        }
        assertThat(new Repeat(
                                null,
                                SpacingWindow.builderFrom(Gap.ofMonths(6))
                                        .anchor(Anchor.firstSession())
                                        .build(),
                                null,
                                List.of())
                        .most())
                .isNull();
    }

    @Test
    void onlyStagedSidesAreApart() {
        GapRange apart = GapRange.ofWeeks(1, 2);

        assertThat(new Sides(Sides.How.STAGED, apart, List.of()).apart()).isEqualTo(apart);
        assertThatThrownBy(() -> new Sides(Sides.How.TOGETHER, apart, List.of()))
                .hasMessage("apart goes only with staged sides");
        assertThatThrownBy(() -> new Sides(Sides.How.NOT_STATED, apart, List.of()))
                .hasMessage("apart goes only with staged sides");
        assertThat(Sides.NOT_STATED.how()).isEqualTo(Sides.How.NOT_STATED);
    }

    @Test
    void gatesAreOnTheLastSessionAndReleaseUnlessSaid() {
        Gate gate = Gate.of("tests", Criterion.of("pain-relief", Quantity.of(80, "%")));

        assertThat(gate.eachSession()).isFalse();
        assertThat(gate.ifUndecided()).isEqualTo(IfUndecided.RELEASE);
        assertThat(gate.decideWithin()).isNull();
        assertThat(gate.criterion().lasting()).isNull();
        assertThatThrownBy(() -> Gate.of("Not An Id", gate.criterion())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criterion.of("Not An Id", Quantity.of(80, "%")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TreatmentProtocol.Builder valid() {
        return builder().stages(CourseFixtures.injections());
    }

    private static TreatmentProtocol.Builder builder() {
        return TreatmentProtocol.builder(
                ProtocolId.parse("example-injection/knee"), Localized.english("Knee"), CourseFixtures.KNEE);
    }

    private static Stage.Builder stage(String id) {
        return Stage.builder(id, Localized.english(id), CountRange.exactly(1), CourseFixtures.visit());
    }
}
