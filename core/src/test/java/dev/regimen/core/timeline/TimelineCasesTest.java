package dev.regimen.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of cases: rules and sessions, and every line that must be told for them, with dates worked by hand. */
class TimelineCasesTest {
    static final List<String> TABLES = List.of(
            "days",
            "hours",
            "ranges",
            "circumstances",
            "courses",
            "decisions",
            "recovery",
            "stages",
            "separations",
            "moves",
            "leads",
            "whole");

    static Stream<TimelineCase> cases() {
        return TABLES.stream().flatMap(table -> TimelineCaseReader.read(table + "-cases.txt").stream());
    }

    static Stream<TimelineCase> changes() {
        return cases().filter(TimelineCase::changes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsWhatTheTableTells(TimelineCase row) {
        assertThat(row.actual()).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatChangedIsToldAsIfItHadAlwaysBeenSo(TimelineCase row) {
        assertThat(row.changedStepByStep()).isEqualTo(row.toldThen());
    }

    @Test
    void tablesHoldAtLeastSixtyCasesAndNoNameTwice() {
        List<String> names = new ArrayList<>();
        cases().forEach(row -> names.add(row.name()));

        assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }
}
