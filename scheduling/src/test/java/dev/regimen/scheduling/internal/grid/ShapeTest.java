package dev.regimen.scheduling.internal.grid;

import static dev.regimen.scheduling.fixtures.PlanFixtures.injection;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final Need ROOM = Need.room("procedure");

    private static final Resource SLOW_ROOM = Room.builder("slow-room")
            .name(Localized.english("Room"))
            .kinds("procedure")
            .turnoverMinutes(10)
            .build();

    @Test
    void aNeedOfSeveralSegmentsIsOneDemandForAllOfThem() {
        Shape shape = Shape.of(injection().segments());

        Demand room = shape.demands().get(shape.indexOf(ROOM));

        assertThat(room.parts()).containsExactly(new Part(0, 45));
        assertThat(shape.demands()).hasSize(4);
    }

    @Test
    void theFirstNeedOfAPractitionerLeads() {
        Shape shape = Shape.of(List.of(
                segment("both", 20, Need.staff("nurse"), Need.practitioner("surgery"), Need.practitioner("sedation"))));

        assertThat(shape.demands().stream().map(Demand::leads)).containsExactly(false, true, false);
    }

    @Test
    void setupComesBeforeTheArrival() {
        Segment setup = Segment.builder("setup", Duration.ofMinutes(5))
                .as(Segment.As.SETUP)
                .needs(ROOM)
                .build();
        Shape shape = Shape.of(List.of(setup, segment("care", 20, ROOM)));

        assertThat(shape.demands().get(0).parts()).containsExactly(new Part(-5, 20));
        assertThat(shape.from()).isEqualTo(-1);
        assertThat(shape.careUntil()).isEqualTo(4);
    }

    @Test
    void aRoomIsTakenForItsOwnTurnoverIfTheVisitSaysNothing() {
        Shape shape = Shape.of(List.of(segment("care", 20, ROOM)));

        assertThat(shape.demands().get(0).quanta(SLOW_ROOM)).containsExactly(new Part(0, 6));
    }

    @Test
    void whatTheVisitSaysOfTurnoverComesFirst() {
        Shape shape = Shape.of(injection().segments());

        assertThat(shape.demands().get(shape.indexOf(ROOM)).quanta(SLOW_ROOM)).containsExactly(new Part(0, 9));
    }

    @Test
    void claimsAreWidenedToWholeSteps() {
        Shape shape = Shape.of(List.of(segment("first", 12, Need.staff("nurse")), segment("second", 12, ROOM)));

        assertThat(shape.demands().get(0).quanta(SLOW_ROOM)).containsExactly(new Part(0, 3));
        assertThat(shape.demands().get(1).parts()).containsExactly(new Part(12, 24));
        assertThat(shape.demands().get(1).quanta(SLOW_ROOM)).containsExactly(new Part(2, 7));
    }
}
