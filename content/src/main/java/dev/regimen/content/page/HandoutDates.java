package dev.regimen.content.page;

import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.timeline.ExpectedPhase;
import dev.regimen.core.timeline.ShownTimeline;
import dev.regimen.core.timeline.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says when a line of a handout holds, and what of it hangs on which moment of a range is meant. */
final class HandoutDates {
    private final ShownTimeline shown;
    private final Wording wording;

    HandoutDates(ShownTimeline shown, Wording wording) {
        this.shown = shown;
        this.wording = wording;
    }

    /** The dates of all lines of an advice, with what they do not hold for. */
    List<List<Inline>> of(Advice advice, Rules rules) {
        return shown.lines().stream()
                .filter(line -> line.entry().advice().equals(advice))
                .map(line -> line.except().isEmpty()
                        ? of(line)
                        : wording.say(Phrase.RULE_EXCEPT, of(line), rules.subjects(line.except())))
                .toList();
    }

    /** When a line holds: {@code Monday 1 March to Thursday 11 March 2027 (may be over from Tuesday 9 March 2027 on)}. */
    List<Inline> of(ShownTimeline.Line line) {
        List<List<Inline>> notes =
                line.entry().advice().direction().isToldForTheShortest() ? perhapsMore(line) : perhapsLess(line);
        return notes.isEmpty()
                ? span(line.span())
                : wording.say(Phrase.MARGIN, span(line.span()), wording.commas(notes));
    }

    /** When an outside event is too near: {@code not from Tuesday 23 February to Sunday 14 March 2027}. */
    List<Inline> not(Span span) {
        return span.firstDate().equals(span.lastDate())
                ? wording.say(Phrase.NOT_ON, somewhere(span.firstDate(), span.lastDate()))
                : wording.say(Phrase.NOT_FROM, span(span));
    }

    List<Inline> spans(List<Span> spans) {
        return wording.list(spans.stream().map(this::span).toList());
    }

    private List<Inline> span(Span span) {
        return span.fold(
                days -> figure(
                        days.first() + "/" + days.last(), wording.language().dates(days.first(), days.last())),
                exact -> figure(
                        exact.from().toOffsetDateTime() + "/" + exact.until().toOffsetDateTime(),
                        wording.language().moments(exact.from(), exact.until())));
    }

    /** When a phase begins and ends; one told by a window only says when it falls. */
    List<Inline> of(ExpectedPhase expected) {
        List<Inline> start = somewhere(expected.earliestStart(), expected.latestStart());
        List<Inline> end = somewhere(expected.earliestEnd(), expected.latestEnd());
        return expected.phase().between() != null ? start : wording.say(Phrase.EXPECT_STARTS_ENDS, start, end);
    }

    private List<Inline> somewhere(LocalDate first, LocalDate last) {
        return figure(first + "/" + last, wording.language().somewhereIn(first, last));
    }

    // what may be allowed next to the span, as far as nothing stricter forbids it for certain
    private List<List<Inline>> perhapsMore(ShownTimeline.Line line) {
        List<Span> margin = line.entry().margin();
        for (ShownTimeline.Line other : shown.lines()) {
            boolean forbids = !other.entry().isConditional()
                    && other.entry().advice().overrules(line.entry().advice());
            if (forbids) {
                margin = margin.stream()
                        .flatMap(span -> span.minus(other.span()).stream())
                        .toList();
            }
        }
        List<List<Inline>> notes = new ArrayList<>();
        for (Span span : margin) {
            if (next(span).equals(start(line.span()))) {
                notes.add(wording.say(Phrase.MARGIN_MAY_FROM, first(span)));
            } else if (start(span).equals(next(line.span()))) {
                notes.add(wording.say(Phrase.MARGIN_MAY_UNTIL, last(span)));
            }
        }
        return notes;
    }

    // what may be over or not yet have begun
    private List<List<Inline>> perhapsLess(ShownTimeline.Line line) {
        List<Span> margin = line.entry().margin().stream()
                .flatMap(span -> span.intersection(line.span()).stream())
                .toList();
        List<List<Inline>> notes = new ArrayList<>();
        for (Span span : margin) {
            boolean head = start(span).equals(start(line.span()));
            boolean tail = next(span).equals(next(line.span()));
            if (head && tail) {
                notes.add(wording.say(Phrase.MARGIN_ALL));
            } else if (head) {
                notes.add(wording.say(Phrase.MARGIN_BEGINS_BY, after(span)));
            } else if (tail) {
                notes.add(wording.say(Phrase.MARGIN_OVER_FROM, first(span)));
            } else {
                notes.add(wording.say(Phrase.MARGIN_NOT, plain(span)));
            }
        }
        return notes;
    }

    private List<Inline> plain(Span span) {
        return List.of(Inline.text(span.fold(
                days -> wording.language().dates(days.first(), days.last()),
                exact -> wording.language().moments(exact.from(), exact.until()))));
    }

    private List<Inline> first(Span span) {
        return span.fold(days -> day(days.first()), exact -> moment(exact.from()));
    }

    private List<Inline> last(Span span) {
        return span.fold(days -> day(days.last()), exact -> moment(exact.until()));
    }

    private List<Inline> after(Span span) {
        return span.fold(days -> day(days.last().plusDays(1)), exact -> moment(exact.until()));
    }

    private List<Inline> day(LocalDate date) {
        return List.of(Inline.Time.of(date, wording.language().date(date)));
    }

    List<Inline> moment(ZonedDateTime when) {
        return List.of(Inline.Time.of(when, wording.language().dateTime(when)));
    }

    private static List<Inline> figure(String machine, String words) {
        return List.of(new Inline.Figure(machine, words));
    }

    private static Object start(Span span) {
        return Objects.requireNonNull(span.<Object>fold(Span.Days::first, exact -> instant(exact.from())));
    }

    // the first date or moment after
    private static Object next(Span span) {
        return Objects.requireNonNull(
                span.<Object>fold(days -> days.last().plusDays(1), exact -> instant(exact.until())));
    }

    private static Instant instant(ZonedDateTime when) {
        return when.toInstant();
    }
}
