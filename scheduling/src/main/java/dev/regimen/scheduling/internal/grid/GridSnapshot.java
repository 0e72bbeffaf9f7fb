package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Occupancies as one busy plane per resource and patient. */
public final class GridSnapshot implements Snapshot {
    private final CompiledCalendar calendar;
    private final List<Occupancy> occupancies;
    private final Map<String, Plane> resources = new HashMap<>();
    private final Map<PatientRef, Plane> patients = new HashMap<>();
    private final Plane none;

    private GridSnapshot(CompiledCalendar calendar, List<Occupancy> occupancies) {
        this.calendar = calendar;
        this.occupancies = occupancies;
        this.none = Plane.empty(calendar.span());
        for (Occupancy occupancy : occupancies) {
            for (Claim claim : occupancy.claims()) {
                calendar.resource(claim.resource());
                take(resources.computeIfAbsent(claim.resource(), id -> Plane.empty(calendar.span())), claim.time());
            }
            Occupancy.Presence presence = occupancy.presence();
            if (presence != null) {
                Plane plane = patients.computeIfAbsent(presence.patient(), id -> Plane.empty(calendar.span()));
                take(plane, presence.time());
            }
        }
    }

    public static GridSnapshot of(PracticeCalendar calendar, List<Occupancy> occupancies) {
        return new GridSnapshot((CompiledCalendar) calendar, occupancies);
    }

    // what is taken counts in whole quanta, so that nothing is planned into the rest of one
    private static void take(Plane plane, TimeSpan time) {
        plane.add(Quanta.floor(time.from()), Quanta.ceil(time.until()));
    }

    @Override
    public CompiledCalendar calendar() {
        return calendar;
    }

    @Override
    public List<Occupancy> occupancies() {
        return occupancies;
    }

    @Override
    public Snapshot with(Collection<Occupancy> more) {
        List<Occupancy> all = new ArrayList<>(occupancies);
        all.addAll(requireNonNull(more, "more"));
        return new GridSnapshot(calendar, List.copyOf(all));
    }

    @Override
    public Snapshot without(CourseId course) {
        requireNonNull(course, "course");
        return new GridSnapshot(
                calendar,
                occupancies.stream().filter(o -> !course.equals(o.course())).toList());
    }

    @Override
    public List<TimeSpan> freeOn(String resource, String site, LocalDate date) {
        requireNonNull(resource, "resource");
        requireNonNull(site, "site");
        requireNonNull(date, "date");
        Plane free = calendar.open(resource, site, null)
                .copy()
                .and(calendar.open(site, null))
                .andNot(busy(resource));
        return calendar.spans(free, site, date);
    }

    /** When a resource is taken. */
    public Plane busy(String resource) {
        return resources.getOrDefault(resource, none);
    }

    /** When a patient is somewhere in the practice. */
    public Plane busy(PatientRef patient) {
        return patients.getOrDefault(patient, none);
    }
}
