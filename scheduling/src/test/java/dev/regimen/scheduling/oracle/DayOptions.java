package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.practice.Site;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a day allows: every arrival on a step of five minutes, for every practitioner who may lead the visit then. */
final class DayOptions {
    private static final int STEP = 5;

    private record Key(String site, SessionKey session, LocalDate date) {}

    private final CourseRequest request;
    private final List<Occupancy.Presence> visits;
    /** Whether the patient has to recover from some visit of the course. */
    private final boolean isRestful;

    private final Map<String, Serving> servings = new HashMap<>();
    private final Map<Key, List<Option>> known = new HashMap<>();

    DayOptions(CourseRequest request, Snapshot snapshot) {
        this.request = request;
        this.visits = snapshot.occupancies().stream()
                .map(Occupancy::presence)
                .filter(presence -> presence != null && presence.patient().equals(request.patient()))
                .toList();
        this.isRestful = request.course().protocol().stages().stream()
                .anyMatch(stage -> !recovery(stage.id()).equals(SedationRecovery.NONE));
        for (Site site : snapshot.calendar().practice().sites()) {
            servings.put(site.id(), new Serving(request, snapshot, site));
        }
    }

    /** All ways to hold a session's visit on a date at a site that the rest of the course can tell apart. */
    List<Option> of(String site, SessionKey session, LocalDate date) {
        return known.computeIfAbsent(new Key(site, session, date), this::find);
    }

    private List<Option> find(Key key) {
        Serving serving = servings.get(key.site);
        Visit visit = visit(key.session);
        Set<Option> found = new LinkedHashSet<>();
        for (int minute = 0; minute < 24 * 60; minute += STEP) {
            LocalDateTime local = key.date.atStartOfDay().plusMinutes(minute);
            List<ZoneOffset> offsets = serving.site().zone().getRules().getValidOffsets(local);
            if (!offsets.isEmpty() && minute % serving.site().arrivalMinutes() == 0) {
                Instant arrival = local.toInstant(offsets.get(0));
                if (canCome(serving, key.session, arrival)) {
                    boolean welcome = serving.minutes()
                            .contain("welcome", request.preferences().times()::openOn, care(key.session, arrival));
                    TimeSpan unfit = isRestful ? unfit(serving, key.session, arrival) : null;
                    for (String lead : serving.leads(visit, arrival)) {
                        found.add(new Option(key.date, lead, local.getHour(), welcome, unfit));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether a visit can be as it is planned, whatever day that is. */
    boolean isHeld(PlannedVisit visit) {
        Serving serving = servings.get(visit.site());
        if (serving == null
                || visit.sessions().size() != 1
                || !visit.zone().equals(serving.site().zone())) {
            return false;
        }
        SessionKey session = visit.sessions().iterator().next();
        int minute = visit.arrival().getMinute();
        boolean isStep = minute % STEP == 0
                && minute % serving.site().arrivalMinutes() == 0
                && !visit.zone().getRules().getValidOffsets(visit.arrival()).isEmpty();
        return isStep
                && request.course().protocol().stages().stream()
                        .anyMatch(stage -> stage.id().equals(session.stage()))
                && canCome(serving, session, visit.start())
                && !visit.fitFrom()
                        .isBefore(unfit(serving, session, visit.start()).until())
                && visits.stream().allMatch(other -> isFit(visit, other))
                && serving.serves(visit(session), visit);
    }

    // a visit may keep the patient from others for longer than the recovery takes
    private static boolean isFit(PlannedVisit visit, Occupancy.Presence other) {
        return !other.time().from().isBefore(visit.fitFrom())
                || other.time().from().isBefore(visit.start());
    }

    /** Whether the patient is fit for a visit after another of the course. */
    static boolean areApart(PlannedVisit earlier, PlannedVisit later) {
        return !later.start().isBefore(earlier.fitFrom());
    }

    private Visit visit(SessionKey session) {
        return asHeld(request.course().protocol().stage(session.stage()).visit());
    }

    private TimeSpan care(SessionKey session, Instant arrival) {
        return new TimeSpan(arrival, arrival.plus(visit(session).withPatient()));
    }

    private TimeSpan unfit(Serving serving, SessionKey session, Instant arrival) {
        return new TimeSpan(
                arrival,
                recovery(session.stage()).fitFrom(arrival.atZone(serving.site().zone()), visit(session)));
    }

    private Visit asHeld(Visit visit) {
        return visit.variants().stream()
                .filter(variant -> request.course().circumstances().of(variant.id()) == Answer.YES)
                .findFirst()
                .map(variant -> visit.inVariant(variant.id()))
                .orElse(visit);
    }

    private SedationRecovery recovery(String stage) {
        CourseState course = request.course();
        return SedationRecovery.from(
                course.protocol(),
                course.protocol().stage(stage),
                course.site(),
                course.side(),
                course.circumstances());
    }

    private boolean canCome(Serving serving, SessionKey session, Instant arrival) {
        TimeSpan unfit = unfit(serving, session, arrival);
        return Readiness.isReady(request, session, arrival.atZone(serving.site().zone()))
                && serving.minutes()
                        .contain("patient", request.available()::openOn, elsewhere(serving), care(session, arrival))
                && visits.stream()
                        .allMatch(other -> !other.time().from().isBefore(unfit.until())
                                || !unfit.from().isBefore(other.fitFrom()));
    }

    private List<TimeSpan> elsewhere(Serving serving) {
        return visits.stream().map(serving.ways()::without).toList();
    }
}
