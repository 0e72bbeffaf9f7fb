package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The most visits that a site, a person, a room or a device takes in a day, or in one of its openings, at the site whose
 * hours say so.
 *
 * <p>A visit counts from the first minute that it takes of the site or the resource to the last, in every day and opening
 * into which that reaches; so one over midnight counts on two days. Only what a patient comes to counts: a meeting or a
 * block does not, nor does a visit that was cancelled. Visits of one course are not held against each other: no two of
 * them are on one date.
 *
 * <p>{@code VisitLimit.perDay(8)} is eight visits of any kind a day; {@code VisitLimit.perOpening(2, "prp")} is two of one
 * kind on a Tuesday morning, if Tuesday morning is an opening.
 *
 * @param most how many at the most, 1 to 1000
 * @param per in what they are counted
 * @param kinds the kinds of visit that count: ids of procedures, or ids of the practice's own; sorted; empty for all
 */
public record VisitLimit(int most, Per per, Set<String> kinds) {
    private static final int GREATEST = 1000;

    /** What a limit counts in. */
    public enum Per {
        /** A date at the site, from midnight to midnight. */
        DAY,
        /**
         * A stretch of a date that templates and one-off openings offer without a gap; a block in it does not part it in
         * two.
         */
        OPENING
    }

    public VisitLimit {
        if (most < 1 || most > GREATEST) {
            throw new IllegalArgumentException("most must be 1 to %d, was %d".formatted(GREATEST, most));
        }
        requireNonNull(per, "per");
        var sorted = new TreeSet<String>();
        requireNonNull(kinds, "kinds").forEach(kind -> sorted.add(Ids.check(kind, "kinds")));
        kinds = Collections.unmodifiableSet(sorted);
    }

    /** Returns a limit for each day, of visits of these kinds, or of all if none is named. */
    public static VisitLimit perDay(int most, String... kinds) {
        return new VisitLimit(most, Per.DAY, new TreeSet<>(Arrays.asList(requireNonNull(kinds, "kinds"))));
    }

    /** Returns a limit for each opening, of visits of these kinds, or of all if none is named. */
    public static VisitLimit perOpening(int most, String... kinds) {
        return new VisitLimit(most, Per.OPENING, new TreeSet<>(Arrays.asList(requireNonNull(kinds, "kinds"))));
    }

    /**
     * Says whether a visit counts.
     *
     * @param kinds the kinds of visit that it is
     */
    public boolean counts(Set<String> kinds) {
        requireNonNull(kinds, "kinds");
        return this.kinds.isEmpty() || kinds.stream().anyMatch(this.kinds::contains);
    }
}
