package dev.regimen.scheduling.planning;

import dev.regimen.scheduling.internal.grid.CompiledCalendar;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Plane;

/**
 * A patient's times at a site.
 *
 * @param can when the patient can come
 * @param free when the patient has no other visit
 * @param firstPass all times but those that the clock shows for the second time
 */
record PatientTimes(Plane can, Plane free, Plane firstPass) {
    static PatientTimes of(CourseRequest request, GridSnapshot snapshot, String site) {
        CompiledCalendar calendar = snapshot.calendar();
        Plane firstPass = Plane.full(calendar.span());
        calendar.clock(site).removeRepeated(firstPass);
        return new PatientTimes(
                calendar.compile(request.available(), site),
                Plane.full(calendar.span()).andNot(snapshot.busy(request.patient())),
                firstPass);
    }
}
