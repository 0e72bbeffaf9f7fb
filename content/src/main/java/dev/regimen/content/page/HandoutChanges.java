package dev.regimen.content.page;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.CalloutSeverity;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.timeline.ExpectedPhase;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.ShownTimeline;
import dev.regimen.core.timeline.TimelineChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sheet says otherwise than the last one did: in one place, and as a mark wherever it stands. */
final class HandoutChanges {
    private final Wording wording;
    private final Rules rules;
    private final Map<Kind, List<List<Inline>>> found = new EnumMap<>(Kind.class);
    // by what is told now: an advice or a phase
    private final Map<Object, Phrase> marks = new HashMap<>();
    private final Set<Advice> compared = new LinkedHashSet<>();

    /** In the order in which they are listed. */
    private enum Kind {
        NEW(Phrase.CHANGE_NEW),
        CERTAIN(Phrase.CHANGE_CERTAIN),
        CONDITION(Phrase.CHANGE_CONDITION),
        DATES(Phrase.CHANGE_DATES),
        GONE(Phrase.CHANGE_GONE);

        private final Phrase title;

        Kind(Phrase title) {
            this.title = title;
        }
    }

    private HandoutChanges(Wording wording, Rules rules) {
        this.wording = wording;
        this.rules = rules;
    }

    /** Compares two sheets; without an earlier one nothing has changed. */
    static HandoutChanges between(
            @Nullable InstructionTimeline told, InstructionTimeline now, Wording wording, Rules rules) {
        HandoutChanges changes = new HandoutChanges(wording, rules);
        if (told != null) {
            changes.compare(now.changesSince(told), told.shown(), now.shown());
        }
        return changes;
    }

    /** The part of the sheet that names all changes; empty if there are none. */
    List<Block> callout() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Block.Definition> entries = new ArrayList<>();
        found.forEach(
                (kind, lines) -> entries.add(Block.Definition.of(wording.say(kind.title), Block.Items.of(lines))));
        return List.of(new Block.Callout(
                "changed",
                CalloutSeverity.IMPORTANT,
                wording.say(Phrase.CHANGES_TITLE),
                List.of(new Block.Definitions(entries))));
    }

    /** An item of the sheet, with a mark if it is new or changed. */
    List<Inline> marked(Advice advice, List<Inline> item) {
        return mark(advice, item);
    }

    /** A phase of the sheet, with a mark if it is new or changed. */
    List<Inline> marked(RecoveryPhase phase, List<Inline> item) {
        return mark(phase, item);
    }

    private List<Inline> mark(Object told, List<Inline> item) {
        Phrase mark = marks.get(told);
        return mark == null ? item : wording.say(Phrase.MARKED, List.of(new Inline.Strong(wording.say(mark))), item);
    }

    private void compare(List<TimelineChange> changes, ShownTimeline told, ShownTimeline now) {
        HandoutDates before = new HandoutDates(told, wording);
        HandoutDates after = new HandoutDates(now, wording);
        for (TimelineChange change : changes) {
            if (change instanceof TimelineChange.OtherCondition other) {
                condition(other, before, after);
            } else if (change instanceof TimelineChange.Expectation expectation) {
                expectation(expectation, after);
            } else {
                dates(advice(change), before, after);
            }
        }
        // what something stricter now leaves or takes shows on the sheet as well
        now.lines().forEach(line -> dates(line.entry().advice(), before, after));
        told.lines().forEach(line -> dates(line.entry().advice(), before, after));
    }

    private static Advice advice(TimelineChange change) {
        return change.fold(
                added -> added.advice(),
                noLonger -> noLonger.advice(),
                otherDates -> otherDates.advice(),
                otherCondition -> otherCondition.now(),
                expectation -> {
                    throw new IllegalArgumentException("an expectation has no advice");
                });
    }

    private void condition(TimelineChange.OtherCondition change, HandoutDates before, HandoutDates after) {
        List<List<Inline>> now = after.of(change.now(), rules);
        boolean isShift = !before.of(change.before(), rules).isEmpty()
                && before.of(change.now(), rules).isEmpty();
        if (isShift && !now.isEmpty() && compared.add(change.now())) {
            Kind kind = change.becameCertain() ? Kind.CERTAIN : Kind.CONDITION;
            add(kind, change.now(), wording.say(Phrase.CHANGED, rules.brief(change.now()), wording.list(now)));
            if (after.of(change.before(), rules).isEmpty()) {
                compared.add(change.before());
            }
        }
    }

    private void dates(Advice advice, HandoutDates before, HandoutDates after) {
        List<List<Inline>> was = before.of(advice, rules);
        List<List<Inline>> is = after.of(advice, rules);
        if (compared.add(advice) && !was.equals(is)) {
            add(advice, rules.brief(advice), was, is);
        }
    }

    private void expectation(TimelineChange.Expectation change, HandoutDates dates) {
        ExpectedPhase before = change.before();
        ExpectedPhase now = change.now();
        List<List<Inline>> was = before == null ? List.of() : List.of(dates.of(before));
        List<List<Inline>> is = now == null ? List.of() : List.of(dates.of(now));
        RecoveryPhase phase =
                requireNonNull(now == null ? before : now, "expected").phase();
        if (!was.equals(is)) {
            add(phase, wording.capital(wording.text("recovery." + phase.id() + ".name", phase.name())), was, is);
        }
    }

    private void add(Object told, List<Inline> what, List<List<Inline>> was, List<List<Inline>> is) {
        List<Inline> come = without(is, was);
        List<Inline> gone = without(was, is);
        if (was.isEmpty()) {
            add(Kind.NEW, told, wording.say(Phrase.CHANGED, what, come));
        } else if (is.isEmpty()) {
            add(Kind.GONE, told, wording.say(Phrase.CHANGED_GONE, what, gone));
        } else if (gone.isEmpty()) {
            add(Kind.DATES, told, wording.say(Phrase.CHANGED_MORE, what, come));
        } else if (come.isEmpty()) {
            add(Kind.DATES, told, wording.say(Phrase.CHANGED_LESS, what, gone));
        } else {
            add(Kind.DATES, told, wording.say(Phrase.CHANGED_DATES, what, come, gone));
        }
    }

    // dates that are the same on both sheets are not named
    private List<Inline> without(List<List<Inline>> dates, List<List<Inline>> others) {
        return wording.list(
                dates.stream().filter(date -> !others.contains(date)).toList());
    }

    private void add(Kind kind, Object told, List<Inline> line) {
        found.computeIfAbsent(kind, each -> new ArrayList<>()).add(line);
        marks.merge(
                told,
                kind == Kind.NEW ? Phrase.MARK_NEW : Phrase.MARK_CHANGED,
                (one, other) -> one == other ? one : Phrase.MARK_CHANGED);
    }
}
