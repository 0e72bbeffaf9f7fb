package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FirstDaysProperties {
    @Test
    void theFirstDaysAreThoseFromWhichTryingEverythingFindsADateForEachVisit() {
        Trials.of("first days against trying everything", 150, 10_000, FirstDaysProperties::look)
                .saw("with first days", 25);
    }

    private static void look(long seed, Consumer<String> saw) {
        Case of = Cases.of(seed);
        CoursePlanner planner = CoursePlanner.of(of.snapshot().calendar().practice());

        CoursePlanner.FirstDays found = planner.firstDays(of.request(), of.snapshot());

        List<LocalDate> expected = BruteForce.best(of.request(), of.snapshot()).entrySet().stream()
                .filter(each -> each.getValue() < BruteForce.OPEN)
                .map(each -> each.getKey().date())
                .distinct()
                .sorted()
                .toList();
        assertThat(found.days()).isEqualTo(expected);
        assertThat(found.exhausted()).isFalse();
        saw.accept(expected.isEmpty() ? "without" : "with first days");
    }
}
