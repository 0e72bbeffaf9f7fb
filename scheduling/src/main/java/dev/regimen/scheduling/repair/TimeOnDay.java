package dev.regimen.scheduling.repair;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a day, as a site's clock shows it.
 *
 * @param date the day
 * @param time which part of it
 */
record TimeOnDay(LocalDate date, TimeRange time) {
    /**
     * The parts of days that hold a stretch of time, in whole minutes. Where the clock is put back within it, what the clock
     * shows before and after are two parts.
     */
    static List<TimeOnDay> of(TimeSpan span, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<TimeOnDay> parts = new ArrayList<>();
        Instant from = span.from().truncatedTo(ChronoUnit.MINUTES);
        Instant until = span.until().plusSeconds(60).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        while (from.isBefore(until)) {
            LocalDateTime first = LocalDateTime.ofInstant(from, zone);
            ZoneOffset offset = rules.getOffset(from);
            Instant end = first.toLocalDate().plusDays(1).atStartOfDay().toInstant(offset);
            ZoneOffsetTransition change = rules.nextTransition(from);
            end = change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
            end = until.isBefore(end) ? until : end;
            LocalTime last = LocalDateTime.ofInstant(end, offset).toLocalTime();
            parts.add(new TimeOnDay(first.toLocalDate(), TimeRange.of(first.toLocalTime(), last)));
            from = end;
        }
        return parts;
    }
}
