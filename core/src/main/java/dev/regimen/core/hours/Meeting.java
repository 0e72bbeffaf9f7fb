package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * Time taken for something other than a visit, once or every week: a meeting, a lunch break, paperwork, maintenance.
 *
 * @param when the times taken; {@link WeeklyHours#once} for a single date
 * @param reason what it is taken for, in the practice's own words; patients do not read it
 */
public record Meeting(WeeklyHours when, String reason) implements Block {

    public Meeting {
        requireNonNull(when, "when");
        if (requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("reason must not be blank");
        }
    }

    @Override
    public List<TimeRange> on(LocalDate date) {
        return when.on(date);
    }
}
