package dev.regimen.scheduling.planning;

import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ICE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.timeline.LeadTimes.TooSoon;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.scheduling.booking.SessionTimes;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.CourseRequest.Preparation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

class PreparationProperties {
    private static PlanningResult plan(CourseRequest request, Case of, int most) {
        return CoursePlanner.of(of.snapshot().calendar().practice()).offers(request, of.snapshot(), most);
    }

    /** What the lead times themselves say of a plan, when all is told at the end of today. */
    private static List<TooSoon> tooSoon(CourseRequest request, LeadTimes rules, Offer offer) {
        return offer.visits().stream()
                .flatMap(visit -> {
                    List<SessionTime> times = SessionTimes.of(List.of(visit), request.course());
                    var told = request.today()
                            .plusDays(1)
                            .atStartOfDay(visit.zone())
                            .minusNanos(1);
                    return rules.tooSoon(told, times, request.course().circumstances()).stream();
                })
                .toList();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void noOfferHasAVisitThatTheLeadTimesSayIsTooSoon(@ForAll long seed) {
        Case of = Cases.prepared(seed);
        Preparation some = requireNonNull(of.request().preparation());
        LocalDate today = of.request().today();
        CourseRequest request = of.request().toBuilder()
                .preparing(new Preparation(some.rules(), today, false))
                .build();

        PlanningResult result = plan(request, of, 3);

        Statistics.collect(result instanceof Offers ? "offers" : "none");
        if (result instanceof Offers offers) {
            offers.offers()
                    .forEach(offer ->
                            assertThat(tooSoon(request, some.rules(), offer)).isEmpty());
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void rulesThatNeedNoTimeChangeNothing(@ForAll long seed) {
        Case of = Cases.of(seed);
        CourseRequest free = of.request();
        CourseRequest icing =
                free.toBuilder().preparing(LeadTimes.of(List.of(MAY_ICE))).build();

        PlanningResult without = plan(free, of, 3);
        PlanningResult with = plan(icing, of, 3);

        Statistics.collect(with instanceof Offers ? "offers" : "none");
        assertThat(with).isEqualTo(without);
    }
}
