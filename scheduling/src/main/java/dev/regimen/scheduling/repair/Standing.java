package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.hours.Hours;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.planning.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A booked course at one moment: what of it is over or must stay, what may still move, and the request by which the rest
 * of it is planned again.
 */
final class Standing {
    /**
     * A visit that may still move.
     *
     * @param visit as it is booked, with the name and the conditions that planning gives it now
     * @param open the conditions that are really still to be decided
     */
    record Live(Appointment appointment, PlannedVisit visit, List<Condition> open) {
        boolean isAt(PlannedVisit other) {
            return visit.site().equals(other.site())
                    && visit.start().equals(other.start())
                    && visit.leader().equals(other.leader());
        }
    }

    /** A visit that waited for a decision which has been taken otherwise. */
    record Fallen(Appointment appointment, Condition condition) {}

    private final CourseBooking booking;
    private final List<Appointment> settled = new ArrayList<>();
    private final List<Appointment> missed = new ArrayList<>();
    private final List<Fallen> fallen = new ArrayList<>();
    private final Map<VisitId, Live> live = new LinkedHashMap<>();
    private final CourseRequest asked;
    private final CourseRequest request;
    private final Set<SessionKey> barred;

    /**
     * How a course is looked at.
     *
     * @param pinned the ids of appointments that stay although they break a rule, because they did so before
     * @param unwanted decisions that end stages before the sessions which nobody booked
     * @param barred sessions that were cancelled and do not come back
     */
    record View(
            Instant now,
            Effects.OnCourse effects,
            Set<String> pinned,
            List<Decision> unwanted,
            Set<SessionKey> barred) {
        static View of(Instant now, Effects.OnCourse effects) {
            return new View(now, effects, Set.of(), List.of(), Set.of());
        }

        View without(List<Decision> these, Set<SessionKey> cancelled) {
            return new View(now, effects, pinned, these, cancelled);
        }

        View pinning(Set<String> these) {
            return new View(now, effects, these, unwanted, barred);
        }
    }

    /** Whether there is anything to plan. */
    enum Ahead {
        SOMETHING,
        /** The course is over, whatever is booked. */
        NOTHING,
        /** What the course needs must not be planned: somebody has to look at it first. */
        BLOCKED
    }

    private Standing(CourseBooking booking, View view) {
        this.booking = booking;
        CourseState state = view.effects.applyTo(booking.request().course());
        CourseState happened = state;
        List<Appointment> free = new ArrayList<>();
        for (Appointment each : booking.appointments()) {
            if (view.effects.missed().contains(each.id())) {
                missed.add(each);
                state = withMissed(state, each);
                happened = withMissed(happened, each);
            } else if (isSettled(each, view.now) || view.pinned.contains(each.id())) {
                settled.add(each);
                state = withSettled(state, each);
            } else if (each.status().isTaken()) {
                free.add(each);
                state = state.withLedger(withoutBooked(state.ledger(), each));
            }
        }
        List<Decision> decisions = new ArrayList<>(state.decisions());
        decisions.addAll(view.unwanted);
        CourseState planned = state.withDecisions(decisions);
        for (Appointment each : free) {
            resolve(each, state, planned);
        }
        this.asked = booking.request().toBuilder().course(happened).build();
        this.request = request(planned, view);
        this.barred = view.barred;
    }

    static Standing of(CourseBooking booking, View view) {
        return new Standing(booking, view);
    }

    /** Whether an appointment takes time and is over, has begun, or the patient is there. */
    static boolean isSettled(Appointment appointment, Instant now) {
        return switch (appointment.status()) {
            case ARRIVED, CHECKED_IN, FULFILLED -> true;
            case BOOKED, PENDING -> appointment.visit().start().isBefore(now);
            case PROPOSED, CANCELLED, NOSHOW, ENTERED_IN_ERROR, WAITLIST -> false;
        };
    }

    private static boolean isOf(LedgerEvent event, Appointment appointment) {
        SessionKey key = event.session();
        return key != null && appointment.visit().sessions().contains(key);
    }

    private static PatientLedger withoutBooked(PatientLedger ledger, Appointment appointment) {
        return new PatientLedger(ledger.events().stream()
                .filter(event -> event.status() != LedgerEvent.Status.BOOKED || !isOf(event, appointment))
                .toList());
    }

    /** The state with an appointment in its ledger as missed. */
    static CourseState withMissed(CourseState from, Appointment appointment) {
        CourseState state = withSettled(from, appointment);
        PatientLedger ledger = state.ledger();
        for (LedgerEvent event : ledger.events()) {
            if (isOf(event, appointment) && event.status().counts()) {
                ledger = ledger.with(event.withStatus(LedgerEvent.Status.MISSED));
            }
        }
        return state.withLedger(ledger);
    }

    // a visit that is still to be decided about is no event yet
    private static CourseState withSettled(CourseState from, Appointment appointment) {
        CourseState state = from;
        for (SessionKey key : appointment.visit().sessions()) {
            boolean isKnown = state.ledger().events().stream()
                    .anyMatch(event ->
                            key.equals(event.session()) && event.status().counts());
            boolean hasPlace = state.protocol().stages().stream()
                    .anyMatch(stage -> stage.id().equals(key.stage()));
            if (!isKnown
                    && hasPlace
                    && (appointment.visit().commitment().isFirm() || appointment.status() != Status.PENDING)) {
                state = state.withBooked(key, appointment.visit().date());
            }
        }
        return state;
    }

    private void resolve(Appointment appointment, CourseState state, CourseState planned) {
        PlannedVisit visit = appointment.visit();
        Optional<Condition> against = against(visit, state);
        if (against.isPresent()) {
            fallen.add(new Fallen(appointment, against.get()));
        } else if (against(visit, planned).isPresent()) {
            // it waits for a session that nobody booked
            settled.add(appointment);
        } else {
            List<Condition> conditions = open(visit, planned);
            VisitId id = VisitId.of(visit.sessions(), conditions);
            PlannedVisit named = named(visit, id, commitment(visit.commitment(), conditions));
            live.put(id, new Live(appointment, named, open(visit, state)));
        }
    }

    /** The condition of a visit that did not come true. */
    private static Optional<Condition> against(PlannedVisit visit, CourseState state) {
        return conditions(visit).stream()
                .filter(each -> Fates.of(each.about(), state)
                        .filter(held -> held != each.goesOn())
                        .isPresent())
                .findFirst();
    }

    private static List<Condition> open(PlannedVisit visit, CourseState state) {
        return conditions(visit).stream()
                .filter(each -> Fates.of(each.about(), state).isEmpty())
                .toList();
    }

    /** A commitment of which only these conditions are open. */
    static Commitment commitment(Commitment now, List<Condition> open) {
        return now.fold(
                () -> now,
                provisional -> open.isEmpty()
                        ? Commitment.firm()
                        : new Commitment.Provisional(open, provisional.decideBy(), provisional.ifUndecided()));
    }

    /** A visit with another name and commitment. */
    static PlannedVisit named(PlannedVisit visit, VisitId id, Commitment commitment) {
        return new PlannedVisit(
                id,
                visit.sessions(),
                commitment,
                visit.site(),
                visit.zone(),
                visit.arrival(),
                visit.segments(),
                visit.claims(),
                visit.lead(),
                visit.window(),
                visit.choice(),
                visit.fitFrom());
    }

    static List<Condition> conditions(PlannedVisit visit) {
        return visit.commitment().fold(List::of, Commitment.Provisional::conditions);
    }

    private CourseRequest request(CourseState state, View view) {
        CourseRequest asked = booking.request();
        ZoneId zone = booking.appointments().isEmpty()
                ? null
                : booking.appointments().get(0).visit().zone();
        LocalDate today = zone == null ? asked.today() : view.now.atZone(zone).toLocalDate();
        CourseRequest.Builder builder =
                asked.toBuilder().course(state).today(today).bookable(null);
        if (!settled.isEmpty()) {
            PlannedVisit last = settled.stream()
                    .map(Appointment::visit)
                    .max(Comparator.comparing(PlannedVisit::start))
                    .orElseThrow();
            builder.startBy(null).sites(last.site());
            if (asked.practitioners().same()) {
                last.leader().ifPresent(who -> builder.practitioners(Practitioners.oneOf(who)));
            }
        }
        return builder.keeping(keeping(view.effects)).build();
    }

    private List<CourseRequest.Kept> keeping(Effects.OnCourse effects) {
        return live.values().stream()
                .map(each -> CourseRequest.Kept.within(
                        each.visit, effects.times().getOrDefault(each.appointment.id(), Hours.ALWAYS)))
                .toList();
    }

    CourseBooking booking() {
        return booking;
    }

    /** The host's request with what has happened in it. */
    CourseRequest asked() {
        return asked;
    }

    CourseRequest request() {
        return request;
    }

    /** The appointments that stay whatever happens. */
    List<Appointment> settled() {
        return settled;
    }

    List<Appointment> missed() {
        return missed;
    }

    List<Fallen> fallen() {
        return fallen;
    }

    Optional<Live> live(VisitId id) {
        return Optional.ofNullable(live.get(id));
    }

    /** The visits that may still move. */
    List<Live> live() {
        return List.copyOf(live.values());
    }

    /** What the appointments that stay take. */
    List<Occupancy> settledTime() {
        return settled.stream().flatMap(Scene::time).map(Standing::ofNoCourse).toList();
    }

    // when a course is taken away to be planned again, what stays of it is not
    private static Occupancy ofNoCourse(Occupancy of) {
        return new Occupancy(of.claims(), of.site(), of.presence(), null, of.kinds(), of.appointment(), false);
    }

    /** What the visits that may still move take now. */
    List<Occupancy> liveTime() {
        return live.values().stream()
                .flatMap(each -> Scene.time(each.appointment))
                .toList();
    }

    /** The visits that may still move as an offer. */
    Optional<Offer> offer() {
        List<PlannedVisit> visits = live.values().stream()
                .map(Live::visit)
                .sorted(Comparator.comparing(PlannedVisit::start).thenComparing(PlannedVisit::id))
                .toList();
        return visits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(
                        booking.course(),
                        booking.patient(),
                        request.course().protocol().id(),
                        visits,
                        List.of(),
                        new Offer.Cost(Map.of())));
    }

    /** Whether a plan gives no visit to a session that was cancelled. */
    boolean mayBook(Offer offer) {
        return barred.isEmpty()
                || offer.visits().stream()
                        .allMatch(visit -> live.containsKey(visit.id())
                                || visit.sessions().stream().noneMatch(barred::contains));
    }

    /** Whether there is anything to plan, booked or not. */
    Ahead ahead() {
        List<SessionWindow> next =
                CourseEvaluator.evaluate(request.course(), request.today()).next();
        if (next.stream().anyMatch(Unbooked::isPlannable)) {
            return Ahead.SOMETHING;
        }
        return next.stream().allMatch(SessionWindow::optional) ? Ahead.NOTHING : Ahead.BLOCKED;
    }
}
