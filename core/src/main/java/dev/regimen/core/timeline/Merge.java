package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Instruction;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Unites spans of the same instruction that overlap or meet. The result is the same for any order and any grouping of
 * what goes in.
 */
final class Merge {
    /** Dates before instants, each by start and then by end; total. */
    static final Comparator<Span> BY_START = Comparator.<Span, Boolean>comparing(Span.Exact.class::isInstance)
            .thenComparing((one, two) -> one.fold(
                    days -> days.first().compareTo(two.firstDate()),
                    exact -> exact.from().compareTo(((Span.Exact) two).from())))
            .thenComparing((one, two) -> one.fold(
                    days -> days.last().compareTo(two.lastDate()),
                    exact -> exact.until().compareTo(((Span.Exact) two).until())));

    private Merge() {}

    /** The entries in their order, no two of the same instruction and answer with spans that meet. */
    static List<TimelineEntry> entries(Stream<TimelineEntry> entries) {
        Map<Told, List<TimelineEntry>> byRule = new LinkedHashMap<>();
        entries.forEach(entry -> byRule.computeIfAbsent(
                        new Told(entry.instruction(), entry.answer()), told -> new ArrayList<>())
                .add(entry));
        return byRule.values().stream()
                .flatMap(ofOneRule -> united(ofOneRule).stream())
                .sorted(TimelineEntry.order())
                .toList();
    }

    /** What was left out, each instruction and reason once, in order. */
    static List<LeftOut> leftOut(Stream<LeftOut> all) {
        Map<Skipped, SortedSet<String>> sessions = new LinkedHashMap<>();
        all.forEach(each -> sessions.computeIfAbsent(
                        new Skipped(each.instruction(), each.reason()), skipped -> new TreeSet<>())
                .addAll(each.sessions()));
        return sessions.entrySet().stream()
                .map(each ->
                        new LeftOut(each.getKey().instruction(), each.getKey().reason(), each.getValue()))
                .sorted(LeftOut.ORDER)
                .toList();
    }

    private static List<TimelineEntry> united(List<TimelineEntry> ofOneRule) {
        ofOneRule.sort(Comparator.comparing(TimelineEntry::span, BY_START));
        List<TimelineEntry> result = new ArrayList<>();
        TimelineEntry open = ofOneRule.get(0);
        SortedSet<String> sessions = new TreeSet<>(open.sessions());
        Span span = open.span();
        for (TimelineEntry next : ofOneRule.subList(1, ofOneRule.size())) {
            if (!meet(span, next.span())) {
                result.add(new TimelineEntry(open.instruction(), open.answer(), span, sessions));
                sessions = new TreeSet<>();
                span = next.span();
            }
            span = hull(span, next.span());
            sessions.addAll(next.sessions());
        }
        result.add(new TimelineEntry(open.instruction(), open.answer(), span, sessions));
        return result;
    }

    // both are of one rule, hence both in days or both exact, and the second does not begin first
    private static boolean meet(Span span, Span next) {
        return span.fold(
                days -> !next.firstDate().isAfter(days.last().plusDays(1)),
                exact -> !((Span.Exact) next).from().isAfter(exact.until()));
    }

    private static Span hull(Span span, Span next) {
        return span.fold(
                days -> Span.days(days.first(), next.lastDate().isAfter(days.last()) ? next.lastDate() : days.last()),
                exact -> Span.exact(exact.from(), later(exact.until(), ((Span.Exact) next).until())));
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime two) {
        return one.compareTo(two) >= 0 ? one : two;
    }

    private record Told(Instruction instruction, Answer answer) {}

    private record Skipped(Instruction instruction, LeftOut.Reason reason) {}
}
