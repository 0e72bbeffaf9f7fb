package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TakenTimeProperties {
    private static final Instant FIRST = Instant.parse("2027-01-04T00:00:00Z"); // Mon
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int DAY = 288;
    private static final int COURSES = 6;

    private final List<Resource> resources = snapshot().calendar().practice().resources();

    @Property(tries = 100)
    void whatTakesATimeIsFoundWhateverWasAddedAndLeftOut(@ForAll long seed) {
        Random random = new Random(seed);
        Snapshot snapshot = snapshot().with(some(random));
        for (int i = 0; i < 4; i++) {
            for (int query = 0; query < 20; query++) {
                TimeSpan time = time(random, random.nextInt(5) == 0 ? 200 * DAY : 3 * DAY);
                assertThat(snapshot.occupanciesAt(time))
                        .containsExactlyInAnyOrderElementsOf(snapshot.occupancies().stream()
                                .filter(each -> takes(each, time))
                                .toList());
            }
            snapshot = random.nextBoolean()
                    ? snapshot.with(some(random))
                    : snapshot.withoutCourses(new HashSet<>(List.of(course(random), course(random))));
        }
    }

    @Property(tries = 100)
    void withoutSomeCoursesIsAsIfTheyHadNeverBeen(@ForAll long seed) {
        Random random = new Random(seed);
        Snapshot without = snapshot().with(some(random)).without(course(random)).without(course(random));
        Snapshot anew = Snapshot.of(without.calendar(), without.occupancies());

        for (Resource resource : resources) {
            for (int day = 0; day < 20; day++) {
                var date = without.calendar().first().plusDays(random.nextInt(60));
                assertThat(without.freeOn(resource.id(), "harbor", date))
                        .isEqualTo(anew.freeOn(resource.id(), "harbor", date));
            }
        }
    }

    private static boolean takes(Occupancy occupancy, TimeSpan time) {
        List<Range<Instant>> taken = new ArrayList<>();
        occupancy
                .claims()
                .forEach(claim -> taken.add(
                        Range.closedOpen(claim.time().from(), claim.time().until())));
        Presence presence = occupancy.presence();
        if (presence != null) {
            taken.add(Range.closedOpen(presence.time().from(), presence.fitFrom()));
        }
        Range<Instant> asked = Range.closedOpen(time.from(), time.until());
        return taken.stream()
                .anyMatch(range ->
                        range.isConnected(asked) && !range.intersection(asked).isEmpty());
    }

    private List<Occupancy> some(Random random) {
        List<Occupancy> result = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Claim> claims = new ArrayList<>();
            for (int claim = random.nextInt(3); claim > 0; claim--) {
                Resource resource = resources.get(random.nextInt(resources.size()));
                // a leave may take weeks
                int most = random.nextInt(10) == 0 ? 40 * DAY : 24;
                claims.add(new Claim(resource.id(), resource.kind(), time(random, most)));
            }
            result.add(new Occupancy(
                    claims,
                    random.nextBoolean() ? null : presence(random),
                    random.nextBoolean() ? null : course(random)));
        }
        return result;
    }

    private static Presence presence(Random random) {
        TimeSpan time = time(random, 24);
        PatientRef patient = PatientRef.of("patient-" + random.nextInt(4));
        return new Presence(patient, "harbor", time, time.until().plus(STEP.multipliedBy(random.nextInt(2 * DAY))));
    }

    private static TimeSpan time(Random random, int mostSteps) {
        Instant from = FIRST.plus(STEP.multipliedBy(random.nextInt(60 * DAY)));
        return new TimeSpan(from, from.plus(STEP.multipliedBy(1 + random.nextInt(mostSteps))));
    }

    private static CourseId course(Random random) {
        return CourseId.of("course-" + random.nextInt(COURSES));
    }
}
