package dev.regimen.core.risk;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many out of how many, kept as it was written: {@code 1 in 17000}, {@code 0.3 %}. Proportions written differently
 * compare by size; they are equal only if they are written alike.
 *
 * @param cases how many, 0 to {@code outOf}
 * @param outOf out of how many, at least 1; 100 for a percentage
 */
public record Proportion(BigDecimal cases, long outOf) implements Comparable<Proportion> {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?) ?%");
    private static final Pattern IN = Pattern.compile("(\\d{1,9}) in (\\d{1,10})");

    public Proportion {
        requireNonNull(cases, "cases");
        if (outOf < 1) {
            throw new IllegalArgumentException("outOf must be at least 1, was %d".formatted(outOf));
        }
        if (cases.signum() < 0 || cases.compareTo(BigDecimal.valueOf(outOf)) > 0) {
            throw new IllegalArgumentException("cases must be 0 to %d".formatted(outOf));
        }
        BigDecimal stripped = cases.stripTrailingZeros();
        cases = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** So many in so many. */
    public static Proportion of(long cases, long outOf) {
        return new Proportion(BigDecimal.valueOf(cases), outOf);
    }

    public static Proportion ofPercent(String percent) {
        return new Proportion(new BigDecimal(percent), 100);
    }

    /**
     * Reads {@code "1 in 17000"} or {@code "0.3 %"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Proportion parse(String text) {
        String trimmed = requireNonNull(text, "text").strip();
        Matcher percent = PERCENT.matcher(trimmed);
        if (percent.matches()) {
            return ofPercent(percent.group(1));
        }
        Matcher in = IN.matcher(trimmed);
        if (in.matches()) {
            return of(Long.parseLong(in.group(1)), Long.parseLong(in.group(2)));
        }
        throw new IllegalArgumentException("a proportion is such as '1 in 17000' or '0.3 %'");
    }

    boolean isPercent() {
        return outOf == 100;
    }

    @Override
    public int compareTo(Proportion other) {
        return cases.multiply(BigDecimal.valueOf(other.outOf))
                .compareTo(other.cases.multiply(BigDecimal.valueOf(outOf)));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return cases.toPlainString() + (isPercent() ? " %" : " in " + outOf);
    }
}
