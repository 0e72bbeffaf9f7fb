package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An end of a {@link Timing} as clinics say it: one moment, or a range of moments of which any may be meant, closed at
 * both ends: {@code +7..10 days} is some date from 7 to 10 days after the session, {@code -7..10 days} one from 10 to 7
 * days before it. Which moment counts depends on what the rule asks: see {@link Instruction#told()}.
 *
 * @param earliest the earliest moment
 * @param latest the latest moment: not before {@code earliest}, in the same unit, and on the same side of the session
 */
public record OffsetRange(Offset earliest, Offset latest) {
    private static final Pattern RANGE = Pattern.compile("([+-]?)(\\d{1,4})\\.\\.(\\d{1,4}) ?(days?|hours?|weeks?)");

    public OffsetRange {
        requireNonNull(earliest, "earliest");
        requireNonNull(latest, "latest");
        if (earliest.unit() != latest.unit()) {
            throw new IllegalArgumentException(
                    "latest (%s) must be counted as earliest (%s) is".formatted(latest, earliest));
        }
        if (latest.amount() < earliest.amount()) {
            throw new IllegalArgumentException(
                    "latest (%s) must not be before earliest (%s)".formatted(latest, earliest));
        }
        if (earliest.amount() < 0 && latest.amount() > 0) {
            throw new IllegalArgumentException("latest (%s) and earliest (%s) must be on the same side of the session"
                    .formatted(latest, earliest));
        }
    }

    /** One moment and no other. */
    public static OffsetRange exactly(Offset moment) {
        return new OffsetRange(moment, moment);
    }

    /**
     * Reads what {@link Offset#parse} reads, and ranges of it, the smaller number first: {@code "+7..10 days"}, {@code
     * "-2..3 weeks"}, {@code "+24..48 hours"}.
     *
     * @throws IllegalArgumentException if the text is something else, or the larger number comes first
     */
    public static OffsetRange parse(String text) {
        Matcher matcher = RANGE.matcher(requireNonNull(text, "text").strip());
        if (!matcher.matches()) {
            return exactly(Offset.parse(text));
        }
        Offset near = Offset.parse(matcher.group(1) + matcher.group(2) + " " + matcher.group(4));
        Offset far = Offset.parse(matcher.group(1) + matcher.group(3) + " " + matcher.group(4));
        if (Math.abs(far.amount()) < Math.abs(near.amount())) {
            throw new IllegalArgumentException("a range names the smaller number first, such as '+7..10 days'");
        }
        return matcher.group(1).equals("-") ? new OffsetRange(far, near) : new OffsetRange(near, far);
    }

    /** Whether it is one moment. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    public boolean isInHours() {
        return earliest.isInHours();
    }

    public boolean isDecision() {
        return earliest.isDecision();
    }

    /** The text that {@link #parse} reads: {@code "+7..10 days"}. */
    @Override
    public String toString() {
        if (isExact()) {
            return earliest.toString();
        }
        boolean before = earliest.amount() < 0;
        int near = before ? -latest.amount() : earliest.amount();
        String far = (before ? earliest : latest).toString().substring(1);
        return (before ? "-" : "+") + near + ".." + far;
    }
}
