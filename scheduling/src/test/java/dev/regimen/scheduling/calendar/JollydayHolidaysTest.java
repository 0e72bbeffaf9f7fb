package dev.regimen.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.scheduling.calendar.HolidaySource.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A holiday on a weekend is there twice if it is kept on another day: official lists have that other day only. */
class JollydayHolidaysTest {
    private final HolidaySource source = JollydayHolidays.load();

    private List<Holiday> in(String region, int year) {
        return source.holidays(region, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The days of a year such as {@code 12-25 Fri}. */
    private List<String> days(String region, int year) {
        return in(region, year).stream()
                .map(holiday -> day(holiday.date()))
                .distinct()
                .toList();
    }

    private static String day(LocalDate date) {
        String name = date.getDayOfWeek().name();
        return "%02d-%02d %s%s"
                .formatted(
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        name.charAt(0),
                        name.substring(1, 3).toLowerCase(Locale.ROOT));
    }

    private static List<String> list(String... days) {
        return Stream.of(days)
                .flatMap(each -> Stream.of(each.split(", ")))
                .sorted()
                .toList();
    }

    // Colorado Revised Statutes 24-11-101, and its day off on the Friday before a Saturday
    @Test
    void coloradoHasItsOwnHolidayInOctoberAndNotColumbusDay() {
        assertThat(days("US-CO", 2026))
                .isEqualTo(list(
                        "01-01 Thu, 01-19 Mon, 02-16 Mon, 05-25 Mon, 06-19 Fri, 07-03 Fri, 09-07 Mon, 10-05 Mon, 11-11 Wed, 11-26 Thu, 12-25 Fri",
                        "07-04 Sat"));
        // the Friday at the end of the year is New Year's Day of 2028
        assertThat(days("US-CO", 2027))
                .isEqualTo(list(
                        "01-01 Fri, 01-18 Mon, 02-15 Mon, 05-31 Mon, 06-18 Fri, 07-05 Mon, 09-06 Mon, 10-04 Mon, 11-11 Thu, 11-25 Thu, 12-24 Fri, 12-31 Fri",
                        "06-19 Sat, 07-04 Sun, 12-25 Sat"));
        assertThat(days("US-CO", 2028))
                .isEqualTo(list(
                        "01-17 Mon, 02-21 Mon, 05-29 Mon, 06-19 Mon, 07-04 Tue, 09-04 Mon, 10-02 Mon, 11-10 Fri, 11-23 Thu, 12-25 Mon",
                        "01-01 Sat, 11-11 Sat"));
    }

    // www.gov.uk/bank-holidays, England and Wales; 2028 by the Banking and Financial Dealings Act 1971, schedule 1
    @Test
    void englandHasEasterMondayAndTheLastMondayOfAugust() {
        assertThat(days("GB-ENG", 2026))
                .isEqualTo(list(
                        "01-01 Thu, 04-03 Fri, 04-06 Mon, 05-04 Mon, 05-25 Mon, 08-31 Mon, 12-25 Fri, 12-28 Mon",
                        "12-26 Sat"));
        assertThat(days("GB-ENG", 2027))
                .isEqualTo(list(
                        "01-01 Fri, 03-26 Fri, 03-29 Mon, 05-03 Mon, 05-31 Mon, 08-30 Mon, 12-27 Mon, 12-28 Tue",
                        "12-25 Sat, 12-26 Sun"));
        assertThat(days("GB-ENG", 2028))
                .isEqualTo(list(
                        "01-03 Mon, 04-14 Fri, 04-17 Mon, 05-01 Mon, 05-29 Mon, 08-28 Mon, 12-25 Mon, 12-26 Tue",
                        "01-01 Sat"));
    }

    // www.gov.uk/bank-holidays, Scotland; but for 15 June 2026, which was proclaimed for that year alone
    @Test
    void scotlandHasTheSecondOfJanuaryAndSaintAndrewAndNoEasterMonday() {
        assertThat(days("GB-SCT", 2026))
                .isEqualTo(list(
                        "01-01 Thu, 01-02 Fri, 04-03 Fri, 05-04 Mon, 05-25 Mon, 08-03 Mon, 11-30 Mon, 12-25 Fri, 12-28 Mon",
                        "12-26 Sat"));
        assertThat(days("GB-SCT", 2027))
                .isEqualTo(list(
                        "01-01 Fri, 01-04 Mon, 03-26 Fri, 05-03 Mon, 05-31 Mon, 08-02 Mon, 11-30 Tue, 12-27 Mon, 12-28 Tue",
                        "01-02 Sat, 12-25 Sat, 12-26 Sun"));
        assertThat(days("GB-SCT", 2028))
                .isEqualTo(list(
                        "01-03 Mon, 01-04 Tue, 04-14 Fri, 05-01 Mon, 05-29 Mon, 08-07 Mon, 11-30 Thu, 12-25 Mon, 12-26 Tue",
                        "01-01 Sat, 01-02 Sun"));
    }

    // Feiertagsgesetz (FTG) of Bavaria, article 1; Easter Sunday is 5 April 2026, 28 March 2027 and 16 April 2028
    @Test
    void bavariaHasItsTwelveDaysAndPutsOffNone() {
        assertThat(days("DE-BY", 2026))
                .isEqualTo(
                        list(
                                "01-01 Thu, 01-06 Tue, 04-03 Fri, 04-06 Mon, 05-01 Fri, 05-14 Thu, 05-25 Mon, 06-04 Thu, 10-03 Sat, 11-01 Sun, 12-25 Fri, 12-26 Sat"));
        assertThat(days("DE-BY", 2027))
                .isEqualTo(
                        list(
                                "01-01 Fri, 01-06 Wed, 03-26 Fri, 03-29 Mon, 05-01 Sat, 05-06 Thu, 05-17 Mon, 05-27 Thu, 10-03 Sun, 11-01 Mon, 12-25 Sat, 12-26 Sun"));
        assertThat(days("DE-BY", 2028))
                .isEqualTo(
                        list(
                                "01-01 Sat, 01-06 Thu, 04-14 Fri, 04-17 Mon, 05-01 Mon, 05-25 Thu, 06-05 Mon, 06-15 Thu, 10-03 Tue, 11-01 Wed, 12-25 Mon, 12-26 Tue"));
    }

    // the same article: where most are Catholic, the Assumption as well
    @Test
    void munichHasOneMoreThanBavaria() {
        assertThat(days("DE-BY-MU", 2027)).containsAll(days("DE-BY", 2027)).contains("08-15 Sun");
        assertThat(days("DE-BY", 2027)).doesNotContain("08-15 Sun");
    }

    // Holidays Act 1983 of Queensland, schedule 1; there Anzac Day moves from a Sunday and not from a Saturday
    @Test
    void queenslandAddsDaysForThoseThatFallOnAWeekend() {
        assertThat(days("AU-QLD", 2026))
                .isEqualTo(
                        list(
                                "01-01 Thu, 01-26 Mon, 04-03 Fri, 04-04 Sat, 04-05 Sun, 04-06 Mon, 04-25 Sat, 05-04 Mon, 10-05 Mon, 12-25 Fri, 12-26 Sat, 12-28 Mon"));
        assertThat(days("AU-QLD", 2027))
                .isEqualTo(list(
                        "01-01 Fri, 01-26 Tue, 03-26 Fri, 03-27 Sat, 03-28 Sun, 03-29 Mon, 04-26 Mon, 05-03 Mon, 10-04 Mon, 12-25 Sat, 12-26 Sun, 12-27 Mon, 12-28 Tue",
                        "04-25 Sun"));
        assertThat(days("AU-QLD", 2028))
                .isEqualTo(
                        list(
                                "01-01 Sat, 01-03 Mon, 01-26 Wed, 04-14 Fri, 04-15 Sat, 04-16 Sun, 04-17 Mon, 04-25 Tue, 05-01 Mon, 10-02 Mon, 12-25 Mon, 12-26 Tue"));
    }

    @Test
    void aHolidayIsFoundWhicheverYearItsOwnDayIsIn() {
        LocalDate friday = LocalDate.of(2027, 12, 31); // Fri
        LocalDate saturday = LocalDate.of(2028, 1, 1); // Sat

        assertThat(source.holidays("US", friday, friday))
                .extracting(Holiday::date)
                .containsExactly(friday);
        assertThat(source.holidays("US", saturday, saturday))
                .extracting(Holiday::date)
                .containsExactly(saturday);
        assertThat(source.holidays("US", saturday.plusDays(1), saturday.plusDays(1)))
                .isEmpty();
    }

    @Test
    void namesAreEnglishAndWhatElseIsKnownWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            for (Locale machine : List.of(Locale.GERMANY, Locale.JAPAN, Locale.ROOT)) {
                Locale.setDefault(machine);
                Holiday unity = in("DE-BY", 2028).stream()
                        .filter(holiday -> holiday.date().equals(LocalDate.of(2028, 10, 3))) // Tue
                        .findFirst()
                        .orElseThrow();

                assertThat(unity.name().in(Locale.ENGLISH)).contains("German Unity Day");
                assertThat(unity.name().in(Locale.GERMAN)).contains("Tag der Deutschen Einheit");
                assertThat(unity.name().in(Locale.JAPANESE)).isEmpty();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void twoHolidaysOfOneDayAreBothNamed() {
        assertThat(in("US-CO", 2027))
                .filteredOn(holiday -> holiday.date().equals(LocalDate.of(2027, 2, 15))) // Mon
                .extracting(holiday -> holiday.name().inOrAny(Locale.ENGLISH))
                .containsExactly("Presidents Day", "Washington's Birthday");
    }

    @Test
    void aRegionThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in("XX", 2027))
                .withMessageContaining("'XX'")
                .withMessageContaining("US");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in("US-ZZ", 2027))
                .withMessageContaining("'US-ZZ'")
                .withMessageContaining(" CO, ");
        assertThatIllegalArgumentException().isThrownBy(() -> in("US-CO-X", 2027));
    }
}
