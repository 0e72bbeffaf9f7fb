package dev.regimen.scheduling.planning;

import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases;
import org.junit.jupiter.api.Test;

/** Limits on visits, time kept for urgent ones, and what is told before a visit: the planner against trying everything. */
class LimitsProperties {
    @Test
    void offersAreTheBestWithinLimitsAndKeptTimeAndInTimeForWhatIsToldBefore() {
        Trials.of(
                        "planner within limits against trying everything",
                        300,
                        20_000,
                        (seed, saw) -> saw.accept(Answers.kind(Answers.areTheBest(Cases.bounded(seed)))))
                .saw("with offers", 20);
    }
}
