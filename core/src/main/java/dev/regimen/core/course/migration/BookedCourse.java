package dev.regimen.core.course.migration;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.instruction.Circumstances;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A course with the protocol it pins, and its booked visits.
 *
 * @param state what is known of the course; its protocol is the one it pins
 * @param visits when its booked sessions are; sessions differ. Those that are not here are judged by their days alone
 * @param decided the day on which the patient decided for the course
 */
public record BookedCourse(CourseState state, List<BookedVisit> visits, LocalDate decided) {
    public BookedCourse {
        requireNonNull(state, "state");
        visits = List.copyOf(requireNonNull(visits, "visits"));
        requireNonNull(decided, "decided");
        Set<SessionKey> seen = new HashSet<>();
        for (BookedVisit visit : visits) {
            if (!seen.add(visit.session())) {
                throw new IllegalArgumentException("visits name '%s' twice".formatted(visit.session()));
            }
        }
    }

    /** Returns a text with the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "BookedCourse[%s]".formatted(state);
    }

    /**
     * A session's booked time.
     *
     * @param session which session
     * @param arrival when the patient arrives, in the zone of the site
     * @param length how long the patient's time is booked: longer than nothing
     * @param known what is known of this session alone, such as whether it is held under sedation
     */
    public record BookedVisit(SessionKey session, ZonedDateTime arrival, Duration length, Circumstances known) {
        public BookedVisit {
            requireNonNull(session, "session");
            requireNonNull(arrival, "arrival");
            requireNonNull(length, "length");
            requireNonNull(known, "known");
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("length must be longer than nothing");
            }
        }

        /** Returns a text with the session alone. */
        @Override
        public String toString() {
            return "BookedVisit[%s]".formatted(session);
        }
    }
}
