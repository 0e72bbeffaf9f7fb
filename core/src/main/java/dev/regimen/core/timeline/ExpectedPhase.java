package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.value.GapRange;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A recovery phase as dates, for one session. A phase has no exact dates: it begins on a date from
 * {@code earliestStart} to {@code latestStart} and ends on one from {@code earliestEnd} to {@code latestEnd}, all
 * included.
 *
 * <p>A phase told by length begins on its anchor's date and ends so far from there as it lasts: a flare of 2 to 4 days
 * after a session on the 1st ends on the 3rd at the earliest and on the 5th at the latest. One told by window begins
 * and ends somewhere inside it. A phase after another begins when that ends, so its dates are as wide apart.
 *
 * @param phase what is to be expected
 * @param session the key of the session it follows
 * @param when what it hangs on that is not known: it comes only then
 * @param earliestStart the first date it may begin on
 * @param latestStart the last date it may begin on; not before {@code earliestStart}
 * @param earliestEnd the first date it may end on; not before {@code earliestStart}
 * @param latestEnd the last date it may end on; not before {@code earliestEnd} and {@code latestStart}
 */
public record ExpectedPhase(
        RecoveryPhase phase,
        String session,
        Condition when,
        LocalDate earliestStart,
        LocalDate latestStart,
        LocalDate earliestEnd,
        LocalDate latestEnd) {
    static final Comparator<ExpectedPhase> ORDER = Comparator.comparing(ExpectedPhase::earliestStart)
            .thenComparing(ExpectedPhase::latestEnd)
            .thenComparing(expected -> expected.phase().id())
            .thenComparing(ExpectedPhase::session)
            .thenComparing(expected -> expected.phase().toString())
            .thenComparing(expected -> expected.when().toString());

    public ExpectedPhase {
        requireNonNull(phase, "phase");
        requireNonNull(session, "session");
        requireNonNull(when, "when");
        requireNonNull(earliestStart, "earliestStart");
        requireNonNull(latestStart, "latestStart");
        requireNonNull(earliestEnd, "earliestEnd");
        requireNonNull(latestEnd, "latestEnd");
        if (latestStart.isBefore(earliestStart)
                || earliestEnd.isBefore(earliestStart)
                || latestEnd.isBefore(earliestEnd)
                || latestEnd.isBefore(latestStart)) {
            throw new IllegalArgumentException("an end must not be before the start it belongs to");
        }
    }

    /** The phase after an anchor that falls on a date from {@code earliest} to {@code latest}. */
    static ExpectedPhase after(
            RecoveryPhase phase, String session, Condition when, LocalDate earliest, LocalDate latest) {
        GapRange lasts = phase.lasts();
        GapRange distance = lasts != null ? lasts : requireNonNull(phase.between(), "between");
        LocalDate first = distance.min().earliestAfter(earliest);
        LocalDate last = later(distance.max().latestAfter(latest), first);
        return lasts != null
                ? new ExpectedPhase(phase, session, when, earliest, latest, first, last)
                : new ExpectedPhase(phase, session, when, first, last, first, last);
    }

    /** Whether the patient may be in this phase on the date. */
    public boolean isPossibleOn(LocalDate date) {
        return !date.isBefore(earliestStart) && !date.isAfter(latestEnd);
    }

    /** Whether the patient must be in this phase on the date, if it comes and takes its stated course. */
    public boolean isCertainOn(LocalDate date) {
        return !date.isBefore(latestStart) && !date.isAfter(earliestEnd);
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }

    /** Says which phase this is, and nothing of the patient. */
    @Override
    public String toString() {
        return "ExpectedPhase[%s]".formatted(phase.id());
    }
}
