package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.timeline.LeadTimes.Bound;
import dev.regimen.core.timeline.LeadTimes.ForSession;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Whether a visit is soon or late enough, rule by rule, as the rules themselves say: the oracle of lead times. */
public final class Readiness {
    private Readiness() {}

    /** Whether a visit of a session that arrives then can be booked in time, and leaves time for each rule. */
    public static boolean isReady(CourseRequest request, SessionKey session, ZonedDateTime arrival) {
        return isToldInTime(request, session, arrival)
                && (request.bookable() == null || !isBeforeBookable(request.bookable(), arrival));
    }

    /** Whether a visit of a session that arrives then leaves time for each rule. */
    public static boolean isToldInTime(CourseRequest request, SessionKey session, ZonedDateTime arrival) {
        var preparation = request.preparation();
        Stage stage = request.course().protocol().stage(session.stage());
        if (preparation == null || stage.kind() == Stage.Kind.EVALUATION) {
            return true;
        }
        ForSession all = preparation
                .rules()
                .at(
                        request.course().site(),
                        session.side(),
                        stage.id(),
                        request.course().circumstances());
        return all.leads().stream().allMatch(lead -> {
            LocalDate told =
                    lead.rule().timing().from().earliest().isDecision() ? preparation.decided() : request.today();
            ForSession one = LeadTimes.of(List.of(lead.rule()))
                    .at(
                            request.course().site(),
                            session.side(),
                            stage.id(),
                            request.course().circumstances());
            Bound bound = preparation.certainOnly() ? one.certain() : one.cautious();
            ZonedDateTime earliest = bound.earliest(told, arrival.getZone());
            return bound.hours() > 0
                    ? !arrival.plus(asHeld(request, stage.visit()).anchorOffset())
                            .isBefore(earliest)
                    : !arrival.toLocalDate().isBefore(told.plusDays(bound.days()));
        });
    }

    private static boolean isBeforeBookable(CourseRequest.Bookable when, ZonedDateTime arrival) {
        return arrival.toLocalDate().isBefore(when.first())
                || (when.from() != null && arrival.toInstant().isBefore(when.from()));
    }

    /** The last day on which a visit may have a date. */
    public static LocalDate lastDay(CourseRequest request, LocalDate calendarEnd) {
        LocalDate last = request.bookable() == null ? null : request.bookable().last();
        return last == null || last.isAfter(calendarEnd) ? calendarEnd : last;
    }

    private static Visit asHeld(CourseRequest request, Visit visit) {
        return visit.variants().stream()
                .filter(variant -> request.course().circumstances().of(variant.id()) == Answer.YES)
                .findFirst()
                .map(variant -> visit.inVariant(variant.id()))
                .orElse(visit);
    }
}
