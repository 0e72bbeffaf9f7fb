package dev.regimen.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.InstructionArbitraries;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InstructionTimelineProperties {
    private static final LocalDate DECIDED = LocalDate.of(2027, 2, 20); // Sat

    @Property
    void everyInstructionOfEverySessionAppearsExactlyOnce(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        InstructionTimeline timeline = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED);

        List<String> told = Stream.concat(
                        timeline.entries().stream()
                                .flatMap(entry -> entry.origins().stream())
                                .map(origin -> origin.rule() + " " + origin.session()),
                        timeline.leftOut().stream().flatMap(l -> named(l.instruction(), l.sessions().stream())))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(rules.stream()
                        .flatMap(rule -> named(rule, sessions.stream().map(SessionTime::key)))
                        .toList());
    }

    @Property
    void theOrderOfRulesAndSessionsDoesNotMatter(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("recovery") List<RecoveryPhase> recovery,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known,
            @ForAll Random random) {
        List<Instruction> otherRules = shuffled(rules, random);
        List<SessionTime> otherSessions = shuffled(sessions, random);

        assertThat(InstructionTimeline.of(otherRules, recovery, otherSessions, known, DECIDED))
                .isEqualTo(InstructionTimeline.of(rules, recovery, sessions, known, DECIDED));
    }

    @Property
    void unitingIsAssociativeAndOrderFreeAndTheSameAsComputingAtOnce(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("recovery") List<RecoveryPhase> recovery,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known,
            @ForAll Random random) {
        InstructionTimeline atOnce = InstructionTimeline.of(rules, recovery, sessions, known, DECIDED);
        List<InstructionTimeline> parts = new ArrayList<>(shuffled(sessions, random).stream()
                .map(session -> InstructionTimeline.of(rules, recovery, List.of(session), known, DECIDED))
                .toList());

        while (parts.size() > 1) {
            InstructionTimeline one = parts.remove(random.nextInt(parts.size()));
            InstructionTimeline other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.and(other));
        }

        assertThat(parts.get(0)).isEqualTo(atOnce);
        assertThat(parts.get(0).entries()).containsExactlyElementsOf(atOnce.entries());
        assertThat(atOnce.and(atOnce)).isEqualTo(atOnce);
    }

    @Property
    void aMomentIsCoveredExactlyIfOneOfTheSessionsCoversIt(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        InstructionTimeline timeline = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED);

        Map<Advice, List<Span>> alone = new HashMap<>();
        for (SessionTime session : sessions) {
            for (Instruction rule : rules) {
                Optional<Condition> open =
                        rule.when().open(session.site(), session.side(), session.stage(), known.with(session.known()));
                Optional<Span> span = session.span(rule.told(), DECIDED);
                if (open.isPresent() && span.isPresent()) {
                    alone.computeIfAbsent(rule.advice(open.get()), advice -> new ArrayList<>())
                            .add(span.get());
                }
            }
        }
        alone.forEach((advice, spans) -> {
            List<Span> merged = timeline.entries().stream()
                    .filter(entry -> entry.advice().equals(advice))
                    .map(TimelineEntry::span)
                    .toList();
            Stream.concat(spans.stream(), merged.stream())
                    .flatMap(InstructionTimelineProperties::moments)
                    .forEach(moment -> assertThat(merged.stream().anyMatch(span -> covers(span, moment)))
                            .isEqualTo(spans.stream().anyMatch(span -> covers(span, moment))));
        });
        assertThat(timeline.entries()).allMatch(entry -> alone.containsKey(entry.advice()));
    }

    @Property
    void entriesThatSayTheSameNeverMeet(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        List<TimelineEntry> entries = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED)
                .entries();

        for (TimelineEntry one : entries) {
            for (TimelineEntry other : entries) {
                if (one != other && one.advice().equals(other.advice()) && alike(one.span(), other.span())) {
                    assertThat(one.span().intersection(other.span())).isEmpty();
                }
            }
        }
    }

    @Property
    void aConflictLiesInsideBothOfItsRules(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        InstructionTimeline timeline = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED);

        for (DatedConflict found : timeline.conflicts()) {
            for (Span span : found.spans()) {
                assertThat(timeline.on(span.firstDate()))
                        .extracting(TimelineEntry::advice)
                        .contains(found.stricter(), found.other());
            }
        }
    }

    @Property
    void aMovedSessionGivesWhatAFreshComputationGives(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("recovery") List<RecoveryPhase> recovery,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("sessions") List<SessionTime> others,
            @ForAll("known") Circumstances known) {
        SessionTime moved = others.get(0); // its key is the first one's
        List<SessionTime> after = new ArrayList<>(sessions);
        after.set(0, moved);

        assertThat(InstructionTimeline.of(rules, recovery, sessions, known, DECIDED)
                        .moved(moved, known))
                .isEqualTo(InstructionTimeline.of(rules, recovery, after, known, DECIDED));
    }

    @Property
    void phasesOfEverySessionAreInOrder(
            @ForAll("recovery") List<RecoveryPhase> recovery, @ForAll("sessions") List<SessionTime> sessions) {
        List<RecoveryPhase> always =
                recovery.stream().map(phase -> phase.when(Condition.ALWAYS)).toList();
        List<ExpectedPhase> expected = expected(always, sessions);

        long last = sessions.stream().filter(SessionTime::lastOfStage).count();
        assertThat(expected).hasSize(2 * sessions.size() + (int) last);
        assertThat(expected).isSortedAccordingTo(Comparator.comparing(ExpectedPhase::earliestStart));
    }

    @Property
    void aConditionTakesPhasesAwayAndMovesNone(
            @ForAll("recovery") List<RecoveryPhase> recovery, @ForAll("sessions") List<SessionTime> sessions) {
        List<RecoveryPhase> always =
                recovery.stream().map(phase -> phase.when(Condition.ALWAYS)).toList();

        assertThat(dates(expected(always, sessions))).containsAll(dates(expected(recovery, sessions)));
    }

    private static List<ExpectedPhase> expected(List<RecoveryPhase> recovery, List<SessionTime> sessions) {
        return InstructionTimeline.of(List.of(), recovery, sessions, Circumstances.UNKNOWN, DECIDED)
                .expected();
    }

    private static List<String> dates(List<ExpectedPhase> expected) {
        return expected.stream()
                .map(each -> "%s of %s: %s %s %s %s"
                        .formatted(
                                each.phase().id(),
                                each.session(),
                                each.earliestStart(),
                                each.latestStart(),
                                each.earliestEnd(),
                                each.latestEnd()))
                .toList();
    }

    private static Stream<String> named(Instruction rule, Stream<String> sessions) {
        return sessions.map(session -> rule.id() + " " + session);
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    // the ends of a span and the moments next to them; dates as moments of UTC
    private static Stream<Instant> moments(Span span) {
        return span.fold(
                days -> Stream.of(
                        start(days.first().minusDays(1)),
                        start(days.first()),
                        start(days.last()),
                        start(days.last().plusDays(1))),
                exact -> Stream.of(
                        exact.from().toInstant().minusNanos(1),
                        exact.from().toInstant(),
                        exact.until().toInstant().minusNanos(1),
                        exact.until().toInstant()));
    }

    private static boolean covers(Span span, Instant moment) {
        return span.fold(
                days -> !moment.isBefore(start(days.first()))
                        && moment.isBefore(start(days.last().plusDays(1))),
                exact -> !moment.isBefore(exact.from().toInstant())
                        && moment.isBefore(exact.until().toInstant()));
    }

    // dates are never turned into hours
    private static boolean alike(Span one, Span other) {
        return one.getClass() == other.getClass();
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Provide
    Arbitrary<List<Instruction>> rules() {
        return InstructionArbitraries.instructionLists();
    }

    @Provide
    Arbitrary<List<RecoveryPhase>> recovery() {
        return InstructionArbitraries.recoveries();
    }

    @Provide
    Arbitrary<List<SessionTime>> sessions() {
        return InstructionArbitraries.sessionTimes();
    }

    @Provide
    Arbitrary<Circumstances> known() {
        return InstructionArbitraries.circumstances();
    }
}
