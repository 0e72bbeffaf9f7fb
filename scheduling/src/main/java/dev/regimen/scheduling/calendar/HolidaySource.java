package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where the dates of public holidays come from: a library, an official list, a table of the host's own.
 *
 * <pre>{@code
 * Practice open = JollydayHolidays.load().close(practice, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31));
 * PracticeCalendar calendar = PracticeCalendar.compile(open, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31));
 * }</pre>
 *
 * <p>It is asked when a practice is read, and never while something is planned: what it says becomes closures of the
 * practice, which everything else sees as if they had been written down. Holidays that a source does not know, such as
 * one that is proclaimed for a single year, are written down as closures.
 */
@FunctionalInterface
public interface HolidaySource {
    /** Holidays by date, and those of one date by their names. */
    Comparator<Holiday> BY_DATE = Comparator.comparing(Holiday::date)
            .thenComparing(holiday -> holiday.name().inOrAny(Locale.ENGLISH));

    /**
     * A day off.
     *
     * @param date the day
     * @param name what it is called, as patients may read it
     */
    record Holiday(LocalDate date, Localized<String> name) {
        public Holiday {
            requireNonNull(date, "date");
            requireNonNull(name, "name");
        }
    }

    /**
     * The holidays of a region. One that falls on a weekend and is kept on another day comes twice, on its own date and on
     * that day: neither is a working day.
     *
     * @param region as {@link Site#holidays}
     * @param first the first date that is asked for
     * @param last the last date, not before {@code first}
     * @return by date; no two of one name on one date
     * @throws IllegalArgumentException if the source does not know the region
     */
    List<Holiday> holidays(String region, LocalDate first, LocalDate last);

    /**
     * The practice with its sites closed on the holidays of the regions that they name.
     *
     * @param first the first date that is looked at
     * @param last the last date, not before {@code first}
     * @throws IllegalArgumentException if the source does not know a region
     */
    default Practice close(Practice practice, LocalDate first, LocalDate last) {
        return requireNonNull(practice, "practice").toBuilder()
                .sites(practice.sites().stream()
                        .map(site -> close(site, first, last))
                        .toList())
                .build();
    }

    /**
     * The site closed on the holidays of the region that it names; itself if it names none. On a holiday that has openings
     * of its own it is open then, and not at its usual hours. Closures that it has already do not come twice.
     *
     * @param first the first date that is looked at
     * @param last the last date, not before {@code first}
     * @throws IllegalArgumentException if the source does not know the region
     */
    default Site close(Site site, LocalDate first, LocalDate last) {
        requireNonNull(site, "site");
        if (requireNonNull(last, "last").isBefore(requireNonNull(first, "first"))) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
        String region = site.holidays();
        if (region == null) {
            return site;
        }
        Hours hours = site.hours();
        List<Block> closures = new ArrayList<>();
        for (Holiday holiday : holidays(region, first, last)) {
            for (TimeRange time : closed(hours, holiday.date())) {
                Closure closure = time.equals(TimeRange.WHOLE_DAY)
                        ? Closure.on(holiday.date(), holiday.name())
                        : Closure.on(holiday.date(), time, holiday.name());
                if (!hours.blocks().contains(closure)) {
                    closures.add(closure);
                }
            }
        }
        return closures.isEmpty()
                ? site
                : site.toBuilder().hours(hours.plus(closures)).build();
    }

    /** The times of a holiday that no opening of its own is for. */
    private static List<TimeRange> closed(Hours hours, LocalDate date) {
        List<Leave> open = hours.openings().stream()
                .filter(opening -> opening.date().equals(date))
                .map(opening -> Leave.on(date, opening.time()))
                .toList();
        return Hours.of(WeeklyHours.once(date, TimeRange.WHOLE_DAY)).plus(open).openOn(date);
    }
}
