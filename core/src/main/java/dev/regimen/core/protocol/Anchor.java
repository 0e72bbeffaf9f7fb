package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a window is measured from: something that really happened. */
public sealed interface Anchor {
    /** The session before it in the stage. */
    record PreviousSession() implements Anchor {
        @Override
        public String toString() {
            return "previous session";
        }
    }

    /** The first session of the stage, in the same cycle. */
    record FirstSession() implements Anchor {
        @Override
        public String toString() {
            return "first session";
        }
    }

    /** The last session of a stage, which has ended. */
    record StageEnd(String stage) implements Anchor {
        public StageEnd {
            Ids.check(stage, "stage");
        }

        @Override
        public String toString() {
            return "end of " + stage;
        }
    }

    /** The latest outside event of a kind, such as a surgery. */
    record OutsideEvent(String kind) implements Anchor {
        public OutsideEvent {
            Ids.check(kind, "kind");
        }

        @Override
        public String toString() {
            return "event " + kind;
        }
    }

    static Anchor previousSession() {
        return new PreviousSession();
    }

    static Anchor firstSession() {
        return new FirstSession();
    }

    static Anchor endOf(String stage) {
        return new StageEnd(stage);
    }

    static Anchor event(String kind) {
        return new OutsideEvent(kind);
    }

    /**
     * Reads {@code "previous session"}, {@code "first session"}, {@code "end of injections"} or
     * {@code "event surgery"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static Anchor parse(String text) {
        String trimmed = requireNonNull(text, "text").strip();
        if (trimmed.equals("previous session")) {
            return previousSession();
        }
        if (trimmed.equals("first session")) {
            return firstSession();
        }
        if (trimmed.startsWith("end of ")) {
            return endOf(trimmed.substring("end of ".length()));
        }
        if (trimmed.startsWith("event ")) {
            return event(trimmed.substring("event ".length()));
        }
        throw new IllegalArgumentException(
                "an anchor is 'previous session', 'first session', 'end of' a stage, or 'event' and its kind");
    }

    default <R> R fold(
            Supplier<? extends R> previousSession,
            Supplier<? extends R> firstSession,
            Function<? super StageEnd, ? extends R> stageEnd,
            Function<? super OutsideEvent, ? extends R> outsideEvent) {
        if (this instanceof PreviousSession) {
            return previousSession.get();
        }
        if (this instanceof FirstSession) {
            return firstSession.get();
        }
        return this instanceof StageEnd end ? stageEnd.apply(end) : outsideEvent.apply((OutsideEvent) this);
    }
}
