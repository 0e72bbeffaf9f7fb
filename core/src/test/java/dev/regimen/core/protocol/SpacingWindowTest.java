package dev.regimen.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingWindowTest {
    @Test
    void aPlainRangeIsFromThePreviousSessionAndBestThroughout() {
        SpacingWindow window = SpacingWindow.of(GapRange.ofWeeks(2, 4));

        assertThat(window.anchor()).isEqualTo(Anchor.previousSession());
        assertThat(window.from()).isEqualTo(Gap.ofWeeks(2));
        assertThat(window.preferFrom()).isEqualTo(Gap.ofWeeks(2));
        assertThat(window.preferTo()).isEqualTo(Gap.ofWeeks(4));
        assertThat(window.to()).isEqualTo(Gap.ofWeeks(4));
        assertThat(window.neverBefore()).isNull();
        assertThat(window.neverAfter()).isNull();
        assertThat(window.ifLate()).isEqualTo(IfLate.REVIEW);
        assertThat(window.isStated()).isFalse();
    }

    @Test
    void builderFillsAllSixEnds() {
        SpacingWindow window = SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                .anchor(Anchor.firstSession())
                .neverBefore(Gap.ofDays(10))
                .prefer(GapRange.ofDays(20, 22))
                .neverAfter(Gap.ofWeeks(8))
                .ifLate(IfLate.CONTINUE)
                .build();

        assertThat(List.of(
                        window.neverBefore(),
                        window.from(),
                        window.preferFrom(),
                        window.preferTo(),
                        window.to(),
                        window.neverAfter()))
                .extracting(Gap::toString)
                .containsExactly("10 days", "2 weeks", "20 days", "22 days", "4 weeks", "8 weeks");
        assertThat(window.anchor()).isEqualTo(Anchor.firstSession());
        assertThat(window.ifLate()).isEqualTo(IfLate.CONTINUE);
    }

    @Test
    void aWindowMayHaveNoEnd() {
        SpacingWindow window = SpacingWindow.builderFrom(Gap.ofMonths(6)).build();

        assertThat(window.from()).isEqualTo(Gap.ofMonths(6));
        assertThat(window.preferTo()).isNull();
        assertThat(window.to()).isNull();
    }

    @Test
    void theEndsFollowEachOther() {
        SpacingWindow.Builder plan = SpacingWindow.builder(GapRange.ofWeeks(2, 4));

        assertThatThrownBy(() -> plan.neverBefore(Gap.ofDays(15)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from (2 weeks) must not be less than neverBefore (15 days)");
        assertThatThrownBy(() -> SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                        .prefer(GapRange.ofWeeks(1, 3))
                        .build())
                .hasMessage("preferFrom (1 week) must not be less than from (2 weeks)");
        assertThatThrownBy(() -> SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                        .prefer(GapRange.ofWeeks(3, 5))
                        .build())
                .hasMessage("to (4 weeks) must not be less than preferTo (5 weeks)");
        assertThatThrownBy(() -> SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                        .neverAfter(Gap.ofDays(27))
                        .build())
                .hasMessage("neverAfter (27 days) must not be less than to (4 weeks)");
        assertThatCode(() -> SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                        .neverBefore(Gap.ofDays(14))
                        .neverAfter(Gap.ofDays(28))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void endsWhoseOrderDependsOnTheMonthAreAllowed() {
        assertThatCode(() -> SpacingWindow.builder(GapRange.parse("30 days..1 month"))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void aLastDayNeedsAPlannedEndAndAPlannedEndABestOne() {
        Gap week = Gap.ofWeeks(1);

        assertThatThrownBy(() -> SpacingWindow.builderFrom(week)
                        .neverAfter(Gap.ofWeeks(2))
                        .build())
                .hasMessage("neverAfter must not be given without to");
        assertThatThrownBy(() -> new SpacingWindow(
                        Anchor.previousSession(), null, week, week, null, week, null, IfLate.REVIEW, List.of()))
                .hasMessage("preferTo must be given where to is");
    }

    @Test
    void nothingIsNull() {
        Gap week = Gap.ofWeeks(1);

        assertThatThrownBy(() -> new SpacingWindow(null, null, week, week, null, null, null, IfLate.REVIEW, List.of()))
                .hasMessage("anchor");
        assertThatThrownBy(() ->
                        SpacingWindow.of(GapRange.exactly(week)).citations().add(null))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> SpacingWindow.builderFrom(week).ifLate(null)).hasMessage("what");
        assertThatThrownBy(() -> SpacingWindow.builderFrom(week).neverAfter(null))
                .hasMessage("last");
        assertThatThrownBy(() -> SpacingWindow.builderFrom(week).neverBefore(null))
                .hasMessage("floor");
    }
}
