package dev.regimen.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of cases, in the manner of the CDC's for immunization: a history, and all that must be said about it. */
class CourseEvaluatorTest {
    static final List<String> TABLES = List.of("spacing", "stages", "caps", "limits", "sides");

    static Stream<CourseCase> cases() {
        return TABLES.stream().flatMap(table -> CaseReader.read(table + "-cases.txt").stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatTheTableSays(CourseCase row) {
        assertThat(row.actual()).isEqualTo(row.expected());
    }

    @Test
    void tableHoldsAtLeastEightyCasesAndNoNameTwice() {
        List<String> names = new ArrayList<>();
        cases().forEach(row -> names.add(row.name()));

        assertThat(names).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }
}
