package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.hours.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteClockTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-13, 24:00", // Sat
        "America/New_York, 2027-03-14, 23:00", // Sun, springs forward
        "America/New_York, 2027-11-07, 25:00", // Sun, falls back
        "Australia/Lord_Howe, 2027-04-04, 24:30", // Sun, falls back by half an hour
        "Australia/Lord_Howe, 2027-10-03, 23:30", // Sun, springs forward by half an hour
        "Pacific/Chatham, 2027-04-04, 25:00", // Sun, falls back
        "Asia/Kathmandu, 2027-03-14, 24:00", // Sun, never changes
        "Pacific/Apia, 2011-12-30, 00:00" // Fri, skipped
    })
    void aDayHasTheHoursItReallyHas(String zone, LocalDate date, String hours) {
        SiteClock clock = SiteClock.of(ZoneId.of(zone), date, date.plusDays(1));

        int quanta = clock.start(1) - clock.start(0);

        String[] parts = hours.split(":", -1);
        assertThat(quanta * Quanta.MINUTES).isEqualTo(Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]));
    }

    @Test
    void aRangeThatEndsInAGapEndsAtTheChange() {
        LocalDate spring = LocalDate.of(2027, 3, 14); // Sun, 02:00 becomes 03:00
        Plane plane = plane(spring, "01:00-02:30");

        assertThat(plane.contains(at("2027-03-14T06:55:00Z"))).isTrue();
        assertThat(plane.contains(at("2027-03-14T07:00:00Z"))).isFalse();
    }

    @Test
    void aRangeInsideAGapIsEmpty() {
        assertThat(plane(LocalDate.of(2027, 3, 14), "02:00-03:00").isEmpty()).isTrue(); // Sun
    }

    @Test
    void aClockTimeThatComesTwiceMeansTheFirst() {
        LocalDate autumn = LocalDate.of(2027, 11, 7); // Sun, 02:00 becomes 01:00
        Plane untilTheFirst = plane(autumn, "00:00-01:30");
        Plane acrossBoth = plane(autumn, "00:00-03:00");

        assertThat(untilTheFirst.contains(at("2027-11-07T05:25:00Z"))).isTrue();
        assertThat(untilTheFirst.contains(at("2027-11-07T05:30:00Z"))).isFalse();
        assertThat(untilTheFirst.contains(at("2027-11-07T06:00:00Z"))).isFalse();
        assertThat(acrossBoth.contains(at("2027-11-07T06:00:00Z"))).isTrue();
    }

    @Test
    void theSecondPassIsTakenOutWhole() {
        LocalDate autumn = LocalDate.of(2027, 11, 7); // Sun
        SiteClock clock = SiteClock.of(NEW_YORK, autumn, autumn);
        Plane plane = Plane.full(Span.of(clock.start(0), clock.start(1)));

        clock.removeRepeated(plane);

        assertThat(plane.contains(at("2027-11-07T05:55:00Z"))).isTrue(); // 01:55, first
        assertThat(plane.contains(at("2027-11-07T06:00:00Z"))).isFalse(); // 01:00, second
        assertThat(plane.contains(at("2027-11-07T06:55:00Z"))).isFalse(); // 01:55, second
        assertThat(plane.contains(at("2027-11-07T07:00:00Z"))).isTrue(); // 02:00
    }

    @Test
    void rangesAreNarrowedToWholeSteps() {
        Plane plane = plane(LocalDate.of(2027, 1, 11), "09:01-09:14"); // Mon

        assertThat(plane.contains(at("2027-01-11T14:00:00Z"))).isFalse();
        assertThat(plane.contains(at("2027-01-11T14:05:00Z"))).isTrue();
        assertThat(plane.contains(at("2027-01-11T14:10:00Z"))).isFalse();
    }

    private static Plane plane(LocalDate date, String range) {
        SiteClock clock = SiteClock.of(NEW_YORK, date, date);
        Plane plane = Plane.empty(Span.of(clock.start(0), clock.start(1)));
        clock.add(plane, date, List.of(TimeRange.parse(range)));
        return plane;
    }

    private static int at(String instant) {
        return Quanta.floor(Instant.parse(instant));
    }
}
