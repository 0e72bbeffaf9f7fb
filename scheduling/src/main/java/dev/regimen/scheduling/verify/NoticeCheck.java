package dev.regimen.scheduling.verify;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.timeline.LeadTimes.Lead;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import dev.regimen.scheduling.planning.CourseRequest.Preparation;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a visit is when it may be booked, and leaves the patient time for what has to be followed before it. */
final class NoticeCheck {
    private final CourseRequest request;
    private final @Nullable Preparation preparation;

    NoticeCheck(CourseRequest request) {
        this.request = request;
        this.preparation = request.preparation();
    }

    void check(PlannedVisit visit, List<Violation> found) {
        // the patient knows of what is booked
        boolean stays =
                request.keeping().stream().anyMatch(kept -> kept.visit().id().equals(visit.id()) && kept.isAt(visit));
        List<Lead> missed = new ArrayList<>();
        for (SessionKey key : visit.sessions()) {
            for (Lead lead : leads(key)) {
                if (!isKept(lead, visit) && !missed.contains(lead)) {
                    missed.add(lead);
                }
            }
        }
        if (!stays && !missed.isEmpty()) {
            found.add(Violation.tooSoon(visit, missed));
        }
        if (!stays && !isBookable(visit)) {
            found.add(Violation.of(Violation.Rule.NOT_BOOKABLE, visit));
        }
    }

    private boolean isBookable(PlannedVisit visit) {
        Bookable when = request.bookable();
        if (when == null) {
            return true;
        }
        boolean isTooSoon = visit.date().isBefore(when.first())
                || (when.from() != null && visit.start().isBefore(when.from()));
        return !isTooSoon && (when.last() == null || !visit.date().isAfter(when.last()));
    }

    /** The last day that visits have dates on. */
    static LocalDate lastDay(CourseRequest request, LocalDate calendarEnd) {
        Bookable when = request.bookable();
        LocalDate last = when == null ? null : when.last();
        return last != null && last.isBefore(calendarEnd) ? last : calendarEnd;
    }

    /** The first date on which a session is not too soon. */
    LocalDate firstDate(SessionKey key, ZoneId zone) {
        Bookable when = request.bookable();
        LocalDate first = when == null ? LocalDate.MIN : when.first();
        if (when != null && when.from() != null) {
            LocalDate from = when.from().atZone(zone).toLocalDate();
            first = from.isAfter(first) ? from : first;
        }
        for (Lead lead : leads(key)) {
            Duration toAnchor =
                    request.course().protocol().stage(key.stage()).visit().anchorOffset();
            Instant byHours = since(lead, zone)
                    .plus(Duration.ofHours(-lead.before().amount()))
                    .minus(toAnchor);
            LocalDate date = lead.before().isInHours()
                    ? byHours.atZone(zone).toLocalDate()
                    : told(lead).plusDays(-lead.before().amount());
            first = date.isAfter(first) ? date : first;
        }
        return first;
    }

    private List<Lead> leads(SessionKey key) {
        Stream<Stage> stages = request.course().protocol().stages().stream();
        boolean gives =
                stages.anyMatch(stage -> stage.id().equals(key.stage()) && stage.kind() != Stage.Kind.EVALUATION);
        if (preparation == null || !gives) {
            return List.of();
        }
        boolean certainOnly = preparation.certainOnly();
        return preparation
                .rules()
                .at(
                        request.course().site(),
                        key.side(),
                        key.stage(),
                        request.course().circumstances())
                .leads()
                .stream()
                .filter(lead -> !certainOnly || lead.isCertain())
                .toList();
    }

    private boolean isKept(Lead lead, PlannedVisit visit) {
        List<Segment> segments = CourseCheck.segments(request, visit);
        String anchor = segments.isEmpty()
                ? ""
                : new Visit(segments, List.of()).anchor().id();
        Instant from = visit.segments().stream()
                .filter(each -> each.segment().equals(anchor))
                .map(each -> each.time().from())
                .findFirst()
                .orElse(visit.start());
        return isKept(lead, visit.date(), from, visit.zone());
    }

    private boolean isKept(Lead lead, LocalDate date, Instant anchor, ZoneId zone) {
        if (!lead.before().isInHours()) {
            return date.toEpochDay() - told(lead).toEpochDay() >= -lead.before().amount();
        }
        Duration between = Duration.between(since(lead, zone), anchor);
        return between.compareTo(Duration.ofHours(-lead.before().amount())) >= 0;
    }

    // where no hour is known, the date is over
    private Instant since(Lead lead, ZoneId zone) {
        return LocalTimes.instant(zone, told(lead).plusDays(1).atStartOfDay());
    }

    private LocalDate told(Lead lead) {
        boolean sinceDecision = lead.rule().timing().from().earliest().isDecision();
        return sinceDecision && preparation != null ? preparation.decided() : request.today();
    }
}
