package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.timeline.TimelineChange.NoLonger.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what is told with what was told, advice by advice. */
final class Changes {
    private static final Comparator<Dated> ORDER = Comparator.comparing(
                    (Dated dated) -> dated.advice.direction() != Direction.SEEK_HELP)
            .thenComparing(Dated::first)
            .thenComparing(dated -> dated.advice.direction(), Direction.byGravity())
            .thenComparing(dated -> dated.advice.subject().id())
            .thenComparing(dated -> dated.origins.get(0), Origin.ORDER)
            .thenComparing(dated -> dated.change.toString())
            .thenComparing(dated -> dated.advice.when().toString());

    private final List<LeftOut> leftOut;
    private final List<Dated> found = new ArrayList<>();

    /** A change with what it is listed by. */
    private record Dated(TimelineChange change, Advice advice, LocalDate first, List<Origin> origins) {}

    /** What one advice covers more and less than before. */
    private record Delta(
            Advice advice, @Nullable Group before, @Nullable Group now, List<Span> covered, List<Span> free) {
        static Delta of(Advice advice, @Nullable Group before, @Nullable Group now) {
            List<Span> was = spans(before);
            List<Span> is = spans(now);
            return new Delta(advice, before, now, Spans.minus(is, was), Spans.minus(was, is));
        }

        boolean isChange() {
            return !covered.isEmpty() || !free.isEmpty() || !margin(before).equals(margin(now));
        }

        boolean onlyLoses() {
            return covered.isEmpty() && !free.isEmpty();
        }

        boolean onlyGains() {
            return free.isEmpty() && !covered.isEmpty();
        }

        // the same moments
        boolean givesWayTo(Delta other) {
            return free.stream()
                    .anyMatch(span -> other.covered.stream()
                            .anyMatch(more -> span.intersection(more).isPresent()));
        }

        List<Origin> origins() {
            TreeSet<Origin> origins = new TreeSet<>(Origin.ORDER);
            add(now, covered, origins);
            add(before, free, origins);
            if (origins.isEmpty()) {
                add(now, spans(now), origins);
            }
            return List.copyOf(origins);
        }

        private static void add(@Nullable Group group, List<Span> changed, TreeSet<Origin> origins) {
            if (group != null) {
                group.pieces().stream()
                        .filter(piece -> changed.stream()
                                .anyMatch(
                                        span -> span.intersection(piece.span()).isPresent()))
                        .forEach(piece -> origins.add(piece.origin()));
            }
        }

        private static List<Span> spans(@Nullable Group group) {
            return group == null
                    ? List.of()
                    : group.entries().stream().map(TimelineEntry::span).toList();
        }

        private static List<Span> margin(@Nullable Group group) {
            return group == null
                    ? List.of()
                    : group.entries().stream()
                            .flatMap(entry -> entry.margin().stream())
                            .toList();
        }
    }

    private Changes(List<LeftOut> leftOut) {
        this.leftOut = leftOut;
    }

    static List<TimelineChange> between(
            List<Group> told,
            List<Group> now,
            List<ExpectedPhase> expectedBefore,
            List<ExpectedPhase> expected,
            List<LeftOut> leftOut) {
        Changes changes = new Changes(leftOut);
        changes.deltas(told, now).values().forEach(changes::add);
        Stream<TimelineChange> advice = changes.found.stream().sorted(ORDER).map(Dated::change);
        return Stream.concat(advice, expectations(expectedBefore, expected).stream())
                .toList();
    }

    // what changed, by what is said without its conditions
    private Map<Advice, List<Delta>> deltas(List<Group> told, List<Group> now) {
        Map<Advice, Group> before = new LinkedHashMap<>();
        told.forEach(group -> before.put(group.advice(), group));
        Map<Advice, List<Delta>> deltas = new LinkedHashMap<>();
        for (Group group : now) {
            add(Delta.of(group.advice(), before.remove(group.advice()), group), deltas);
        }
        before.values().forEach(group -> add(Delta.of(group.advice(), group, null), deltas));
        return deltas;
    }

    private static void add(Delta delta, Map<Advice, List<Delta>> deltas) {
        if (delta.isChange()) {
            deltas.computeIfAbsent(delta.advice.when(Condition.ALWAYS), said -> new ArrayList<>())
                    .add(delta);
        }
    }

    private void add(List<Delta> saying) {
        List<Delta> left = new ArrayList<>(saying);
        left.sort(Comparator.comparing(delta -> delta.advice.when().toString()));
        while (!left.isEmpty()) {
            Delta delta = left.remove(0);
            Optional<Delta> other = left.stream()
                    .filter(each -> isPair(delta, each) || isPair(each, delta))
                    .findFirst();
            if (other.isPresent()) {
                left.remove(other.get());
                Delta loser = delta.onlyLoses() ? delta : other.get();
                addPair(loser, loser == delta ? other.get() : delta);
            } else {
                add(delta);
            }
        }
    }

    private static boolean isPair(Delta loser, Delta gainer) {
        return loser.onlyLoses() && gainer.onlyGains() && loser.givesWayTo(gainer);
    }

    private void addPair(Delta loser, Delta gainer) {
        TreeSet<Origin> origins = new TreeSet<>(Origin.ORDER);
        origins.addAll(loser.origins());
        origins.addAll(gainer.origins());
        List<Origin> all = List.copyOf(origins);
        var change = new TimelineChange.OtherCondition(loser.advice, gainer.advice, gainer.covered, loser.free, all);
        found.add(new Dated(change, gainer.advice, first(gainer.covered, loser.free), all));
    }

    private void add(Delta delta) {
        List<Origin> origins = delta.origins();
        TimelineChange change;
        if (delta.before == null) {
            change = new TimelineChange.Added(delta.advice, delta.covered, origins);
        } else if (delta.now == null) {
            change = new TimelineChange.NoLonger(delta.advice, delta.free, why(delta.advice, origins), origins);
        } else {
            change = new TimelineChange.OtherDates(delta.advice, delta.covered, delta.free, origins);
        }
        boolean onlyMargin = delta.covered.isEmpty() && delta.free.isEmpty();
        LocalDate first = onlyMargin
                ? first(Delta.spans(delta.now), Delta.spans(delta.before))
                : first(delta.covered, delta.free);
        found.add(new Dated(change, delta.advice, first, origins));
    }

    private Why why(Advice advice, List<Origin> origins) {
        return leftOut.stream()
                .filter(left -> advice.equals(left.instruction().advice(advice.when()))
                        && origins.stream().anyMatch(origin -> left.sessions().contains(origin.session())))
                .map(left -> left.reason() == LeftOut.Reason.NO_TIME ? Why.NO_TIME : Why.DOES_NOT_APPLY)
                .min(Comparator.naturalOrder())
                .orElse(Why.NOT_GIVEN);
    }

    private static LocalDate first(List<Span> covered, List<Span> free) {
        return Stream.concat(covered.stream(), free.stream())
                .map(Span::firstDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<TimelineChange> expectations(List<ExpectedPhase> before, List<ExpectedPhase> now) {
        SortedMap<String, List<ExpectedPhase>> was = bySession(before);
        SortedMap<String, List<ExpectedPhase>> is = bySession(now);
        is.keySet().forEach(key -> was.putIfAbsent(key, List.of()));
        List<TimelineChange> changes = new ArrayList<>();
        was.forEach((key, phases) -> {
            List<ExpectedPhase> gone = new ArrayList<>(phases);
            List<ExpectedPhase> come = new ArrayList<>(is.getOrDefault(key, List.of()));
            gone.removeAll(is.getOrDefault(key, List.of()));
            come.removeAll(phases);
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                changes.add(new TimelineChange.Expectation(
                        i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
            }
        });
        return changes;
    }

    private static SortedMap<String, List<ExpectedPhase>> bySession(List<ExpectedPhase> phases) {
        SortedMap<String, List<ExpectedPhase>> bySession = new TreeMap<>();
        for (ExpectedPhase phase : phases) {
            bySession
                    .computeIfAbsent(phase.session() + "\n" + phase.phase().id(), key -> new ArrayList<>())
                    .add(phase);
        }
        return bySession;
    }
}
