package dev.regimen.core.course;

import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.visit.Segment;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of event that a session of a stage makes. */
final class SessionKinds {
    private SessionKinds() {}

    /** Its own kind, and those of the other procedures that its visit always gives. */
    static Set<String> of(TreatmentProtocol protocol, Stage stage) {
        Set<String> kinds = new TreeSet<>();
        kinds.add(own(protocol, stage));
        for (Segment segment : stage.visit().segments()) {
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
}
