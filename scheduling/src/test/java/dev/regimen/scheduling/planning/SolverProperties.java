package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.Solver;
import dev.regimen.scheduling.oracle.SolverOracle;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

@AddLifecycleHook(Solver.class)
class SolverProperties {
    private static long total(Offer offer) {
        long undated = offer.open().stream()
                .filter(open -> open.why() != Offer.OpenVisit.Why.UNDECIDED)
                .count();
        return offer.cost().total() + undated * SolverOracle.OPEN;
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void theBestOfferIsTheBestThatASolverFinds(@ForAll long first) {
        long seed = first;
        Case of = Cases.of(seed);
        while (!SolverOracle.canExpress(of.request())) {
            of = Cases.of(++seed);
        }

        Optional<Offer> offer =
                CoursePlanner.of(of.snapshot().calendar().practice()).best(of.request(), of.snapshot());

        Optional<Long> best = SolverOracle.best(of.request(), of.snapshot());
        Statistics.collect(best.isEmpty() ? "none" : best.get() < SolverOracle.OPEN ? "dated" : "open");
        assertThat(offer.map(SolverProperties::total)).as("seed %d", seed).isEqualTo(best);
    }
}
