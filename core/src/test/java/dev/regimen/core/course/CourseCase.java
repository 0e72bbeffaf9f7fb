package dev.regimen.core.course;

import dev.regimen.core.value.Laterality;
import java.time.LocalDate;

/**
 * One row of the table: a course, the day it is looked at, and what the evaluator must say.
 *
 * @param expected as {@link CaseText} writes it
 */
record CourseCase(String name, CourseState state, LocalDate asOf, String expected) {
    static final CourseId COURSE = CourseId.of("c");

    String actual() {
        Laterality side = state.side();
        return CaseText.of(CourseEvaluator.evaluate(state, asOf), side);
    }

    @Override
    public String toString() {
        return name;
    }
}
