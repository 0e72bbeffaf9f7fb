package dev.regimen.scheduling.verify;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

/** Clock times at a site as instants, by {@code java.time}. */
final class LocalTimes {
    private LocalTimes() {}

    /** Whether every instant of a span is covered by the ranges of its dates. */
    static boolean cover(ZoneId zone, TimeSpan span, Function<LocalDate, List<TimeRange>> ranges) {
        LocalDate first = span.from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = span.until().atZone(zone).toLocalDate().plusDays(1);
        Instant covered = span.from();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeRange range : ranges.apply(date)) {
                Instant from = instant(zone, date.atTime(range.from()));
                Instant until = instant(zone, date.atStartOfDay().plusMinutes(range.untilMinute()));
                if (!from.isAfter(covered) && until.isAfter(covered)) {
                    covered = until;
                }
            }
        }
        return !covered.isBefore(span.until());
    }

    /** The first instant with that clock time; the moment of the change if there is none. */
    static Instant instant(ZoneId zone, LocalDateTime local) {
        boolean skipped = zone.getRules().getValidOffsets(local).isEmpty();
        return skipped
                ? zone.getRules().getTransition(local).getInstant()
                : ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
