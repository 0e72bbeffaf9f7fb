package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.value.DateRange;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Courses of one patient, which are in each other's ledgers: where one moves, the rules of another may forbid its days. */
final class Siblings {
    private final Collection<AffectedCourse> courses;
    private final PlanVerifier verifier;
    private final Snapshot taken;

    Siblings(Collection<AffectedCourse> courses, PlanVerifier verifier, Snapshot taken) {
        this.courses = courses;
        this.verifier = verifier;
        this.taken = taken;
    }

    /** A course whose new plan does not go with those of other courses of its patient; empty if all do. */
    Optional<CourseId> atOdds(Map<CourseId, Offer> offers) {
        for (AffectedCourse course : courses) {
            Offer offer = offers.get(course.id());
            for (AffectedCourse other : courses) {
                Offer moved = offers.get(other.id());
                boolean isSibling = other.standing()
                                .booking()
                                .patient()
                                .equals(course.standing().booking().patient())
                        && !other.id().equals(course.id());
                if (isSibling && moved != null && isAtOdds(course, offer, moved)) {
                    return Optional.of(offer == null ? other.id() : course.id());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAtOdds(AffectedCourse course, @Nullable Offer planned, Offer other) {
        CourseRequest request = course.standing().request();
        PatientLedger ledger = request.course().ledger();
        PatientLedger changed = onNewDays(ledger, other);
        Optional<Offer> offer = Optional.ofNullable(planned).or(course.standing()::offer);
        if (changed.equals(ledger) || offer.isEmpty()) {
            return false;
        }
        CourseRequest then =
                request.toBuilder().course(request.course().withLedger(changed)).build();
        long before = rules(request, offer.get());
        return rules(then, offer.get()) > before;
    }

    private long rules(CourseRequest request, Offer offer) {
        return verifier.verify(request, taken, offer).stream()
                .filter(each -> isOfTheCourse(each.rule()))
                .count();
    }

    private static boolean isOfTheCourse(Violation.Rule rule) {
        return switch (rule) {
            case UNKNOWN_SESSION, MISSING_SESSION, NOT_PLANNABLE, OUTSIDE_WINDOW, COURSE_RULE -> true;
            default -> false;
        };
    }

    private static PatientLedger onNewDays(PatientLedger ledger, Offer offer) {
        Map<SessionKey, LocalDate> days = new HashMap<>();
        for (PlannedVisit visit : offer.visits()) {
            visit.sessions().forEach(key -> days.put(key, visit.date()));
        }
        PatientLedger changed = ledger;
        for (LedgerEvent event : ledger.events()) {
            SessionKey key = event.session();
            LocalDate day = key == null ? null : days.get(key);
            if (day != null && event.status() == LedgerEvent.Status.BOOKED) {
                changed = changed.with(on(event, day));
            }
        }
        return changed;
    }

    /** An event on another day. */
    static LedgerEvent on(LedgerEvent event, LocalDate day) {
        return new LedgerEvent(
                event.id(),
                event.kind(),
                DateRange.on(day),
                event.site(),
                event.side(),
                event.status(),
                event.session(),
                event.given());
    }
}
