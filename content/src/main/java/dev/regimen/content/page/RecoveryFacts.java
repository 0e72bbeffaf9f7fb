package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.GapRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to expect after a session: each phase with its length and what it is told from. */
final class RecoveryFacts {
    private final Procedure procedure;
    private final Gathered<RecoveryPhase> all;
    private final Wording wording;
    private final Areas areas;
    private final Rules rules;
    private final Sources sources;

    RecoveryFacts(Procedure procedure, Wording wording, Rules rules, Sources sources) {
        this.procedure = procedure;
        this.all = Gathered.of(procedure, procedure.shared().recovery(), protocol -> protocol.recovery());
        this.wording = wording;
        this.areas = new Areas(procedure, wording);
        this.rules = rules;
        this.sources = sources;
    }

    List<Block> phases() {
        List<Block.Definition> entries = new ArrayList<>();
        for (Gathered.Entry<RecoveryPhase> entry : all.entries()) {
            RecoveryPhase phase = entry.item();
            List<Inline> name = areas.qualified(entry, rules.qualified(wording.capital(name(phase)), phase.when()));
            List<Block> meaning = new ArrayList<>();
            meaning.add(new Block.Paragraph(Wording.concat(when(phase), sources.marks(phase.citations()))));
            if (phase.detail() != null) {
                meaning.addAll(wording.rich(place(phase) + ".detail", phase.detail()));
            }
            entries.add(Block.Definition.of(name, meaning.toArray(Block[]::new)));
        }
        return entries.isEmpty() ? List.of() : List.of(new Block.Definitions(entries));
    }

    private List<Inline> when(RecoveryPhase phase) {
        GapRange window = phase.between();
        boolean byWindow = window != null;
        GapRange said = window != null ? window : phase.lasts();
        if (said == null) {
            throw new IllegalStateException("a phase has a length or a window");
        }
        List<Inline> length = wording.gap(said);
        return switch (phase.starts()) {
            case SESSION -> wording.say(byWindow ? Phrase.WINDOW_AFTER_SESSION : Phrase.RECOVERY_AFTER_SESSION, length);
            case LAST_SESSION -> wording.say(byWindow ? Phrase.WINDOW_AFTER_LAST : Phrase.RECOVERY_AFTER_LAST, length);
            case END_OF_PHASE ->
                wording.say(
                        byWindow ? Phrase.WINDOW_AFTER_PHASE : Phrase.RECOVERY_AFTER_PHASE,
                        length,
                        earlier(phase.afterPhase()));
        };
    }

    private List<Inline> earlier(@Nullable String id) {
        return all.entries().stream()
                .map(Gathered.Entry::item)
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .map(this::name)
                .orElse(List.of());
    }

    private List<Inline> name(RecoveryPhase phase) {
        return wording.text(place(phase) + ".name", phase.name());
    }

    private String place(RecoveryPhase phase) {
        return procedure.id() + ".recovery." + phase.id();
    }
}
