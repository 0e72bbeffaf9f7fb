package dev.regimen.scheduling.internal.grid;

import com.google.common.base.Suppliers;
import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Occupancies by course and by day, so that those of a course or a time are found without looking at all. Immutable. */
final class Occupancies {
    static final Occupancies NONE = new Occupancies(List.of(), Map.of());

    /** Those of no course. */
    private final List<Occupancy> others;

    private final Map<CourseId, List<Occupancy>> courses;

    /** Of these and, after some were taken out, of those too. */
    private final Supplier<OccupancyDays> days;

    private volatile @Nullable List<Occupancy> all;

    private Occupancies(List<Occupancy> others, Map<CourseId, List<Occupancy>> courses) {
        this.others = others;
        this.courses = courses;
        this.days = Suppliers.memoize(() -> new OccupancyDays(all()));
    }

    private Occupancies(Occupancies more, Map<CourseId, List<Occupancy>> courses) {
        this.others = more.others;
        this.courses = courses;
        this.days = more.days;
    }

    /** All, those of no course first. */
    List<Occupancy> all() {
        if (courses.isEmpty()) {
            return others;
        }
        List<Occupancy> known = all;
        if (known == null) {
            List<Occupancy> result = new ArrayList<>(others);
            courses.values().forEach(result::addAll);
            known = List.copyOf(result);
            all = known;
        }
        return known;
    }

    Occupancies with(List<Occupancy> more) {
        List<Occupancy> none = new ArrayList<>();
        Map<CourseId, List<Occupancy>> some = new LinkedHashMap<>();
        for (Occupancy each : more) {
            CourseId course = each.course();
            if (course == null) {
                none.add(each);
            } else {
                some.computeIfAbsent(course, any -> new ArrayList<>(courses.getOrDefault(course, List.of())))
                        .add(each);
            }
        }
        // one list is enough for us and the host
        if (some.isEmpty() && others.isEmpty()) {
            return new Occupancies(List.copyOf(more), courses);
        }
        Map<CourseId, List<Occupancy>> changed = some.isEmpty() ? courses : new LinkedHashMap<>(courses);
        some.forEach((course, its) -> changed.put(course, List.copyOf(its)));
        if (!none.isEmpty()) {
            none.addAll(0, others);
        }
        return new Occupancies(none.isEmpty() ? others : List.copyOf(none), changed);
    }

    /** Those that take any of the time. */
    List<Occupancy> at(TimeSpan time) {
        return days.get().at(time, each -> each.course() == null || courses.containsKey(each.course()));
    }

    /** Those of some courses. */
    List<Occupancy> of(Set<CourseId> which) {
        List<Occupancy> result = new ArrayList<>();
        which.forEach(course -> result.addAll(courses.getOrDefault(course, List.of())));
        return result;
    }

    Occupancies without(Set<CourseId> which) {
        Map<CourseId, List<Occupancy>> rest = new LinkedHashMap<>(courses);
        rest.keySet().removeAll(which);
        return new Occupancies(this, rest);
    }
}
