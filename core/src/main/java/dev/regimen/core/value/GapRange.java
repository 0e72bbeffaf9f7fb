package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of gaps, closed at both ends, as clinics say it: "2 to 4 weeks".
 *
 * @param min the shortest gap
 * @param max the longest gap; not shorter than {@code min}
 */
public record GapRange(Gap min, Gap max) {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,5})\\.\\.(\\d{1,5}) ?([a-z]+)");

    public GapRange {
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        if (min.isAlwaysLongerThan(max)) {
            throw new IllegalArgumentException("max (%s) must not be less than min (%s)".formatted(max, min));
        }
    }

    /** The range that holds one gap only. */
    public static GapRange exactly(Gap gap) {
        return new GapRange(gap, gap);
    }

    public static GapRange ofDays(int min, int max) {
        return new GapRange(Gap.ofDays(min), Gap.ofDays(max));
    }

    public static GapRange ofWeeks(int min, int max) {
        return new GapRange(Gap.ofWeeks(min), Gap.ofWeeks(max));
    }

    /**
     * Reads {@code "2..4 weeks"}, {@code "30 days..3 months"} or {@code "3 weeks"}.
     *
     * @throws IllegalArgumentException if the text is something else, or the ends are the wrong way round
     */
    public static GapRange parse(String text) {
        String trimmed = requireNonNull(text, "text").strip();
        Matcher matcher = SHORT.matcher(trimmed);
        if (matcher.matches()) {
            String unit = " " + matcher.group(3);
            return new GapRange(Gap.parse(matcher.group(1) + unit), Gap.parse(matcher.group(2) + unit));
        }
        int dots = trimmed.indexOf("..");
        return dots < 0
                ? exactly(Gap.parse(trimmed))
                : new GapRange(Gap.parse(trimmed.substring(0, dots)), Gap.parse(trimmed.substring(dots + 2)));
    }

    /** Whether the range holds a single gap. */
    public boolean isExact() {
        return min.equals(max);
    }

    /** The text that {@link #parse} reads: {@code "2..4 weeks"}. */
    @Override
    public String toString() {
        if (isExact()) {
            return min.toString();
        }
        return min.unit() == max.unit() ? min.amount() + ".." + max : min + ".." + max;
    }
}
