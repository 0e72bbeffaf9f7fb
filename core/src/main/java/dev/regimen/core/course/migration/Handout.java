package dev.regimen.core.course.migration;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.migration.BookedCourse.BookedVisit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.timeline.TimelineChange;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Compares what a patient is told for the visits ahead by two versions of a protocol.
 *
 * @param told what patients are told for a session of a protocol at a site
 */
record Handout(LocalDate decided, BiFunction<TreatmentProtocol, BodySite, List<Instruction>> told) {

    List<TimelineChange> changes(
            CourseState before, List<BookedVisit> ahead, CourseState after, List<BookedVisit> staying) {
        return timeline(after, staying).changesSince(timeline(before, ahead));
    }

    private InstructionTimeline timeline(CourseState state, List<BookedVisit> visits) {
        List<SessionTime> times = new ArrayList<>();
        for (BookedVisit visit : visits) {
            boolean gives = Visits.stage(state, visit)
                    .filter(stage -> stage.kind() != Stage.Kind.EVALUATION)
                    .isPresent();
            if (gives) {
                times.add(time(state, visit, visits));
            }
        }
        return InstructionTimeline.of(telling(state), times, state.circumstances(), decided);
    }

    private TreatmentProtocol telling(CourseState state) {
        TreatmentProtocol protocol = state.protocol();
        return new TreatmentProtocol(
                protocol.id(),
                protocol.name(),
                protocol.site(),
                protocol.goal(),
                protocol.sides(),
                protocol.stages(),
                protocol.caps(),
                protocol.separations(),
                protocol.contraindications(),
                told.apply(protocol, state.site()),
                protocol.recovery());
    }

    private static SessionTime time(CourseState state, BookedVisit visit, List<BookedVisit> visits) {
        SessionKey key = visit.session();
        Duration anchor = Visits.visit(state, visit).map(Visit::anchorOffset).orElse(Duration.ZERO);
        boolean last = visits.stream()
                .map(BookedVisit::session)
                .filter(other ->
                        other.stage().equals(key.stage()) && other.cycle() == key.cycle() && other.side() == key.side())
                .allMatch(other -> other.ordinal() <= key.ordinal());
        return SessionTime.of(key.toString(), visit.arrival(), state.site(), key.side())
                .withStage(key.stage())
                .withAnchorAfter(anchor)
                .withKnown(visit.known())
                .withLastOfStage(last);
    }
}
