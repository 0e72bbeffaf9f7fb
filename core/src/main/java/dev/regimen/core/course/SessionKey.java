package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Laterality;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lasting name of one planned session. It never changes and is never used for another session: a missed or
 * cancelled session that is booked again keeps its key, and one that was held but did not count keeps it too, so the
 * session that makes up for it has the next ordinal.
 *
 * @param course whose course
 * @param stage the id of the stage
 * @param cycle which run of a stage that repeats, from 1
 * @param ordinal which planned session in that run, from 1; not how many counted
 * @param side the side this session treats
 */
public record SessionKey(CourseId course, String stage, int cycle, int ordinal, Laterality side)
        implements Comparable<SessionKey> {
    private static final Comparator<SessionKey> ORDER = Comparator.comparing((SessionKey key) -> key.course.value())
            .thenComparing(SessionKey::stage)
            .thenComparingInt(SessionKey::cycle)
            .thenComparingInt(SessionKey::ordinal)
            .thenComparing(SessionKey::side);
    private static final Pattern TEXT = Pattern.compile("(.+)/([a-z0-9-]+)/(\\d{1,6})/(\\d{1,6})/([a-z]+)");

    public SessionKey {
        requireNonNull(course, "course");
        Ids.check(stage, "stage");
        requireNonNull(side, "side");
        if (cycle < 1) {
            throw new IllegalArgumentException("cycle must be at least 1, was %d".formatted(cycle));
        }
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal must be at least 1, was %d".formatted(ordinal));
        }
    }

    /**
     * Reads {@code "course-17/injections/1/2/left"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static SessionKey parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a session key is course, stage, cycle, ordinal and side, such as 'course-17/injections/1/2/left'");
        }
        return new SessionKey(
                CourseId.of(matcher.group(1)),
                matcher.group(2),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)),
                Laterality.valueOf(matcher.group(5).toUpperCase(Locale.ROOT)));
    }

    /** By course, stage id, cycle, ordinal and side. */
    @Override
    public int compareTo(SessionKey other) {
        return ORDER.compare(this, other);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return course + "/" + stage + "/" + cycle + "/" + ordinal + "/"
                + side.name().toLowerCase(Locale.ROOT);
    }
}
