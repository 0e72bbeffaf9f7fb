package dev.regimen.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.VisitArbitraries;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VisitProperties {
    @Property
    void everyMinuteIsBeforeTheArrivalOrWithThePatientOrAfter(@ForAll("visits") Visit visit) {
        Duration after = visit.segments().stream()
                .filter(segment -> segment.as() == Segment.As.TURNOVER)
                .map(Segment::lasts)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(visit.beforeArrival().plus(visit.withPatient()).plus(after)).isEqualTo(visit.total());
    }

    @Property
    void theAnchorLiesWithThePatient(@ForAll("visits") Visit visit) {
        assertThat(visit.anchor().as()).isEqualTo(Segment.As.CARE);
        assertThat(visit.anchorOffset().plus(visit.anchor().lasts())).isLessThanOrEqualTo(visit.withPatient());
    }

    @Provide
    Arbitrary<Visit> visits() {
        return VisitArbitraries.visits();
    }
}
