package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many, closed at both ends: "2 to 3" sessions, "31 to 39" points.
 *
 * @param min the least, 0 or more
 * @param max the most, not less than {@code min}, at most 10,000
 */
public record CountRange(int min, int max) {
    private static final int MOST = 10_000;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})(?:\\.\\.(\\d{1,5}))?");

    public CountRange {
        if (min < 0 || max > MOST) {
            throw new IllegalArgumentException("a count must be 0 to %d, was %d..%d".formatted(MOST, min, max));
        }
        if (max < min) {
            throw new IllegalArgumentException("max (%d) must not be less than min (%d)".formatted(max, min));
        }
    }

    public static CountRange of(int min, int max) {
        return new CountRange(min, max);
    }

    public static CountRange exactly(int count) {
        return new CountRange(count, count);
    }

    /**
     * Reads {@code "2..3"} or {@code "3"}.
     *
     * @throws IllegalArgumentException if the text is something else, or the ends are the wrong way round
     */
    public static CountRange parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text").strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a count is a whole number or a range, such as '3' or '2..3'");
        }
        int min = Integer.parseInt(matcher.group(1));
        return new CountRange(min, matcher.group(2) == null ? min : Integer.parseInt(matcher.group(2)));
    }

    public boolean contains(int count) {
        return min <= count && count <= max;
    }

    public boolean isExact() {
        return min == max;
    }

    /** The text that {@link #parse} reads: {@code "2..3"}. */
    @Override
    public String toString() {
        return isExact() ? Integer.toString(min) : min + ".." + max;
    }
}
