package dev.regimen.scheduling.internal.grid;

import java.time.Duration;
import java.time.Instant;

/**
 * Steps of five minutes, counted from 1970-01-01T00:00Z. All offsets from UTC in use today are multiples of a quarter of
 * an hour, so local midnights fall between steps.
 */
public final class Quanta {
    /** The length of a step. */
    public static final int MINUTES = 5;

    private static final int SECONDS = MINUTES * 60;

    private Quanta() {}

    /** The step that the instant lies in. */
    public static int floor(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS));
    }

    /** The first step that does not start before the instant. */
    public static int ceil(Instant instant) {
        int floor = floor(instant);
        return at(floor).equals(instant) ? floor : floor + 1;
    }

    /** The start of a step. */
    public static Instant at(int quantum) {
        return Instant.ofEpochSecond((long) quantum * SECONDS);
    }

    /** How many whole steps hold so many minutes. */
    static int up(int minutes) {
        return Math.floorDiv(minutes + MINUTES - 1, MINUTES);
    }

    /** How many whole steps hold a time from the start of a step. */
    public static int holding(Duration length) {
        return Math.toIntExact(Math.floorDiv(length.toMinutes() + MINUTES - 1, MINUTES));
    }
}
