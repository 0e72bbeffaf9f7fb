package dev.regimen.scheduling.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What may be booked now is what could still be cancelled now under the same lead, at any hour and over clock changes. */
class ChannelPolicyProperties {
    private static final Instant FROM = Instant.parse("2027-03-10T05:00:00Z"); // Wed; the clocks change on Sun 14 March

    @Provide
    Arbitrary<Ahead> leads() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 200).map(Ahead::hours),
                Arbitraries.integers().between(0, 8).map(Ahead::days));
    }

    @Property
    void whatMayBeBookedIsWhatWouldNotBeTooLateToCancel(
            @ForAll("leads") Ahead lead,
            @ForAll @IntRange(max = 5_000) int minutesToNow,
            @ForAll @IntRange(max = 15_000) int minutesToVisit) {
        ZoneId zone = ZoneId.of("America/New_York");
        ZonedDateTime now = FROM.plus(Duration.ofMinutes(minutesToNow)).atZone(zone);
        ZonedDateTime arrival = now.plusMinutes(minutesToVisit - 200L);
        CourseRequest request = PlanFixtures.request().build().toBuilder()
                .today(now.toLocalDate())
                .build();
        ChannelPolicy policy = ChannelPolicy.builder("patients").booking(lead).build();

        Bookable bookable = policy.through(request, now.toInstant()).bookable();
        boolean isInTime = !now.toInstant().isAfter(lead.lastBefore(arrival.toInstant(), zone));

        Statistics.collect(isInTime);
        assertThat(bookable).isNotNull();
        assertThat(bookable.allows(arrival)).isEqualTo(isInTime);
    }
}
