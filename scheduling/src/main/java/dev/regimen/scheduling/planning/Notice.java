package dev.regimen.scheduling.planning;

import dev.regimen.core.protocol.Stage;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.timeline.LeadTimes.Lead;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import dev.regimen.scheduling.planning.CourseRequest.Preparation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on each visit of a course can be: what must be followed before it has to be told in time, and whoever books it
 * may have to do so in time. The search and the reasons ask the same question here. Confined to one thread.
 */
final class Notice {
    private record Place(String stage, Laterality side) {}

    private final CourseRequest request;
    private final @Nullable Preparation preparation;
    private final Map<Place, List<Lead>> leads = new HashMap<>();

    Notice(CourseRequest request) {
        this.request = request;
        this.preparation = request.preparation();
    }

    /** The first moment at which the patient may arrive for a step; empty if at any. */
    Optional<Instant> first(Step step, ZoneId zone) {
        Stream<Instant> told = leads(step).stream().map(lead -> first(lead, step, zone));
        return Stream.concat(told, bookable(zone).stream()).max(Instant::compareTo);
    }

    private Optional<Instant> bookable(ZoneId zone) {
        Bookable when = request.bookable();
        if (when == null || (when.from() == null && !when.first().isAfter(request.firstDay()))) {
            return Optional.empty();
        }
        Instant first = when.first().atStartOfDay(zone).toInstant();
        return Optional.of(when.from() == null || when.from().isBefore(first) ? first : when.from());
    }

    /** Whether an arrival is sooner than may be booked. */
    boolean isBeforeBookable(Instant arrival, ZoneId zone) {
        return bookable(zone).filter(arrival::isBefore).isPresent();
    }

    /** The rules for which an arrival is too soon, the longest lead first. */
    List<Lead> missed(Step step, Instant arrival, ZoneId zone) {
        return leads(step).stream()
                .filter(lead -> arrival.isBefore(first(lead, step, zone)))
                .toList();
    }

    // days count to the date of the arrival, hours to the anchor
    private Instant first(Lead lead, Step step, ZoneId zone) {
        Instant first = lead.earliest(told(lead, zone)).toInstant();
        Duration toAnchor = new Visit(step.segments(), List.of()).anchorOffset();
        return lead.before().isInHours() ? first.minus(toAnchor) : first;
    }

    // of a date without an hour the end counts
    private ZonedDateTime told(Lead lead, ZoneId zone) {
        boolean fromDecision = lead.rule().timing().from().earliest().isDecision();
        LocalDate told = fromDecision && preparation != null ? preparation.decided() : request.today();
        return told.plusDays(1).atStartOfDay(zone).minusNanos(1);
    }

    private List<Lead> leads(Step step) {
        if (preparation == null || step.stage().kind() == Stage.Kind.EVALUATION) {
            return List.of();
        }
        return leads.computeIfAbsent(new Place(step.stage().id(), step.key().side()), this::find);
    }

    private List<Lead> find(Place place) {
        if (preparation == null) {
            return List.of();
        }
        LeadTimes.ForSession found = preparation
                .rules()
                .at(
                        request.course().site(),
                        place.side,
                        place.stage,
                        request.course().circumstances());
        return found.leads().stream()
                .filter(lead -> lead.isCertain() || !preparation.certainOnly())
                .toList();
    }
}
