package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.NOT_BEFORE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.fixtures.PracticeChanges;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlanningResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChangedSnapshotProperties {
    private final CourseRequest request = request().build();

    private List<Offer> offers(Snapshot snapshot) {
        return CoursePlanner.of(snapshot.calendar().practice())
                .offers(request, snapshot, 3)
                .fold(PlanningResult.Offers::offers, none -> List.of(), exhausted -> List.of());
    }

    @Property(tries = 100)
    void planningOnAChangedSnapshotIsPlanningOnOneMadeAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Snapshot snapshot = snapshot().with(taken(snapshot().calendar().practice(), random));
        offers(snapshot); // so that sets of starts are known

        for (int i = 0; i < 3; i++) {
            Practice before = snapshot.calendar().practice();
            Practice after = PracticeChanges.any(before, NOT_BEFORE, random);
            snapshot = snapshot.on(snapshot.calendar().with(PracticeChange.between(before, after)));

            PracticeCalendar anew = PracticeCalendar.compile(
                    after, snapshot.calendar().first(), snapshot.calendar().last());
            assertThat(offers(snapshot)).isEqualTo(offers(Snapshot.of(anew, snapshot.occupancies())));
        }
    }

    private static List<Occupancy> taken(Practice practice, Random random) {
        List<Occupancy> result = new ArrayList<>();
        for (Resource resource : practice.resources()) {
            for (int i = 0; i < 20; i++) {
                Instant from = Instant.parse("2027-01-11T13:00:00Z") // Mon
                        .plus(Duration.ofDays(random.nextInt(60)))
                        .plus(Duration.ofMinutes(5L * random.nextInt(100)));
                TimeSpan time = new TimeSpan(from, from.plus(Duration.ofMinutes(120)));
                Claim claim = new Claim(resource.id(), resource.kind(), time);
                result.add(random.nextBoolean() ? Occupancy.of(claim) : Occupancy.at("hill", claim));
            }
        }
        return result;
    }
}
