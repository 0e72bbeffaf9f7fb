package dev.regimen.core.timeline;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: the courses of a patient, perhaps as they stand after something changed, and all that must be
 * told.
 *
 * @param zone the usual zone, which is not written with each time
 * @param told when the patient is told, for a row about how soon a session can be; else null
 * @param then the courses after the change; empty if nothing changes
 * @param expected as {@link TimelineCaseText} writes it
 */
record TimelineCase(
        String name,
        ZoneId zone,
        @Nullable ZonedDateTime told,
        List<Course> courses,
        List<Course> then,
        String expected) {
    /** What is told of one course, and for which sessions. */
    record Course(
            List<Instruction> rules,
            List<Separation> separations,
            List<RecoveryPhase> phases,
            List<SessionTime> sessions,
            Circumstances known,
            LocalDate decided) {
        private InstructionTimeline timeline(List<SessionTime> ofSessions) {
            TreatmentProtocol protocol = TreatmentProtocol.builder(
                            ProtocolId.parse("injection/case"), Localized.english("case"), CourseFixtures.KNEE)
                    .stages(CourseFixtures.injections())
                    .instructions(rules.toArray(Instruction[]::new))
                    .separations(separations.toArray(Separation[]::new))
                    .recovery(phases.toArray(RecoveryPhase[]::new))
                    .build();
            return InstructionTimeline.of(protocol, ofSessions, known, decided);
        }
    }

    boolean changes() {
        return !then.isEmpty();
    }

    String actual() {
        TimelineCaseText text = new TimelineCaseText(zone);
        if (told != null) {
            return courses.stream()
                    .map(course -> text.leads(LeadTimes.of(course.rules()), told, course.sessions(), course.known()))
                    .collect(Collectors.joining("\n"));
        }
        String first = text.timeline(told(courses));
        return changes()
                ? String.join(
                        "\n",
                        first,
                        "then",
                        text.timeline(toldThen()),
                        text.changes(toldThen().changesSince(told(courses))))
                : first;
    }

    /** What is told after the change, told afresh. */
    InstructionTimeline toldThen() {
        return told(then);
    }

    /** What was told before the change, with every session moved to where it is then, called off or added. */
    InstructionTimeline changedStepByStep() {
        InstructionTimeline timeline = told(courses);
        Set<String> held = new HashSet<>();
        Set<String> kept = new HashSet<>();
        courses.forEach(course -> course.sessions().forEach(session -> held.add(session.key())));
        for (Course course : then) {
            for (SessionTime session : course.sessions()) {
                kept.add(session.key());
                timeline = held.contains(session.key())
                        ? timeline.moved(session, course.known())
                        : timeline.and(course.timeline(List.of(session)));
            }
        }
        for (String key : held) {
            timeline = kept.contains(key) ? timeline : timeline.without(key);
        }
        return timeline;
    }

    private static InstructionTimeline told(List<Course> courses) {
        return courses.stream()
                .map(course -> course.timeline(course.sessions()))
                .reduce(InstructionTimeline::and)
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
