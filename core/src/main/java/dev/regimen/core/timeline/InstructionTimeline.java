package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.InstructionConflict;
import dev.regimen.core.instruction.RecoveryPhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is told, with the patient's own dates: every instruction of every session as a span, spans of the same
 * instruction united where they overlap or meet, and every recovery phase as a range of dates.
 *
 * <p>It is computed from the sessions as they are booked, so a moved session gives the timeline that a fresh computation
 * gives. Every instruction appears for every session exactly once: in an entry, or among what was left out with the
 * reason. A rule that hangs on something unknown is an entry with {@link Answer#UNKNOWN}, never left out.
 *
 * <pre>{@code
 * // avoid NSAIDs from -7 days until +14 days; sessions on Mon 1 March and Mon 22 March 2027
 * InstructionTimeline.of(protocol.instructions(), protocol.recovery(), sessions, circumstances, decided)
 *         .entries(); // one entry: [2027-02-22, 2027-04-05], from both sessions
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class InstructionTimeline {
    private final List<TimelineEntry> entries;
    private final List<LeftOut> leftOut;
    private final List<ExpectedPhase> expected;

    private InstructionTimeline(
            Stream<TimelineEntry> entries, Stream<LeftOut> leftOut, Stream<ExpectedPhase> expected) {
        this.entries = Merge.entries(entries);
        this.leftOut = Merge.leftOut(leftOut);
        this.expected = expected.distinct().sorted(ExpectedPhase.ORDER).toList();
    }

    /**
     * The timeline of one course.
     *
     * @param instructions what the patient is told before and after each session
     * @param recovery what to expect; a phase that follows another comes after it in the list
     * @param sessions the sessions at which something is given, in any order; keys differ
     * @param circumstances what is known of the patient; not kept
     * @param decided the day on which the patient decided for the course
     * @throws IllegalArgumentException if two sessions have the same key, or a phase follows one that is not before it
     */
    public static InstructionTimeline of(
            List<Instruction> instructions,
            List<RecoveryPhase> recovery,
            List<SessionTime> sessions,
            Circumstances circumstances,
            LocalDate decided) {
        requireNonNull(circumstances, "circumstances");
        requireNonNull(decided, "decided");
        checkKeys(sessions);
        List<TimelineEntry> entries = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<ExpectedPhase> expected = new ArrayList<>();
        for (SessionTime session : sessions) {
            Circumstances known = circumstances.with(session.known());
            for (Instruction instruction : instructions) {
                Answer answer = instruction.when().holds(session.site(), session.side(), known);
                Optional<Span> span = session.span(instruction.told(), decided);
                TreeSet<String> key = new TreeSet<>(Set.of(session.key()));
                if (answer == Answer.NO) {
                    leftOut.add(new LeftOut(instruction, LeftOut.Reason.DOES_NOT_APPLY, key));
                } else if (span.isEmpty()) {
                    leftOut.add(new LeftOut(instruction, LeftOut.Reason.NO_TIME, key));
                } else {
                    entries.add(new TimelineEntry(instruction, answer, span.get(), key));
                }
            }
            expected.addAll(phases(recovery, session));
        }
        return new InstructionTimeline(entries.stream(), leftOut.stream(), expected.stream());
    }

    /**
     * This and another timeline of the same patient as one: two courses, or sessions that came later. The order in
     * which timelines are united does not matter.
     */
    public InstructionTimeline and(InstructionTimeline other) {
        requireNonNull(other, "other");
        return new InstructionTimeline(
                Stream.concat(entries.stream(), other.entries.stream()),
                Stream.concat(leftOut.stream(), other.leftOut.stream()),
                Stream.concat(expected.stream(), other.expected.stream()));
    }

    /** What the patient is told, by first date, then gravest direction, then id. */
    public List<TimelineEntry> entries() {
        return entries;
    }

    /** What is not told, and why, by gravest direction, then id. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** What is to be expected, by first date; not united, since phases may overlap. */
    public List<ExpectedPhase> expected() {
        return expected;
    }

    /** What holds for some moment of the date at least. */
    public List<TimelineEntry> on(LocalDate date) {
        return entries.stream().filter(entry -> entry.span().touches(date)).toList();
    }

    /**
     * The contradictions: one rule forbids what another allows at the same time. Rules of different sessions and courses
     * are compared as well. Two rules of which one holds only if the other does not are no contradiction.
     *
     * @return in the order of the entries
     */
    public List<DatedConflict> conflicts() {
        Map<InstructionConflict, List<Meeting>> met = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            TimelineEntry entry = entries.get(i);
            for (TimelineEntry later : entries.subList(i + 1, entries.size())) {
                // dates of the farthest zones lie two days apart
                if (later.span().firstDate().isAfter(entry.span().lastDate().plusDays(2))) {
                    break;
                }
                meeting(entry, later)
                        .ifPresent(meeting -> met.computeIfAbsent(meeting.conflict(), conflict -> new ArrayList<>())
                                .add(meeting));
            }
        }
        return met.entrySet().stream()
                .map(each -> new DatedConflict(
                        each.getKey(),
                        each.getValue().stream().anyMatch(Meeting::certain),
                        each.getValue().stream()
                                .map(Meeting::span)
                                .distinct()
                                .sorted(Merge.BY_START)
                                .toList()))
                .toList();
    }

    private static Optional<Meeting> meeting(TimelineEntry one, TimelineEntry two) {
        boolean certain = !one.isConditional() && !two.isConditional();
        if (!certain && one.instruction().when().excludes(two.instruction().when())) {
            return Optional.empty();
        }
        return InstructionConflict.between(one.instruction(), two.instruction())
                .flatMap(conflict ->
                        one.span().intersection(two.span()).map(span -> new Meeting(conflict, certain, span)));
    }

    private static List<ExpectedPhase> phases(List<RecoveryPhase> recovery, SessionTime session) {
        Map<String, @Nullable ExpectedPhase> byId = new HashMap<>();
        List<ExpectedPhase> dated = new ArrayList<>();
        for (RecoveryPhase phase : recovery) {
            ExpectedPhase expected = expected(phase, session, byId);
            byId.put(phase.id(), expected);
            if (expected != null) {
                dated.add(expected);
            }
        }
        return dated;
    }

    private static @Nullable ExpectedPhase expected(
            RecoveryPhase phase, SessionTime session, Map<String, @Nullable ExpectedPhase> before) {
        String after = phase.afterPhase();
        if (after != null) {
            if (!before.containsKey(after)) {
                throw new IllegalArgumentException("recovery phase '%s' follows '%s', which must be a phase before it"
                        .formatted(phase.id(), after));
            }
            ExpectedPhase anchor = before.get(after);
            return anchor == null
                    ? null
                    : ExpectedPhase.after(phase, session.key(), anchor.earliestEnd(), anchor.latestEnd());
        }
        boolean comes = phase.starts() != RecoveryPhase.Starts.LAST_SESSION || session.lastOfStage();
        return comes ? ExpectedPhase.after(phase, session.key(), session.date(), session.date()) : null;
    }

    private static void checkKeys(List<SessionTime> sessions) {
        Set<String> keys = new HashSet<>();
        for (SessionTime session : requireNonNull(sessions, "sessions")) {
            if (!keys.add(session.key())) {
                throw new IllegalArgumentException("sessions name '%s' twice".formatted(session.key()));
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstructionTimeline that
                && entries.equals(that.entries)
                && leftOut.equals(that.leftOut)
                && expected.equals(that.expected);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, leftOut, expected);
    }

    /** Says how much there is, and nothing of the patient. */
    @Override
    public String toString() {
        return "InstructionTimeline[%d entries, %d left out, %d phases]"
                .formatted(entries.size(), leftOut.size(), expected.size());
    }

    private record Meeting(InstructionConflict conflict, boolean certain, Span span) {}
}
