package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Laterality;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When and where one session is held: what instructions and recovery phases are told from. Sessions at which nothing is
 * given, such as an evaluation, have no instructions and are left out.
 *
 * @param key names the session in what is made from it; different for each session, and no more than a name here
 * @param arrival when the patient arrives, in the zone of the site; its date is the session's date
 * @param anchor the start of the segment that hours count from; not before {@code arrival}
 * @param site where on the body
 * @param side on which side
 * @param stage the id of its stage in the protocol; null if it is not known, and then what is told for some stages alone
 *     is told as conditional
 * @param known what is known of this session alone, such as whether it is held under sedation; where the patient's
 *     circumstances say something else, this is right
 * @param lastOfStage whether it is the last session of its stage, as far as is planned
 */
public record SessionTime(
        String key,
        ZonedDateTime arrival,
        ZonedDateTime anchor,
        BodySite site,
        Laterality side,
        @Nullable String stage,
        Circumstances known,
        boolean lastOfStage) {
    public SessionTime {
        requireNonNull(key, "key");
        requireNonNull(arrival, "arrival");
        requireNonNull(anchor, "anchor");
        requireNonNull(site, "site");
        requireNonNull(side, "side");
        if (stage != null) {
            Ids.check(stage, "stage");
        }
        requireNonNull(known, "known");
        if (key.isBlank()) {
            throw new IllegalArgumentException("key must not be blank");
        }
        if (anchor.isBefore(arrival)) {
            throw new IllegalArgumentException("anchor must not be before arrival");
        }
    }

    /** A session whose hours count from the arrival, of which nothing more is known, and which is not the last. */
    public static SessionTime of(String key, ZonedDateTime arrival, BodySite site, Laterality side) {
        return new SessionTime(key, arrival, arrival, site, side, null, Circumstances.UNKNOWN, false);
    }

    /** This, with hours counted from so long after the arrival: the start of the visit's anchor segment. */
    public SessionTime withAnchorAfter(Duration sinceArrival) {
        return new SessionTime(key, arrival, arrival.plus(sinceArrival), site, side, stage, known, lastOfStage);
    }

    /** This, as a session of the stage of that id. */
    public SessionTime withStage(String id) {
        return new SessionTime(key, arrival, anchor, site, side, requireNonNull(id, "id"), known, lastOfStage);
    }

    /** This, with what is known of it alone. */
    public SessionTime withKnown(Circumstances ofThisSession) {
        return new SessionTime(key, arrival, anchor, site, side, stage, ofThisSession, lastOfStage);
    }

    /** This, as the last session of its stage or not. */
    public SessionTime withLastOfStage(boolean last) {
        return new SessionTime(key, arrival, anchor, site, side, stage, known, last);
    }

    /** The date of the session: the local date of the arrival at the site. */
    public LocalDate date() {
        return arrival.toLocalDate();
    }

    /**
     * When the timing holds for this session, in its longest reading.
     *
     * @param decided the day on which the patient decided for the course
     * @return empty if it would have ended before the decision, or if its hour comes before its date
     */
    public Optional<Span> span(Timing timing, LocalDate decided) {
        requireNonNull(decided, "decided");
        Offset begin = timing.from().earliest();
        Offset end = timing.until().latest();
        if (timing.isInDays()) {
            LocalDate first = begin.isDecision() ? decided : dateOf(begin);
            LocalDate last = dateOf(end);
            return first.isAfter(last) ? Optional.empty() : Optional.of(Span.days(first, last));
        }
        ZonedDateTime from = begin.isDecision() ? startOf(decided) : instant(begin, 0);
        ZonedDateTime until = instant(end, 1);
        return from.isBefore(until) ? Optional.of(Span.exact(from, until)) : Optional.empty();
    }

    private ZonedDateTime instant(Offset offset, int daysMore) {
        return offset.isInHours() || offset.equals(Offset.SESSION)
                ? anchor.plusHours(offset.amount())
                : startOf(dateOf(offset).plusDays(daysMore));
    }

    private LocalDate dateOf(Offset offset) {
        return date().plusDays(offset.amount());
    }

    private ZonedDateTime startOf(LocalDate date) {
        return date.atStartOfDay(arrival.getZone());
    }

    /** Says which session this is and no more. */
    @Override
    public String toString() {
        return "SessionTime[%s]".formatted(key);
    }
}
