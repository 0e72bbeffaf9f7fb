package dev.regimen.scheduling.bench;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.DayChoice;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.planning.VisitId;
import dev.regimen.scheduling.repair.CourseBooking;
import dev.regimen.scheduling.repair.RepairAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan for the courses of a CCS-1 instance that a provider's leave of five days has to be worked into. Visits before
 * today have taken place, and bind their course to its provider; every other one may move.
 */
final class CcsRepair {
    private static final int DAYS_AWAY = 5;

    /** Where a course is in a plan: its provider, and the quanta at which its visits start. */
    record Planned(int course, int provider, List<Integer> starts) {}

    private final CcsInstance instance;
    private final CcsModel model;
    private final Snapshot rest;
    private final List<CourseRequest> requests = new ArrayList<>();

    /**
     * @param fromDay the first day of the leave
     * @param today the day on which it becomes known
     */
    CcsRepair(CcsInstance instance, List<Planned> plan, int provider, int fromDay, int today) {
        this.instance = instance;
        this.model = new CcsModel(instance);
        Instant from = CcsModel.FIRST.plusDays(fromDay).atStartOfDay().toInstant(ZoneOffset.UTC);
        TimeSpan away = new TimeSpan(from, from.plus(Duration.ofDays(DAYS_AWAY)));
        this.rest = model.snapshot()
                .with(List.of(Occupancy.of(new Claim(CcsModel.provider(provider), ResourceKind.PRACTITIONER, away))));
        add(plan, today);
    }

    /** A plan into which nothing has to be worked yet, as it is on day 0. */
    CcsRepair(CcsInstance instance, List<Planned> plan) {
        this.instance = instance;
        this.model = new CcsModel(instance);
        this.rest = model.snapshot();
        add(plan, 0);
    }

    private void add(List<Planned> plan, int today) {
        Map<Integer, CcsInstance.Course> courses = new HashMap<>();
        instance.courses().forEach(course -> courses.put(course.id(), course));
        for (Planned each : plan) {
            request(courses.get(each.course), each, today);
        }
    }

    /** Reads the lines {@code id provider start1 start2 …} of a plan. */
    static List<Planned> read(Path plan) throws IOException {
        return read(Files.readAllLines(plan));
    }

    static List<Planned> read(List<String> lines) {
        List<Planned> courses = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                List<Integer> numbers = Arrays.stream(line.trim().split("\\s+"))
                        .map(Integer::valueOf)
                        .toList();
                courses.add(new Planned(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size())));
            }
        }
        courses.sort(Comparator.comparingInt(Planned::course));
        return courses;
    }

    CcsModel model() {
        return model;
    }

    /** What is taken but for the visits of the plan. */
    Snapshot rest() {
        return rest;
    }

    /** The courses of the plan that have visits from today on, with what they keep. */
    List<CourseRequest> requests() {
        return requests;
    }

    private void request(CcsInstance.Course course, Planned planned, int today) {
        CourseState state = model.state(course);
        List<Kept> keeping = new ArrayList<>();
        boolean hasBegun = false;
        for (int i = 0; i < planned.starts.size(); i++) {
            boolean isSession = i < course.sessions();
            SessionKey key = new SessionKey(
                    state.course(), isSession ? "sessions" : "evaluation", 1, isSession ? i + 1 : 1, Laterality.NONE);
            LocalDateTime arrival = arrival(planned.starts.get(i));
            if (planned.starts.get(i) / instance.quantaPerDay() < today) {
                state = state.withBooked(key, arrival.toLocalDate());
                hasBegun = true;
            } else {
                keeping.add(Kept.of(visit(key, arrival, planned.provider, isSession)));
            }
        }
        if (!keeping.isEmpty()) {
            CourseRequest.Builder request =
                    model.request(course, state, CcsModel.FIRST.plusDays(today)).keeping(keeping);
            if (hasBegun) {
                request.practitioners(Practitioners.oneOf(CcsModel.provider(planned.provider)));
            }
            requests.add(request.build());
        }
    }

    private LocalDateTime arrival(int start) {
        LocalDate date = CcsModel.FIRST.plusDays(start / instance.quantaPerDay());
        return date.atTime(instance.dayStart())
                .plusMinutes((long) start % instance.quantaPerDay() * instance.quantumMinutes());
    }

    private PlannedVisit visit(SessionKey key, LocalDateTime arrival, int provider, boolean isSession) {
        int quanta = isSession ? instance.sessionQuanta() : instance.evaluationQuanta();
        Instant from = arrival.toInstant(ZoneOffset.UTC);
        TimeSpan care = new TimeSpan(from, from.plus(Duration.ofMinutes((long) quanta * instance.quantumMinutes())));
        String lead = CcsModel.provider(provider);
        return new PlannedVisit(
                new VisitId(key.toString()),
                Set.of(key),
                Commitment.firm(),
                CcsModel.site(instance.providers().get(provider).site()),
                ZoneOffset.UTC,
                arrival,
                List.of(new SegmentTime(isSession ? "session" : "evaluation", Segment.As.CARE, care, List.of(lead))),
                List.of(new Claim(lead, ResourceKind.PRACTITIONER, care)),
                lead,
                null,
                new DayChoice(DateRange.on(arrival.toLocalDate()), DayChoice.Fit.PREFERRED, List.of()),
                care.until());
    }

    /** Its courses as they are booked. */
    List<CourseBooking> bookings() {
        Map<CourseId, Offer> offers = search(0).offers();
        return requests.stream()
                .map(request -> CourseBooking.of(
                        request.toBuilder().keeping(List.of()).build(),
                        offers.get(request.course().course())))
                .toList();
    }

    RepairAll.Answer search(long steps) {
        return RepairAll.search(CoursePlanner.of(model.asPractice()), requests, rest, steps);
    }
}
