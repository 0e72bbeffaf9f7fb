package dev.regimen.core.timeline;

import dev.regimen.core.fixtures.CaseTable;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a timeline as the tables do: all entries, what was left out, contradictions, and phases, a line for each. */
final class TimelineCaseText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);

    private final ZoneId usual;

    TimelineCaseText(ZoneId usual) {
        this.usual = usual;
    }

    String of(InstructionTimeline timeline) {
        StringJoiner lines = new StringJoiner("\n");
        timeline.entries().forEach(entry -> lines.add(entry(entry)));
        timeline.leftOut().forEach(leftOut -> lines.add(leftOut(leftOut)));
        timeline.conflicts().forEach(conflict -> lines.add(conflict(conflict)));
        timeline.expected().forEach(phase -> lines.add(phase(phase)));
        return lines.toString();
    }

    private String entry(TimelineEntry entry) {
        Advice advice = entry.advice();
        return told(advice, entry.rules()) + " " + span(entry.span()) + of(entry.sessions()) + limit(advice.limit())
                + (entry.isConditional() ? condition(advice.when()) : "");
    }

    private static String leftOut(LeftOut leftOut) {
        return "left out %s: %s%s"
                .formatted(
                        told(
                                leftOut.instruction().advice(Condition.ALWAYS),
                                Set.of(leftOut.instruction().id())),
                        word(leftOut.reason()),
                        of(leftOut.sessions()));
    }

    private String conflict(DatedConflict found) {
        StringJoiner spans = new StringJoiner(", ");
        found.spans().forEach(span -> spans.add(span(span)));
        return "conflict %s, not %s: %s%s"
                .formatted(
                        told(found.stricter(), rules(found.stricterFrom())),
                        told(found.other(), rules(found.otherFrom())),
                        spans,
                        found.isCertain() ? "" : ", perhaps");
    }

    private static String phase(ExpectedPhase phase) {
        return "expect %s of %s: begins %s, ends %s"
                .formatted(
                        phase.phase().id(),
                        phase.session(),
                        days(phase.earliestStart(), phase.latestStart()),
                        days(phase.earliestEnd(), phase.latestEnd()));
    }

    private static Set<String> rules(List<Origin> origins) {
        return origins.stream().map(Origin::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Direction and subject, with the ids of the rules if they are others. */
    private static String told(Advice advice, Set<String> rules) {
        String told = word(advice.direction()) + " " + advice.subject().id();
        return rules.equals(Set.of(told.replace(' ', '-'))) ? told : told + " (" + String.join(" ", rules) + ")";
    }

    private String span(Span span) {
        return span.fold(
                days -> days(days.first(), days.last()),
                exact -> moment(exact.from()) + " until " + moment(exact.until()));
    }

    private static String days(LocalDate first, LocalDate last) {
        return CaseTable.day(first) + (first.equals(last) ? "" : " .. " + CaseTable.day(last));
    }

    private String moment(ZonedDateTime at) {
        return CaseTable.day(at.toLocalDate()) + " " + TIME.format(at)
                + (at.getZone().equals(usual) ? "" : " " + at.getZone());
    }

    private static String of(SortedSet<String> sessions) {
        return " of " + String.join(" ", sessions);
    }

    private static String limit(@Nullable DoseLimit limit) {
        return limit == null
                ? ""
                : ", at most %s in %d hours"
                        .formatted(limit.most(), limit.within().toHours());
    }

    private static String condition(Condition when) {
        StringJoiner all = new StringJoiner(" and ", ", if ", "");
        when.circumstances().forEach((id, must) -> all.add((must ? "" : "not ") + id));
        return all.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
