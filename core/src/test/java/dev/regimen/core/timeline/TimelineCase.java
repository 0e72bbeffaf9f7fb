package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: the courses of a patient, perhaps as they stand after something changed, and all that must be
 * told.
 *
 * @param zone the usual zone, which is not written with each time
 * @param then the courses after the change; null if nothing changes
 * @param expected as {@link TimelineCaseText} writes it
 */
record TimelineCase(
        String name,
        ZoneId zone,
        List<Course> courses,
        @Nullable List<Course> then,
        String expected) {
    /** What is told of one course, and for which sessions. */
    record Course(
            List<Instruction> rules,
            List<RecoveryPhase> phases,
            List<SessionTime> sessions,
            Circumstances known,
            LocalDate decided) {
        private InstructionTimeline timeline() {
            return InstructionTimeline.of(rules, phases, sessions, known, decided);
        }
    }

    String actual() {
        TimelineCaseText text = new TimelineCaseText(zone);
        String first = text.of(timeline(courses));
        return then == null ? first : first + "\nthen\n" + text.of(timeline(then));
    }

    private static InstructionTimeline timeline(List<Course> courses) {
        return courses.stream()
                .map(Course::timeline)
                .reduce(InstructionTimeline::and)
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
