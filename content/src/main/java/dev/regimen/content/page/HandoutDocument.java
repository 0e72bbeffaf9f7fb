package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.CalloutSeverity;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Section;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.catalog.ClinicApproval;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.practice.Site;
import dev.regimen.core.timeline.ExpectedPhase;
import dev.regimen.core.timeline.LeftOut;
import dev.regimen.core.timeline.Span;
import dev.regimen.core.timeline.TimelineEntry;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays out a patient's handout: what calls for help first, then visits, rules and what to expect. */
final class HandoutDocument {
    private final AftercareHandout.Builder handout;
    private final Wording wording;
    private final Rules rules;

    HandoutDocument(AftercareHandout.Builder handout, Wording wording) {
        this.handout = handout;
        this.wording = wording;
        this.rules = new Rules(wording, handout.catalog);
    }

    Document document() {
        List<Inline> procedure = wording.text(handout.procedure.id() + ".name", handout.procedure.name());
        Document.Builder document =
                Document.builder(wording.language().locale()).title(wording.say(Phrase.HANDOUT_TITLE, procedure));
        if (handout.catalog.status(handout.protocol) == ClinicApproval.Status.DRAFT) {
            document.lead(Banners.draft(wording));
        }
        if (handout.patientName != null) {
            document.lead(
                    new Block.Paragraph(wording.say(Phrase.HANDOUT_FOR, List.of(Inline.text(handout.patientName)))));
        }
        seekHelp().forEach(document::lead);
        late().forEach(document::lead);
        conflicts().forEach(document::lead);
        visits().forEach(document::section);
        for (Instruction.Direction direction : Rules.GRAVEST_FIRST) {
            if (direction != Instruction.Direction.SEEK_HELP) {
                direction(direction).forEach(document::section);
            }
        }
        expectation().forEach(document::section);
        reach().forEach(document::section);
        return document.build();
    }

    private List<Block> seekHelp() {
        List<List<Block>> items = items(Instruction.Direction.SEEK_HELP);
        return items.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(
                        "seek-help",
                        CalloutSeverity.URGENT,
                        rules.direction(Instruction.Direction.SEEK_HELP),
                        List.of(new Block.Items(false, items))));
    }

    /** Rules whose time had passed before the decision: somebody must look at them. */
    private List<Block> late() {
        List<List<Inline>> lines = handout.timeline.leftOut().stream()
                .filter(left -> left.reason() == LeftOut.Reason.NO_TIME)
                .map(LeftOut::instruction)
                .filter(rule -> rule.direction() != Instruction.Direction.MAY)
                .distinct()
                .map(rule -> rule.advice(open(rule)))
                .map(this::adviceInShort)
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(
                        "late",
                        CalloutSeverity.URGENT,
                        wording.say(Phrase.LATE_TITLE),
                        List.of(new Block.Paragraph(wording.say(Phrase.LATE_TEXT)), Block.Items.of(lines))));
    }

    private List<Block> conflicts() {
        List<List<Inline>> lines = handout.timeline.conflicts().stream()
                .map(conflict -> wording.say(
                        Phrase.CONFLICT, adviceInShort(conflict.stricter()), adviceInShort(conflict.other())))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(
                        "conflicts",
                        CalloutSeverity.IMPORTANT,
                        wording.say(Phrase.CONFLICT_TITLE),
                        List.of(Block.Items.of(lines))));
    }

    private List<Inline> adviceInShort(Advice advice) {
        return wording.say(Phrase.RULE, rules.direction(advice.direction()), rules.what(advice));
    }

    private List<Section> visits() {
        List<Block> blocks = new ArrayList<>();
        List<List<Block>> items = new ArrayList<>();
        for (int i = 0; i < handout.visits.size(); i++) {
            HandoutVisit visit = handout.visits.get(i);
            List<Inline> line = wording.say(
                    Phrase.VISIT_LINE,
                    wording.capital(wording.text("visits[" + i + "].name", visit.name())),
                    moment(visit.arrival()));
            if (!visit.confirmed()) {
                line = wording.say(Phrase.VISIT_TO_CONFIRM, line);
            }
            items.add(List.of(new Block.Paragraph(line), new Block.Paragraph(siteName(visit.site()))));
        }
        if (items.isEmpty()) {
            return List.of();
        }
        blocks.add(new Block.Items(true, items));
        if (handout.madeOn != null) {
            blocks.add(new Block.Paragraph(wording.say(Phrase.HANDOUT_AS_OF, wording.date(handout.madeOn))));
        }
        return section("visits", Phrase.HANDOUT_VISITS, blocks);
    }

    private List<Inline> siteName(Site site) {
        return wording.text("sites." + site.id() + ".name", site.name());
    }

    private List<Section> direction(Instruction.Direction direction) {
        List<List<Block>> items = items(direction);
        if (items.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (direction == Instruction.Direction.ASK_PRESCRIBER) {
            blocks.add(new Block.Paragraph(wording.say(Phrase.ASK_PRESCRIBER_HOW)));
        }
        blocks.add(new Block.Items(false, items));
        String id = direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(new Section(id, rules.direction(direction), blocks, List.of()));
    }

    /** One item for each advice of a direction, with all its dates. */
    private List<List<Block>> items(Instruction.Direction direction) {
        Map<Advice, List<Span>> spans = new LinkedHashMap<>();
        for (TimelineEntry entry : handout.timeline.entries()) {
            if (entry.advice().direction() == direction) {
                spans.computeIfAbsent(entry.advice(), advice -> new ArrayList<>())
                        .add(entry.span());
            }
        }
        List<List<Block>> items = new ArrayList<>();
        spans.forEach((advice, dates) -> {
            List<Block> item = new ArrayList<>();
            item.add(new Block.Paragraph(wording.say(
                    Phrase.RULE,
                    wording.capital(rules.what(advice)),
                    wording.list(dates.stream().map(this::span).toList()))));
            item.addAll(rules.detail(advice));
            items.add(item);
        });
        return items;
    }

    /** Site and side of a session are known, so only circumstances can be open. */
    private static Condition open(Instruction rule) {
        return new Condition(List.of(), null, rule.when().circumstances());
    }

    private List<Inline> span(Span span) {
        return span.fold(
                days -> List.of(new Inline.Figure(
                        days.first() + "/" + days.last(), wording.language().dates(days.first(), days.last()))),
                exact -> wording.say(Phrase.EXACT_SPAN, moment(exact.from()), moment(exact.until())));
    }

    private List<Inline> moment(ZonedDateTime when) {
        return List.of(Inline.Time.of(when, wording.language().dateTime(when)));
    }

    private List<Section> expectation() {
        Map<RecoveryPhase, List<List<Inline>>> lines = new LinkedHashMap<>();
        for (ExpectedPhase expected : handout.timeline.expected()) {
            lines.computeIfAbsent(expected.phase(), p -> new ArrayList<>()).add(expected(expected));
        }
        List<Block.Definition> entries = new ArrayList<>();
        lines.forEach((phase, dates) -> {
            String place = handout.procedure.id() + ".recovery." + phase.id();
            List<Block> meaning = new ArrayList<>();
            meaning.add(Block.Items.of(dates));
            if (phase.detail() != null) {
                meaning.addAll(wording.rich(place + ".detail", phase.detail()));
            }
            entries.add(Block.Definition.of(
                    wording.capital(wording.text(place + ".name", phase.name())), meaning.toArray(Block[]::new)));
        });
        return entries.isEmpty()
                ? List.of()
                : section("expect", Phrase.EXPECT_TITLE, List.of(new Block.Definitions(entries)));
    }

    private List<Inline> expected(ExpectedPhase expected) {
        List<Inline> start = somewhere(expected.earliestStart(), expected.latestStart());
        List<Inline> end = somewhere(expected.earliestEnd(), expected.latestEnd());
        return expected.phase().between() != null ? start : wording.say(Phrase.EXPECT_STARTS_ENDS, start, end);
    }

    private List<Inline> somewhere(LocalDate first, LocalDate last) {
        return List.of(new Inline.Figure(first + "/" + last, wording.language().somewhereIn(first, last)));
    }

    private List<Section> reach() {
        List<Block.Definition> entries = handout.visits.stream()
                .map(HandoutVisit::site)
                .distinct()
                .map(site -> Block.Definition.of(siteName(site), new Block.Paragraph(Whereabouts.of(site, wording))))
                .toList();
        return entries.isEmpty()
                ? List.of()
                : section("reach", Phrase.CALL_US, List.of(new Block.Definitions(entries)));
    }

    private List<Section> section(String id, Phrase title, List<Block> blocks) {
        return List.of(new Section(id, wording.say(title), blocks, List.of()));
    }
}
