package dev.regimen.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.InstructionArbitraries;
import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What changed between two timelines, what is shown of one, and how soon a session can be. */
class ChangeAndViewProperties {
    private static final LocalDate DECIDED = LocalDate.of(2027, 2, 20); // Sat

    @Property
    void changesAppliedToWhatWasToldGiveWhatIsToldNow(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("rules") List<Instruction> otherRules,
            @ForAll("recovery") List<RecoveryPhase> recovery,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("sessions") List<SessionTime> otherSessions,
            @ForAll("known") Circumstances known,
            @ForAll("known") Circumstances otherKnown,
            @ForAll boolean sameRules) {
        InstructionTimeline told = InstructionTimeline.of(rules, recovery, sessions, known, DECIDED);
        InstructionTimeline now =
                InstructionTimeline.of(sameRules ? rules : otherRules, recovery, otherSessions, otherKnown, DECIDED);

        Map<Advice, List<Span>> coverage = coverage(told);
        List<ExpectedPhase> expected = new ArrayList<>(told.expected());
        now.changesSince(told).forEach(change -> apply(change, coverage, expected));
        coverage.values().removeIf(List::isEmpty);

        assertThat(instants(coverage)).isEqualTo(instants(coverage(now)));
        assertThat(expected).containsExactlyInAnyOrderElementsOf(now.expected());
    }

    @Property
    void nothingChangesExactlyIfTheSameIsTold(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known,
            @ForAll("known") Circumstances otherKnown) {
        InstructionTimeline told = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED);
        InstructionTimeline now = InstructionTimeline.of(rules, List.of(), sessions, otherKnown, DECIDED);

        assertThat(now.changesSince(now)).isEmpty();
        assertThat(now.changesSince(told).isEmpty()).isEqualTo(said(told).equals(said(now)));
    }

    @Property
    void everyChangeNamesWhereItComesFrom(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("sessions") List<SessionTime> otherSessions,
            @ForAll("known") Circumstances known) {
        InstructionTimeline told = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED);
        InstructionTimeline now = InstructionTimeline.of(rules, List.of(), otherSessions, known, DECIDED);

        for (TimelineChange change : now.changesSince(told)) {
            List<Origin> origins = change.fold(
                    TimelineChange.Added::origins,
                    TimelineChange.NoLonger::origins,
                    TimelineChange.OtherDates::origins,
                    TimelineChange.OtherCondition::origins,
                    expectation -> List.of());
            assertThat(origins).isNotEmpty().isSortedAccordingTo(Origin.ORDER).doesNotHaveDuplicates();
        }
    }

    @Property
    void nothingShownMeetsACertainStricterAdviceUnlessItIsExcepted(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        List<ShownTimeline.Line> lines = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED)
                .shown()
                .lines();

        for (ShownTimeline.Line line : lines) {
            for (ShownTimeline.Line stricter : lines) {
                Advice by = stricter.entry().advice();
                boolean overrules = !by.isConditional()
                        && by.overrules(line.entry().advice())
                        && line.span().intersection(stricter.span()).isPresent();
                if (overrules) {
                    assertThat(line.except())
                            .extracting(Subject::id)
                            .contains(by.subject().id());
                }
            }
        }
    }

    @Property
    void everyMomentOfEveryEntryIsInALineOrInACutAndInNoBoth(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        InstructionTimeline timeline = InstructionTimeline.of(rules, List.of(), sessions, known, DECIDED);
        ShownTimeline shown = timeline.shown();

        for (TimelineEntry entry : timeline.entries()) {
            List<Span> lines = shown.lines().stream()
                    .filter(line -> line.entry().equals(entry))
                    .map(ShownTimeline.Line::span)
                    .toList();
            List<Span> cut = shown.cut().stream()
                    .filter(each -> each.entry().equals(entry))
                    .map(ShownTimeline.Cut::span)
                    .toList();
            List<Span> left = List.of(entry.span());
            for (Span span : Stream.concat(lines.stream(), cut.stream()).toList()) {
                left = left.stream().flatMap(each -> each.minus(span).stream()).toList();
            }
            assertThat(left).isEmpty();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(cut)
                            .noneMatch(span -> span.intersection(line).isPresent()));
        }
        assertThat(shown.lines())
                .allSatisfy(line -> assertThat(line.entry().span().minus(line.span()))
                        .noneMatch(rest -> rest.intersection(line.span()).isPresent()));
    }

    @Property
    void theEarliestSessionKeepsEveryRuleAndNoEarlierOneDoes(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        ZonedDateTime told = sessions.get(0).arrival();
        LeadTimes.ForSession lead = LeadTimes.of(rules).at(sessions.get(0).site(), Laterality.LEFT, known);

        ZonedDateTime earliest = lead.cautious().earliest(told);
        ZonedDateTime before = earliest.minusNanos(1);

        assertThat(lead.missed(told, earliest, earliest)).isEmpty();
        assertThat(lead.cautious().isKept(told, earliest, earliest)).isTrue();
        if (!earliest.equals(told)) {
            assertThat(lead.missed(told, before, before)).isNotEmpty();
            assertThat(lead.cautious().isKept(told, before, before)).isFalse();
        }
        assertThat(lead.certain().earliest(told)).isBeforeOrEqualTo(earliest);
    }

    @Property
    void aSessionIsTooSoonExactlyForTheRulesThatMissTheirTime(
            @ForAll("rules") List<Instruction> rules,
            @ForAll("sessions") List<SessionTime> sessions,
            @ForAll("known") Circumstances known) {
        ZonedDateTime told = sessions.get(0).arrival();

        List<LeadTimes.TooSoon> soon = LeadTimes.of(rules).tooSoon(told, sessions, known);

        for (LeadTimes.TooSoon each : soon) {
            assertThat(each.toldOn()).isEqualTo(told.toLocalDate());
            assertThat(each.earliest()).isEqualTo(each.lead().earliestDate(told));
        }
        for (SessionTime session : sessions) {
            LeadTimes.ForSession lead = LeadTimes.of(rules)
                    .at(session.site(), session.side(), session.stage(), known.with(session.known()));
            boolean kept = lead.cautious().isKept(told, session.arrival(), session.anchor());
            // a session before the patient is told keeps nothing, and misses only what begins before it
            if (!session.anchor().isBefore(told)) {
                assertThat(soon.stream().noneMatch(each -> each.session().equals(session.key())))
                        .isEqualTo(kept);
            }
        }
    }

    private static void apply(TimelineChange change, Map<Advice, List<Span>> coverage, List<ExpectedPhase> expected) {
        change.<Boolean>fold(
                added -> change(coverage, added.advice(), added.covered(), List.of()),
                gone -> change(coverage, gone.advice(), List.of(), gone.free()),
                dates -> change(coverage, dates.advice(), dates.covered(), dates.free()),
                other -> change(coverage, other.now(), other.covered(), List.of())
                        && change(coverage, other.before(), List.of(), other.free()),
                phase -> {
                    if (phase.before() != null) {
                        expected.remove(phase.before());
                    }
                    return phase.now() == null || expected.add(phase.now());
                });
    }

    private static boolean change(
            Map<Advice, List<Span>> coverage, Advice advice, List<Span> covered, List<Span> free) {
        List<Span> left = new ArrayList<>(Spans.minus(coverage.getOrDefault(advice, List.of()), free));
        left.addAll(covered);
        coverage.put(advice, Spans.union(left));
        return true;
    }

    private static Map<Advice, List<Span>> coverage(InstructionTimeline timeline) {
        Map<Advice, List<Span>> coverage = new HashMap<>();
        timeline.entries()
                .forEach(entry -> coverage.computeIfAbsent(entry.advice(), advice -> new ArrayList<>())
                        .add(entry.span()));
        return coverage;
    }

    private static Map<Advice, List<List<Object>>> instants(Map<Advice, List<Span>> coverage) {
        Map<Advice, List<List<Object>>> instants = new HashMap<>();
        coverage.forEach((advice, spans) -> instants.put(
                advice,
                spans.stream()
                        .sorted(Spans.BY_START)
                        .map(ChangeAndViewProperties::instants)
                        .toList()));
        return instants;
    }

    private static List<Object> instants(Span span) {
        return span.fold(
                days -> List.<Object>of(days.first(), days.last()),
                exact -> List.<Object>of(exact.from().toInstant(), exact.until().toInstant()));
    }

    private static List<String> said(InstructionTimeline timeline) {
        return timeline.entries().stream()
                .map(entry -> entry.advice().hashCode() + " " + entry.advice().when() + " "
                        + entry.advice().limit()
                        + " " + entry.advice().regimen() + " " + entry.advice().detail() + " " + entry.span() + " "
                        + entry.margin())
                .sorted()
                .toList();
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
