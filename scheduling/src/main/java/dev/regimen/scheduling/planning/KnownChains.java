package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The steps of courses that were looked at before, of which nothing was known yet and whose visits follow one after the
 * other. Which visits there are then depends on the protocol, the side, the site and the circumstances; neither on dates
 * nor on the course's name. Safe to share between threads.
 */
final class KnownChains {
    private static final int MOST = 256;

    /** A protocol counts as the same only if it is the same object: to compare two takes longer than to ask the rules. */
    private record Key(Same protocol, BodySite site, Laterality side, Circumstances circumstances) {
        static Key of(CourseState state) {
            return new Key(new Same(state.protocol()), state.site(), state.side(), state.circumstances());
        }
    }

    private static final class Same {
        private final TreatmentProtocol protocol;

        Same(TreatmentProtocol protocol) {
            this.protocol = protocol;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Same same && same.protocol == protocol;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(protocol);
        }
    }

    private final Map<Key, List<Step>> known = new ConcurrentHashMap<>();

    private static boolean isFresh(CourseState state) {
        return state.ledger().events().isEmpty()
                && state.decisions().isEmpty()
                && state.outcomes().isEmpty()
                && state.authorisations() == null;
    }

    /** The steps of a course like this, with another's name. */
    Optional<List<Step>> find(CourseState state) {
        return isFresh(state) ? Optional.ofNullable(known.get(Key.of(state))) : Optional.empty();
    }

    void keep(CourseState state, List<Step> steps) {
        if (isFresh(state) && known.size() < MOST) {
            known.putIfAbsent(Key.of(state), List.copyOf(steps));
        }
    }
}
