package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.SolverOracle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
        value = "dev.regimen.scheduling.oracle.Solver#isThere",
        disabledReason = "no library of the solver for this platform")
class SolverProperties {
    @Test
    void theBestOfferIsTheBestThatASolverFinds() {
        Trials.among(
                        seed -> SolverOracle.canExpress(Cases.of(seed).request()),
                        "planner against a solver",
                        100,
                        2_500,
                        (seed, saw) -> {
                            Case of = Cases.of(seed);
                            List<Offer> offers = Answers.offers(of, 1);
                            Optional<Long> best = SolverOracle.best(of.request(), of.snapshot());
                            assertThat(offers.stream().findFirst().map(offer -> Answers.cost(offer, SolverOracle.OPEN)))
                                    .isEqualTo(best);
                            saw.accept(Answers.kind(offers));
                        })
                .saw("with offers", 25)
                .saw("without an offer", 10);
    }
}
