package dev.regimen.scheduling.channel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether something may be done to a booked visit through a channel. */
public sealed interface Permission {
    /**
     * It may be done.
     *
     * @param last the last moment at which it may
     */
    record Granted(Instant last) implements Permission {
        public Granted {
            requireNonNull(last, "last");
        }
    }

    /**
     * It may not be done.
     *
     * @param why why not
     * @param last with {@link Why#TOO_LATE} the last moment at which it could have been done; else null
     */
    record Refused(Why why, @Nullable Instant last) implements Permission {
        public Refused {
            requireNonNull(why, "why");
            if ((why == Why.TOO_LATE) != (last != null)) {
                throw new IllegalArgumentException("last must be given with TOO_LATE, and with nothing else");
            }
        }
    }

    /** Why something may not be done. */
    enum Why {
        /** It is never done through this channel. */
        NOT_HERE,
        /** The visit is not booked: it was held, missed or cancelled, or the patient has arrived. */
        NOT_BOOKED,
        /** There is not time enough left before the visit. */
        TOO_LATE
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }

    /** What the one or the other function makes of it. */
    default <R> R fold(Function<? super Granted, R> granted, Function<? super Refused, R> refused) {
        return this instanceof Granted yes ? granted.apply(yes) : refused.apply((Refused) this);
    }
}
