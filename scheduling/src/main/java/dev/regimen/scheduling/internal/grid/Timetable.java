package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Reservation;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a site, or of a resource at a site, and what would else be asked of them again and again.
 *
 * @param hours leave included
 * @param isAlways whether they are {@link Hours#ALWAYS}
 * @param reserves whether time is kept in them, so that it matters what asks
 */
record Timetable(Hours hours, boolean isAlways, boolean reserves) {
    static Timetable of(Hours hours) {
        return new Timetable(
                hours, hours.equals(Hours.ALWAYS), hours.blocks().stream().anyMatch(Reservation.class::isInstance));
    }

    /** The times of a date; those that are kept are among them if nothing is asked for. */
    Function<LocalDate, List<TimeRange>> times(@Nullable Asked asked) {
        return asked == null ? hours::openOn : date -> hours.openFor(asked.kinds(), date, asked.today());
    }
}
