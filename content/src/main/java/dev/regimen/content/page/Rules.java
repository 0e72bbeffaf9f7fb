package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Regimen;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.QuantityRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says rules for the patient: which way, about what, how much, and under which circumstances. */
final class Rules {
    /** The directions, gravest first. */
    static final List<Instruction.Direction> GRAVEST_FIRST = Arrays.stream(Instruction.Direction.values())
            .sorted(Instruction.Direction.byGravity())
            .toList();

    private final Wording wording;
    private final Map<String, Localized<String>> circumstances;

    Rules(Wording wording, Catalog catalog) {
        this.wording = wording;
        this.circumstances = catalog.circumstances();
    }

    List<Inline> direction(Instruction.Direction direction) {
        return wording.say(
                switch (direction) {
                    case DO -> Phrase.DIRECTION_DO;
                    case AVOID -> Phrase.DIRECTION_AVOID;
                    case MAY -> Phrase.DIRECTION_MAY;
                    case ASK_PRESCRIBER -> Phrase.DIRECTION_ASK;
                    case SEEK_HELP -> Phrase.DIRECTION_SEEK_HELP;
                });
    }

    /** What the rule is about, with what it includes, how much and how often, and its conditions. */
    List<Inline> what(Instruction rule) {
        return what(rule, rule.when());
    }

    /** What the rule is about, under the conditions that are still open. */
    List<Inline> what(Instruction rule, Condition open) {
        List<List<Inline>> parts = new ArrayList<>();
        parts.add(subject(rule.subject()));
        if (rule.regimen() != null) {
            parts.add(regimen(rule.id(), rule.regimen()));
        }
        if (rule.limit() != null) {
            parts.add(limit(rule.limit()));
        }
        List<Inline> said = wording.commas(parts);
        List<List<Inline>> conditions = conditions(open);
        return conditions.isEmpty() ? said : wording.say(Phrase.RULE_CONDITIONAL, said, wording.list(conditions));
    }

    /** More words for the patient, where the rule has them. */
    List<Block> detail(Instruction rule) {
        return rule.detail() == null ? List.of() : wording.rich("instructions." + rule.id() + ".detail", rule.detail());
    }

    private List<Inline> subject(Subject subject) {
        List<Inline> name = wording.text("subjects." + subject.id(), subject.name());
        List<List<Inline>> parts = subject.includes().stream()
                .map(part -> wording.text("subjects." + part.id(), part.name()))
                .toList();
        return parts.isEmpty() ? name : wording.say(Phrase.RULE_INCLUDES, name, wording.list(parts));
    }

    private List<Inline> limit(DoseLimit limit) {
        return wording.say(
                Phrase.LIMIT,
                wording.amount(QuantityRange.exactly(limit.most())),
                List.of(new Inline.Figure(
                        limit.within().toString(), wording.language().duration(limit.within()))));
    }

    private List<Inline> regimen(String rule, Regimen regimen) {
        List<Inline> every = List.of(new Inline.Figure(
                regimen.everyMin() + "/" + regimen.everyMax(),
                wording.language().durations(regimen.everyMin(), regimen.everyMax())));
        List<Inline> said = regimen.each() == null
                ? wording.say(Phrase.REGIMEN_EVERY, every)
                : wording.say(
                        Phrase.REGIMEN_EACH,
                        List.of(new Inline.Figure(
                                regimen.each().toString(), wording.language().duration(regimen.each()))),
                        every);
        if (regimen.amount() != null) {
            said = wording.say(Phrase.REGIMEN_AMOUNT, wording.amount(QuantityRange.exactly(regimen.amount())), said);
        }
        if (regimen.otherwise() == null || regimen.otherwiseWhen() == null) {
            return said;
        }
        List<Inline> when = wording.text("instructions." + rule + ".regimen.otherwise", regimen.otherwiseWhen());
        return wording.commas(
                List.of(said, wording.say(Phrase.REGIMEN_OTHERWISE, when, regimen(rule, regimen.otherwise()))));
    }

    /** The conditions of a rule in words; none if it holds always. */
    private List<List<Inline>> conditions(Condition when) {
        List<List<Inline>> said = new ArrayList<>();
        if (!when.sites().isEmpty()) {
            List<List<Inline>> names = when.sites().stream()
                    .map(site -> wording.text("sites." + site.id(), site.name()))
                    .toList();
            said.add(wording.say(Phrase.CONDITION_SITES, wording.list(names)));
        }
        if (when.side() != null) {
            side(when.side()).ifPresent(side -> said.add(wording.say(Phrase.CONDITION_SITES, side)));
        }
        when.circumstances().forEach((id, must) -> said.add(circumstance(id, must)));
        return said;
    }

    private List<Inline> circumstance(String id, boolean must) {
        String place = "circumstances." + id;
        Localized<String> clause = circumstances.get(id);
        return wording.say(
                must ? Phrase.CONDITION_IF : Phrase.CONDITION_UNLESS,
                clause == null ? wording.missing(place) : wording.text(place, clause));
    }

    private Optional<List<Inline>> side(Laterality side) {
        return Optional.ofNullable(
                        switch (side) {
                            case LEFT -> Phrase.SIDE_LEFT;
                            case RIGHT -> Phrase.SIDE_RIGHT;
                            case BILATERAL -> Phrase.SIDE_BOTH;
                            case NONE, UNKNOWN -> null;
                        })
                .map(wording::say);
    }
}
