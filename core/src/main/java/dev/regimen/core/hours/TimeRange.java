package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half-open range of clock times on one day, in whole minutes: {@code from} is in it, {@code until} is not.
 *
 * <p>{@code until} 00:00 means 24:00, the end of the day, so {@code 18:00-24:00} can be said and an empty range cannot.
 * A range that passes midnight is two ranges on two days. Minutes are those on the clock face: a day on which the clocks
 * change has the same ranges, and what is lost or doubled is settled where a zone is known.
 *
 * <p>{@link #parse} and {@link #toString} are inverse: {@code TimeRange.parse("09:00-12:30").minutes()} is 210.
 *
 * @param from the first minute in the range
 * @param until the first minute after the range; midnight is the end of the day
 */
public record TimeRange(LocalTime from, LocalTime until) implements Comparable<TimeRange> {

    /** The whole day, {@code 00:00-24:00}. */
    public static final TimeRange WHOLE_DAY = new TimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    static final int MINUTES_PER_DAY = 24 * 60;

    private static final int LONGEST = "00:00 - 24:00".length();
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})\\s?[-\u2013]\\s?(\\d{1,2}):(\\d{2})");
    private static final String PASSES_MIDNIGHT =
            "it passes midnight: end it at 24:00 and add a range from 00:00 on the next day";
    private static final Comparator<TimeRange> ORDER =
            Comparator.comparingInt(TimeRange::fromMinute).thenComparingInt(TimeRange::untilMinute);

    public TimeRange {
        requireWholeMinute(from, "from");
        requireWholeMinute(until, "until");
        if (minuteOfDay(from) >= endMinute(until)) {
            throw new IllegalArgumentException(
                    "from (%s) must be before until (%s)\nMaybe %s".formatted(from, until, PASSES_MIDNIGHT));
        }
    }

    /** Returns the range of these clock times; {@code until} midnight is the end of the day. */
    public static TimeRange of(LocalTime from, LocalTime until) {
        return new TimeRange(from, until);
    }

    /**
     * Returns the range of these minutes of the day.
     *
     * @param fromMinute 0 to 1439
     * @param untilMinute 1 to 1440, after {@code fromMinute}
     */
    public static TimeRange ofMinutes(int fromMinute, int untilMinute) {
        if (fromMinute < 0 || untilMinute > MINUTES_PER_DAY || fromMinute >= untilMinute) {
            throw new IllegalArgumentException("minutes must hold 0 <= fromMinute < untilMinute <= %d, were %d and %d"
                    .formatted(MINUTES_PER_DAY, fromMinute, untilMinute));
        }
        return new TimeRange(atMinute(fromMinute), atMinute(untilMinute % MINUTES_PER_DAY));
    }

    /**
     * Reads {@code 09:00-12:30}. The hour may have one digit, and the hyphen may be an en dash with a space on either
     * side; {@code 24:00} is allowed as the end.
     *
     * @throws IllegalArgumentException if the text is not a range of clock times
     */
    public static TimeRange parse(String text) {
        requireNonNull(text, "text");
        Matcher m = TEXT.matcher(text);
        if (text.length() > LONGEST || !m.matches()) {
            throw new IllegalArgumentException("a time range looks like 09:00-17:30, on the 24-hour clock");
        }
        int from = minutes(m.group(1), m.group(2));
        int until = minutes(m.group(3), m.group(4));
        if (from >= until) {
            throw new IllegalArgumentException("a time range must start before it ends, was %s\nMaybe %s"
                    .formatted(
                            text,
                            from <= MINUTES_PER_DAY / 2 && until < MINUTES_PER_DAY / 2
                                    ? "the end is in the afternoon: use the 24-hour clock"
                                    : PASSES_MIDNIGHT));
        }
        return ofMinutes(from, until);
    }

    /** Returns the minute of the day at which the range starts, 0 to 1439. */
    public int fromMinute() {
        return minuteOfDay(from);
    }

    /** Returns the minute of the day at which the range ends, 1 to 1440. */
    public int untilMinute() {
        return endMinute(until);
    }

    /** Returns the length on the clock face, 1 to 1440 minutes. */
    public int minutes() {
        return untilMinute() - fromMinute();
    }

    /** Says whether the time lies in the range; {@code until} does not. */
    public boolean contains(LocalTime time) {
        requireNonNull(time, "time");
        int minute = minuteOfDay(time);
        return fromMinute() <= minute && minute < untilMinute();
    }

    /** Says whether every minute of the other range lies in this one. */
    public boolean contains(TimeRange other) {
        requireNonNull(other, "other");
        return fromMinute() <= other.fromMinute() && other.untilMinute() <= untilMinute();
    }

    /** Says whether the two ranges share a minute; ranges that only touch do not. */
    public boolean overlaps(TimeRange other) {
        requireNonNull(other, "other");
        return fromMinute() < other.untilMinute() && other.fromMinute() < untilMinute();
    }

    /** Returns the minutes that lie in both ranges; empty if they only touch. */
    public Optional<TimeRange> intersection(TimeRange other) {
        return overlaps(other)
                ? Optional.of(ofMinutes(
                        Math.max(fromMinute(), other.fromMinute()), Math.min(untilMinute(), other.untilMinute())))
                : Optional.empty();
    }

    /**
     * Says whether both ends fall on a multiple of the given minutes after midnight. Planning works in steps of five
     * minutes; a range that is not aligned is narrowed to whole steps there, never widened.
     *
     * @param stepMinutes at least 1
     */
    public boolean isAligned(int stepMinutes) {
        if (stepMinutes < 1) {
            throw new IllegalArgumentException("stepMinutes must be at least 1, was %d".formatted(stepMinutes));
        }
        return fromMinute() % stepMinutes == 0 && untilMinute() % stepMinutes == 0;
    }

    /**
     * Returns the minutes that lie in both sets of ranges.
     *
     * @return sorted, neither overlapping nor touching
     */
    public static List<TimeRange> intersect(List<TimeRange> left, List<TimeRange> right) {
        return TimeRanges.intersect(TimeRanges.union(left), TimeRanges.union(right));
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(TimeRange other) {
        return ORDER.compare(this, other);
    }

    /** Returns the text that {@link #parse} reads, such as {@code 09:00-12:30}. */
    @Override
    public String toString() {
        return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
    }

    private static int minutes(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        int ofDay = hours * 60 + minutes;
        if (minutes > 59 || ofDay > MINUTES_PER_DAY) {
            throw new IllegalArgumentException(
                    "a time range holds times from 00:00 to 24:00, was %s:%s".formatted(hour, minute));
        }
        return ofDay;
    }

    private static LocalTime atMinute(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int endMinute(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT) ? MINUTES_PER_DAY : minuteOfDay(until);
    }

    private static void requireWholeMinute(LocalTime time, String name) {
        requireNonNull(time, name);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("%s must be a whole minute, was %s".formatted(name, time));
        }
    }
}
