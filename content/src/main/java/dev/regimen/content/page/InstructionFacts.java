package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.CalloutSeverity;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules before and after a session as a page tells them: without dates, told from the session. */
final class InstructionFacts {
    private final Gathered<Instruction> all;
    private final Wording wording;
    private final Areas areas;
    private final Rules rules;
    private final Sources sources;

    InstructionFacts(Catalog catalog, Procedure procedure, Wording wording, Rules rules, Sources sources) {
        this.all = Gathered.of(procedure, procedure.shared().instructions(), catalog::instructions);
        this.wording = wording;
        this.areas = new Areas(procedure, wording);
        this.rules = rules;
        this.sources = sources;
    }

    /** What to heed until the session. */
    List<Block> before() {
        return directions(timing -> isBefore(timing.from().earliest()));
    }

    /** What to heed from the session on. */
    List<Block> after() {
        return directions(timing ->
                isAfter(timing.until().latest()) || !isBefore(timing.from().earliest()));
    }

    private static boolean isBefore(Offset offset) {
        return offset.isDecision() || offset.amount() < 0;
    }

    private static boolean isAfter(Offset offset) {
        return offset.amount() > 0;
    }

    private List<Block> directions(Predicate<Timing> which) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Definition> entries = new ArrayList<>();
        for (Instruction.Direction direction : Rules.GRAVEST_FIRST) {
            List<List<Block>> items = all.entries().stream()
                    .filter(entry -> entry.item().direction() == direction
                            && which.test(entry.item().timing()))
                    .map(this::item)
                    .toList();
            if (items.isEmpty()) {
                continue;
            }
            List<Block> content = new ArrayList<>();
            content.add(new Block.Items(false, items));
            if (direction == Instruction.Direction.ASK_PRESCRIBER) {
                content.add(new Block.Paragraph(wording.say(Phrase.ASK_PRESCRIBER_HOW)));
            }
            if (direction == Instruction.Direction.SEEK_HELP) {
                blocks.add(new Block.Callout("seek-help", CalloutSeverity.URGENT, rules.direction(direction), content));
            } else {
                entries.add(Block.Definition.of(rules.direction(direction), content.toArray(Block[]::new)));
            }
        }
        if (!entries.isEmpty()) {
            blocks.add(new Block.Definitions(entries));
        }
        return blocks;
    }

    private List<Block> item(Gathered.Entry<Instruction> entry) {
        Instruction rule = entry.item();
        Advice advice = rule.advice(rule.when());
        List<Inline> what = areas.qualified(entry, wording.capital(rules.what(advice)));
        List<Inline> when = List.of(new Inline.Figure(
                rule.timing().from() + ".." + rule.timing().until(),
                wording.language().timing(rule.timing())));
        List<Block> item = new ArrayList<>();
        item.add(new Block.Paragraph(
                Wording.concat(wording.say(Phrase.RULE, what, when), sources.marks(rule.citations()))));
        item.addAll(rules.detail(advice));
        return item;
    }
}
