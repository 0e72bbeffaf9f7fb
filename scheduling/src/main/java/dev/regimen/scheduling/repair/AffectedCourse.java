package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.VisitId;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course as the disruption leaves it: which of its visits break a rule now that they did not break before.
 *
 * @param standing what may be planned again
 * @param because for each visit that cannot stay, what it breaks
 * @param isHit whether the course has to be planned again: a visit cannot stay, or a session has become necessary
 */
record AffectedCourse(Standing standing, Map<VisitId, List<Violation>> because, boolean isHit) {
    /** What is broken, told by the appointments that break it: visits have other names once a decision is taken. */
    private record Fault(
            Rule rule,
            @Nullable String appointment,
            @Nullable String other,
            @Nullable String resource,
            @Nullable SessionKey session,
            List<Reason> reasons) {
        static Fault of(Violation violation, Standing standing) {
            return new Fault(
                    violation.rule(),
                    appointment(violation.visit(), standing),
                    appointment(violation.other(), standing),
                    violation.resource(),
                    violation.session(),
                    violation.reasons());
        }

        private static @Nullable String appointment(@Nullable VisitId visit, Standing standing) {
            return visit == null
                    ? null
                    : standing.live(visit).map(live -> live.appointment().id()).orElse(null);
        }
    }

    CourseId id() {
        return standing.booking().course();
    }

    /**
     * A course that the disruption leaves as it is.
     *
     * @param mayMove whether it may be planned again to make room
     */
    static AffectedCourse untouched(CourseBooking booking, Instant now, boolean mayMove) {
        Standing.View view = Standing.View.of(now, Effects.OnCourse.NONE);
        Standing plain = Standing.of(booking, view);
        return new AffectedCourse(mayMove ? asBooked(booking, view, plain) : plain, Map.of(), false);
    }

    /** A course of which nothing is planned but what is booked. */
    private static Standing asBooked(CourseBooking booking, Standing.View view, Standing plain) {
        Unbooked unbooked = new Unbooked(plain);
        List<Decision> unwanted = unbooked.stops(view.effects());
        Set<SessionKey> cancelled = unbooked.cancelled(view.effects());
        return unwanted.isEmpty() && cancelled.isEmpty()
                ? plain
                : Standing.of(booking, view.without(unwanted, cancelled));
    }

    /**
     * A course that the disruption may concern.
     *
     * @param takenBefore all that was taken but for this course, and {@code taken} what is now
     * @param mayBookMissing whether sessions that had no visit may get one
     */
    static AffectedCourse of(
            CourseBooking booking,
            Scene scene,
            Snapshot takenBefore,
            Snapshot taken,
            Effects.OnCourse effects,
            Instant now,
            boolean mayBookMissing) {
        Standing.View usual = Standing.View.of(now, Effects.OnCourse.NONE);
        Standing plain = Standing.of(booking, usual);
        Standing before = asBooked(booking, usual, plain);
        List<Violation> old = violations(PlanVerifier.of(scene.before()), before, takenBefore);
        Set<Fault> known = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        for (Violation each : old) {
            Fault fault = Fault.of(each, before);
            known.add(fault);
            if (fault.appointment != null) {
                wrong.add(fault.appointment);
            }
        }
        Standing.View view = Standing.View.of(now, effects);
        Unbooked unbooked = new Unbooked(plain);
        view = mayBookMissing ? view : view.without(unbooked.stops(effects), unbooked.cancelled(effects));
        Standing after = Standing.of(booking, view);
        Map<VisitId, List<Violation>> because = new HashMap<>();
        boolean isHit =
                after.live().isEmpty() && new Unbooked(after).next(List.of()).isPresent();
        for (Violation each : violations(PlanVerifier.of(scene.practice()), after, taken)) {
            Fault fault = Fault.of(each, after);
            if (!known.contains(fault)) {
                isHit = true;
                if (each.visit() != null) {
                    because.merge(each.visit(), List.of(each), AffectedCourse::both);
                    wrong.remove(String.valueOf(fault.appointment));
                }
            }
        }
        Set<String> pinned = pinned(after, wrong);
        if (!pinned.isEmpty()) {
            after = Standing.of(booking, view.pinning(pinned));
        }
        return new AffectedCourse(after, Map.copyOf(because), isHit);
    }

    // what comes before all that may move is history; what comes later has to fit to it, and moves if it does not
    private static Set<String> pinned(Standing standing, Set<String> wrong) {
        List<Standing.Live> visits = standing.live().stream()
                .sorted(Comparator.comparing(live -> live.visit().start()))
                .toList();
        Set<String> pinned = new HashSet<>();
        for (Standing.Live each : visits) {
            if (!wrong.contains(each.appointment().id())
                    || !each.appointment().visit().commitment().isFirm()) {
                break;
            }
            pinned.add(each.appointment().id());
        }
        return pinned;
    }

    private static List<Violation> both(List<Violation> some, List<Violation> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** What the visits break where they are, but for what they cost. */
    private static List<Violation> violations(PlanVerifier verifier, Standing standing, Snapshot taken) {
        return standing.offer()
                .map(offer -> verifier.verify(standing.request(), taken, offer).stream()
                        .filter(each -> each.rule() != Rule.COST && each.rule() != Rule.LEFT_OPEN)
                        .toList())
                .orElse(List.of());
    }
}
