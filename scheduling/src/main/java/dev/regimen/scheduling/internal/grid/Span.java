package dev.regimen.scheduling.internal.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The stretch of quanta that planes cover, half-open and in whole words of 64.
 *
 * @param base the first quantum
 * @param words how many words of 64 quanta
 */
public record Span(int base, int words) {

    /** A span that holds all days from one date to another, both included, in whatever zone. */
    public static Span of(LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay().toInstant(ZoneOffset.MAX);
        Instant until = last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN);
        return of(Quanta.floor(from), Quanta.ceil(until));
    }

    /** The smallest span that starts at a quantum and holds all before {@code until}. */
    public static Span of(int from, int until) {
        return new Span(from, Math.floorDiv(until - from + 63, 64));
    }
}
