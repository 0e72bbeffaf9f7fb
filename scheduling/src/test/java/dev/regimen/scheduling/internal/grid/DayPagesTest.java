package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.hours.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPagesTest {
    private static final int WEEKS = 2;

    /** Every quarter of an hour from eight to six at which somebody is free, on each of some days at a site. */
    private record Clinic(SiteClock clock, ZoneId zone, Plane open, Plane free) {
        static Clinic of(ZoneId zone, LocalDate first, long seed) {
            Random random = new Random(seed);
            SiteClock clock = SiteClock.of(zone, first, first.plusWeeks(WEEKS));
            Span span = Span.of(clock.start(0), clock.start(clock.days()));
            Plane open = Plane.empty(span);
            Plane free = Plane.empty(span);
            for (int day = 0; day < clock.days(); day++) {
                clock.add(
                        open, clock.date(day), List.of(TimeRange.parse("00:00-04:00"), TimeRange.parse("08:00-18:00")));
                for (int quarter = 0; quarter < 96; quarter++) {
                    if (random.nextInt(3) == 0) {
                        TimeRange range = TimeRange.ofMinutes(quarter * 15, quarter * 15 + 15);
                        clock.add(free, clock.date(day), List.of(range));
                    }
                }
            }
            return new Clinic(clock, zone, open, free.and(open));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-08", // Mon; springs forward on Sun 14 March
        "America/New_York, 2027-11-01", // Mon; falls back on Sun 7 November
        "Australia/Lord_Howe, 2027-03-29", // Mon; falls back by half an hour on Sun 4 April
        "Australia/Lord_Howe, 2027-09-27", // Mon; springs forward on Sun 3 October
        "Pacific/Chatham, 2027-03-29", // Mon; falls back on Sun 4 April
        "Pacific/Apia, 2011-12-26", // Mon; Fri 30 December 2011 did not happen
        "Africa/Cairo, 2027-04-26" // Mon; springs forward at midnight on Fri 30 April
    })
    void everyFreeQuantumIsOnThePageOfItsDateAndNoOther(ZoneId zone, LocalDate first) {
        Clinic clinic = Clinic.of(zone, first, 17);
        DayPages pages = DayPages.of(clinic.clock, clinic.open);

        long[] folded = pages.fold(clinic.free);

        for (int day = 0; day < clinic.clock.days(); day++) {
            for (LocalDateTime at = clinic.clock.date(day).atStartOfDay();
                    at.toLocalDate().equals(clinic.clock.date(day));
                    at = at.plusMinutes(5)) {
                if (!zone.getRules().getValidOffsets(at).isEmpty()) {
                    int quantum = Quanta.floor(SiteClock.resolve(zone.getRules(), at));
                    for (int page = 0; page < clinic.clock.days(); page++) {
                        boolean expected = page == day && clinic.free.contains(quantum);
                        assertThat(pages.meets(folded, page, quantum, quantum + 1))
                                .as("%s on page %d", at, page)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void theDaysOfTwoSetsAreThoseOnWhichTheyShareAQuantum(@ForAll long seed) {
        Clinic clinic = Clinic.of(ZoneId.of("America/New_York"), LocalDate.of(2027, 3, 8), seed); // Mon
        Clinic other = Clinic.of(ZoneId.of("America/New_York"), LocalDate.of(2027, 3, 8), ~seed);
        DayPages pages = DayPages.of(clinic.clock, clinic.open);
        Plane one = clinic.free.starts(0, 6);
        Plane two = other.free.starts(0, 9);
        DaySet days = new DaySet(pages, pages.fold(one), pages.fold(two));

        Plane both = one.copy().and(two);
        int last = -1;
        for (int day = 0; day < clinic.clock.days(); day++) {
            int from = clinic.clock.start(day);
            int end = clinic.clock.start(day + 1);
            assertThat(days.has(day)).isEqualTo(both.meets(from, end));
            int first = pages.first(pages.fold(one), pages.fold(two), day);
            assertThat(first).isEqualTo(both.meets(from, end) ? both.next(from, end) : -1);
            last = days.has(day) ? day : last;
            assertThat(days.previous(day, 0)).isEqualTo(last);
        }
        int next = days.next(0, 99);
        for (int day = 0; day < clinic.clock.days(); day++) {
            assertThat(days.next(0, day)).isEqualTo(Math.min(next, day));
        }
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2027-11-01", "Australia/Lord_Howe, 2027-03-29"})
    void theClockTellsItsHoursApartWhenTheyComeTwice(ZoneId zone, LocalDate first) {
        Clinic clinic = Clinic.of(zone, first, 4);
        DayPages pages = DayPages.of(clinic.clock, clinic.open);

        long[][] hours = pages.byClock(zone.getRules(), 60);

        for (int day = 0; day < clinic.clock.days(); day++) {
            for (int quantum = clinic.clock.start(day); quantum < clinic.clock.start(day + 1); quantum++) {
                LocalTime time = Quanta.at(quantum).atZone(zone).toLocalTime();
                for (int hour = 0; hour < 24; hour++) {
                    boolean in = hours[hour] != null && pages.meets(hours[hour], day, quantum, quantum + 1);
                    boolean isOpen = clinic.open.contains(quantum);
                    assertThat(in && isOpen).isEqualTo(isOpen && time.getHour() == hour);
                }
            }
        }
    }
}
