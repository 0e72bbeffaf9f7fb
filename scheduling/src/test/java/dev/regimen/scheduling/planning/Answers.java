package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.oracle.BruteForce;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.util.List;

/** What the planner says to a case, and what it is to be. */
final class Answers {
    private Answers() {}

    /**
     * The best offers, without why there is none, which takes longer than all the rest.
     *
     * @throws Effort.Spent if the budget is exhausted
     */
    static List<Offer> offers(Case of, int most) {
        Effort effort = Effort.ofSteps(CoursePlanner.DEFAULT_BUDGET);
        return new Planning(of.request(), (GridSnapshot) of.snapshot(), false, effort, new KnownSteps()).offers(most);
    }

    /** What an offer costs, with {@link BruteForce#OPEN} for each visit that the calendar has no day for. */
    static long cost(Offer offer) {
        return cost(offer, BruteForce.OPEN);
    }

    /** @param undatedVisit what a visit costs that the calendar has no day for */
    static long cost(Offer offer, long undatedVisit) {
        long undated = offer.open().stream()
                .filter(open -> open.why() != Offer.OpenVisit.Why.UNDECIDED)
                .count();
        return offer.cost().total() + undated * undatedVisit;
    }

    static String kind(List<Offer> offers) {
        return offers.isEmpty()
                ? "without an offer"
                : cost(offers.get(0)) < BruteForce.OPEN ? "with offers" : "with offers that leave visits open";
    }

    /** The three best offers are what trying everything finds, and the verifier has nothing against them. */
    static List<Offer> areTheBest(Case of) {
        List<Offer> offers = offers(of, 3);
        List<Long> best = BruteForce.best(of.request(), of.snapshot()).values().stream()
                .sorted()
                .limit(3)
                .toList();
        assertThat(offers).extracting(Answers::cost).isEqualTo(best);
        breakNoRule(of, offers);
        return offers;
    }

    static void breakNoRule(Case of, List<Offer> offers) {
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());
        assertThat(offers)
                .allSatisfy(offer -> assertThat(verifier.verify(of.request(), of.snapshot(), offer))
                        .isEmpty());
    }
}
