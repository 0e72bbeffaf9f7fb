package dev.regimen.core.course;

import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A course's state, looked through once and indexed by what the rules ask for. */
final class Facts {
    private static final Comparator<Decision> LAST_AND_STRICTEST =
            Comparator.comparing(Decision::on).thenComparing(Decision::kind, Comparator.reverseOrder());

    private record Place(String stage, Laterality side) {}

    private record Measured(SessionKey session, String measure) {}

    final CourseState state;
    final LocalDate asOf;
    private final Map<String, List<LedgerEvent>> byKind = new HashMap<>();
    private final Map<Place, SortedMap<Integer, List<LedgerEvent>>> sessions = new HashMap<>();
    private final Map<SessionKey, Set<String>> kinds = new HashMap<>();
    private final List<LedgerEvent> strays = new ArrayList<>();
    private final Map<SessionKey, Decision> decisions = new HashMap<>();
    private final Map<Place, SortedMap<Integer, Integer>> stops = new HashMap<>();
    private final Map<Measured, Outcome> outcomes = new HashMap<>();

    Facts(CourseState state, LocalDate asOf) {
        this.state = state;
        this.asOf = asOf;
        for (LedgerEvent event : state.ledger().events()) {
            if (event.status().counts()) {
                fileSession(event);
                if (!event.kind().equals(LedgerEvent.EVALUATION)) {
                    byKind.computeIfAbsent(event.kind(), kind -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        state.decisions().stream()
                .sorted(LAST_AND_STRICTEST)
                .forEach(decision -> decisions.put(decision.about(), decision));
        decisions.values().stream().filter(decision -> !decision.goesOn()).forEach(this::fileStop);
        state.outcomes().stream()
                .sorted(lastAndWorst())
                .forEach(outcome -> outcomes.put(new Measured(outcome.session(), outcome.measure()), outcome));
    }

    /** The sides that are treated one by one. */
    List<Laterality> sides() {
        return isStaged() ? state.side().sides() : List.of(state.side());
    }

    boolean isStaged() {
        return state.side() == Laterality.BILATERAL && state.protocol().sides().how() == Sides.How.STAGED;
    }

    /** The events of a kind that took place or are booked, by date; no evaluations, which no limit counts. */
    List<LedgerEvent> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** All that took place or is booked, by kind; no evaluations. */
    Collection<List<LedgerEvent>> all() {
        return byKind.values();
    }

    /** The events of a stage on a side, by cycle and date. */
    SortedMap<Integer, List<LedgerEvent>> sessions(Stage stage, Laterality side) {
        return sessions.getOrDefault(new Place(stage.id(), side), new TreeMap<>());
    }

    /** The kinds of all events of a session: several in a composite visit. */
    Set<String> kinds(SessionKey key) {
        return kinds.getOrDefault(key, new TreeSet<>());
    }

    /** Events with a session key of this course that the protocol has no place for, or whose kind is none it makes. */
    List<LedgerEvent> strays() {
        return strays;
    }

    Optional<Decision> decision(SessionKey key) {
        return Optional.ofNullable(decisions.get(key));
    }

    boolean goesOn(SessionKey key) {
        return decision(key).filter(Decision::goesOn).isPresent();
    }

    /** The first ordinal that a decision stopped a cycle before; the largest number if none did. */
    int stopBefore(Stage stage, Laterality side, int cycle) {
        return stops.getOrDefault(new Place(stage.id(), side), new TreeMap<>()).getOrDefault(cycle, Integer.MAX_VALUE);
    }

    Optional<Outcome> outcome(SessionKey session, String measure) {
        return Optional.ofNullable(outcomes.get(new Measured(session, measure)));
    }

    private void fileSession(LedgerEvent event) {
        SessionKey key = event.session();
        if (key == null || !key.course().equals(state.course())) {
            return;
        }
        Optional<Stage> stage = state.protocol().stages().stream()
                .filter(each -> each.id().equals(key.stage()))
                .findFirst();
        TreatmentProtocol protocol = state.protocol();
        kinds.computeIfAbsent(key, any -> new TreeSet<>()).add(event.kind());
        boolean hasPlace = stage.isPresent()
                && sides().contains(key.side())
                && (key.cycle() == 1 || stage.get().repeat() != null);
        if (hasPlace && SessionKinds.isOwn(protocol, stage.get(), event.kind())) {
            sessions.computeIfAbsent(new Place(key.stage(), key.side()), place -> new TreeMap<>())
                    .computeIfAbsent(key.cycle(), cycle -> new ArrayList<>())
                    .add(event);
        } else if (!hasPlace || !SessionKinds.mayAlsoGive(stage.get(), event.kind())) {
            strays.add(event);
        }
    }

    private void fileStop(Decision decision) {
        SessionKey key = decision.about();
        if (key.course().equals(state.course())) {
            stops.computeIfAbsent(new Place(key.stage(), key.side()), place -> new TreeMap<>())
                    .merge(key.cycle(), key.ordinal(), Math::min);
        }
    }

    private static Comparator<Outcome> lastAndWorst() {
        // put in this order, the last one of the last day stays: the one with the least value
        return Comparator.comparing(Outcome::on)
                .thenComparing(outcome -> outcome.value().amount(), Comparator.reverseOrder())
                .thenComparing(outcome -> outcome.value().unit())
                .thenComparing(outcome -> String.valueOf(outcome.lasted()));
    }
}
