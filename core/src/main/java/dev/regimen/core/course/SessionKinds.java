package dev.regimen.core.course;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The events that a session of a stage makes, as its visit is planned. */
final class SessionKinds {
    private SessionKinds() {}

    /** Its own kind, and those of the other procedures that its visit always gives, as far as is known how it is held. */
    static Set<String> of(CourseState state, Stage stage) {
        Set<String> kinds = new TreeSet<>();
        kinds.add(own(state.protocol(), stage));
        for (Segment segment : asHeld(state, stage.visit()).segments()) {
            String other = segment.procedure();
            if (other != null && !segment.optional()) {
                kinds.add(other);
            }
        }
        return kinds;
    }

    /** The kind of event that the session itself is. */
    static String own(TreatmentProtocol protocol, Stage stage) {
        return stage.kind() == Stage.Kind.EVALUATION
                ? LedgerEvent.EVALUATION
                : protocol.id().procedure();
    }

    static boolean isOwn(TreatmentProtocol protocol, Stage stage, String kind) {
        return own(protocol, stage).equals(kind);
    }

    /** Whether an event of that kind can be a part of a composite visit of the stage, in one variant or another. */
    static boolean mayAlsoGive(Stage stage, String kind) {
        Visit visit = stage.visit();
        return visit.otherProcedures().contains(kind)
                || visit.variants().stream()
                        .flatMap(variant -> variant.segments().stream())
                        .anyMatch(segment -> kind.equals(segment.procedure()));
    }

    /**
     * What the visit gives at the most: the upper end of each dose that is meant for the protocol's goal, so that a cap
     * never leaves room for less than what may be given.
     */
    static List<LedgerEvent.Given> planned(CourseState state, Stage stage) {
        Localized<String> goal = state.protocol().goal();
        List<LedgerEvent.Given> given = new ArrayList<>();
        for (Segment segment : asHeld(state, stage.visit()).segments()) {
            for (Dose dose : segment.doses()) {
                Optional<QuantityRange> amount =
                        dose.fold(solution -> Optional.ofNullable(solution.amount()), map -> Optional.of(map.total()));
                boolean isMeant = dose.fold(
                        solution -> goal == null || solution.goal() == null || goal.equals(solution.goal()),
                        map -> true);
                if (isMeant) {
                    Quantity most = amount.map(QuantityRange::max).orElse(null);
                    given.add(new LedgerEvent.Given(dose.substance(), most));
                }
            }
        }
        return given;
    }

    private static Visit asHeld(CourseState state, Visit visit) {
        return visit.variants().stream()
                .filter(variant -> state.circumstances().of(variant.id()) == Answer.YES)
                .findFirst()
                .map(variant -> visit.inVariant(variant.id()))
                .orElse(visit);
    }
}
