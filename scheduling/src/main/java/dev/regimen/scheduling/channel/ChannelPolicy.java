package dev.regimen.scheduling.channel;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.Contraindication.Consequence;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.VisitRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be booked, moved and cancelled through one channel, such as the patients' own or the desk's: how long before a
 * visit, how far ahead, how many offers are shown, and whether screening questions come first.
 *
 * <p>An offer's visits are no sooner than the booking lead allows; those that would be beyond the horizon are left open.
 * Where a course cannot begin within it, or not soon enough, the reason says so. The policy asks nobody for the time.
 * Immutable.
 *
 * @param id the host's name for the channel
 * @param booking how long before a visit it must be booked
 * @param moving how long before a visit it must be moved; null if that is not done here
 * @param cancelling how long before a visit it must be cancelled; null if that is not done here
 * @param horizon how far ahead may be booked, the last day included; null for as far as the calendar goes
 * @param offers how many offers are shown at the most, 1 to 100
 * @param asksFirst whether nothing is offered until all is known that decides whether the course may be given at all
 */
public record ChannelPolicy(
        String id,
        Ahead booking,
        @Nullable Ahead moving,
        @Nullable Ahead cancelling,
        @Nullable Gap horizon,
        int offers,
        boolean asksFirst) {
    private static final int MOST_OFFERS = 100;

    public ChannelPolicy {
        Ids.check(id, "id");
        requireNonNull(booking, "booking");
        if (offers < 1 || offers > MOST_OFFERS) {
            throw new IllegalArgumentException("offers must be 1 to %d, was %d".formatted(MOST_OFFERS, offers));
        }
    }

    /** A channel in which all may be done up to the visit, as far ahead as the calendar goes. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * What is offered through this channel: what the planner finds for the request within the policy, or the questions to
     * ask before.
     *
     * @param snapshot what is open and taken, of the planner's practice
     * @param now when it is asked: on the request's {@code today} at some place on earth
     */
    public ChannelAnswer offers(CoursePlanner planner, CourseRequest request, Snapshot snapshot, Instant now) {
        requireNonNull(planner, "planner");
        CourseRequest bounded = through(request, now);
        Set<String> unknown = asksFirst ? questions(request.course()) : Set.of();
        return unknown.isEmpty()
                ? new ChannelAnswer.Planned(planner.offers(bounded, snapshot, offers))
                : new ChannelAnswer.Questions(unknown);
    }

    /** The times for a single visit that are offered through this channel; a visit by itself has no questions. */
    public PlanningResult slots(CoursePlanner planner, VisitRequest request, Snapshot snapshot, Instant now) {
        requireNonNull(planner, "planner");
        return planner.slots(through(request, now), snapshot, offers);
    }

    /**
     * The request as it may be asked through this channel. Visits that the request keeps count as within the horizon.
     *
     * @param now as in {@link #offers}
     */
    public CourseRequest through(CourseRequest request, Instant now) {
        requireNonNull(request, "request");
        LocalDate last = request.keeping().stream()
                .map(kept -> kept.visit().date())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return request.toBuilder()
                .bookable(bookable(request.today(), last, now))
                .build();
    }

    /** The request as it may be asked through this channel. */
    public VisitRequest through(VisitRequest request, Instant now) {
        requireNonNull(request, "request");
        return request.toBuilder()
                .bookable(bookable(request.today(), LocalDate.MIN, now))
                .build();
    }

    private Bookable bookable(LocalDate today, LocalDate kept, Instant now) {
        LocalDate inUtc = requireNonNull(now, "now").atOffset(ZoneOffset.UTC).toLocalDate();
        if (Math.abs(inUtc.toEpochDay() - today.toEpochDay()) > 1) {
            throw new IllegalArgumentException("now (%s) must be on the request's today (%s)".formatted(now, today));
        }
        LocalDate first = booking.firstDate(today);
        LocalDate last = null;
        if (horizon != null) {
            last = Collections.max(List.of(horizon.latestAfter(today), kept, first));
        }
        return new Bookable(first, booking.firstArrival(now), last);
    }

    /**
     * The circumstances that are not known and on which it hangs whether a course may be given: those of its
     * contraindications, but not of those which only move a visit to another day.
     *
     * @return ids, sorted; empty if all is known that matters
     */
    public static Set<String> questions(CourseState course) {
        requireNonNull(course, "course");
        Set<String> unknown = new TreeSet<>();
        List<Laterality> sides = course.side() == Laterality.BILATERAL
                ? List.of(Laterality.BILATERAL, Laterality.LEFT, Laterality.RIGHT)
                : List.of(course.side());
        for (Contraindication rule : course.protocol().contraindications()) {
            if (rule.consequence() != Consequence.RESCHEDULE) {
                for (Stage stage : course.protocol().stages()) {
                    for (Laterality side : sides) {
                        rule.when()
                                .open(course.site(), side, stage.id(), course.circumstances())
                                .ifPresent(open ->
                                        unknown.addAll(open.circumstances().keySet()));
                    }
                }
            }
        }
        return Collections.unmodifiableSet(unknown);
    }

    /** Whether a booked visit may be moved through this channel, and until when; where to is for {@link #through} to bound. */
    public Permission mayMove(Appointment visit, Instant now) {
        return may(moving, visit, now);
    }

    /** Whether a booked visit may be cancelled through this channel, and until when. */
    public Permission mayCancel(Appointment visit, Instant now) {
        return may(cancelling, visit, now);
    }

    private static Permission may(@Nullable Ahead ahead, Appointment visit, Instant now) {
        requireNonNull(visit, "visit");
        requireNonNull(now, "now");
        if (ahead == null) {
            return new Permission.Refused(Permission.Why.NOT_HERE, null);
        }
        if (visit.status() != Status.BOOKED && visit.status() != Status.PENDING) {
            return new Permission.Refused(Permission.Why.NOT_BOOKED, null);
        }
        Instant last = ahead.lastBefore(visit.visit().start(), visit.visit().zone());
        return now.isAfter(last) ? new Permission.Refused(Permission.Why.TOO_LATE, last) : new Permission.Granted(last);
    }

    /** Fills a {@link ChannelPolicy}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private Ahead booking = Ahead.NONE;
        private @Nullable Ahead moving = Ahead.NONE;
        private @Nullable Ahead cancelling = Ahead.NONE;
        private @Nullable Gap horizon;
        private int offers = 3;
        private boolean asksFirst;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder booking(Ahead before) {
            booking = requireNonNull(before, "before");
            return this;
        }

        /** @param before null if visits are not moved through this channel */
        public Builder moving(@Nullable Ahead before) {
            moving = before;
            return this;
        }

        /** @param before null if visits are not cancelled through this channel */
        public Builder cancelling(@Nullable Ahead before) {
            cancelling = before;
            return this;
        }

        /** @param most null for as far as the calendar goes */
        public Builder horizon(@Nullable Gap most) {
            horizon = most;
            return this;
        }

        public Builder offers(int most) {
            offers = most;
            return this;
        }

        public Builder asksFirst(boolean asks) {
            asksFirst = asks;
            return this;
        }

        public ChannelPolicy build() {
            return new ChannelPolicy(id, booking, moving, cancelling, horizon, offers, asksFirst);
        }
    }
}
