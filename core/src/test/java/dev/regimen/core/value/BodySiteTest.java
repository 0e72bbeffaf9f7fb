package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BodySiteTest {
    private final BodySite spine = BodySite.of("spine", Localized.english("spine"), false);
    private final BodySite lumbar = spine.child("lumbar-spine", Localized.english("lower back"), false);
    private final BodySite level = lumbar.child("l4-l5", Localized.english("L4/5"), false);
    private final BodySite cervical = spine.child("cervical-spine", Localized.english("neck"), false);

    @Test
    void aLevelLiesWithinItsRegionAndNotTheOtherWayRound() {
        assertThat(level.isWithin(lumbar)).isTrue();
        assertThat(level.isWithin(spine)).isTrue();
        assertThat(lumbar.isWithin(level)).isFalse();
        assertThat(level.isWithin(cervical)).isFalse();
    }

    @Test
    void sitesOverlapIfOneHoldsTheOther() {
        assertThat(spine.overlaps(level)).isTrue();
        assertThat(level.overlaps(spine)).isTrue();
        assertThat(level.overlaps(level)).isTrue();
        assertThat(lumbar.overlaps(cervical)).isFalse();
    }

    @Test
    void onlyLeftAndRightDoNotOverlap() {
        for (Laterality one : Laterality.values()) {
            for (Laterality other : Laterality.values()) {
                boolean apart = one != other
                        && (one == Laterality.LEFT || one == Laterality.RIGHT)
                        && (other == Laterality.LEFT || other == Laterality.RIGHT);
                assertThat(one.overlaps(other)).as("%s and %s", one, other).isEqualTo(!apart);
            }
        }
    }

    @Test
    void idsAreLowerCaseWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodySite.of("L4/5", Localized.english("L4/5"), false))
                .withMessageStartingWith("id must be lower-case words");
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.check("a--b", "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.check("a".repeat(65), "id"));
    }
}
