package dev.regimen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.export.Destination.Detail;
import dev.regimen.export.ExportReport.Item;
import dev.regimen.export.ExportReport.Kind;
import java.util.UUID;
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
    void aThingHasOneNameAndThingsOfOtherKindsOrPracticesHaveOthers() {
        UUID name = StableId.of("hill", "Appointment", "course-17/injections/1/1/left");

        assertThat(StableId.of("hill", "Appointment", "course-17/injections/1/1/left"))
                .isEqualTo(name);
        assertThat(StableId.of("hill", "Patient", "course-17/injections/1/1/left"))
                .isNotEqualTo(name);
        assertThat(StableId.of("dale", "Appointment", "course-17/injections/1/1/left"))
                .isNotEqualTo(name);
    }
}
