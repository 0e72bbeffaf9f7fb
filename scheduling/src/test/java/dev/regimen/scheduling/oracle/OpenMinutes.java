package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hours at a site as single minutes, less those that are taken, by {@code java.time}. */
public final class OpenMinutes {
    private final Site site;
    private final PracticeCalendar calendar;
    private final long start;
    private final Map<String, BitSet> minutes = new HashMap<>();

    public OpenMinutes(Site site, PracticeCalendar calendar) {
        this.site = site;
        this.calendar = calendar;
        this.start = calendar.first().minusDays(1).toEpochDay() * 24 * 60;
    }

    /** Whether every minute of a span is in some range of some date. */
    public boolean contain(String whose, Function<LocalDate, List<TimeRange>> hours, TimeSpan span) {
        return contain(whose, hours, List.of(), span);
    }

    /** Whether every minute of a span is in some range of some date, and none in a span that is taken. */
    boolean contain(
            String whose, Function<LocalDate, List<TimeRange>> hours, Collection<TimeSpan> taken, TimeSpan span) {
        BitSet open = minutes.get(whose);
        if (open == null) {
            open = open(hours);
            for (TimeSpan each : taken) {
                open.clear(Math.max(0, minute(each.from())), Math.max(0, minute(each.until())));
            }
            minutes.put(whose, open);
        }
        int from = minute(span.from());
        return from >= 0 && open.nextClearBit(from) >= minute(span.until());
    }

    private BitSet open(Function<LocalDate, List<TimeRange>> hours) {
        BitSet open = new BitSet();
        LocalDate last = calendar.last().plusDays(1);
        for (LocalDate date = calendar.first(); !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeRange range : hours.apply(date)) {
                int from = minute(instant(date.atTime(range.from())));
                int until = minute(instant(date.atStartOfDay().plusMinutes(range.untilMinute())));
                open.set(from, Math.max(from, until));
            }
        }
        return open;
    }

    // since a day before the calendar
    private int minute(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - start);
    }

    /** The first instant with that clock time; the moment of the change if there is none. */
    private Instant instant(LocalDateTime local) {
        var rules = site.zone().getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
