package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.EvidenceLevel;
import dev.regimen.core.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/** How well a procedure works, and where its sources contradict each other. */
final class EvidenceFacts {
    private final Procedure procedure;
    private final Wording wording;
    private final Sources sources;

    EvidenceFacts(Procedure procedure, Wording wording, Sources sources) {
        this.procedure = procedure;
        this.wording = wording;
        this.sources = sources;
    }

    /** Each finding with its level, if the source or we gave it one, and its sources. */
    List<Block> findings() {
        List<Block> blocks = new ArrayList<>();
        for (Evidence evidence : procedure.evidence()) {
            blocks.addAll(
                    wording.rich(procedure.id() + ".evidence." + evidence.id() + ".statement", evidence.statement()));
            EvidenceLevel level = evidence.level();
            List<Inline> marks = sources.marks(evidence.citations());
            if (level != null) {
                marks = Wording.concat(wording.say(Phrase.EVIDENCE_LEVEL, level(level)), marks);
            }
            if (!marks.isEmpty()) {
                blocks.add(new Block.Paragraph(marks));
            }
        }
        return blocks;
    }

    private List<Inline> level(EvidenceLevel level) {
        if (level instanceof EvidenceLevel.Oxford oxford) {
            return wording.say(Phrase.OXFORD_LEVEL, List.of(Inline.text(Integer.toString(oxford.ordinal() + 1))));
        }
        return wording.say(
                switch ((EvidenceLevel.Grade) level) {
                    case HIGH -> Phrase.GRADE_HIGH;
                    case MODERATE -> Phrase.GRADE_MODERATE;
                    case LOW -> Phrase.GRADE_LOW;
                    case VERY_LOW -> Phrase.GRADE_VERY_LOW;
                });
    }

    /** Each contradiction with everything that is said about it, side by side. */
    List<Block> disagreements() {
        List<Block.Definition> entries = new ArrayList<>();
        for (Disagreement each : procedure.disagreements()) {
            String place = procedure.id() + ".disagreements." + each.id();
            List<List<Inline>> positions = new ArrayList<>();
            for (int i = 0; i < each.positions().size(); i++) {
                Disagreement.Position position = each.positions().get(i);
                positions.add(Wording.concat(
                        wording.text(place + ".says[" + i + "]", position.says()),
                        sources.marks(position.citations())));
            }
            entries.add(Block.Definition.of(
                    wording.capital(wording.text(place + ".about", each.about())), Block.Items.of(positions)));
        }
        return entries.isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph(wording.say(Phrase.SOURCES_DIFFER)), new Block.Definitions(entries));
    }
}
