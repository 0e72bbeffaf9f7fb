package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of one course, read once and told for each of its sessions. */
final class Rules {
    private final Function<BodySite, List<Rule>> rules;
    private final List<Distance> distances;
    private final List<RecoveryPhase> recovery;
    private final LocalDate decided;

    /** An instruction with what is the same for every session. */
    private record Rule(Instruction instruction, Advice certain, Timing told, Timing otherwise) {
        static Rule of(Instruction instruction) {
            Timing timing = instruction.timing();
            return new Rule(
                    instruction,
                    instruction.advice(Condition.ALWAYS),
                    instruction.told(),
                    instruction.direction().isToldForTheShortest() ? timing.longest() : timing.shortest());
        }
    }

    /** A separation, and what the patient should know the event by. */
    record Distance(Separation separation, Subject event) {}

    private Rules(
            Function<BodySite, List<Rule>> rules,
            List<Distance> distances,
            List<RecoveryPhase> recovery,
            LocalDate decided) {
        this.rules = rules;
        this.distances = List.copyOf(distances);
        this.recovery = List.copyOf(requireNonNull(recovery, "recovery"));
        this.decided = requireNonNull(decided, "decided");
    }

    /** The same instructions wherever on the body a session is. */
    static Rules of(
            List<Instruction> instructions, List<Distance> distances, List<RecoveryPhase> recovery, LocalDate decided) {
        List<Rule> rules = rules(instructions);
        return new Rules(site -> rules, distances, recovery, decided);
    }

    /** The protocol with its distances, and the instructions that are told for a session at each site. */
    static Rules of(
            TreatmentProtocol protocol,
            List<Subject> subjects,
            Function<BodySite, List<Instruction>> instructions,
            LocalDate decided) {
        Map<BodySite, List<Rule>> bySite = new ConcurrentHashMap<>();
        return new Rules(
                where -> bySite.computeIfAbsent(where, site -> rules(instructions.apply(site))),
                distances(protocol.separations(), subjects),
                protocol.recovery(),
                decided);
    }

    private static List<Rule> rules(List<Instruction> instructions) {
        return requireNonNull(instructions, "instructions").stream()
                .distinct()
                .map(Rule::of)
                .toList();
    }

    static List<Distance> distances(List<Separation> separations, List<Subject> subjects) {
        return separations.stream()
                .map(each -> new Distance(each, event(each.event(), subjects)))
                .toList();
    }

    private static Subject event(String id, List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseGet(() -> Subject.of(id, Localized.english(id.replace('-', ' '))));
    }

    /** What a session gives. */
    Part at(SessionTime session, Circumstances circumstances) {
        Circumstances known = circumstances.with(session.known());
        List<Rule> told = rules.apply(session.site());
        List<Piece> pieces = new ArrayList<>(told.size() + distances.size());
        List<LeftOut.Cause> leftOut = new ArrayList<>();
        for (Rule rule : told) {
            Optional<Condition> open =
                    rule.instruction.when().open(session.site(), session.side(), session.stage(), known);
            Span span = open.isEmpty() ? null : session.span(rule.told, decided).orElse(null);
            if (span != null) {
                pieces.add(piece(rule, open.orElseThrow(), session, span));
            } else {
                LeftOut.Reason reason = open.isEmpty() ? LeftOut.Reason.DOES_NOT_APPLY : LeftOut.Reason.NO_TIME;
                leftOut.add(new LeftOut.Cause(rule.instruction, reason));
            }
        }
        distances.forEach(distance -> piece(distance, session).ifPresent(pieces::add));
        return new Part(session, this, pieces, leftOut, phases(session, known));
    }

    private Piece piece(Rule rule, Condition open, SessionTime session, Span span) {
        Span otherwise = rule.told.equals(rule.otherwise)
                ? span
                : session.span(rule.otherwise, decided).orElse(null);
        return new Piece(rule.certain.when(open), new Origin.Told(rule.instruction, session.key()), span, otherwise);
    }

    // the dates on which the event would be too near to the session
    private static Optional<Piece> piece(Distance distance, SessionTime session) {
        Separation separation = distance.separation;
        Gap before = separation.beforeEvent();
        Gap after = separation.afterEvent();
        boolean isBefore = before != null && before.amount() > 0;
        boolean isAfter = after != null && after.amount() > 0;
        if (!isBefore && !isAfter) {
            return Optional.empty();
        }
        LocalDate date = session.date();
        LocalDate first = after != null && isAfter ? after.periodStart(date).plusDays(1) : date;
        LocalDate last = before != null && isBefore ? before.earliestAfter(date).minusDays(1) : date;
        Condition where = separation.sameSite()
                ? new Condition(List.of(session.site()), session.side(), Map.of())
                : Condition.ALWAYS;
        Advice advice = new Advice(Direction.AVOID, distance.event, null, null, null, where);
        Span span = Span.days(first, last);
        return Optional.of(new Piece(advice, new Origin.Apart(separation, session.key()), span, span));
    }

    private List<ExpectedPhase> phases(SessionTime session, Circumstances known) {
        Map<String, @Nullable ExpectedPhase> byId = new HashMap<>();
        List<ExpectedPhase> dated = new ArrayList<>();
        for (RecoveryPhase phase : recovery) {
            ExpectedPhase expected = expected(phase, session, known, byId);
            byId.put(phase.id(), expected);
            if (expected != null) {
                dated.add(expected);
            }
        }
        return dated;
    }

    private static @Nullable ExpectedPhase expected(
            RecoveryPhase phase,
            SessionTime session,
            Circumstances known,
            Map<String, @Nullable ExpectedPhase> before) {
        Condition open = phase.when()
                .open(session.site(), session.side(), session.stage(), known)
                .orElse(null);
        String after = phase.afterPhase();
        if (after != null) {
            if (!before.containsKey(after)) {
                throw new IllegalArgumentException("recovery phase '%s' follows '%s', which must be a phase before it"
                        .formatted(phase.id(), after));
            }
            ExpectedPhase anchor = before.get(after);
            Condition both = anchor == null || open == null ? null : both(anchor.when(), open);
            return anchor == null || both == null
                    ? null
                    : ExpectedPhase.after(phase, session.key(), both, anchor.earliestEnd(), anchor.latestEnd());
        }
        boolean comes = phase.starts() != RecoveryPhase.Starts.LAST_SESSION || session.lastOfStage();
        return comes && open != null
                ? ExpectedPhase.after(phase, session.key(), open, session.date(), session.date())
                : null;
    }

    // of two open conditions of one session; null if they never hold together
    private static @Nullable Condition both(Condition one, Condition two) {
        if (!one.canHoldWith(two)) {
            return null;
        }
        Map<String, Boolean> circumstances = new HashMap<>(one.circumstances());
        circumstances.putAll(two.circumstances());
        List<String> stages = one.stages().isEmpty() || two.stages().isEmpty()
                ? Stream.concat(one.stages().stream(), two.stages().stream()).toList()
                : one.stages().stream().filter(two.stages()::contains).toList();
        return new Condition(List.of(), null, circumstances, stages);
    }
}
