package dev.regimen.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

    private static final Finding SECOND = new Finding("sites[2].name", "a", "should", Severity.WARNING, null);
    private static final Finding TENTH =
            new Finding("sites[10]", "b", "must", Severity.ERROR, new Location("practice.yaml", 7, 3));

    @Test
    void findingsAreSortedByPathAndNotRepeated() {
        assertThat(ValidationReport.of(List.of(TENTH, SECOND, TENTH)).findings())
                .containsExactly(SECOND, TENTH);
    }

    @Test
    void warningsDoNotStandAgainstPublishing() {
        assertThat(ValidationReport.of(List.of()).isPublishable()).isTrue();
        assertThat(ValidationReport.of(List.of(SECOND)).isPublishable()).isTrue();
        assertThat(ValidationReport.of(List.of(SECOND, TENTH)).isPublishable()).isFalse();
    }

    @Test
    void errorsAndWarningsAreApart() {
        var report = ValidationReport.of(List.of(TENTH, SECOND));

        assertThat(report.errors()).containsExactly(TENTH);
        assertThat(report.warnings()).containsExactly(SECOND);
    }

    @Test
    void textIsOneLineEachWithTheLocationFirst() {
        assertThat(ValidationReport.of(List.of(TENTH, SECOND)).toString())
                .isEqualTo("warning: sites[2].name: should [a]\npractice.yaml:7:3: error: sites[10]: must [b]");
    }

    @Test
    void findingOfTheWholeHasNoPathInItsText() {
        assertThat(new Finding("", "c", "should", Severity.ERROR, null)).hasToString("error: should [c]");
    }

    @Test
    void linesAndColumnsStartAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("practice.yaml", 0, 1))
                .withMessage("line and column must be at least 1, were 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Location("practice.yaml", 1, 0));
    }

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Finding(null, "a", "b", Severity.ERROR, null))
                .withMessage("path");
        assertThatNullPointerException()
                .isThrownBy(() -> ValidationReport.of(null))
                .withMessage("findings");
    }
}
