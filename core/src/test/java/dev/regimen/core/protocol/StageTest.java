package dev.regimen.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final SpacingWindow WEEKLY = SpacingWindow.of(GapRange.ofWeeks(1, 2));

    @Test
    void aStageIsTreatmentAndNothingElseUnlessSaid() {
        Stage stage = stage(1, 1).build();

        assertThat(stage.kind()).isEqualTo(Stage.Kind.TREATMENT);
        assertThat(stage.start()).isNull();
        assertThat(stage.gate()).isNull();
        assertThat(stage.spacing()).isNull();
        assertThat(stage.repeat()).isNull();
        assertThat(stage.decisions()).isEmpty();
        assertThat(stage.isStated()).isFalse();
    }

    @Test
    void builderFillsEveryPart() {
        SpacingWindow start = SpacingWindow.builder(GapRange.ofWeeks(4, 6))
                .anchor(Anchor.endOf("tests"))
                .build();
        Gate gate = Gate.of("tests", Criterion.of("pain-relief", Quantity.of(80, "%")));
        Repeat repeat = new Repeat(2, WEEKLY, null, List.of());
        Citation citation = new Citation(
                new Source("s", Source.Kind.LABEL, "A label", null, null, LocalDate.of(2026, 11, 2)), null);

        Stage stage = stage(2, 3)
                .kind(Stage.Kind.TEST)
                .start(start)
                .gate(gate)
                .spacing(WEEKLY)
                .decision(decision(1))
                .repeat(repeat)
                .citations(citation)
                .build();

        assertThat(stage.kind()).isEqualTo(Stage.Kind.TEST);
        assertThat(stage.start()).isEqualTo(start);
        assertThat(stage.gate()).isEqualTo(gate);
        assertThat(stage.spacing()).isEqualTo(WEEKLY);
        assertThat(stage.decisions()).containsExactly(decision(1));
        assertThat(stage.repeat()).isEqualTo(repeat);
        assertThat(stage.isStated()).isTrue();
    }

    @Test
    void thereIsAtLeastOneSession() {
        assertThatThrownBy(() -> stage(0, 1).build()).hasMessage("sessions must be at least 1, was 0..1");
    }

    @Test
    void spacingIsGivenExactlyIfThereCanBeASecondSession() {
        assertThatThrownBy(() -> stage(1, 2).build()).hasMessageStartingWith("spacing must be given exactly if");
        assertThatThrownBy(() -> stage(1, 1).spacing(WEEKLY).build())
                .hasMessageStartingWith("spacing must be given exactly if");
        assertThat(stage(1, 2).spacing(WEEKLY).build().spacing()).isEqualTo(WEEKLY);
    }

    @Test
    void spacingIsFromASessionOfTheStage() {
        assertThatThrownBy(
                        () -> stage(1, 2).spacing(from(Anchor.endOf("tests"))).build())
                .hasMessage("spacing must be from the previous or from the first session");
        assertThatThrownBy(
                        () -> stage(1, 2).spacing(from(Anchor.event("surgery"))).build())
                .hasMessage("spacing must be from the previous or from the first session");
        assertThat(stage(1, 2).spacing(from(Anchor.firstSession())).build().spacing())
                .isNotNull();
    }

    @Test
    void startIsFromAnotherStageOrAnEvent() {
        assertThatThrownBy(() ->
                        stage(1, 1).start(from(Anchor.endOf("injections"))).build())
                .hasMessage("start must be from the end of another stage or from an event");
        assertThatThrownBy(
                        () -> stage(1, 1).start(from(Anchor.previousSession())).build())
                .hasMessage("start must be from the end of another stage or from an event");
        assertThatThrownBy(() -> stage(1, 1).start(from(Anchor.firstSession())).build())
                .hasMessage("start must be from the end of another stage or from an event");
        assertThat(stage(1, 1).start(from(Anchor.event("surgery"))).build().start())
                .isNotNull();
    }

    @Test
    void decisionsComeBeforeTheLastSessionAndNotTwice() {
        Stage.Builder stage = stage(2, 3).spacing(WEEKLY);

        assertThat(stage.decision(decision(2)).build().decisions()).hasSize(1);
        assertThatThrownBy(() -> stage.decision(decision(2)).build())
                .hasMessage("decisions must come after different sessions");
        assertThatThrownBy(
                        () -> stage(2, 3).spacing(WEEKLY).decision(decision(3)).build())
                .hasMessage("decisions must come before the last session: after 3 of 2..3");
        assertThatThrownBy(() -> decision(0)).hasMessage("afterSession must be at least 1, was 0");
    }

    @Test
    void builderTakesNoNull() {
        assertThatThrownBy(() -> stage(1, 1).kind(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> stage(1, 1).start(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> stage(1, 1).gate(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> stage(1, 1).spacing(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> stage(1, 1).decision(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> stage(1, 1).repeat(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Stage.builder("Not An Id", Localized.english("x"), CountRange.exactly(1), null)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SpacingWindow from(Anchor anchor) {
        return SpacingWindow.builder(GapRange.exactly(Gap.ofWeeks(1)))
                .anchor(anchor)
                .build();
    }

    private static DecisionPoint decision(int after) {
        return new DecisionPoint(after, Localized.english("go on?"), null, Gap.ofWeeks(1), IfUndecided.KEEP, List.of());
    }

    private static Stage.Builder stage(int min, int max) {
        return Stage.builder(
                "injections", Localized.english("Injections"), CountRange.of(min, max), CourseFixtures.visit());
    }
}
