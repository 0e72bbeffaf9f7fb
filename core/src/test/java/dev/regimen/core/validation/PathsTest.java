package dev.regimen.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathsTest {

    @Test
    void positionsCompareAsNumbers() {
        var sorted = List.of("", "sites", "sites[2]", "sites[2].name", "sites[10]", "sites[10].name", "staff[1]");

        assertThat(sorted).isSortedAccordingTo(Paths.ORDER);
    }

    @Test
    void digitsInKeysAndNamesCompareAsText() {
        var sorted = List.of("hours[10-main]", "hours[9-main]", "part10", "part9");

        assertThat(sorted).isSortedAccordingTo(Paths.ORDER);
    }

    @Test
    void parentIsOneStepUp() {
        assertThat(Paths.parent("sites[2].name")).isEqualTo("sites[2]");
        assertThat(Paths.parent("sites[2]")).isEqualTo("sites");
        assertThat(Paths.parent("sites")).isEmpty();
        assertThat(Paths.parent("hours[main.st]")).isEqualTo("hours");
        assertThat(Paths.parent("")).isEmpty();
    }
}
