package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.fixtures.CaseTable;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes a timeline as the tables do: all entries, what was left out, contradictions, and phases, a line for each. */
final class TimelineCaseText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);

    private final ZoneId usual;

    TimelineCaseText(ZoneId usual) {
        this.usual = usual;
    }

    String timeline(InstructionTimeline timeline) {
        StringJoiner lines = new StringJoiner("\n");
        timeline.entries().forEach(entry -> lines.add(entry(entry)));
        timeline.leftOut().forEach(leftOut -> lines.add(leftOut(leftOut)));
        timeline.conflicts().forEach(conflict -> lines.add(conflict(conflict)));
        ShownTimeline shown = timeline.shown();
        shown.lines().stream().filter(TimelineCaseText::isPart).forEach(line -> lines.add(shown(line)));
        shown.cut().forEach(cut -> lines.add(cut(cut)));
        timeline.expected().forEach(phase -> lines.add("expect " + phase(phase)));
        return lines.toString();
    }

    String changes(List<TimelineChange> changes) {
        return changes.isEmpty()
                ? "nothing changed"
                : changes.stream()
                        .map(change -> change.fold(
                                this::added, this::noLonger, this::otherDates, this::otherCondition, this::expectation))
                        .collect(Collectors.joining("\n"));
    }

    /** How soon a session like each can be, and for which rules it comes too soon. */
    String leads(LeadTimes leads, ZonedDateTime told, List<SessionTime> sessions, Circumstances known) {
        StringJoiner lines = new StringJoiner("\n");
        for (SessionTime session : sessions) {
            LeadTimes.ForSession times =
                    leads.at(session.site(), session.side(), session.stage(), known.with(session.known()));
            ZonedDateTime here = told.withZoneSameInstant(session.arrival().getZone());
            String certain = moment(times.certain().earliest(here));
            String cautious = moment(times.cautious().earliest(here));
            lines.add("%s not before %s%s"
                    .formatted(session.key(), certain, cautious.equals(certain) ? "" : ", perhaps " + cautious));
        }
        leads.tooSoon(told, sessions, known).forEach(found -> lines.add(tooSoon(found)));
        return lines.toString();
    }

    private static String tooSoon(LeadTimes.TooSoon found) {
        return "%s too soon for %s: told %s, from %s, not before %s%s"
                .formatted(
                        found.session(),
                        named(found.lead().rule()),
                        CaseTable.day(found.toldOn()),
                        found.lead().before(),
                        CaseTable.day(found.earliest()),
                        found.lead().isCertain() ? "" : ", perhaps");
    }

    private String entry(TimelineEntry entry) {
        return told(entry.advice()) + " " + span(entry.span()) + of(entry.origins()) + limits(entry.advice())
                + margin(entry.margin());
    }

    private static String leftOut(LeftOut leftOut) {
        return "left out %s: %s of %s"
                .formatted(named(leftOut.instruction()), word(leftOut.reason()), String.join(" ", leftOut.sessions()));
    }

    private static String named(Instruction rule) {
        String usual = RuleText.usualId(rule.direction(), rule.subject());
        return told(rule.advice(rule.when())) + (rule.id().equals(usual) ? "" : " by " + rule.id());
    }

    private String conflict(DatedConflict found) {
        return "conflict %s, not %s: %s%s"
                .formatted(
                        said(found.stricter(), found.stricterFrom()),
                        said(found.other(), found.otherFrom()),
                        spans(found.spans()),
                        found.isCertain() ? "" : ", perhaps");
    }

    private static boolean isPart(ShownTimeline.Line line) {
        return !line.span().equals(line.entry().span())
                || !line.except().isEmpty()
                || !line.unless().isEmpty();
    }

    private String shown(ShownTimeline.Line line) {
        StringBuilder text =
                new StringBuilder("shown %s: %s".formatted(said(line.entry().advice()), span(line.span())));
        line.except().forEach(subject -> text.append(", except ").append(subject.id()));
        line.unless().forEach(advice -> text.append(", unless ").append(said(advice)));
        return text.toString();
    }

    private String cut(ShownTimeline.Cut cut) {
        return "cut %s: %s, by %s"
                .formatted(
                        said(cut.entry().advice()),
                        span(cut.span()),
                        said(cut.by().advice()));
    }

    private String added(TimelineChange.Added change) {
        return "now %s: %s".formatted(said(change.advice(), change.origins()), spans(change.covered()));
    }

    private String noLonger(TimelineChange.NoLonger change) {
        return "no longer %s: %s, %s"
                .formatted(said(change.advice(), change.origins()), spans(change.free()), word(change.why()));
    }

    private String otherDates(TimelineChange.OtherDates change) {
        return "changed %s: %s"
                .formatted(said(change.advice(), change.origins()), dates(change.covered(), change.free()));
    }

    private String otherCondition(TimelineChange.OtherCondition change) {
        return "changed %s to %s: %s"
                .formatted(
                        said(change.before()),
                        said(change.now(), change.origins()),
                        dates(change.covered(), change.free()));
    }

    private String expectation(TimelineChange.Expectation change) {
        ExpectedPhase before = change.before();
        ExpectedPhase now = change.now();
        if (before == null) {
            return "now expect " + phase(requireNonNull(now));
        }
        return now == null ? "no longer expect " + phase(before) : "changed expect " + phase(now);
    }

    private String dates(List<Span> covered, List<Span> free) {
        StringJoiner all = new StringJoiner("; ").setEmptyValue("what is open");
        if (!covered.isEmpty()) {
            all.add("also " + spans(covered));
        }
        if (!free.isEmpty()) {
            all.add("not " + spans(free));
        }
        return all.toString();
    }

    private static String phase(ExpectedPhase phase) {
        return "%s of %s: begins %s, ends %s"
                        .formatted(
                                phase.phase().id(),
                                phase.session(),
                                days(phase.earliestStart(), phase.latestStart()),
                                days(phase.earliestEnd(), phase.latestEnd()))
                + condition(phase.when());
    }

    private static String told(Advice advice) {
        return word(advice.direction()) + " " + advice.subject().id();
    }

    private String spans(List<Span> spans) {
        return spans.stream().map(this::span).collect(Collectors.joining(", "));
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

    /** The sessions, each with its rules where one has another name than it is usually given. */
    private static String of(List<Origin> origins) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        origins.forEach(origin -> rules.computeIfAbsent(origin.session(), session -> new ArrayList<>())
                .add(origin.rule()));
        boolean usual = origins.stream().allMatch(origin -> origin.rule().equals(usualName(origin)))
                && rules.size() == origins.size();
        if (usual) {
            return " of " + String.join(" ", rules.keySet());
        }
        StringJoiner all = new StringJoiner(", ", " of ", "");
        rules.forEach((session, named) -> all.add(session + " by " + String.join(" ", named)));
        return all.toString();
    }

    private static String usualName(Origin origin) {
        return origin.fold(
                told -> RuleText.usualId(
                        told.instruction().direction(), told.instruction().subject()),
                apart -> apart.separation().event());
    }

    private static String said(Advice advice, List<Origin> origins) {
        return told(advice) + of(origins) + limits(advice);
    }

    private static String said(Advice advice) {
        return told(advice) + limits(advice);
    }

    private static String limits(Advice advice) {
        return limit(advice) + condition(advice.when());
    }

    private static String limit(Advice advice) {
        DoseLimit limit = advice.limit();
        return limit == null
                ? ""
                : ", at most %s in %d hours"
                        .formatted(limit.most(), limit.within().toHours());
    }

    private static String condition(Condition when) {
        StringBuilder text = new StringBuilder();
        when.sites().forEach(site -> text.append(", at ").append(site.id()));
        if (when.side() != null) {
            text.append(' ').append(word(when.side()));
        }
        StringJoiner all = new StringJoiner(" and ", ", if ", "").setEmptyValue("");
        when.stages().forEach(id -> all.add("stage " + id));
        when.circumstances().forEach((id, must) -> all.add((must ? "" : "not ") + id));
        return text.toString() + all;
    }

    private String margin(List<Span> margin) {
        return margin.isEmpty() ? "" : ", open " + spans(margin);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
