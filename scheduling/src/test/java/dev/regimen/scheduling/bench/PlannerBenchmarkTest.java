package dev.regimen.scheduling.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.internal.grid.Beginnings.Beginning;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerBenchmarkTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void theKernelTheScanAndThePublicCallAgree(int practitioners) {
        PlannerBenchmark benchmark = new PlannerBenchmark();
        benchmark.practitioners = practitioners;
        benchmark.prepare();

        List<?> kernel = (List<?>) benchmark.kernel();
        List<?> scan = (List<?>) benchmark.intervalScan();
        PlanningResult offers = benchmark.offers();

        List<String> found = kernel.stream()
                .map(each -> (Beginning) each)
                .map(each -> each.cost() + " " + each.day() + " " + each.rank())
                .toList();
        assertThat(found).hasSize(5);
        assertThat(scan.stream()
                        .map(each -> (IntervalScan.Beginning) each)
                        .map(each -> each.cost() + " " + ChronoUnit.DAYS.between(BenchClinic.FIRST, each.day()) + " "
                                + each.practitioner()))
                .containsExactlyElementsOf(found);
        assertThat(((Offers) offers).offers().stream().map(offer -> offer.cost().total() + ""))
                .containsExactlyElementsOf(
                        found.stream().map(each -> each.split(" ")[0]).toList());
    }
}
