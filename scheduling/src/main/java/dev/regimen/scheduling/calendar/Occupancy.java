package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.value.Ids;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Time that is taken: by a booked visit, or by something without a patient.
 *
 * @param claims what it takes, and when
 * @param presence who is there and when; null if no patient is
 * @param course the course it belongs to; null if to none
 * @param kinds what kinds of visit it counts as, sorted; empty if it is none, or if that is not known
 */
public record Occupancy(
        List<Claim> claims,
        @Nullable Presence presence,
        @Nullable CourseId course,
        Set<String> kinds) {

    /**
     * When a patient is with the practice, from the arrival until the end of care. A patient is in one place at a time.
     *
     * @param patient who
     * @param site where
     * @param time from when until when
     */
    public record Presence(PatientRef patient, String site, TimeSpan time) {
        public Presence {
            requireNonNull(patient, "patient");
            requireNonNull(site, "site");
            requireNonNull(time, "time");
        }
    }

    public Occupancy {
        claims = List.copyOf(requireNonNull(claims, "claims"));
        requireNonNull(kinds, "kinds").forEach(kind -> Ids.check(kind, "kinds"));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** Time taken by what is of no known kind of visit. */
    public Occupancy(List<Claim> claims, @Nullable Presence presence, @Nullable CourseId course) {
        this(claims, presence, course, Set.of());
    }

    /** Time taken without a patient. */
    public static Occupancy of(Claim... claims) {
        return new Occupancy(List.of(claims), null, null);
    }
}
