package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Time kept for some kinds of visit, once or every week, until it is released to all some days before.
 *
 * <p>With {@code releaseDays} 3, the time of Thursday is kept through Sunday and open to every kind of visit from Monday
 * on. With 0 it opens on the day itself; without the number it is never released.
 *
 * @param when the times kept; {@link WeeklyHours#once} for a single date
 * @param kinds the kinds of visit it is kept for: ids of procedures, or ids of the practice's own; at least one
 * @param releaseDays calendar days before the date on which the time opens to all, 0 to 365; absent for never
 */
public record Reservation(
        WeeklyHours when, Set<String> kinds, @Nullable Integer releaseDays) implements Block {

    public Reservation {
        requireNonNull(when, "when");
        requireNonNull(kinds, "kinds");
        var sorted = new TreeSet<String>();
        kinds.forEach(kind -> sorted.add(Ids.check(kind, "kinds")));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("kinds must name at least one kind of visit\nMaybe a Meeting is meant,"
                    + " which takes the time from all of them");
        }
        kinds = Collections.unmodifiableSet(sorted);
        if (releaseDays != null && (releaseDays < 0 || releaseDays > 365)) {
            throw new IllegalArgumentException("releaseDays must be 0 to 365, was %d".formatted(releaseDays));
        }
    }

    @Override
    public List<TimeRange> on(LocalDate date) {
        return when.on(date);
    }

    /**
     * Says whether the time kept on a date may be given to a visit of these kinds, when asked on the day {@code today} at
     * the site: always if one of them is a kind it is kept for, to others once it is released.
     */
    public boolean allows(Set<String> kinds, LocalDate date, LocalDate today) {
        requireNonNull(kinds, "kinds");
        requireNonNull(date, "date");
        requireNonNull(today, "today");
        return kinds.stream().anyMatch(this.kinds::contains)
                || (releaseDays != null && !today.isBefore(date.minusDays(releaseDays)));
    }
}
