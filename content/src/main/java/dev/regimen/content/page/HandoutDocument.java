package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.CalloutSeverity;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Section;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.catalog.ClinicApproval;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.practice.Site;
import dev.regimen.core.timeline.ExpectedPhase;
import dev.regimen.core.timeline.LeftOut;
import dev.regimen.core.timeline.ShownTimeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out a patient's handout: what calls for help first, then visits, rules and what to expect. */
final class HandoutDocument {
    private final AftercareHandout.Builder handout;
    private final Wording wording;
    private final Rules rules;
    private final HandoutDates dates;
    private final HandoutChanges changes;
    private final HandoutRules instructions;

    HandoutDocument(AftercareHandout.Builder handout, Wording wording) {
        this.handout = handout;
        this.wording = wording;
        this.rules = new Rules(handout.procedure, wording, handout.catalog);
        ShownTimeline shown = handout.timeline.shown();
        this.dates = new HandoutDates(shown, wording);
        this.changes = HandoutChanges.between(handout.told, handout.timeline, wording, rules);
        this.instructions = new HandoutRules(shown, handout.timeline.conflicts(), changes, wording, rules);
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
        instructions.seekHelp().forEach(document::lead);
        changes.callout().forEach(document::lead);
        late().forEach(document::lead);
        instructions.conflicts().forEach(document::lead);
        visits().forEach(document::section);
        instructions.sections().forEach(document::section);
        expectation().forEach(document::section);
        reach().forEach(document::section);
        return document.build();
    }

    /** Rules whose time had passed before the decision: somebody must look at them. */
    private List<Block> late() {
        List<List<Inline>> lines = handout.timeline.leftOut().stream()
                .filter(left -> left.reason() == LeftOut.Reason.NO_TIME)
                .map(LeftOut::instruction)
                .filter(rule -> rule.direction() != Instruction.Direction.MAY)
                .distinct()
                .map(rule -> rule.advice(open(rule)))
                .map(rules::inShort)
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(
                        "late",
                        CalloutSeverity.URGENT,
                        wording.say(Phrase.LATE_TITLE),
                        List.of(new Block.Paragraph(wording.say(Phrase.LATE_TEXT)), Block.Items.of(lines))));
    }

    private List<Section> visits() {
        List<Block> blocks = new ArrayList<>();
        List<List<Block>> items = new ArrayList<>();
        for (int i = 0; i < handout.visits.size(); i++) {
            HandoutVisit visit = handout.visits.get(i);
            List<Inline> line = wording.say(
                    Phrase.VISIT_LINE,
                    wording.capital(wording.text("visits[" + i + "].name", visit.name())),
                    dates.moment(visit.arrival()));
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

    /** Site and side of a session are known, so only circumstances can be open. */
    private static Condition open(Instruction rule) {
        return new Condition(List.of(), null, rule.when().circumstances());
    }

    private List<Section> expectation() {
        Map<RecoveryPhase, List<List<Inline>>> lines = new LinkedHashMap<>();
        for (ExpectedPhase expected : handout.timeline.expected()) {
            lines.computeIfAbsent(expected.phase(), p -> new ArrayList<>())
                    .add(rules.qualified(dates.of(expected), expected.when()));
        }
        List<Block.Definition> entries = new ArrayList<>();
        lines.forEach((phase, when) -> {
            String place = handout.procedure.id() + ".recovery." + phase.id();
            List<Block> meaning = new ArrayList<>();
            meaning.add(Block.Items.of(when));
            if (phase.detail() != null) {
                meaning.addAll(wording.rich(place + ".detail", phase.detail()));
            }
            entries.add(Block.Definition.of(
                    changes.marked(phase, wording.capital(wording.text(place + ".name", phase.name()))),
                    meaning.toArray(Block[]::new)));
        });
        return entries.isEmpty()
                ? List.of()
                : section("expect", Phrase.EXPECT_TITLE, List.of(new Block.Definitions(entries)));
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
