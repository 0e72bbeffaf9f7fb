package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with its unit: {@code 40 mg}, {@code 12.5 %}.
 *
 * <p>The amount is exact and has no trailing zeros, so {@code 12.50 %} equals {@code 12.5 %}. The unit is a UCUM code
 * ({@code mg}, {@code mL}, {@code mg/mL}, {@code %}); {@code U} stands for the units of the product that a dose names,
 * which are not those of another product. Units are never converted.
 *
 * @param amount 0 or more
 * @param unit a UCUM code, 1 to 20 characters without white space
 */
public record Quantity(BigDecimal amount, String unit) {
    private static final Pattern UNIT = Pattern.compile("[^\\s\\d.][^\\s]{0,19}");
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?) ?([^\\s\\d.][^\\s]{0,19})");

    public Quantity {
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
        if (!UNIT.matcher(unit).matches()) {
            throw new IllegalArgumentException("unit must be a UCUM code such as mg, mL or %");
        }
        amount = plain(amount);
    }

    public static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity of(long amount, String unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Reads {@code "12.5 %"} or {@code "40 mg"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Quantity parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text").strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quantity is a number and a unit, such as '40 mg' or '12.5 %'");
        }
        return of(matcher.group(1), matcher.group(2));
    }

    /**
     * Whether this is at least the other.
     *
     * @throws IllegalArgumentException if the units differ: they are never converted
     */
    public boolean isAtLeast(Quantity other) {
        return compare(other) >= 0;
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity plus(Quantity other) {
        compare(other);
        return new Quantity(amount.add(other.amount), unit);
    }

    int compare(Quantity other) {
        requireNonNull(other, "other");
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("units %s and %s cannot be compared".formatted(unit, other.unit));
        }
        return amount.compareTo(other.amount);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The text that {@link #parse} reads: {@code "12.5 %"}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
