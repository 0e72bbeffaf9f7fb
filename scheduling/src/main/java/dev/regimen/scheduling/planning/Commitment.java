package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.protocol.IfUndecided;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a dated visit takes place in any case, or only if a practitioner decides so. */
public sealed interface Commitment {
    /** It takes place. */
    record Firm() implements Commitment {}

    /**
     * It takes place if decisions turn out so; its time is claimed until then.
     *
     * @param conditions all of which must come true, in the order in which they are decided; at least one
     * @param decideBy the last day for the first decision: on the day after, {@code ifUndecided} is done
     * @param ifUndecided what becomes of the claimed time if nobody decided by then
     */
    record Provisional(List<Condition> conditions, LocalDate decideBy, IfUndecided ifUndecided) implements Commitment {
        public Provisional {
            conditions = List.copyOf(requireNonNull(conditions, "conditions"));
            requireNonNull(decideBy, "decideBy");
            requireNonNull(ifUndecided, "ifUndecided");
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("conditions must hold at least one condition");
            }
        }
    }

    /**
     * A decision as a visit needs it.
     *
     * @param about the session that is decided about
     * @param goesOn whether the visit needs that session to be held, or the stage to end before it
     */
    record Condition(SessionKey about, boolean goesOn) {
        public Condition {
            requireNonNull(about, "about");
        }
    }

    static Commitment firm() {
        return new Firm();
    }

    default boolean isFirm() {
        return this instanceof Firm;
    }

    default <R> R fold(Supplier<? extends R> firm, Function<? super Provisional, ? extends R> provisional) {
        return this instanceof Provisional p ? provisional.apply(p) : firm.get();
    }
}
