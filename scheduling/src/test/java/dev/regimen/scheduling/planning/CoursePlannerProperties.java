package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoursePlannerProperties {
    @Test
    void theOffersAreTheBestThatTryingEverythingFindsAndBreakNoRule() {
        Trials.of("planner against trying everything", 600, 100_000, (seed, saw) -> {
                    List<Offer> offers = Answers.areTheBest(Cases.of(seed));
                    saw.accept(Answers.kind(offers));
                })
                .saw("with offers", 25)
                .saw("without an offer", 25)
                .saw("with offers that leave visits open", 5);
    }

    // its evaluation gives what a cap counts, but not in the variant that is held
    @Test
    void aCaseInWhichAnEvaluationIsNotWhatItUsuallyIs() {
        assertThat(Answers.areTheBest(Cases.of(81_959))).hasSize(3);
    }

    // there can be so many ways for both sides that the budget does not do
    @Test
    void whereEachSideGoesItsOwnWayOffersBreakNoRule() {
        Trials trials = Trials.of("sides that go their own way", 100, 10_000, (seed, saw) -> {
            Case of = Cases.onBothSides(seed);
            try {
                List<Offer> offers = Answers.offers(of, 3);
                Answers.breakNoRule(of, offers);
                saw.accept(Answers.kind(offers));
            } catch (Effort.Spent spent) {
                saw.accept("given up");
            }
        });

        trials.saw("with offers", 10);
        assertThat(trials.count("given up")).isLessThan(trials.cases() / 50);
    }
}
