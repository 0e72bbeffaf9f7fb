package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of courses that were looked at before, of which nothing was known yet and whose visits come in one order
 * whatever their dates. Which visits there are then depends on the protocol, the side, the site and the circumstances;
 * neither on dates nor on the course's name. Safe to share between threads.
 */
final class KnownSteps {
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

    /** The steps, and the first one's window for each pair of days that it depends on. */
    static final class Steps {
        private record Days(LocalDate today, @Nullable LocalDate notBefore) {}

        private final List<Step> steps;
        private final Map<Days, SessionWindow> firsts = new ConcurrentHashMap<>();

        private Steps(List<Step> steps) {
            this.steps = List.copyOf(steps);
        }

        List<Step> steps() {
            return steps;
        }

        /** The window of a course's first step, which is asked for only if it is not known. */
        SessionWindow first(CourseRequest request, SessionKey key, Supplier<SessionWindow> ask) {
            Days days = new Days(request.today(), request.course().notBefore());
            SessionWindow known = firsts.get(days);
            if (known == null) {
                known = ask.get();
                boolean isOfAnyCourse = known.closed().isEmpty()
                        && known.reasons().stream().allMatch(Reason.Requested.class::isInstance);
                if (isOfAnyCourse && firsts.size() < MOST) {
                    firsts.putIfAbsent(days, known);
                }
            }
            return known.key().equals(key) ? known : of(key, known);
        }

        private static SessionWindow of(SessionKey key, SessionWindow other) {
            return new SessionWindow(
                    key,
                    other.optional(),
                    other.neverBefore(),
                    other.from(),
                    other.preferFrom(),
                    other.preferTo(),
                    other.to(),
                    other.neverAfter(),
                    other.status(),
                    other.closed(),
                    other.reasons());
        }
    }

    private final Map<Key, Steps> known = new ConcurrentHashMap<>();

    private static boolean isFresh(CourseState state) {
        return state.ledger().events().isEmpty()
                && state.decisions().isEmpty()
                && state.outcomes().isEmpty()
                && state.authorisations() == null;
    }

    /** The steps of a course like this, with another's name. */
    Optional<Steps> find(CourseState state) {
        return isFresh(state) ? Optional.ofNullable(known.get(Key.of(state))) : Optional.empty();
    }

    void keep(CourseState state, List<Step> steps) {
        if (isFresh(state) && known.size() < MOST) {
            known.putIfAbsent(Key.of(state), new Steps(steps));
        }
    }
}
