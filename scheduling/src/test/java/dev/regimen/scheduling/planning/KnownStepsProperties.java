package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KnownStepsProperties {
    private static CourseRequest another(CourseRequest request, CourseState state) {
        return CourseRequest.builder(state, PatientRef.of("another"), request.today())
                .practitioners(request.practitioners())
                .preferring(request.preferences())
                .available(request.available())
                .build();
    }

    private static CourseState fresh(CourseRequest request, String id, int days) {
        return CourseState.builder(request.course().protocol(), CourseId.of(id))
                .side(request.course().side())
                .notBefore(request.firstDay().plusDays(days))
                .build();
    }

    @Test
    void whatWasPlannedBeforeChangesNoAnswer() {
        Trials.of("planning what is known", 100, 5_000, KnownStepsProperties::look)
                .saw("with offers", 25)
                .saw("without an offer", 10);
    }

    private static void look(long seed, Consumer<String> saw) {
        Case of = Cases.of(seed);
        CoursePlanner planner = CoursePlanner.of(of.snapshot().calendar().practice());
        CourseRequest request = another(of.request(), fresh(of.request(), "course-2", 3));
        planner.offers(another(of.request(), fresh(of.request(), "course-1", 0)), of.snapshot(), 2);

        PlanningResult result = planner.offers(request, of.snapshot(), 2);

        PlanningResult byItself =
                CoursePlanner.of(of.snapshot().calendar().practice()).offers(request, of.snapshot(), 2);
        saw.accept(result instanceof Offers ? "with offers" : "without an offer");
        assertThat(result).isEqualTo(byItself);
    }
}
