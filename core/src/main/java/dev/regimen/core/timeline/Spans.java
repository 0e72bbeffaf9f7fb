package dev.regimen.core.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times as lists of spans: united where they overlap or meet, and taken from each other. Dates unite with dates and
 * instants with instants, never one with the other.
 */
final class Spans {
    /** Dates before instants, each by start and then by end; total for spans of one zone. */
    static final Comparator<Span> BY_START = Spans::byStart;

    private Spans() {}

    /** The same time in as few spans as can be, by start. */
    static List<Span> union(Collection<Span> spans) {
        if (spans.size() < 2) {
            return List.copyOf(spans);
        }
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(BY_START);
        List<Span> result = new ArrayList<>();
        Span open = sorted.get(0);
        for (Span next : sorted.subList(1, sorted.size())) {
            if (meet(open, next)) {
                open = hull(open, next);
            } else {
                result.add(open);
                open = next;
            }
        }
        result.add(open);
        return result;
    }

    /** Whether the second, which does not begin first, begins before the other ends or where it ends. */
    static boolean meet(Span span, Span next) {
        if (span instanceof Span.Days days) {
            return next instanceof Span.Days more
                    && !more.first().isAfter(days.last().plusDays(1));
        }
        return next instanceof Span.Exact more
                && !more.from().toInstant().isAfter(((Span.Exact) span).until().toInstant());
    }

    /** Whether two of one kind overlap or meet, whichever begins first. */
    static boolean touch(Span one, Span two) {
        return one.getClass() == two.getClass() && (byStart(one, two) <= 0 ? meet(one, two) : meet(two, one));
    }

    /** Both of two that {@link #meet}, as one. */
    static Span hull(Span span, Span next) {
        if (span instanceof Span.Days days) {
            return next.lastDate().isAfter(days.last()) ? Span.days(days.first(), next.lastDate()) : span;
        }
        Span.Exact exact = (Span.Exact) span;
        Span.Exact more = (Span.Exact) next;
        return more.until().toInstant().isAfter(exact.until().toInstant())
                ? Span.exact(exact.from(), more.until())
                : span;
    }

    /** What lies in one of the spans and in none of the others of its kind, by start. */
    static List<Span> minus(Collection<Span> spans, Collection<Span> others) {
        List<Span> left = List.copyOf(spans);
        for (Span other : others) {
            if (left.stream().anyMatch(span -> touch(span, other))) {
                left = left.stream()
                        .flatMap(span -> touch(span, other) ? span.minus(other).stream() : Stream.of(span))
                        .toList();
            }
        }
        return left;
    }

    private static int byStart(Span one, Span two) {
        if (one instanceof Span.Days days) {
            if (!(two instanceof Span.Days more)) {
                return -1;
            }
            int first = days.first().compareTo(more.first());
            return first != 0 ? first : days.last().compareTo(more.last());
        }
        if (!(two instanceof Span.Exact more)) {
            return 1;
        }
        Span.Exact exact = (Span.Exact) one;
        int from = exact.from().compareTo(more.from());
        return from != 0 ? from : exact.until().compareTo(more.until());
    }
}
