package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.PoolCases;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

class SwapProperties {
    private static List<Offer> offers(Case of) {
        return CoursePlanner.of(of.snapshot().calendar().practice())
                .offers(of.request(), of.snapshot(), 3)
                .fold(PlanningResult.Offers::offers, none -> List.of(), exhausted -> List.of());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void offersAreTheBestThatTryingEveryWayToSpreadVisitsOverLikeUnitsFinds(@ForAll long seed) {
        Case of = PoolCases.of(seed);
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());

        List<Offer> offers = offers(of);

        List<Long> expected = BruteForce.best(of.request(), of.snapshot()).values().stream()
                .sorted()
                .limit(3)
                .toList();
        assertThat(offers)
                .extracting(offer -> offer.cost().total() + offer.open().size() * BruteForce.OPEN)
                .isEqualTo(expected);
        assertThat(offers)
                .allSatisfy(offer -> assertThat(verifier.verify(of.request(), of.snapshot(), offer))
                        .isEmpty());
        Statistics.collect(
                offers.isEmpty()
                        ? "none"
                        : offers.stream().allMatch(offer -> offer.swaps().isEmpty()) ? "as it is" : "with swaps");
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anOfferThatIsAppliedWithItsSwapsDoubleBooksNothing(@ForAll long seed) {
        Case of = PoolCases.of(seed);

        for (Offer offer : offers(of)) {
            List<Occupancy> booked = new ArrayList<>();
            Appointment.of(offer).forEach(each -> each.occupancy().ifPresent(booked::add));
            Snapshot after = of.snapshot().with(booked, offer.swaps());

            assertThat(conflicts(after)).isEqualTo(conflicts(of.snapshot()));
            assertThat(after.occupancies()).hasSize(of.snapshot().occupancies().size() + booked.size());
            assertThat(offers(new Case(of.request(), after.without(offer.course())))
                            .get(0)
                            .cost())
                    .isEqualTo(offers(of).get(0).cost());
        }
    }

    private static int conflicts(Snapshot snapshot) {
        List<Claim> claims = snapshot.occupancies().stream()
                .flatMap(each -> each.claims().stream())
                .toList();
        int count = 0;
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                count += claims.get(i).conflictsWith(claims.get(j)) ? 1 : 0;
            }
        }
        return count;
    }
}
