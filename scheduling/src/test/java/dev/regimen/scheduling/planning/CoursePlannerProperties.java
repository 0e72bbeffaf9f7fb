package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

class CoursePlannerProperties {

    private static PlanningResult plan(Case of, int most) {
        return CoursePlanner.of(of.snapshot().calendar().practice()).offers(of.request(), of.snapshot(), most);
    }

    private static long total(Offer offer) {
        long undated = offer.open().stream()
                .filter(open -> open.why() != Offer.OpenVisit.Why.UNDECIDED)
                .count();
        return offer.cost().total() + undated * BruteForce.OPEN;
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void theOffersAreTheBestThatTryingEverythingFindsAndBreakNoRule(@ForAll long seed) {
        Case of = Cases.of(seed);
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());

        PlanningResult result = plan(of, 3);

        Map<BruteForce.Start, Long> best = BruteForce.best(of.request(), of.snapshot());
        List<Long> expected = best.values().stream().sorted().limit(3).toList();
        List<Long> found = result.fold(
                offers -> offers.offers().stream()
                        .map(CoursePlannerProperties::total)
                        .toList(),
                explanation -> List.of(),
                exhausted -> List.of(-1L));
        Statistics.collect(expected.isEmpty() ? "none" : expected.get(0) < BruteForce.OPEN ? "dated" : "open");
        assertThat(found).isEqualTo(expected);
        if (result instanceof Offers offers) {
            offers.offers()
                    .forEach(offer -> assertThat(verifier.verify(of.request(), of.snapshot(), offer))
                            .isEmpty());
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whereEachSideGoesItsOwnWayOffersBreakNoRule(@ForAll long seed) {
        Case of = Cases.onBothSides(seed);
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());

        PlanningResult result = plan(of, 3);

        Statistics.collect(result instanceof Offers ? "offers" : "none");
        if (result instanceof Offers offers) {
            offers.offers()
                    .forEach(offer -> assertThat(verifier.verify(of.request(), of.snapshot(), offer))
                            .isEmpty());
        }
    }
}
