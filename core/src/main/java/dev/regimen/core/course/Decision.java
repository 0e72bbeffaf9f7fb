package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a practitioner recorded about a session that has not been held: go on with it, stop before it, or go on for more
 * sessions than the protocol states. It answers whatever that session waited for: an optional session, a decision
 * point, another cycle, a session that is too late, a contraindication that asks for review. It opens no gate: that is
 * for the outcome to do.
 *
 * @param about the session it is about, as the evaluator named it
 * @param kind what was decided
 * @param sessions with {@link Kind#EXTEND}: how many sessions from this one on are wanted, 1 or more, even beyond the
 *     most the protocol states; 1 with {@link Kind#CONTINUE}, 0 with {@link Kind#STOP}
 * @param on the day it was recorded; of several about one session, the latest holds, and of those of one day the one
 *     that allows least
 */
public record Decision(SessionKey about, Kind kind, int sessions, LocalDate on) {
    /** What was decided, what allows least first. */
    public enum Kind {
        /** The stage, in this cycle and on this side, ends before this session. */
        STOP,
        /** The session is held. */
        CONTINUE,
        /** This session and more are held. */
        EXTEND
    }

    public Decision {
        requireNonNull(about, "about");
        requireNonNull(kind, "kind");
        requireNonNull(on, "on");
        boolean fits = switch (kind) {
            case STOP -> sessions == 0;
            case CONTINUE -> sessions == 1;
            case EXTEND -> sessions >= 1;
        };
        if (!fits) {
            throw new IllegalArgumentException("sessions (%d) does not go with %s".formatted(sessions, kind));
        }
    }

    public static Decision stopBefore(SessionKey session, LocalDate on) {
        return new Decision(session, Kind.STOP, 0, on);
    }

    public static Decision goOnWith(SessionKey session, LocalDate on) {
        return new Decision(session, Kind.CONTINUE, 1, on);
    }

    /** So many sessions, from this one on. */
    public static Decision extend(SessionKey from, int sessions, LocalDate on) {
        return new Decision(from, Kind.EXTEND, sessions, on);
    }

    public boolean goesOn() {
        return kind != Kind.STOP;
    }
}
