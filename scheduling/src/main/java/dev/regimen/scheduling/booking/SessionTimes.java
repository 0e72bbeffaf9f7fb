package dev.regimen.scheduling.booking;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Dated visits as the times that instructions and recovery phases are told from: the way from a plan to a patient's own
 * dates.
 *
 * <pre>{@code
 * InstructionTimeline.of(protocol, SessionTimes.of(offer.firm(), course), circumstances, today);
 * }</pre>
 */
public final class SessionTimes {
    private SessionTimes() {}

    /**
     * The times of all sessions at which something is given, by arrival. A session is the last of its stage if no
     * later one of these visits belongs to the same stage, cycle and side.
     *
     * @param visits visits of the course, each session in one of them only; provisional ones as if they took place
     * @param course the course
     * @throws java.util.NoSuchElementException if a visit serves a stage that the course's protocol does not have
     */
    public static List<SessionTime> of(Collection<PlannedVisit> visits, CourseState course) {
        requireNonNull(course, "course");
        List<PlannedVisit> inOrder = requireNonNull(visits, "visits").stream()
                .sorted(Comparator.comparing(PlannedVisit::start))
                .toList();
        List<SessionTime> times = new ArrayList<>();
        for (PlannedVisit visit : inOrder) {
            for (SessionKey key : visit.sessions()) {
                Stage stage = course.protocol().stage(key.stage());
                if (stage.kind() != Stage.Kind.EVALUATION) {
                    ZonedDateTime arrival = visit.start().atZone(visit.zone());
                    times.add(SessionTime.of(key.toString(), arrival, course.site(), key.side())
                            .withStage(stage.id())
                            .withAnchorAfter(held(stage.visit(), visit).anchorOffset())
                            .withLastOfStage(isLast(key, inOrder)));
                }
            }
        }
        return List.copyOf(times);
    }

    // as it was planned, whatever is known of the patient by now
    private static Visit held(Visit visit, PlannedVisit planned) {
        if (isHeld(visit.segments(), planned)) {
            return visit;
        }
        return visit.variants().stream()
                .filter(variant -> isHeld(variant.segments(), planned))
                .findFirst()
                .map(variant -> visit.inVariant(variant.id()))
                .orElse(visit);
    }

    private static boolean isHeld(List<Segment> segments, PlannedVisit planned) {
        return segments.stream()
                .map(segment -> Map.entry(segment.id(), segment.lasts()))
                .toList()
                .equals(planned.segments().stream()
                        .map(segment -> Map.entry(segment.segment(), length(segment.time())))
                        .toList());
    }

    private static Duration length(TimeSpan time) {
        return Duration.between(time.from(), time.until());
    }

    private static boolean isLast(SessionKey key, List<PlannedVisit> visits) {
        return visits.stream()
                .flatMap(visit -> visit.sessions().stream())
                .filter(other ->
                        other.stage().equals(key.stage()) && other.cycle() == key.cycle() && other.side() == key.side())
                .allMatch(other -> other.ordinal() <= key.ordinal());
    }
}
