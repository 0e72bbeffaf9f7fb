package dev.regimen.scheduling.channel;

import static java.util.Objects.requireNonNull;

import dev.regimen.scheduling.planning.PlanningResult;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What whoever asks for a course through a channel is answered: offers or why there are none, or first some questions. */
public sealed interface ChannelAnswer {
    /**
     * The questions whose answers decide whether the course may be given at all; offers are shown once all are answered.
     *
     * @param circumstances the ids of the circumstances that are not known, sorted; at least one
     */
    record Questions(Set<String> circumstances) implements ChannelAnswer {
        public Questions {
            circumstances = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(circumstances, "circumstances")));
            if (circumstances.isEmpty()) {
                throw new IllegalArgumentException("circumstances must name at least one");
            }
        }
    }

    /** What the planner found. */
    record Planned(PlanningResult result) implements ChannelAnswer {
        public Planned {
            requireNonNull(result, "result");
        }
    }

    /** What the one or the other function makes of it. */
    default <R> R fold(Function<? super Questions, R> questions, Function<? super Planned, R> planned) {
        return this instanceof Questions first ? questions.apply(first) : planned.apply((Planned) this);
    }
}
