package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.PoolCases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapProperties {
    @Test
    void offersAreTheBestThatTryingEveryWayToSpreadVisitsOverLikeUnitsFinds() {
        Trials.of("planner against every way to spread visits over like units", 150, 10_000, (seed, saw) -> {
                    List<Offer> offers = Answers.areTheBest(PoolCases.of(seed));
                    boolean isAsItIs =
                            offers.stream().allMatch(offer -> offer.swaps().isEmpty());
                    saw.accept(offers.isEmpty() ? "without an offer" : isAsItIs ? "as it is" : "with swaps");
                })
                .saw("as it is", 20)
                .saw("with swaps", 2);
    }

    @Test
    void anOfferThatIsAppliedWithItsSwapsDoubleBooksNothing() {
        Trials.of("offers applied with their swaps", 300, 10_000, (seed, saw) -> {
            Case of = PoolCases.of(seed);
            List<Offer> offers = Answers.offers(of, 3);
            for (Offer offer : offers) {
                List<Occupancy> booked = new ArrayList<>();
                Appointment.of(offer).forEach(each -> each.occupancy().ifPresent(booked::add));
                Snapshot after = of.snapshot().with(booked, offer.swaps());

                assertThat(conflicts(after)).isEqualTo(conflicts(of.snapshot()));
                assertThat(after.occupancies())
                        .hasSize(of.snapshot().occupancies().size() + booked.size());
                Case again = new Case(of.request(), after.without(offer.course()));
                assertThat(Answers.offers(again, 1).get(0).cost())
                        .isEqualTo(offers.get(0).cost());
                saw.accept(offer.swaps().isEmpty() ? "as it is" : "with swaps");
            }
        });
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
