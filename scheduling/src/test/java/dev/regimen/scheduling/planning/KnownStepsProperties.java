package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

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

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatWasPlannedBeforeChangesNoAnswer(@ForAll long seed) {
        Case of = Cases.of(seed);
        CoursePlanner planner = CoursePlanner.of(of.snapshot().calendar().practice());
        CourseRequest request = another(of.request(), fresh(of.request(), "course-2", 3));
        planner.offers(another(of.request(), fresh(of.request(), "course-1", 0)), of.snapshot(), 2);

        PlanningResult result = planner.offers(request, of.snapshot(), 2);

        PlanningResult byItself =
                CoursePlanner.of(of.snapshot().calendar().practice()).offers(request, of.snapshot(), 2);
        Statistics.collect(result instanceof Offers ? "offers" : "none");
        assertThat(result).isEqualTo(byItself);
    }
}
