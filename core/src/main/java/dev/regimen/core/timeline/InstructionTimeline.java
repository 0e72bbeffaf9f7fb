package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.protocol.TreatmentProtocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is told, with the patient's own dates: every rule of every session as a span, spans of rules that say
 * the same united where they overlap or meet, and every recovery phase as a range of dates.
 *
 * <p>Rules are united by what the patient is told, across sessions, protocols and courses; each entry names the rules
 * and sessions that it comes from. Every instruction appears for every session exactly once: among an entry's origins,
 * or among what was left out with the reason. A rule that hangs on something unknown is a conditional entry, never left
 * out.
 *
 * <pre>{@code
 * // avoid NSAIDs from -7 days until +14 days; sessions on Mon 1 March and Mon 22 March 2027
 * InstructionTimeline.of(protocol, sessions, circumstances, decided)
 *         .entries(); // one entry: [2027-02-22, 2027-04-05], from both sessions
 * }</pre>
 *
 * <p>Nothing is kept of the patient's circumstances but what follows for the rules. Immutable and thread-safe.
 */
public final class InstructionTimeline {
    private static final Comparator<Part> BY_SESSION =
            Comparator.comparing(part -> part.session().key());

    private final List<Part> parts;
    private final List<Group> groups;
    private final List<TimelineEntry> entries;
    private final List<LeftOut> leftOut;
    private final List<ExpectedPhase> expected;

    private InstructionTimeline(List<Part> parts) {
        this.parts = parts;
        this.groups = Group.of(parts);
        List<TimelineEntry> all = new ArrayList<>();
        groups.forEach(group -> all.addAll(group.entries()));
        all.sort(TimelineEntry.order());
        this.entries = List.copyOf(all);
        this.leftOut = List.copyOf(Group.leftOut(parts));
        this.expected = parts.stream()
                .flatMap(part -> part.expected().stream())
                .distinct()
                .sorted(ExpectedPhase.ORDER)
                .toList();
    }

    /**
     * All that a patient is told for one course of one of the catalogue's protocols: the protocol's instructions with
     * what the policy on medicines asks at each session's site, its recovery phases, and the distances it keeps to
     * outside events, called by the catalogue's names.
     *
     * @param catalog the clinic's catalogue
     * @param protocol how the course is given
     * @param sessions the sessions at which something is given, in any order; keys differ
     * @param circumstances what is known of the patient; not kept
     * @param decided the day on which the patient decided for the course
     * @throws IllegalArgumentException if the catalogue does not have the protocol's procedure, or two sessions have
     *     the same key
     */
    public static InstructionTimeline of(
            Catalog catalog,
            TreatmentProtocol protocol,
            List<SessionTime> sessions,
            Circumstances circumstances,
            LocalDate decided) {
        requireNonNull(catalog, "catalog");
        Rules rules = Rules.of(protocol, catalog.subjects(), site -> catalog.instructions(protocol, site), decided);
        return of(rules, sessions, circumstances);
    }

    /**
     * The timeline of one course without what a catalogue adds: the protocol's instructions, its recovery phases, and
     * the distances it keeps to outside events. An event is called by its id; see the method with subjects.
     *
     * @param protocol how the course is given
     * @param sessions the sessions at which something is given, in any order; keys differ
     * @param circumstances what is known of the patient; not kept
     * @param decided the day on which the patient decided for the course
     * @throws IllegalArgumentException if two sessions have the same key
     */
    public static InstructionTimeline of(
            TreatmentProtocol protocol, List<SessionTime> sessions, Circumstances circumstances, LocalDate decided) {
        return of(protocol, List.of(), sessions, circumstances, decided);
    }

    /**
     * The timeline of one course, with outside events called by their names.
     *
     * @param protocol how the course is given
     * @param subjects a vocabulary, such as the catalogue's; an event that is not in it is called by its id
     * @param sessions the sessions at which something is given, in any order; keys differ
     * @param circumstances what is known of the patient; not kept
     * @param decided the day on which the patient decided for the course
     * @throws IllegalArgumentException if two sessions have the same key
     */
    public static InstructionTimeline of(
            TreatmentProtocol protocol,
            List<Subject> subjects,
            List<SessionTime> sessions,
            Circumstances circumstances,
            LocalDate decided) {
        Rules rules = Rules.of(
                protocol.instructions(),
                Rules.distances(protocol.separations(), subjects),
                protocol.recovery(),
                decided);
        return of(rules, sessions, circumstances);
    }

    /**
     * The timeline of instructions and recovery phases.
     *
     * @param instructions what the patient is told before and after each session; one that comes twice counts once
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
        return of(Rules.of(instructions, List.of(), recovery, decided), sessions, circumstances);
    }

    private static InstructionTimeline of(Rules rules, List<SessionTime> sessions, Circumstances circumstances) {
        requireNonNull(circumstances, "circumstances");
        Set<String> keys = new HashSet<>();
        List<Part> parts = new ArrayList<>(requireNonNull(sessions, "sessions").size());
        for (SessionTime session : sessions) {
            if (!keys.add(session.key())) {
                throw new IllegalArgumentException("sessions name '%s' twice".formatted(session.key()));
            }
            parts.add(rules.at(session, circumstances));
        }
        parts.sort(BY_SESSION);
        return new InstructionTimeline(parts);
    }

    /**
     * This and another timeline of the same patient as one: two courses, other rules, or sessions that came later. The
     * order in which timelines are united does not matter.
     *
     * @throws IllegalArgumentException if they hold one session at different times; use {@link #moved} first
     */
    public InstructionTimeline and(InstructionTimeline other) {
        requireNonNull(other, "other");
        Map<String, SessionTime> sessions = new HashMap<>();
        parts.forEach(part -> sessions.put(part.session().key(), part.session()));
        for (Part part : other.parts) {
            SessionTime own = sessions.get(part.session().key());
            if (own != null && !own.equals(part.session())) {
                throw new IllegalArgumentException(
                        "other holds session '%s' at another time or site".formatted(own.key()));
            }
        }
        return new InstructionTimeline(Stream.concat(parts.stream(), other.parts.stream())
                .sorted(BY_SESSION)
                .toList());
    }

    /**
     * This with one session at another time, the same as if it had been computed afresh. If another session becomes
     * the last of its stage by that, it is to be moved as well, to its own time.
     *
     * @param session where and when it is held now; its key says which it is
     * @param circumstances what is known of the patient; not kept
     * @throws NoSuchElementException if this holds no session of that key
     */
    public InstructionTimeline moved(SessionTime session, Circumstances circumstances) {
        requireNonNull(circumstances, "circumstances");
        return with(session.key(), part -> part.rules().at(session, circumstances));
    }

    /**
     * This without the session of that key: it was cancelled.
     *
     * @throws NoSuchElementException if this holds no session of that key
     */
    public InstructionTimeline without(String session) {
        return with(session, part -> null);
    }

    private InstructionTimeline with(String session, Function<Part, @Nullable Part> change) {
        List<Part> changed = new ArrayList<>(parts.size());
        boolean found = false;
        for (Part part : parts) {
            boolean is = part.session().key().equals(session);
            found |= is;
            Part now = is ? change.apply(part) : part;
            if (now != null) {
                changed.add(now);
            }
        }
        if (!found) {
            throw new NoSuchElementException("the timeline has no session '%s'".formatted(session));
        }
        return new InstructionTimeline(changed);
    }

    /** What the patient is told: signs that call for help, then by first date, gravest direction and subject. */
    public List<TimelineEntry> entries() {
        return entries;
    }

    /** The signs that call for help at once, to be told before everything else whatever their dates. */
    public List<TimelineEntry> redFlags() {
        return entries.stream()
                .filter(entry -> entry.advice().direction() == Direction.SEEK_HELP)
                .toList();
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
     * The contradictions: one advice forbids what another allows at the same time, or both allow it up to different
     * limits. Rules of different sessions and courses are compared as well. Two advices of which one holds only if the
     * other does not are no contradiction, and neither is the date on which one {@link
     * dev.regimen.core.instruction.Timing#handsOver hands over} to the other.
     *
     * @return by first date, then by gravity
     */
    public List<DatedConflict> conflicts() {
        return new Contradictions(groups).all();
    }

    /** What is to be shown until somebody settles what contradicts: the stricter wherever it holds for certain. */
    public ShownTimeline shown() {
        return Stricter.shown(groups);
    }

    /**
     * What is told otherwise than in the version that the patient was told; empty exactly if both tell the same advice
     * for the same times and expect the same.
     *
     * @param told what the patient was told
     * @return signs that call for help, then other advice by the first date that changes, then what is expected
     */
    public List<TimelineChange> changesSince(InstructionTimeline told) {
        requireNonNull(told, "told");
        return Changes.between(told.groups, groups, told.expected, expected, leftOut);
    }

    /** Whether both hold the same sessions and tell the same, for the same reasons. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstructionTimeline that
                && sessions().equals(that.sessions())
                && entries.equals(that.entries)
                && leftOut.equals(that.leftOut)
                && expected.equals(that.expected);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sessions(), entries, leftOut, expected);
    }

    private Set<SessionTime> sessions() {
        Set<SessionTime> sessions = new HashSet<>();
        parts.forEach(part -> sessions.add(part.session()));
        return sessions;
    }

    /** Says how much there is, and nothing of the patient. */
    @Override
    public String toString() {
        return "InstructionTimeline[%d entries, %d left out, %d phases]"
                .formatted(entries.size(), leftOut.size(), expected.size());
    }
}
