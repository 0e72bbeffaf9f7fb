package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.SessionKey;
import dev.regimen.scheduling.planning.Commitment.Condition;
import java.util.Collection;
import java.util.List;

/**
 * The lasting name of a visit of a course: the key of its first session and, where a session has a visit in each of
 * several branches, the session before which a decision ends the stage. Planning the course again gives the same names.
 *
 * @param value such as {@code course-17/injections/1/2/left} or {@code course-17/evaluation/1/1/left~injections/1/3/left}
 */
public record VisitId(String value) implements Comparable<VisitId> {
    public VisitId {
        if (requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("value must not be blank");
        }
    }

    /**
     * The name of the visit for these sessions, under these conditions.
     *
     * @param sessions at least one
     */
    public static VisitId of(Collection<SessionKey> sessions, List<Condition> conditions) {
        StringBuilder name = new StringBuilder(
                sessions.stream().sorted().findFirst().orElseThrow().toString());
        for (Condition condition : conditions) {
            if (!condition.goesOn()) {
                String about = condition.about().toString();
                name.append('~')
                        .append(about, condition.about().course().value().length() + 1, about.length());
            }
        }
        return new VisitId(name.toString());
    }

    /** By text. */
    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
