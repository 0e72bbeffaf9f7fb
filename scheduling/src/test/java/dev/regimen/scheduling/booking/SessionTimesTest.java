package dev.regimen.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import java.time.Duration;
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
    void hoursCountFromTheAnchorOfTheWayInWhichTheVisitWasPlanned() {
        CourseRequest sedated = request(true);
        CourseRequest awake = request(false);

        // under sedation half an hour of preparation comes before the injection
        assertThat(sinceArrival(sedated, sedated)).containsExactly(Duration.ofMinutes(30));
        assertThat(sinceArrival(awake, awake)).containsExactly(Duration.ZERO);
        // what is known by now does not change what was booked
        assertThat(sinceArrival(sedated, awake)).containsExactly(Duration.ofMinutes(30));
    }

    /** One infusion, at which a patient under sedation is prepared first. */
    private static CourseRequest request(boolean isSedated) {
        Segment infusion = PlanFixtures.segment("infusion", 20, Need.room("procedure"));
        Segment marked = Segment.builder("infusion", Duration.ofMinutes(20))
                .needs(Need.room("procedure"))
                .anchor()
                .build();
        Visit visit = new Visit(
                List.of(infusion),
                List.of(new Visit.Variant(
                        "sedation", List.of(PlanFixtures.segment("preparation", 30, Need.room("procedure")), marked))));
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("infusion", "knee"), Localized.english("Knee"), PlanFixtures.KNEE)
                .stages(Stage.builder("infusions", Localized.english("Infusions"), CountRange.exactly(1), visit)
                        .build())
                .build();
        CourseState state = PlanFixtures.state(protocol)
                .circumstances(Circumstances.UNKNOWN.with("sedation", isSedated))
                .build();
        return CourseRequest.builder(state, PlanFixtures.PATIENT, PlanFixtures.TODAY)
                .sites("harbor")
                .build();
    }

    private static List<Duration> sinceArrival(CourseRequest planned, CourseRequest known) {
        Offer offer = PlanFixtures.best(planned, PlanFixtures.snapshot());
        return SessionTimes.of(offer.visits(), known.course()).stream()
                .map(time -> Duration.between(time.arrival(), time.anchor()))
                .toList();
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
