package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Regimen;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.QuantityRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final Map<String, Localized<String>> names = new HashMap<>();
    private final String procedure;
    private final Map<String, Localized<String>> stages = new HashMap<>();

    Rules(Procedure procedure, Wording wording, Catalog catalog) {
        this.procedure = procedure.id();
        this.wording = wording;
        this.circumstances = catalog.circumstances();
        procedure.protocols().stream()
                .flatMap(protocol -> protocol.stages().stream())
                .forEach(stage -> stages.putIfAbsent(stage.id(), stage.name()));
        catalog.procedures().forEach(each -> names.put(each.id(), each.name()));
        catalog.subjects().forEach(subject -> names.put(subject.id(), subject.name()));
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

    /** What is told, about what, with what it includes, how much and how often, and under which conditions. */
    List<Inline> what(Advice advice) {
        return what(advice, subject(advice.subject()));
    }

    private List<Inline> what(Advice advice, List<Inline> subject) {
        List<List<Inline>> parts = new ArrayList<>();
        parts.add(subject);
        if (advice.regimen() != null) {
            parts.add(regimen(place(advice), advice.regimen()));
        }
        if (advice.limit() != null) {
            parts.add(limit(advice.limit()));
        }
        return qualified(wording.commas(parts), advice.when());
    }

    /** What is said, and under which conditions. */
    List<Inline> qualified(List<Inline> said, Condition when) {
        List<List<Inline>> conditions = conditions(when);
        return conditions.isEmpty() ? said : wording.say(Phrase.RULE_CONDITIONAL, said, wording.list(conditions));
    }

    /** An advice as one is reminded of it: which way, and about what. */
    List<Inline> inShort(Advice advice) {
        return wording.say(Phrase.RULE, way(advice), what(advice));
    }

    /** {@link #inShort} without what the subject includes. */
    List<Inline> brief(Advice advice) {
        return wording.say(Phrase.RULE, way(advice), what(advice, name(advice.subject())));
    }

    private List<Inline> way(Advice advice) {
        return advice.direction() == Instruction.Direction.SEEK_HELP
                ? wording.say(Phrase.DIRECTION_SEEK_HELP_SHORT)
                : direction(advice.direction());
    }

    /** Subjects in a sentence. */
    List<Inline> subjects(List<Subject> subjects) {
        return wording.list(subjects.stream().map(this::name).toList());
    }

    /** More words for the patient, where there are any. */
    List<Block> detail(Advice advice) {
        return advice.detail() == null ? List.of() : wording.rich(place(advice) + ".detail", advice.detail());
    }

    // where the words stand, for a report of what is not translated
    private static String place(Advice advice) {
        return "instructions."
                + advice.direction().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + advice.subject().id();
    }

    private List<Inline> subject(Subject subject) {
        List<Inline> name = name(subject);
        List<List<Inline>> parts = subject.includes().stream()
                .map(part -> wording.text("subjects." + part.id(), part.name()))
                .toList();
        return parts.isEmpty() ? name : wording.say(Phrase.RULE_INCLUDES, name, wording.list(parts));
    }

    private List<Inline> name(Subject subject) {
        // an outside event may be known to the timeline by its id alone
        return wording.text("subjects." + subject.id(), names.getOrDefault(subject.id(), subject.name()));
    }

    private List<Inline> limit(DoseLimit limit) {
        return wording.say(
                Phrase.LIMIT,
                wording.amount(QuantityRange.exactly(limit.most())),
                List.of(new Inline.Figure(
                        limit.within().toString(), wording.language().duration(limit.within()))));
    }

    private List<Inline> regimen(String place, Regimen regimen) {
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
        List<Inline> when = wording.text(place + ".regimen.otherwise", regimen.otherwiseWhen());
        return wording.commas(
                List.of(said, wording.say(Phrase.REGIMEN_OTHERWISE, when, regimen(place, regimen.otherwise()))));
    }

    /** The conditions of a rule in words; none if it holds always. */
    private List<List<Inline>> conditions(Condition when) {
        List<List<Inline>> where = new ArrayList<>();
        if (!when.sites().isEmpty()) {
            where.add(wording.list(when.sites().stream()
                    .map(site -> wording.text("sites." + site.id(), site.name()))
                    .toList()));
        }
        if (when.side() != null) {
            side(when.side()).ifPresent(where::add);
        }
        List<List<Inline>> said = new ArrayList<>();
        if (!where.isEmpty()) {
            said.add(wording.say(Phrase.CONDITION_SITES, wording.commas(where)));
        }
        if (!when.stages().isEmpty()) {
            said.add(wording.say(
                    Phrase.CONDITION_STAGES,
                    wording.list(when.stages().stream().map(this::stage).toList())));
        }
        when.circumstances().forEach((id, must) -> said.add(circumstance(id, must)));
        return said;
    }

    private List<Inline> stage(String id) {
        String place = procedure + ".stages." + id + ".name";
        Localized<String> name = stages.get(id);
        return name == null ? wording.missing(place) : wording.text(place, name);
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
