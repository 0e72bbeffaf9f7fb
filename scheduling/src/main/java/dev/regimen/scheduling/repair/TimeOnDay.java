package dev.regimen.scheduling.repair;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a day, as a site's clock shows it.
 *
 * @param date the day
 * @param time which part of it
 */
record TimeOnDay(LocalDate date, TimeRange time) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The parts of days that hold a stretch of time, in whole minutes. */
    static List<TimeOnDay> of(TimeSpan span, ZoneId zone) {
        List<TimeOnDay> parts = new ArrayList<>();
        ZonedDateTime from = span.from().atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime until =
                span.until().plus(MINUTE).minusNanos(1).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        while (from.isBefore(until)) {
            ZonedDateTime nextDay = from.toLocalDate().plusDays(1).atStartOfDay(zone);
            LocalTime end = until.isBefore(nextDay) ? until.toLocalTime() : LocalTime.MIDNIGHT;
            // a clock that is put back shows the same minutes twice
            if (end.equals(LocalTime.MIDNIGHT) || from.toLocalTime().isBefore(end)) {
                parts.add(new TimeOnDay(from.toLocalDate(), TimeRange.of(from.toLocalTime(), end)));
            }
            from = nextDay;
        }
        return parts;
    }
}
