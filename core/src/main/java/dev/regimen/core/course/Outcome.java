package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a session brought, as gates ask for it: 80 % less pain, for 3 months.
 *
 * @param session the session it is the outcome of
 * @param measure the id of what was measured, such as {@code pain-relief}
 * @param value how much
 * @param lasted how long it lasted so far; null if that was not asked
 * @param on the day it was recorded; of several of one session and measure, the latest holds
 */
public record Outcome(
        SessionKey session,
        String measure,
        Quantity value,
        @Nullable Gap lasted,
        LocalDate on) {
    public Outcome {
        requireNonNull(session, "session");
        Ids.check(measure, "measure");
        requireNonNull(value, "value");
        requireNonNull(on, "on");
    }

    public static Outcome of(SessionKey session, String measure, Quantity value, LocalDate on) {
        return new Outcome(session, measure, value, null, on);
    }

    /** Returns a text without the value. */
    @Override
    public String toString() {
        return "Outcome[%s of %s]".formatted(measure, session);
    }
}
