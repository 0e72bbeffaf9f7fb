package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hours at a site as single minutes, by {@code java.time}. */
final class OpenMinutes {
    private final Site site;
    private final PracticeCalendar calendar;
    private final Map<Object, BitSet> minutes = new HashMap<>();

    OpenMinutes(Site site, PracticeCalendar calendar) {
        this.site = site;
        this.calendar = calendar;
    }

    /** Whether every minute of a span is in some range of some date. */
    boolean contain(Object whose, Function<LocalDate, List<TimeRange>> hours, TimeSpan span) {
        BitSet open = minutes.computeIfAbsent(whose, key -> {
            BitSet all = new BitSet();
            LocalDate last = calendar.last().plusDays(1);
            for (LocalDate date = calendar.first(); !date.isAfter(last); date = date.plusDays(1)) {
                for (TimeRange range : hours.apply(date)) {
                    int from = minute(instant(date.atTime(range.from())));
                    int until = minute(instant(date.atStartOfDay().plusMinutes(range.untilMinute())));
                    all.set(from, Math.max(from, until));
                }
            }
            return all;
        });
        return minute(span.from()) >= 0 && open.nextClearBit(minute(span.from())) >= minute(span.until());
    }

    // since a day before the calendar
    private int minute(Instant instant) {
        long start = calendar.first().minusDays(1).toEpochDay() * 24 * 60;
        return (int) (instant.getEpochSecond() / 60 - start);
    }

    /** The first instant with that clock time; the moment of the change if there is none. */
    private Instant instant(LocalDateTime local) {
        var rules = site.zone().getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
