package dev.regimen.core.limit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payer's allowance: so many visits of a procedure, at a site, between two dates.
 *
 * @param id the host's name for it
 * @param procedure the procedure it is for
 * @param site where it may be given, with everything inside; null for anywhere
 * @param side on which side; null for either
 * @param visits how many visits it allows, 1 or more
 * @param first its first day
 * @param last its last day, not before {@code first}
 */
public record Authorisation(
        String id,
        String procedure,
        @Nullable BodySite site,
        @Nullable Laterality side,
        int visits,
        LocalDate first,
        LocalDate last) {
    public Authorisation {
        Ids.check(id, "id");
        Ids.check(procedure, "procedure");
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (visits < 1) {
            throw new IllegalArgumentException("visits must be at least 1, was %d".formatted(visits));
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
    }

    /** Whether the allowance is for that procedure at that site and side, whatever the day. */
    public boolean covers(String otherProcedure, BodySite otherSite, Laterality otherSide) {
        return procedure.equals(otherProcedure)
                && (site == null || otherSite.isWithin(site))
                && (side == null || side == Laterality.BILATERAL || side == otherSide);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
