package dev.regimen.scheduling.oracle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Random choices from a seed, and the span of days that a case is about. Not thread-safe. */
final class Draws {
    /** Zones of which some have a clock change in one of the {@link #MONDAYS}' two weeks. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Chatham"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kathmandu"));

    private static final List<LocalDate> MONDAYS = List.of(
            LocalDate.of(2027, 3, 8), // Mon; New York springs forward on Sun 14 March
            LocalDate.of(2027, 3, 29), // Mon; Lord Howe falls back by half an hour on Sun 4 April
            LocalDate.of(2027, 9, 27), // Mon; Lord Howe springs forward on Sun 3 October
            LocalDate.of(2027, 10, 25), // Mon; London falls back on Sun 31 October
            LocalDate.of(2027, 11, 1)); // Mon; New York falls back on Sun 7 November

    final LocalDate first;
    final int days;
    /** Whether sedation plays a part; then every arrival counts by itself, and there are two visits on each side. */
    final boolean isSedated;

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
        first = one(MONDAYS);
        days = 9 + upTo(9);
        isSedated = chance(20);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0 to before {@code bound}. */
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    ZoneId zone() {
        return one(ZONES);
    }

    /** A day of the case's calendar but its last. */
    LocalDate day() {
        return first.plusDays(upTo(days));
    }
}
