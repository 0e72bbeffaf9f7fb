package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A practice and what is taken there besides the courses that are looked at, before a disruption and after it.
 *
 * @param before the practice as it was
 * @param practice the practice as it is now
 * @param takenBefore what was taken
 * @param taken what is taken now
 */
record Scene(Practice before, Practice practice, Snapshot takenBefore, Snapshot taken) {

    static Scene of(Practice practice, Snapshot snapshot, List<CourseBooking> courses, Effects effects) {
        Set<CourseId> ids = courses.stream().map(CourseBooking::course).collect(Collectors.toSet());
        List<Occupancy> rest = snapshot.occupancies().stream()
                .filter(each -> each.course() == null || !ids.contains(each.course()))
                .toList();
        PracticeCalendar calendar = snapshot.calendar();
        Snapshot without = rest.size() == snapshot.occupancies().size() ? snapshot : Snapshot.of(calendar, rest);
        Practice changed = effects.practice();
        Snapshot now = without;
        if (!changed.equals(practice)) {
            now = Snapshot.of(PracticeCalendar.compile(changed, calendar.first(), calendar.last()), rest);
        }
        if (!effects.claims().isEmpty()) {
            now = now.with(List.of(new Occupancy(effects.claims(), null, null)));
        }
        return new Scene(practice, changed, without, now);
    }
}
