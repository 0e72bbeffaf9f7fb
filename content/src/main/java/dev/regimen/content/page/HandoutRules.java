package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.CalloutSeverity;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Section;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.timeline.DatedConflict;
import dev.regimen.core.timeline.Origin;
import dev.regimen.core.timeline.ShownTimeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of a handout, each with the patient's dates: the stricter where two disagree, and where they do. */
final class HandoutRules {
    private final ShownTimeline shown;
    private final List<DatedConflict> conflicts;
    private final Wording wording;
    private final Rules rules;
    private final HandoutDates dates;
    private final HandoutChanges changes;

    /** What lines have in common that are one item. */
    private record Said(Advice advice, List<Subject> except, List<Advice> unless, boolean isApart) {
        static Said of(ShownTimeline.Line line) {
            boolean apart = line.entry().origins().stream().allMatch(Origin.Apart.class::isInstance);
            return new Said(line.entry().advice(), line.except(), line.unless(), apart);
        }
    }

    HandoutRules(
            ShownTimeline shown, List<DatedConflict> conflicts, HandoutChanges changes, Wording wording, Rules rules) {
        this.shown = shown;
        this.conflicts = conflicts;
        this.wording = wording;
        this.rules = rules;
        this.dates = new HandoutDates(shown, wording);
        this.changes = changes;
    }

    /** The signs that call for help. */
    List<Block> seekHelp() {
        return callout(
                "seek-help",
                CalloutSeverity.URGENT,
                rules.direction(Direction.SEEK_HELP),
                items(Direction.SEEK_HELP, false));
    }

    /** What contradicts what and when: the stricter one is what the rules show. */
    List<Block> conflicts() {
        List<List<Block>> items = new ArrayList<>();
        for (DatedConflict conflict : conflicts) {
            items.add(List.of(new Block.Paragraph(wording.say(
                    conflict.stricter().isConditional() ? Phrase.CONFLICT_PERHAPS : Phrase.CONFLICT,
                    rules.inShort(conflict.stricter()),
                    rules.inShort(conflict.other()),
                    dates.spans(conflict.spans())))));
        }
        return callout("conflicts", CalloutSeverity.IMPORTANT, wording.say(Phrase.CONFLICT_TITLE), items);
    }

    private static List<Block> callout(
            String id, CalloutSeverity severity, List<Inline> title, List<List<Block>> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(id, severity, title, List.of(new Block.Items(false, items))));
    }

    /** A section for each direction but the signs, gravest first; outside events follow what to avoid. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Direction direction : Rules.GRAVEST_FIRST) {
            if (direction != Direction.SEEK_HELP) {
                String id = direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
                add(sections, id, rules.direction(direction), intro(direction), items(direction, false));
                add(
                        sections,
                        "apart",
                        wording.say(Phrase.APART_TITLE),
                        List.of(new Block.Paragraph(wording.say(Phrase.APART_HOW))),
                        items(direction, true));
            }
        }
        return sections;
    }

    private List<Block> intro(Direction direction) {
        return direction == Direction.ASK_PRESCRIBER
                ? List.of(
                        new Block.Paragraph(wording.say(Phrase.ASK_PRESCRIBER_HOW)),
                        new Block.Paragraph(wording.say(Phrase.ASK_PRESCRIBER_WHEN)))
                : List.of();
    }

    private static void add(
            List<Section> sections, String id, List<Inline> title, List<Block> intro, List<List<Block>> items) {
        if (!items.isEmpty()) {
            List<Block> blocks = new ArrayList<>(intro);
            blocks.add(new Block.Items(false, items));
            sections.add(new Section(id, title, blocks, List.of()));
        }
    }

    /** One item for each advice of a direction, with all its dates. */
    private List<List<Block>> items(Direction direction, boolean apart) {
        Map<Said, List<ShownTimeline.Line>> lines = new LinkedHashMap<>();
        for (ShownTimeline.Line line : shown.lines()) {
            Said said = Said.of(line);
            if (said.advice().direction() == direction && said.isApart() == apart) {
                lines.computeIfAbsent(said, each -> new ArrayList<>()).add(line);
            }
        }
        List<List<Block>> items = new ArrayList<>();
        lines.forEach((said, when) -> items.add(item(said, when)));
        return items;
    }

    private List<Block> item(Said said, List<ShownTimeline.Line> lines) {
        List<Inline> what = wording.capital(rules.what(said.advice()));
        if (!said.except().isEmpty()) {
            what = wording.say(Phrase.RULE_EXCEPT, what, rules.subjects(said.except()));
        }
        List<List<Inline>> when = lines.stream()
                .map(line -> said.isApart() ? dates.not(line.span()) : dates.of(line))
                .toList();
        List<Block> item = new ArrayList<>();
        item.add(
                new Block.Paragraph(changes.marked(said.advice(), wording.say(Phrase.RULE, what, wording.list(when)))));
        item.addAll(rules.detail(said.advice()));
        said.unless()
                .forEach(stricter ->
                        item.add(new Block.Paragraph(wording.say(Phrase.RULE_GIVES_WAY, rules.inShort(stricter)))));
        return item;
    }
}
