package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.value.CountRange;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTimesTest {
    private final CourseRequest request =
            PlanFixtures.request(PlanFixtures.knee(CountRange.of(2, 3))).build();
    private final CourseState course = request.course();
    private final Offer offer = PlanFixtures.best(request, PlanFixtures.snapshot());

    @Test
    void sessionsAtWhichNothingIsGivenAreLeftOut() {
        assertThat(SessionTimes.of(offer.visits(), course))
                .extracting(SessionTime::key)
                .containsExactly(
                        "course-17/injections/1/1/left",
                        "course-17/injections/1/2/left",
                        "course-17/injections/1/3/left");
    }

    @Test
    void hoursCountFromTheAnchorSegment() {
        assertThat(SessionTimes.of(offer.firm(), course))
                .allSatisfy(time -> assertThat(time.anchor())
                        .isEqualTo(time.arrival()
                                .plus(course.protocol()
                                        .stage("injections")
                                        .visit()
                                        .anchorOffset())));
    }

    @Test
    void theLastSessionIsTheLastOfThoseThatAreGiven() {
        assertThat(lastOf(SessionTimes.of(offer.firm(), course))).containsExactly("course-17/injections/1/2/left");
        assertThat(lastOf(SessionTimes.of(offer.visits(), course))).containsExactly("course-17/injections/1/3/left");
    }

    private static List<String> lastOf(List<SessionTime> times) {
        return times.stream()
                .filter(SessionTime::lastOfStage)
                .map(SessionTime::key)
                .toList();
    }
}
