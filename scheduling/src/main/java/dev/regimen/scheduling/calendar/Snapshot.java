package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is open and what is taken at one moment: the practice's calendar and every occupancy in it. Planning reads
 * nothing else.
 *
 * <p>Immutable; safe to share between threads.
 */
public sealed interface Snapshot permits GridSnapshot {

    /**
     * A calendar in which nothing is taken but these.
     *
     * @throws IllegalArgumentException if an occupancy names a resource or a site that the practice does not have
     */
    static Snapshot of(PracticeCalendar calendar, Collection<Occupancy> occupancies) {
        requireNonNull(calendar, "calendar");
        return GridSnapshot.of(calendar, List.copyOf(requireNonNull(occupancies, "occupancies")));
    }

    /** A calendar in which nothing is taken. */
    static Snapshot empty(PracticeCalendar calendar) {
        return of(calendar, List.of());
    }

    PracticeCalendar calendar();

    /** All that is taken, in no particular order. */
    List<Occupancy> occupancies();

    /**
     * What takes any of a time, such as a day: claims in it, or has a patient there who is present or not yet fit for
     * another visit. In no particular order.
     */
    List<Occupancy> occupanciesAt(TimeSpan time);

    /** This with more time taken. */
    Snapshot with(Collection<Occupancy> more);

    /**
     * This after swaps, and with more time taken: what is open and taken once an offer is accepted.
     *
     * @throws IllegalArgumentException if a swap is of a claim that is not taken here by that appointment, or may not be
     *     swapped, or if it is to a unit that the practice does not have
     */
    Snapshot with(Collection<Occupancy> more, Collection<Swap> swaps);

    /**
     * This on another calendar of the same practice: with changed data, or of other dates. What is taken stays taken, even
     * if the practice no longer has the resource that is claimed.
     *
     * @throws IllegalArgumentException if the calendar is of a practice with another id
     */
    Snapshot on(PracticeCalendar other);

    /** This as if the occupancies that equal one of these were not there. */
    Snapshot without(Collection<Occupancy> gone);

    /** This as if a course had no visits: what a course is planned against when it is planned again. */
    Snapshot without(CourseId course);

    /** This as if some courses had no visits. */
    Snapshot withoutCourses(Set<CourseId> courses);

    /** The booked visits that a change of the practice's data hits, each with what stands against it and why. */
    default List<PracticeChange.Affected> affectedBy(PracticeChange change) {
        return requireNonNull(change, "change").affected(occupancies());
    }

    /**
     * When a resource is at a site on a date, the site is open and nothing has claimed it; reserved time included. A person
     * who is claimed at another site is not free on the way from there and to there.
     *
     * @return in order, neither overlapping nor touching; empty on dates outside the calendar
     * @throws IllegalArgumentException if the practice has no such resource or site
     */
    List<TimeSpan> freeOn(String resource, String site, LocalDate date);
}
