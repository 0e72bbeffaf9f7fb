package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;

/**
 * Time taken for something other than a visit, once or every week: a meeting, a lunch break, paperwork, maintenance.
 *
 * @param when the times taken; {@link WeeklyHours#once} for a single date
 * @param reason what it is taken for, as the practice's staff may read it
 */
public record Meeting(WeeklyHours when, Localized<String> reason) implements Block {

    public Meeting {
        requireNonNull(when, "when");
        requireNonNull(reason, "reason");
    }

    @Override
    public List<TimeRange> on(LocalDate date) {
        return when.on(date);
    }
}
