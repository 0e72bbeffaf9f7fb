package dev.regimen.core.course;

import dev.regimen.core.course.Reason.Place;
import dev.regimen.core.course.SessionVerdict.Validity;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.SpacingWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a session that was held or is booked lies in its window.
 *
 * @param validity whether it counts
 * @param restart what begins again because of it: {@link IfLate#RESTART_STAGE} or {@link IfLate#RESTART_COURSE}, else
 *     null
 * @param reasons what it was measured from, and what it missed
 */
record Judgement(Validity validity, @Nullable IfLate restart, List<Reason> reasons) {
    /** Held against its window; a decision to go on makes it late instead of expired. */
    static Judgement of(LedgerEvent event, Basis basis, boolean decided) {
        List<Reason> reasons = new ArrayList<>();
        if (!event.date().isOneDay()) {
            reasons.add(new Reason.PartialDate(event.id(), event.date()));
        }
        SpacingWindow spacing = basis.spacing();
        LedgerEvent anchor = basis.event();
        if (spacing == null || anchor == null) {
            return new Judgement(Validity.VALID, null, reasons);
        }
        Ends ends = basis.ends();
        reasons.addAll(basis.reasons());
        if (event.first().isBefore(ends.neverBefore())) {
            reasons.add(place(Place.TOO_EARLY, spacing, anchor, ends.neverBefore(), null));
            return new Judgement(Validity.INVALID, null, reasons);
        }
        if (event.first().isBefore(ends.from())) {
            reasons.add(place(Place.EARLY, spacing, anchor, ends.from(), null));
            return new Judgement(Validity.EARLY_TOLERATED, null, reasons);
        }
        LocalDate last = ends.neverAfter();
        if (last != null && event.last().isAfter(last)) {
            reasons.add(place(Place.EXPIRED, spacing, anchor, last, spacing.ifLate()));
            boolean begins = !decided && isRestart(spacing.ifLate());
            return new Judgement(Validity.LATE, begins ? spacing.ifLate() : null, reasons);
        }
        LocalDate to = ends.to();
        if (to != null && event.last().isAfter(to)) {
            reasons.add(place(Place.LATE, spacing, anchor, to, null));
            return new Judgement(Validity.LATE, null, reasons);
        }
        return new Judgement(Validity.VALID, null, reasons);
    }

    static boolean isRestart(IfLate ifLate) {
        return ifLate == IfLate.RESTART_STAGE || ifLate == IfLate.RESTART_COURSE;
    }

    static Reason place(
            Place place, SpacingWindow spacing, LedgerEvent anchor, LocalDate end, @Nullable IfLate ifLate) {
        return new Reason.Spacing(place, spacing.anchor(), anchor.id(), end, ifLate);
    }
}
