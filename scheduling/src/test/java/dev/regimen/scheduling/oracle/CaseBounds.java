package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Limits on visits, visits that count, and requests that are urgent or made through a channel, for random cases, from numbers of its own; or nothing of that. */
final class CaseBounds {
    private static final PatientRef OTHER = PatientRef.of("other");
    private static final List<Set<String>> KINDS =
            List.of(Set.of(), Set.of("injection"), Set.of("urgent"), Set.of("injection", "urgent"));

    private final Random random;
    private final boolean isNone;

    private CaseBounds(long seed, boolean isNone) {
        this.random = new Random(~seed);
        this.isNone = isNone;
    }

    static CaseBounds none() {
        return new CaseBounds(0, true);
    }

    static CaseBounds of(long seed) {
        return new CaseBounds(seed, false);
    }

    private boolean chance(int percent) {
        return !isNone && random.nextInt(100) < percent;
    }

    private Set<String> kinds() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    /** Hours that may hold a limit. */
    Hours bounded(Hours hours) {
        if (!chance(25)) {
            return hours;
        }
        VisitLimit.Per per = chance(50) ? VisitLimit.Per.DAY : VisitLimit.Per.OPENING;
        return hours.toBuilder()
                .limits(new VisitLimit(1 + random.nextInt(2), per, kinds()))
                .build();
    }

    int arrivalMinutes() {
        return chance(25) ? List.of(10, 15, 20, 30, 60).get(random.nextInt(5)) : Site.ANY_ARRIVAL;
    }

    /** A request that may be urgent, and may have to be booked so long before. */
    CourseRequest.Builder asked(CourseRequest.Builder request, LocalDate today) {
        CourseRequest.Builder asked = chance(25) ? request.countingAs("urgent") : request;
        return chance(30) ? asked.bookable(bookable(today)) : asked;
    }

    Bookable bookable(LocalDate today) {
        LocalDate first = today.plusDays(random.nextInt(4));
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMinutes(random.nextInt(60 * 24)));
        return new Bookable(
                first, chance(50) ? from : null, chance(60) ? first.plusDays(3 + random.nextInt(12)) : null);
    }

    /** Time taken by a patient's visit, or by somebody else's, or by something else. */
    Occupancy taken(Claim claim, String site, Occupancy.Presence patient) {
        Occupancy.Presence presence = patient != null || site == null || !chance(60)
                ? patient
                : new Occupancy.Presence(OTHER, site, claim.time());
        return new Occupancy(
                List.of(claim), site, presence, null, presence == null || isNone ? Set.of() : kinds(), null, false);
    }
}
