package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the rules say about a session that was held or is booked.
 *
 * @param event the id of the event in the ledger
 * @param key the session
 * @param held whether it was held; else it is booked, and counts as planned
 * @param validity whether it counts by itself
 * @param superseded whether the stage or the course began again after it, so that it counts no longer
 * @param reasons what it was measured from, what speaks against it, and the caps, separations, gates and allowances it
 *     breaks although it counts
 */
public record SessionVerdict(
        String event, SessionKey key, boolean held, Validity validity, boolean superseded, List<Reason> reasons) {
    /** Whether a session counts. */
    public enum Validity {
        /** Within its planned days. */
        VALID,
        /** Before them, but tolerated: counts. */
        EARLY_TOLERATED,
        /** After them: counts. */
        LATE,
        /** Does not count. */
        INVALID
    }

    public SessionVerdict {
        requireNonNull(event, "event");
        requireNonNull(key, "key");
        requireNonNull(validity, "validity");
        reasons = List.copyOf(requireNonNull(reasons, "reasons"));
    }

    public boolean counts() {
        return validity != Validity.INVALID && !superseded;
    }
}
