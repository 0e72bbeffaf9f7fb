package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.SessionKey;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A course with the days and the decisions that it is thought to have.
 *
 * @param added all that was added to what is known, in order
 */
record History(CourseState state, LocalDate today, String added) {
    static History of(CourseRequest request) {
        return new History(request.course(), request.today(), "");
    }

    History booked(SessionKey key, LocalDate day) {
        return new History(state.withBooked(key, day), today, "%s %s@%s".formatted(added, key, day));
    }

    /** Both ways that a decision can turn out: to go on with a session, and to stop before it. */
    List<History> decided(SessionKey about) {
        return List.of(
                with(Decision.goOnWith(about, today), "+" + about),
                with(Decision.stopBefore(about, today), "-" + about));
    }

    private History with(Decision decision, String how) {
        List<Decision> all = new ArrayList<>(state.decisions());
        all.add(decision);
        return new History(state.withDecisions(all), today, added + " " + how);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && added.equals(history.added);
    }

    @Override
    public int hashCode() {
        return added.hashCode();
    }
}
