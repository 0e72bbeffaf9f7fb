package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Where a course stands.
 *
 * @param status how far it has come
 * @param past a verdict on every session that was held or is booked, in the order of the protocol's stages and then by
 *     date
 * @param next the sessions that could get a date next, in the order of the protocol's stages: several where a session
 *     is optional, where a stage comes again, and where each side goes its own way
 */
public record CourseEvaluation(CourseStatus status, List<SessionVerdict> past, List<SessionWindow> next) {
    public CourseEvaluation {
        requireNonNull(status, "status");
        past = List.copyOf(requireNonNull(past, "past"));
        next = List.copyOf(requireNonNull(next, "next"));
    }

    /** The window of that session, if it could get a date next. */
    public Optional<SessionWindow> window(SessionKey key) {
        requireNonNull(key, "key");
        return next.stream().filter(window -> window.key().equals(key)).findFirst();
    }

    /** The verdict on that event, if it was a session of the course. */
    public Optional<SessionVerdict> verdict(String event) {
        requireNonNull(event, "event");
        return past.stream().filter(verdict -> verdict.event().equals(event)).findFirst();
    }

    /** The sessions that the course still needs, of those that could get a date next. */
    public List<SessionWindow> required() {
        return next.stream().filter(window -> !window.optional()).toList();
    }

    /** Returns a text that says only how much there is. */
    @Override
    public String toString() {
        return "CourseEvaluation[%d past, %d next]".formatted(past.size(), next.size());
    }
}
