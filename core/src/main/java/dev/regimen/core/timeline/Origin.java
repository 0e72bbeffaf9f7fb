package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.limit.Separation;
import java.util.Comparator;
import java.util.function.Function;

/** Where something a patient is told comes from: a rule, and the session for which it was told. */
public sealed interface Origin {
    /** By session, then by the rule's id; total. */
    Comparator<Origin> ORDER = Comparator.comparing(Origin::session)
            .thenComparing(Origin::rule)
            .thenComparing(Origin.Apart.class::isInstance)
            .thenComparing((one, two) -> one.equals(two) ? 0 : one.words().compareTo(two.words()));

    /**
     * One of the protocol's instructions.
     *
     * @param instruction what is told
     * @param session the key of the session
     */
    record Told(Instruction instruction, String session) implements Origin {
        public Told {
            requireNonNull(instruction, "instruction");
            requireNonNull(session, "session");
        }

        @Override
        public int hashCode() {
            return 31 * instruction.id().hashCode() + session.hashCode();
        }

        /** Says which rule and which session. */
        @Override
        public String toString() {
            return rule() + " of " + session;
        }
    }

    /**
     * A distance that must be kept between the session and an outside event.
     *
     * @param separation the distance
     * @param session the key of the session
     */
    record Apart(Separation separation, String session) implements Origin {
        public Apart {
            requireNonNull(separation, "separation");
            requireNonNull(session, "session");
        }

        /** Says which rule and which session. */
        @Override
        public String toString() {
            return rule() + " of " + session;
        }
    }

    default <R> R fold(Function<? super Told, ? extends R> told, Function<? super Apart, ? extends R> apart) {
        return this instanceof Told t ? told.apply(t) : apart.apply((Apart) this);
    }

    /** The key of the session. */
    String session();

    /** The id of the rule among those of its kind in its protocol. */
    default String rule() {
        return fold(told -> told.instruction().id(), apart -> apart.separation().id());
    }

    private String words() {
        return fold(
                told -> told.instruction().toString(),
                apart -> apart.separation().toString());
    }
}
