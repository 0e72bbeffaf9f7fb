package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

class CoursePlannerProperties {
    /** How many cases each try looks at. */
    private static final int CASES = 10;

    // an exhausted budget is thrown; why there is no offer is asked elsewhere: it takes longer than all the rest
    private static List<Offer> offers(Case of, int most) {
        Effort effort = Effort.ofSteps(CoursePlanner.DEFAULT_BUDGET);
        return new Planning(of.request(), (GridSnapshot) of.snapshot(), false, effort, new KnownSteps()).offers(most);
    }

    private static long total(Offer offer) {
        long undated = offer.open().stream()
                .filter(open -> open.why() != Offer.OpenVisit.Why.UNDECIDED)
                .count();
        return offer.cost().total() + undated * BruteForce.OPEN;
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void theOffersAreTheBestThatTryingEverythingFindsAndBreakNoRule(@ForAll long first) {
        for (long seed = first; seed != first + CASES; seed++) {
            Case of = Cases.of(seed);

            List<Offer> offers = offers(of, 3);

            List<Long> best = BruteForce.best(of.request(), of.snapshot()).values().stream()
                    .sorted()
                    .limit(3)
                    .toList();
            List<Long> found =
                    offers.stream().map(CoursePlannerProperties::total).toList();
            assertThat(found).as("seed %d", seed).isEqualTo(best);
            breakNoRule(of, seed, offers);
            Statistics.collect(best.isEmpty() ? "none" : best.get(0) < BruteForce.OPEN ? "dated" : "open");
        }
        Statistics.coverage(coverage -> {
            coverage.check("dated").percentage(share -> share > 25);
            coverage.check("none").percentage(share -> share > 25);
            coverage.check("open").percentage(share -> share > 5);
        });
    }

    private static void breakNoRule(Case of, long seed, List<Offer> offers) {
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());
        for (Offer offer : offers) {
            assertThat(verifier.verify(of.request(), of.snapshot(), offer))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whereEachSideGoesItsOwnWayOffersBreakNoRule(@ForAll long seed) {
        Case of = Cases.onBothSides(seed);

        List<Offer> offers = offers(of, 3);

        breakNoRule(of, seed, offers);
        Statistics.collect(offers.isEmpty() ? "none" : "offers");
    }
}
