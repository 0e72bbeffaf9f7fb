package dev.regimen.content.page;

import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rules of one kind that a procedure's protocols have, each once, with the protocols it holds for.
 *
 * @param entries the rules, shared ones first, then in the protocols' order
 */
record Gathered<T>(List<Entry<T>> entries) {
    /**
     * A rule and whom it holds for.
     *
     * @param item the rule
     * @param only the protocols it holds for; empty for all
     */
    record Entry<T>(T item, List<TreatmentProtocol> only) {
        /** What is said of the rule, and for which protocols where it is not for all. */
        List<Inline> qualified(Wording wording, List<Inline> said) {
            if (only.isEmpty()) {
                return said;
            }
            List<List<Inline>> names = only.stream()
                    .map(protocol -> wording.text(
                            protocol.id().procedure() + ".protocols."
                                    + protocol.id().name() + ".name",
                            protocol.name()))
                    .toList();
            return wording.say(Phrase.RULE_CONDITIONAL, said, wording.say(Phrase.CONDITION_SITES, wording.list(names)));
        }
    }

    static <T> Gathered<T> of(Procedure procedure, List<T> shared, Function<TreatmentProtocol, List<T>> own) {
        Map<T, List<TreatmentProtocol>> holders = new LinkedHashMap<>();
        shared.forEach(item -> holders.put(item, new ArrayList<>()));
        for (TreatmentProtocol protocol : procedure.protocols()) {
            for (T item : own.apply(protocol)) {
                holders.computeIfAbsent(item, i -> new ArrayList<>()).add(protocol);
            }
        }
        int all = procedure.protocols().size();
        return new Gathered<>(holders.entrySet().stream()
                .map(entry -> new Entry<>(
                        entry.getKey(),
                        shared.contains(entry.getKey()) || entry.getValue().size() == all
                                ? List.<TreatmentProtocol>of()
                                : List.copyOf(entry.getValue())))
                .toList());
    }
}
