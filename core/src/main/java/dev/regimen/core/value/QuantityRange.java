package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of quantities in one unit, closed at both ends: {@code 12.5..25 %}.
 *
 * @param min the least
 * @param max the most: in the same unit, not less than {@code min}
 */
public record QuantityRange(Quantity min, Quantity max) {
    private static final Pattern RANGE = Pattern.compile("(\\d[\\d.]*?)\\.\\.(\\d[\\d.]*) ?([^\\s\\d.][^\\s]{0,19})");

    public QuantityRange {
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        if (min.compare(max) > 0) {
            throw new IllegalArgumentException("max (%s) must not be less than min (%s)".formatted(max, min));
        }
    }

    public static QuantityRange exactly(Quantity quantity) {
        return new QuantityRange(quantity, quantity);
    }

    /**
     * Reads {@code "12.5..25 %"} or {@code "40 mg"}.
     *
     * @throws IllegalArgumentException if the text is something else, or the ends are the wrong way round
     */
    public static QuantityRange parse(String text) {
        String trimmed = requireNonNull(text, "text").strip();
        Matcher matcher = RANGE.matcher(trimmed);
        if (!matcher.matches()) {
            return exactly(Quantity.parse(trimmed));
        }
        String unit = " " + matcher.group(3);
        return new QuantityRange(Quantity.parse(matcher.group(1) + unit), Quantity.parse(matcher.group(2) + unit));
    }

    public String unit() {
        return min.unit();
    }

    public boolean isExact() {
        return min.equals(max);
    }

    /** Whether the quantity, which must be in the same unit, lies between the ends or on one of them. */
    public boolean contains(Quantity quantity) {
        return quantity.compare(min) >= 0 && quantity.compare(max) <= 0;
    }

    /** The text that {@link #parse} reads: {@code "12.5..25 %"}. */
    @Override
    public String toString() {
        return isExact() ? min.toString() : min.amount().toPlainString() + ".." + max;
    }
}
