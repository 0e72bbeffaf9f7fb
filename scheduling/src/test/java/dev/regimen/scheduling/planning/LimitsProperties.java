package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Limits on visits, time kept for urgent ones, and what is told before a visit: the planner against trying everything, and against the verifier. */
class LimitsProperties {
    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void offersAreTheBestWithinLimitsAndKeptTimeAndInTimeForWhatIsToldBefore(@ForAll long seed) {
        Case of = Cases.bounded(seed);
        Practice practice = of.snapshot().calendar().practice();

        PlanningResult result = CoursePlanner.of(practice).offers(of.request(), of.snapshot(), 3);

        List<Long> expected = BruteForce.best(of.request(), of.snapshot()).values().stream()
                .sorted()
                .limit(3)
                .toList();
        List<Long> found = result.fold(
                offers -> offers.offers().stream().map(LimitsProperties::total).toList(),
                explanation -> List.of(),
                exhausted -> List.of(-1L));
        Statistics.collect(expected.isEmpty() ? "none" : "some");
        assertThat(found).isEqualTo(expected);
        if (result instanceof Offers offers) {
            offers.offers()
                    .forEach(offer -> assertThat(PlanVerifier.of(practice).verify(of.request(), of.snapshot(), offer))
                            .isEmpty());
        }
    }

    private static long total(Offer offer) {
        long undated = offer.open().stream()
                .filter(each -> each.why() != Offer.OpenVisit.Why.UNDECIDED)
                .count();
        return offer.cost().total() + undated * BruteForce.OPEN;
    }
}
