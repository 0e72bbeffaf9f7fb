package dev.regimen.core.course;

import dev.regimen.core.protocol.SpacingWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session's place in time is measured by.
 *
 * @param spacing the window; null if the session is planned from the day it was asked for
 * @param event the anchor; null if there is no window, or if what it should be measured from is not known
 * @param ends the dates
 */
record Basis(@Nullable SpacingWindow spacing, @Nullable LedgerEvent event, Ends ends) {
    static Basis measured(SpacingWindow spacing, LedgerEvent event) {
        return new Basis(spacing, event, Ends.of(spacing, event.date()));
    }

    boolean isAnchored() {
        return spacing == null || event != null;
    }

    Basis withEnds(Ends other) {
        return new Basis(spacing, event, other);
    }

    /** Why it is too late on that day; empty if its last day is not past. */
    Optional<Reason> expired(LocalDate day) {
        LocalDate last = ends.neverAfter();
        if (spacing == null || event == null || last == null || !day.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(Judgement.place(Reason.Place.EXPIRED, spacing, event, last, spacing.ifLate()));
    }

    /** What the dates come from, and what of it is not known exactly. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (spacing == null) {
            reasons.add(new Reason.Requested(ends.from()));
        } else if (event == null) {
            reasons.add(new Reason.NotAnchored(spacing.anchor()));
        } else {
            reasons.add(new Reason.Spacing(Reason.Place.MEASURED, spacing.anchor(), event.id(), event.last(), null));
            if (!event.date().isOneDay()) {
                reasons.add(new Reason.PartialDate(event.id(), event.date()));
            }
        }
        return reasons;
    }
}
