package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class FirstDaysProperties {
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theFirstDaysAreThoseFromWhichTryingEverythingFindsADateForEachVisit(@ForAll long seed) {
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
    }
}
