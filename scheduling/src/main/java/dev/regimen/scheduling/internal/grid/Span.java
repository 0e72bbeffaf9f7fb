package dev.regimen.scheduling.internal.grid;

/**
 * The stretch of quanta that planes cover, half-open and in whole words of 64.
 *
 * @param base the first quantum
 * @param words how many words of 64 quanta
 */
public record Span(int base, int words) {

    /** The smallest span that starts at a quantum and holds all before {@code until}. */
    public static Span of(int from, int until) {
        return new Span(from, Math.floorDiv(until - from + 63, 64));
    }
}
