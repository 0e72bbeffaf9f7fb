package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.risk.CiomsBand;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.risk.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can go wrong, how badly and how often, and what speaks against a session. */
final class RiskFacts {
    private static final List<Contraindication.Consequence> GRAVEST_FIRST = List.of(
            Contraindication.Consequence.EXCLUDE,
            Contraindication.Consequence.REVIEW,
            Contraindication.Consequence.RESCHEDULE);

    private final Procedure procedure;
    private final Wording wording;
    private final Areas areas;
    private final Sources sources;

    RiskFacts(Procedure procedure, Wording wording, Sources sources) {
        this.procedure = procedure;
        this.wording = wording;
        this.areas = new Areas(procedure, wording);
        this.sources = sources;
    }

    /** One row for each risk, in the model's order; nothing if there is none. */
    List<Block> table() {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Risk risk : procedure.risks()) {
            rows.add(List.of(
                    Wording.concat(wording.capital(name(risk)), sources.marks(risk.citations())),
                    wording.say(severity(risk.severity())),
                    frequency(risk)));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        wording.say(Phrase.RISKS_CAPTION),
                        List.of(
                                wording.say(Phrase.COLUMN_RISK),
                                wording.say(Phrase.COLUMN_SEVERITY),
                                wording.say(Phrase.COLUMN_FREQUENCY)),
                        rows));
    }

    /** What is known about single risks beyond their row. */
    List<Block> descriptions() {
        List<Block.Definition> entries = new ArrayList<>();
        for (Risk risk : procedure.risks()) {
            if (risk.description() != null) {
                List<Block> words = wording.rich(place(risk) + ".description", risk.description());
                entries.add(Block.Definition.of(wording.capital(name(risk)), words.toArray(Block[]::new)));
            }
        }
        return entries.isEmpty() ? List.of() : List.of(new Block.Definitions(entries));
    }

    List<Inline> name(Risk risk) {
        return wording.text(place(risk) + ".name", risk.name());
    }

    /** How often a risk happens, in general and then in sub-populations. */
    List<Inline> frequency(Risk risk) {
        if (risk.rates().isEmpty()) {
            return frequency(Frequency.notKnown());
        }
        List<List<Inline>> said = new ArrayList<>();
        for (int i = 0; i < risk.rates().size(); i++) {
            Risk.Rate rate = risk.rates().get(i);
            List<Inline> words = Wording.concat(frequency(rate.frequency()), sources.marks(rate.citations()));
            said.add(
                    rate.population() == null
                            ? words
                            : wording.say(
                                    Phrase.RATE_AMONG,
                                    wording.text(place(risk) + ".rates[" + i + "].population", rate.population()),
                                    words));
        }
        return wording.commas(said);
    }

    private List<Inline> frequency(Frequency frequency) {
        List<Inline> rate = List.of(
                new Inline.Figure(frequency.toString(), wording.language().frequency(frequency)));
        Optional<CiomsBand> band = frequency.band();
        return band.map(found -> wording.say(
                        Phrase.RATE_WITH_BAND,
                        rate,
                        List.of(Inline.text(wording.language().band(found)))))
                .orElse(rate);
    }

    /** What speaks against a session, the gravest first; nothing if there is nothing. */
    List<Block> contraindications() {
        Gathered<Contraindication> all = Gathered.of(
                procedure, procedure.shared().contraindications(), protocol -> protocol.contraindications());
        List<Block.Definition> entries = new ArrayList<>();
        for (Contraindication.Consequence consequence : GRAVEST_FIRST) {
            List<List<Inline>> names = new ArrayList<>();
            for (Gathered.Entry<Contraindication> entry : all.entries()) {
                Contraindication item = entry.item();
                if (item.consequence() == consequence) {
                    String place = procedure.id() + ".contraindications." + item.id();
                    names.add(Wording.concat(
                            areas.qualified(entry, wording.capital(wording.text(place + ".name", item.name()))),
                            sources.marks(item.citations())));
                }
            }
            if (!names.isEmpty()) {
                entries.add(Block.Definition.of(wording.say(consequence(consequence)), Block.Items.of(names)));
            }
        }
        return entries.isEmpty() ? List.of() : List.of(new Block.Definitions(entries));
    }

    private String place(Risk risk) {
        return procedure.id() + ".risks." + risk.id();
    }

    static boolean isSerious(Risk risk) {
        return risk.severity().compareTo(Severity.SERIOUS) >= 0;
    }

    private static Phrase severity(Severity severity) {
        return switch (severity) {
            case MINOR -> Phrase.RISK_MINOR;
            case MODERATE -> Phrase.RISK_MODERATE;
            case SERIOUS -> Phrase.RISK_SERIOUS;
            case LIFE_THREATENING -> Phrase.RISK_LIFE_THREATENING;
        };
    }

    private static Phrase consequence(Contraindication.Consequence consequence) {
        return switch (consequence) {
            case EXCLUDE -> Phrase.CONSEQUENCE_EXCLUDE;
            case REVIEW -> Phrase.CONSEQUENCE_REVIEW;
            case RESCHEDULE -> Phrase.CONSEQUENCE_RESCHEDULE;
        };
    }
}
