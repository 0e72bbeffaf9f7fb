package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distance between two calendar dates as clinics say it: "3 weeks", "12 months". A gap counts calendar days, so a
 * clock change cannot shorten it.
 *
 * <p>Units are not interchangeable: a week is 7 days from any day, 12 weeks are not 90 days and not 3 months. A month
 * has no fixed length, so a date so many months later depends on what is asked: as a minimum it rolls forward to the
 * first of the next month when the day does not exist ({@link #earliestAfter}), as a maximum it clamps to the last day
 * of the month ({@link #latestAfter}).
 *
 * <pre>{@code
 * Gap.parse("1 month").earliestAfter(LocalDate.of(2027, 1, 31)); // 2027-03-01
 * Gap.parse("1 month").latestAfter(LocalDate.of(2027, 1, 31));   // 2027-02-28
 * }</pre>
 *
 * @param amount how many units, 0 to 36,525
 * @param unit what is counted
 */
public record Gap(int amount, Unit unit) {
    /** No distance: the same day. */
    public static final Gap NONE = new Gap(0, Unit.DAYS);

    private static final int MOST = 36_525;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}) ?(days?|weeks?|months?|years?)");

    /** What a gap counts. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        YEARS;

        /** {@code "day"} or {@code "days"}, as the amount asks. */
        String word(int amount) {
            String plural = name().toLowerCase(Locale.ROOT);
            return amount == 1 ? plural.substring(0, plural.length() - 1) : plural;
        }

        static Unit parse(String word) {
            String plural = word.endsWith("s") ? word : word + "s";
            return valueOf(plural.toUpperCase(Locale.ROOT));
        }
    }

    public Gap {
        requireNonNull(unit, "unit");
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("amount must be 0 to %d, was %d".formatted(MOST, amount));
        }
    }

    public static Gap ofDays(int days) {
        return new Gap(days, Unit.DAYS);
    }

    public static Gap ofWeeks(int weeks) {
        return new Gap(weeks, Unit.WEEKS);
    }

    public static Gap ofMonths(int months) {
        return new Gap(months, Unit.MONTHS);
    }

    public static Gap ofYears(int years) {
        return new Gap(years, Unit.YEARS);
    }

    /**
     * Reads {@code "3 weeks"}, {@code "1 day"}, {@code "12 months"}, {@code "2 years"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Gap parse(String text) {
        Matcher matcher = TEXT.matcher(requireNonNull(text, "text").strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a gap is a whole number and days, weeks, months or years, such as '3 weeks'");
        }
        return new Gap(Integer.parseInt(matcher.group(1)), Unit.parse(matcher.group(2)));
    }

    /** The first date that is at least this far after {@code date}: a missing day of month rolls to the next 1st. */
    public LocalDate earliestAfter(LocalDate date) {
        LocalDate clamped = latestAfter(date);
        boolean dayIsMissing = isMonthly() && clamped.getDayOfMonth() < date.getDayOfMonth();
        return dayIsMissing ? clamped.plusDays(1) : clamped;
    }

    /** The last date that is at most this far after {@code date}: a missing day of month clamps to the last day. */
    public LocalDate latestAfter(LocalDate date) {
        requireNonNull(date, "date");
        return switch (unit) {
            case DAYS -> date.plusDays(amount);
            case WEEKS -> date.plusWeeks(amount);
            case MONTHS -> date.plusMonths(amount);
            case YEARS -> date.plusYears(amount);
        };
    }

    /**
     * The last date before the rolling period of this length that ends on {@code date}: for "n in 12 months", events
     * after this date and up to {@code date} count together.
     */
    public LocalDate periodStart(LocalDate date) {
        requireNonNull(date, "date");
        return switch (unit) {
            case DAYS -> date.minusDays(amount);
            case WEEKS -> date.minusWeeks(amount);
            case MONTHS -> date.minusMonths(amount);
            case YEARS -> date.minusYears(amount);
        };
    }

    /** Whether this gap is longer than the other one from every date. False where it depends on the date. */
    public boolean isAlwaysLongerThan(Gap other) {
        if (isMonthly() && other.isMonthly()) {
            return months() > other.months();
        }
        return shortestDays() > other.longestDays();
    }

    // bounds that hold from every date, a day or two wide for months
    private int shortestDays() {
        return isMonthly() ? months() * 365 / 12 - 3 : days();
    }

    private int longestDays() {
        return isMonthly() ? months() * 366 / 12 + 3 : days();
    }

    private boolean isMonthly() {
        return unit == Unit.MONTHS || unit == Unit.YEARS;
    }

    private int months() {
        return unit == Unit.YEARS ? Math.multiplyExact(amount, 12) : amount;
    }

    private int days() {
        return unit == Unit.WEEKS ? Math.multiplyExact(amount, 7) : amount;
    }

    /** The text that {@link #parse} reads: {@code "3 weeks"}. */
    @Override
    public String toString() {
        return amount + " " + unit.word(amount);
    }
}
