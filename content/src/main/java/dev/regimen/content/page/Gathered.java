package dev.regimen.content.page;

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
    record Entry<T>(T item, List<TreatmentProtocol> only) {}

    /**
     * Gathers the rules of a procedure's protocols. What the procedure shares is in its protocols, unless they say
     * otherwise; by itself it counts only where there is no protocol.
     */
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
                .filter(entry -> all == 0 || !entry.getValue().isEmpty())
                .map(entry -> new Entry<>(
                        entry.getKey(),
                        entry.getValue().size() == all ? List.<TreatmentProtocol>of() : List.copyOf(entry.getValue())))
                .toList());
    }
}
