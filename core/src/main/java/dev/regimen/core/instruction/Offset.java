package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment told from a session, negative before it and positive after: {@code -7 days} counts calendar dates,
 * {@code -4 hours} exact hours from the start of the anchor segment, {@code session} is the session itself, and
 * {@code decision} the day on which the patient decides for the course. Whether {@code session} means the session's
 * date or the start of its anchor segment depends on the other end of the {@link Timing}.
 *
 * @param amount how many units; 0 for the session and the decision
 * @param unit what is counted
 */
public record Offset(int amount, Unit unit) {
    /** The session itself. */
    public static final Offset SESSION = new Offset(0, Unit.DAYS);
    /** The day on which the patient decides for the course. */
    public static final Offset DECISION = new Offset(0, Unit.DECISION);

    private static final int MOST = 3_660;
    private static final Pattern TEXT = Pattern.compile("([+-]?)(\\d{1,4}) ?(days?|hours?|weeks?)");

    /** What an offset counts. */
    public enum Unit {
        DAYS,
        HOURS,
        DECISION
    }

    public Offset {
        requireNonNull(unit, "unit");
        if (Math.abs(amount) > MOST || (unit == Unit.DECISION && amount != 0)) {
            throw new IllegalArgumentException(
                    "amount must be -%d to %d, and 0 for the decision, was %d".formatted(MOST, MOST, amount));
        }
        if (unit == Unit.HOURS && amount == 0) {
            unit = Unit.DAYS;
        }
    }

    public static Offset days(int days) {
        return new Offset(days, Unit.DAYS);
    }

    public static Offset hours(int hours) {
        return new Offset(hours, Unit.HOURS);
    }

    /**
     * Reads {@code "-7 days"}, {@code "+4 hours"}, {@code "2 weeks"}, {@code "session"} or {@code "decision"}. Weeks
     * are 7 days.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Offset parse(String text) {
        String trimmed = requireNonNull(text, "text").strip();
        if (trimmed.equals("session")) {
            return SESSION;
        }
        if (trimmed.equals("decision")) {
            return DECISION;
        }
        Matcher matcher = TEXT.matcher(trimmed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a moment is such as '-7 days', '+4 hours', 'session' or 'decision'");
        }
        int amount = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
        if (matcher.group(3).startsWith("hour")) {
            return hours(amount);
        }
        return days(matcher.group(3).startsWith("week") ? amount * 7 : amount);
    }

    public boolean isInHours() {
        return unit == Unit.HOURS;
    }

    public boolean isDecision() {
        return unit == Unit.DECISION;
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        if (isDecision()) {
            return "decision";
        }
        if (amount == 0) {
            return "session";
        }
        String word = isInHours() ? " hour" : " day";
        return (amount > 0 ? "+" : "") + amount + word + (Math.abs(amount) == 1 ? "" : "s");
    }
}
