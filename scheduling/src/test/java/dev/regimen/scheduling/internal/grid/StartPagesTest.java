package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartPagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final CourseId COURSE = CourseId.of("other");

    /** Whether some of Harbor's two like procedure rooms is free for half an hour on Monday. */
    private static boolean isSomeRoomFree(GridSnapshot snapshot) {
        Asked asked = new Asked(Set.of(), PlanFixtures.TODAY);
        StartPages starts = new StartPages(snapshot, new FreeTimes(snapshot, "harbor", asked), asked);
        LikeUnits rooms = snapshot.calendar().likeUnits("harbor-procedure-1");
        LikeSet both = LikeSet.of(snapshot, rooms).get(0);
        int day = rooms.clock().day(MONDAY);
        return starts.pages().isIn(starts.some(both, new Part(0, 6)), day);
    }

    private static Occupancy taken(String room) {
        TimeSpan all = new TimeSpan(
                MONDAY.atStartOfDay(PracticeFixtures.NEW_YORK).toInstant(),
                MONDAY.plusDays(1).atStartOfDay(PracticeFixtures.NEW_YORK).toInstant());
        return new Occupancy(List.of(new Claim(room, ResourceKind.ROOM, all)), null, COURSE);
    }

    @Test
    void whatIsKnownOfASetOfLikeUnitsFollowsWhatIsTaken() {
        GridSnapshot free = (GridSnapshot) PlanFixtures.snapshot();
        assertThat(isSomeRoomFree(free)).isTrue();

        GridSnapshot one = (GridSnapshot) free.with(List.of(taken("harbor-procedure-1")));
        assertThat(isSomeRoomFree(one)).isTrue();

        GridSnapshot both = (GridSnapshot) one.with(List.of(taken("harbor-procedure-2")));
        assertThat(isSomeRoomFree(both)).isFalse();
    }
}
