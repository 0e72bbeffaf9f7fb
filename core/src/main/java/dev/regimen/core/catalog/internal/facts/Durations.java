package dev.regimen.core.catalog.internal.facts;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 20 minutes}, {@code 24 hours}; a day is 24 hours. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}) ?(minute|hour|day)s?");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6} ?[a-z]{3,7})");

    /** Two lengths, the same where only one was given. */
    record Range(Duration min, Duration max) {}

    private Durations() {}

    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a length of time is a whole number and minutes, hours or days, such as '20 minutes'");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(amount);
            case "hour" -> Duration.ofHours(amount);
            default -> Duration.ofHours(Math.multiplyExact(amount, 24));
        };
    }

    /** Whole hours from two hours on, minutes otherwise. */
    static String print(Duration duration) {
        long minutes = duration.toMinutes();
        if (!duration.equals(Duration.ofMinutes(minutes)) || minutes < 0 || minutes > 999_999) {
            throw new IllegalArgumentException("a length of time must be whole minutes, at most 999999");
        }
        boolean hours = minutes >= 120 && minutes % 60 == 0;
        long amount = hours ? minutes / 60 : minutes;
        return amount + (hours ? " hour" : " minute") + (amount == 1 ? "" : "s");
    }

    static Range parseRange(String text) {
        String stripped = text.strip();
        Matcher matcher = RANGE.matcher(stripped);
        if (!matcher.matches()) {
            int dots = stripped.indexOf("..");
            Duration first = parse(dots < 0 ? stripped : stripped.substring(0, dots));
            return new Range(first, dots < 0 ? first : parse(stripped.substring(dots + 2)));
        }
        Duration max = parse(matcher.group(2));
        String unit = matcher.group(2).replaceFirst("^\\d+", "");
        return new Range(parse(matcher.group(1) + unit), max);
    }

    static String printRange(Range range) {
        String min = print(range.min());
        String max = print(range.max());
        if (min.equals(max)) {
            return max;
        }
        boolean sameUnit = min.contains("hour") == max.contains("hour");
        return (sameUnit ? min.substring(0, min.indexOf(' ')) : min) + ".." + max;
    }
}
