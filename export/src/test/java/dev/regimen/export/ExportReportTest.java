package dev.regimen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.export.Destination.Detail;
import dev.regimen.export.ExportReport.Item;
import dev.regimen.export.ExportReport.Kind;
import org.junit.jupiter.api.Test;

class ExportReportTest {

    @Test
    void countsTheSameThingOnceAndKeepsTheTwoKindsApart() {
        ExportReport report = ExportReport.builder()
                .notCarried("dose")
                .redacted("name of the procedure")
                .notCarried("cap")
                .notCarried("dose")
                .redacted("dose")
                .build();

        assertThat(report.items())
                .containsExactly(
                        new Item(Kind.REDACTED, "dose", 1),
                        new Item(Kind.REDACTED, "name of the procedure", 1),
                        new Item(Kind.NOT_CARRIED, "cap", 1),
                        new Item(Kind.NOT_CARRIED, "dose", 2));
        assertThat(report.of(Kind.NOT_CARRIED)).hasSize(2);
        assertThat(report).hasToString("""
                redacted: dose (1)
                redacted: name of the procedure (1)
                not carried: cap (1)
                not carried: dose (2)
                """);
    }

    @Test
    void nothingLeftOutIsComplete() {
        assertThat(ExportReport.builder().build().isComplete()).isTrue();
        assertThat(ExportReport.builder().redacted("dose").build().isComplete()).isFalse();
    }

    @Test
    void anItemHappenedAtLeastOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Item(Kind.REDACTED, "dose", 0))
                .withMessage("count must be at least 1, was 0");
    }

    @Test
    void minimalTellsNothingAndFullTellsAll() {
        for (Detail detail : Detail.values()) {
            assertThat(Destination.MINIMAL.tells(detail)).isFalse();
            assertThat(Destination.FULL.tells(detail)).isTrue();
            assertThat(Destination.telling(detail).tells()).containsExactly(detail);
        }
    }

    @Test
    void aThingHasOneNameAndThingsOfOtherKindsHaveOthers() {
        assertThat(StableId.of("Appointment", "a")).isEqualTo(StableId.of("Appointment", "a"));
        assertThat(StableId.of("Appointment", "a")).isNotEqualTo(StableId.of("Patient", "a"));
        assertThat(StableId.of("Appointment", "course-17/injections/1/1/left").toString())
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
