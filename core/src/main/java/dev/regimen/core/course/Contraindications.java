package dev.regimen.core.course;

import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.Contraindication.Consequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contraindications that hold, or may hold, for a course; what only moves a visit is {@link PreVisitCheck}'s. */
final class Contraindications {
    private Contraindications() {}

    static List<Reason.Contraindicated> of(Facts facts, SessionKey key) {
        List<Reason.Contraindicated> found = new ArrayList<>();
        for (Contraindication rule : facts.state.protocol().contraindications()) {
            Answer answer = rule.when().holds(facts.state.site(), key.side(), key.stage(), facts.state.circumstances());
            if (rule.consequence() != Consequence.RESCHEDULE && answer != Answer.NO) {
                boolean reviewed = rule.consequence() == Consequence.REVIEW && facts.goesOn(key);
                found.add(new Reason.Contraindicated(rule.id(), rule.consequence(), answer, reviewed));
            }
        }
        return found;
    }

    /** What a contraindication makes of a session: nothing as long as it is not known to hold, or was reviewed. */
    static Optional<Status> status(Reason reason) {
        if (!(reason instanceof Reason.Contraindicated found) || found.answer() != Answer.YES || found.reviewed()) {
            return Optional.empty();
        }
        return Optional.of(found.consequence() == Consequence.EXCLUDE ? Status.CONTRAINDICATED : Status.NEEDS_REVIEW);
    }
}
