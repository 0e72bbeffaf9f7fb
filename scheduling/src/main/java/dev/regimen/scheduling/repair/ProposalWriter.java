package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.VisitId;
import dev.regimen.scheduling.repair.Standing.Live;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes new plans as a proposal: what becomes of each visit, and why. */
final class ProposalWriter {
    private final Scene scene;
    private final List<AffectedCourse> courses;
    private final PlanVerifier verifier;

    ProposalWriter(Scene scene, List<AffectedCourse> courses) {
        this.scene = scene;
        this.courses = courses;
        this.verifier = PlanVerifier.of(scene.practice());
    }

    /** What the visits of an offer take once they are booked. */
    static List<Occupancy> time(Offer offer) {
        return Appointment.of(offer).stream().flatMap(Scene::time).toList();
    }

    RepairProposal write(Solution planned) {
        Solution solution = withBookedUnits(planned);
        List<CourseRepair> repairs = new ArrayList<>();
        RepairScore score = RepairScore.NONE;
        Snapshot taken = taken(solution);
        for (AffectedCourse each : courses) {
            Offer offer = solution.offers().get(each.id());
            CourseRepair repair = offer == null ? unplanned(each, solution) : planned(each, offer, taken);
            repairs.add(repair);
            score = score.plus(score(repair));
        }
        return new RepairProposal(repairs, score);
    }

    private static RepairScore score(CourseRepair repair) {
        int moved = repair.moved().size();
        CourseRepair.Plan plan = repair.plan();
        return new RepairScore(
                repair.isBroken() ? 1 : 0,
                repair.isOwn() ? 0 : moved,
                repair.isOwn() ? moved : 0,
                repair.moved().stream().mapToLong(VisitChange.Moved::days).sum(),
                plan == null ? 0 : plan.offer().cost().total());
    }

    /** All that is taken after a solution. Without a course, what that course plans is not. */
    Snapshot taken(Solution solution) {
        List<Occupancy> taken = new ArrayList<>();
        for (AffectedCourse each : courses) {
            taken.addAll(each.standing().settledTime());
            Offer offer = solution.offers().get(each.id());
            if (offer != null) {
                taken.addAll(time(offer));
            } else if (!each.isHit() || solution.broken().containsKey(each.id())) {
                taken.addAll(each.standing().liveTime());
            }
        }
        return scene.taken().with(taken);
    }

    // a plan may have another unit of a pool where the booked one would do
    private Solution withBookedUnits(Solution planned) {
        Solution solution = planned;
        Snapshot taken = null;
        for (AffectedCourse course : courses) {
            Offer offer = solution.offers().get(course.id());
            if (offer == null) {
                continue;
            }
            for (PlannedVisit visit : offer.visits()) {
                Live live = course.standing().live(visit.id()).orElse(null);
                if (live != null && live.isAt(visit) && !live.visit().claims().equals(visit.claims())) {
                    taken = taken == null ? taken(solution) : taken;
                    Snapshot besides = taken.without(course.id());
                    Offer other = with(offer, at(visit, live.visit()));
                    if (areFree(live.visit().claims(), besides)
                            && verifier.verify(course.standing().request(), besides, other)
                                    .isEmpty()) {
                        offer = other;
                        solution = solution.with(course.id(), offer);
                        taken = null;
                    }
                }
            }
        }
        return solution;
    }

    // told sooner than all that a plan may break
    private static boolean areFree(List<Claim> claims, Snapshot besides) {
        for (Claim claim : claims) {
            for (Occupancy occupancy : besides.occupanciesAt(claim.time())) {
                if (occupancy.claims().stream().anyMatch(claim::conflictsWith)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A planned visit with the time, the place and the units of another. */
    private static PlannedVisit at(PlannedVisit visit, PlannedVisit place) {
        return new PlannedVisit(
                visit.id(),
                visit.sessions(),
                visit.commitment(),
                place.site(),
                place.zone(),
                place.arrival(),
                place.segments(),
                place.claims(),
                place.lead(),
                visit.window(),
                visit.choice(),
                place.fitFrom());
    }

    private static Offer with(Offer offer, PlannedVisit changed) {
        List<PlannedVisit> visits = offer.visits().stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList();
        return offer.with(visits);
    }

    private CourseRepair planned(AffectedCourse course, Offer offer, Snapshot taken) {
        Standing standing = course.standing();
        Map<String, VisitChange> changes = unmoving(course);
        Set<String> ids = standing.booking().appointments().stream()
                .map(Appointment::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<VisitChange> added = new ArrayList<>();
        List<PlannedVisit> named = new ArrayList<>();
        for (PlannedVisit visit : offer.visits()) {
            Live live = standing.live(visit.id()).orElse(null);
            if (live == null) {
                Appointment appointment = Appointment.of(newId(visit, ids), offer, visit);
                ids.add(appointment.id());
                added.add(new VisitChange.Added(appointment));
                named.add(visit);
            } else {
                PlannedVisit booked = live.appointment().visit();
                named.add(Standing.named(visit, booked.id(), visit.commitment()));
                changes.put(live.appointment().id(), change(standing, offer, live, visit, taken));
            }
        }
        for (Live live : standing.live()) {
            Appointment booked = live.appointment();
            changes.computeIfAbsent(booked.id(), any -> dropped(course, live));
        }
        CourseRepair.Plan plan = new CourseRepair.Plan(renamed(standing), offer.with(named));
        return repair(course, inOrder(standing, changes, added), plan, null);
    }

    private VisitChange change(Standing standing, Offer offer, Live live, PlannedVisit visit, Snapshot taken) {
        Appointment booked = live.appointment();
        if (live.isAt(visit)) {
            return new VisitChange.Kept(booked, kept(live, visit, offer.cost().moved() > 0, offer.protocol()));
        }
        Snapshot besides = taken.without(standing.booking().course());
        List<Violation> because =
                verifier.verify(standing.request(), besides, with(offer, at(visit, live.visit()))).stream()
                        .filter(each -> each.rule() != Rule.COST)
                        .toList();
        PlannedVisit moved = Standing.named(visit, booked.visit().id(), commitment(live, visit));
        return new VisitChange.Moved(booked, booked.with(moved, offer.protocol()), because);
    }

    private static VisitChange dropped(AffectedCourse course, Live live) {
        Appointment booked = live.appointment();
        List<Violation> because = course.because().getOrDefault(live.visit().id(), List.of());
        return new VisitChange.Dropped(booked, booked.with(Status.CANCELLED), because);
    }

    private CourseRepair unplanned(AffectedCourse course, Solution solution) {
        Standing standing = course.standing();
        ProtocolId protocol = standing.request().course().protocol().id();
        Supplier<PlanningResult> answer = solution.broken().get(course.id());
        boolean isOver = course.isHit() && answer == null;
        Map<String, VisitChange> changes = unmoving(course);
        for (Live live : standing.live()) {
            Appointment booked = live.appointment();
            List<Violation> because = course.because().getOrDefault(live.visit().id(), List.of());
            VisitChange change = new VisitChange.Kept(booked, kept(live, live.visit(), false, protocol));
            if (isOver) {
                change = dropped(course, live);
            } else if (!because.isEmpty()) {
                change = new VisitChange.Unplaced(booked, because);
            }
            changes.put(booked.id(), change);
        }
        CourseRepair.Broken broken = answer == null ? null : new CourseRepair.Broken(answer.get());
        return repair(course, inOrder(standing, changes, List.of()), null, broken);
    }

    /** What becomes of the visits that are not planned. */
    private static Map<String, VisitChange> unmoving(AffectedCourse course) {
        Map<String, VisitChange> changes = new HashMap<>();
        Standing standing = course.standing();
        standing.settled().forEach(each -> changes.put(each.id(), new VisitChange.Kept(each, each)));
        standing.missed()
                .forEach(each ->
                        changes.put(each.id(), new VisitChange.Dropped(each, each.with(Status.NOSHOW), List.of())));
        standing.fallen()
                .forEach(each -> changes.put(
                        each.appointment().id(),
                        new VisitChange.Released(
                                each.appointment(), each.appointment().with(Status.CANCELLED), each.condition())));
        return changes;
    }

    private static List<VisitChange> inOrder(
            Standing standing, Map<String, VisitChange> changes, List<VisitChange> added) {
        List<VisitChange> all = new ArrayList<>();
        for (Appointment each : standing.booking().appointments()) {
            VisitChange change = changes.get(each.id());
            if (change != null) {
                all.add(change);
            }
        }
        all.addAll(added);
        return all;
    }

    /** A visit that stays: untouched unless other units serve it, or it waits for less or until another day. */
    private static Appointment kept(Live live, PlannedVisit planned, boolean isMoved, ProtocolId protocol) {
        Appointment booked = live.appointment();
        PlannedVisit now = booked.visit();
        Commitment commitment =
                isMoved || !live.open().equals(Standing.conditions(now)) ? commitment(live, planned) : now.commitment();
        PlannedVisit after = at(Standing.named(now, now.id(), commitment), planned);
        return after.equals(now) && protocol.equals(booked.protocol()) ? booked : booked.with(after, protocol);
    }

    // a decision that was only assumed, because nobody booked what it was about, is still to be taken
    private static Commitment commitment(Live live, PlannedVisit planned) {
        return live.open().equals(Standing.conditions(planned))
                ? planned.commitment()
                : Standing.commitment(live.appointment().visit().commitment(), live.open());
    }

    /** The request that was planned, with the visits by their lasting names. */
    private static CourseRequest renamed(Standing standing) {
        List<CourseRequest.Kept> keeping = new ArrayList<>();
        for (CourseRequest.Kept each : standing.request().keeping()) {
            PlannedVisit visit = each.visit();
            VisitId name = standing.live(visit.id())
                    .map(live -> live.appointment().visit().id())
                    .orElse(visit.id());
            keeping.add(new CourseRequest.Kept(
                    Standing.named(visit, name, visit.commitment()), each.isFixed(), each.times()));
        }
        return standing.request().toBuilder().keeping(keeping).build();
    }

    // an appointment that was missed or cancelled keeps its name, so that its session's next one has another
    private static String newId(PlannedVisit visit, Set<String> taken) {
        String id = visit.id().value();
        for (int i = 2; taken.contains(id); i++) {
            id = visit.id().value() + "#" + i;
        }
        return id;
    }

    private static CourseRepair repair(
            AffectedCourse course,
            List<VisitChange> changes,
            CourseRepair.@Nullable Plan plan,
            CourseRepair.@Nullable Broken broken) {
        CourseBooking booking = course.standing().booking();
        Map<String, Appointment> after = new LinkedHashMap<>();
        booking.appointments().forEach(each -> after.put(each.id(), each));
        changes.forEach(each -> after.put(each.after().id(), each.after()));
        boolean isChanged = changes.stream().anyMatch(each -> !each.before().equals(Optional.of(each.after())));
        CourseBooking next = isChanged
                ? new CourseBooking(request(course.standing(), changes), List.copyOf(after.values()))
                : new CourseBooking(course.standing().asked(), booking.appointments());
        boolean isOwn = course.isHit() || (isChanged && plan == null);
        return new CourseRepair(booking, next, isOwn, changes, plan, broken);
    }

    /** The request as it stands afterwards, with what was in its ledger as booked on its new days. */
    private static CourseRequest request(Standing standing, List<VisitChange> changes) {
        CourseRequest asked = standing.asked();
        CourseState state = asked.course();
        Map<SessionKey, Appointment> sessions = new HashMap<>();
        for (VisitChange each : changes) {
            for (SessionKey key : each.after().visit().sessions()) {
                sessions.merge(key, each.after(), (one, other) -> one.status().isTaken() ? one : other);
            }
        }
        PatientLedger ledger = state.ledger();
        for (LedgerEvent event : state.ledger().events()) {
            SessionKey key = event.session();
            Appointment appointment = key == null ? null : sessions.get(key);
            if (appointment != null && event.status() == LedgerEvent.Status.BOOKED) {
                ledger = appointment.status().isTaken()
                        ? ledger.with(Siblings.on(event, appointment.visit().date()))
                        : ledger.with(event.withStatus(LedgerEvent.Status.CANCELLED));
            }
        }
        return asked.toBuilder().course(state.withLedger(ledger)).build();
    }
}
