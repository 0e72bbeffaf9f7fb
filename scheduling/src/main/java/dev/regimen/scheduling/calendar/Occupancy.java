package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.value.Ids;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Time that is taken: by a booked visit, or by something without a patient.
 *
 * @param claims what it takes, and when
 * @param site the id of the site where it takes place; null if at none, and then nobody travels to it or from it. Where a
 *     patient is present it is that patient's site
 * @param presence who is there and when; null if no patient is
 * @param course the course it belongs to; null if to none
 * @param kinds what kinds of visit it counts as, sorted; empty if it is none, or if that is not known
 * @param appointment the id of the booked visit; null if it is none
 * @param maySwap whether each of its claims of a staff member, a room or a device may be given to a like one instead, so
 *     that another visit fits: only a booked visit, and only until it begins. Its practitioners stay in any case
 */
public record Occupancy(
        List<Claim> claims,
        @Nullable String site,
        @Nullable Presence presence,
        @Nullable CourseId course,
        Set<String> kinds,
        @Nullable String appointment,
        boolean maySwap) {

    /**
     * When a patient is with the practice, from the arrival until the end of care. A patient is in one place at a time, and
     * needs time to get to another.
     *
     * @param patient who
     * @param site where
     * @param time from when until when
     * @param fitFrom from when on another visit of the patient may begin: later than the end if the patient has to recover
     *     from sedation
     */
    public record Presence(PatientRef patient, String site, TimeSpan time, Instant fitFrom) {
        public Presence {
            requireNonNull(patient, "patient");
            Ids.check(site, "site");
            requireNonNull(time, "time");
            requireNonNull(fitFrom, "fitFrom");
            if (fitFrom.isBefore(time.until())) {
                throw new IllegalArgumentException(
                        "fitFrom (%s) must not be before the end (%s)".formatted(fitFrom, time.until()));
            }
        }

        /** A patient who is fit for another visit at once. */
        public Presence(PatientRef patient, String site, TimeSpan time) {
            this(patient, site, time, requireNonNull(time, "time").until());
        }
    }

    public Occupancy {
        claims = List.copyOf(requireNonNull(claims, "claims"));
        requireNonNull(kinds, "kinds").forEach(kind -> Ids.check(kind, "kinds"));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        if (site != null) {
            Ids.check(site, "site");
        }
        if (presence != null && !presence.site.equals(site)) {
            throw new IllegalArgumentException(
                    "site (%s) must be where the patient is (%s)".formatted(site, presence.site));
        }
        if (maySwap && appointment == null) {
            throw new IllegalArgumentException("appointment must be given for an occupancy that maySwap");
        }
    }

    /** Time taken that stays as it is, where the patient is, or at no site if no patient is there. */
    public Occupancy(List<Claim> claims, @Nullable Presence presence, @Nullable CourseId course, Set<String> kinds) {
        this(claims, presence == null ? null : presence.site, presence, course, kinds, null, false);
    }

    /**
     * Time taken that stays as it is, by what is of no known kind of visit, where the patient is, or at no site if no
     * patient is there.
     */
    public Occupancy(List<Claim> claims, @Nullable Presence presence, @Nullable CourseId course) {
        this(claims, presence, course, Set.of());
    }

    /** Time taken without a patient, at no site in particular. */
    public static Occupancy of(Claim... claims) {
        return new Occupancy(List.of(claims), null, null);
    }

    /** Time taken without a patient at a site. */
    public static Occupancy at(String site, Claim... claims) {
        return new Occupancy(List.of(claims), requireNonNull(site, "site"), null, null, Set.of(), null, false);
    }

    /** This, by the same units whatever else is planned. */
    public Occupancy withoutSwaps() {
        return maySwap ? new Occupancy(claims, site, presence, course, kinds, appointment, false) : this;
    }

    /** This with other claims. */
    public Occupancy withClaims(List<Claim> others) {
        return new Occupancy(others, site, presence, course, kinds, appointment, maySwap);
    }
}
