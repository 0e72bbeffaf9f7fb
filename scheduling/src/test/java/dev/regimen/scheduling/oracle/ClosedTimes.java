package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Hours turned round: when something is not open, in minutes from the first midnight of a calendar to its last. */
final class ClosedTimes {
    /** From when until when, in minutes. */
    record Minutes(long from, long until) {}

    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final Instant start;

    ClosedTimes(ZoneId zone, LocalDate first, LocalDate last) {
        this.zone = zone;
        this.first = first;
        this.last = last;
        this.start = instant(first.atStartOfDay());
    }

    /** The minute of an instant. */
    long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond() - start.getEpochSecond(), 60);
    }

    /** The minute at which a clock shows that time for the first time, or else of the change that skips it. */
    long minute(LocalDateTime local) {
        return minute(instant(local));
    }

    long end() {
        return minute(last.plusDays(1).atStartOfDay());
    }

    private Instant instant(LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    /** What lies between the ranges of all dates. */
    List<Minutes> outside(Function<LocalDate, List<TimeRange>> hours) {
        List<Minutes> open = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeRange range : hours.apply(date)) {
                long from = minute(date.atTime(range.from()));
                long until = minute(date.atStartOfDay().plusMinutes(range.untilMinute()));
                if (from < until) {
                    open.add(new Minutes(from, until));
                }
            }
        }
        open.sort(Comparator.comparingLong(Minutes::from));
        List<Minutes> closed = new ArrayList<>();
        long next = 0;
        for (Minutes each : open) {
            if (each.from > next) {
                closed.add(new Minutes(next, each.from));
            }
            next = Math.max(next, each.until);
        }
        if (next < end()) {
            closed.add(new Minutes(next, end()));
        }
        return closed;
    }
}
