package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A National Provider Identifier of the United States: ten digits, the first 1 or 2, the last a Luhn check digit over
 * the number with the prefix 80840 before it. {@code 1234567893} is one.
 *
 * @param value the ten digits
 */
public record Npi(String value) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    /** What the digits of the prefix 80840 add to the Luhn sum. */
    private static final int SUM_OF_PREFIX = 24;

    public Npi {
        requireNonNull(value, "value");
        if (!TEN_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("an NPI has ten digits and nothing else, had %d characters%s"
                    .formatted(
                            value.length(),
                            value.length() == 9 ? "\nMaybe it is a tax or social security number" : ""));
        }
        if (value.charAt(0) != '1' && value.charAt(0) != '2') {
            throw new IllegalArgumentException("an NPI starts with 1 or 2\nMaybe it is a telephone number");
        }
        if ((SUM_OF_PREFIX + luhnSum(value)) % 10 != 0) {
            throw new IllegalArgumentException(
                    "the check digit of the NPI is wrong\nMaybe a digit is mistyped, or two neighbours are swapped");
        }
    }

    /**
     * Reads an NPI.
     *
     * @throws IllegalArgumentException if it is not ten digits with a right check digit; the message does not repeat it
     */
    public static Npi parse(String text) {
        return new Npi(requireNonNull(text, "text"));
    }

    /** Returns the ten digits. */
    @Override
    public String toString() {
        return value;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            boolean doubled = (digits.length() - i) % 2 == 0;
            sum += doubled ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
        }
        return sum;
    }
}
