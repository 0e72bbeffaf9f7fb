package dev.regimen.content.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.risk.CiomsBand;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.QuantityRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language ES = Language.SPANISH;

    @Test
    void rangesAreSaidAsEachLanguageSaysThem() {
        assertThat(EN.gap(GapRange.ofWeeks(2, 4))).isEqualTo("2–4 weeks");
        assertThat(ES.gap(GapRange.ofWeeks(2, 4))).isEqualTo("2-4 semanas");
        assertThat(EN.amount(QuantityRange.parse("12.5..25 %"))).isEqualTo("12.5–25%");
        assertThat(ES.amount(QuantityRange.parse("12.5..25 %"))).isEqualTo("12.5-25\u00a0%");
        assertThat(EN.amount(QuantityRange.parse("40 mg"))).isEqualTo("40\u00a0mg");
        assertThat(EN.amount(QuantityRange.parse("155..195 U{onabotA}"))).isEqualTo("155–195 units");
        assertThat(ES.amount(QuantityRange.parse("5 U"))).isEqualTo("5 unidades");
        assertThat(EN.range(2, 3, Counted.SESSION)).isEqualTo("2–3 sessions");
        assertThat(ES.range(2, 3, Counted.SESSION)).isEqualTo("2-3 sesiones");
    }

    @Test
    void equalEndsAreOneCount() {
        assertThat(EN.gap(GapRange.parse("1 week"))).isEqualTo("1 week");
        assertThat(ES.gap(GapRange.parse("1 month"))).isEqualTo("1 mes");
        assertThat(EN.range(0, 0, Counted.DAY)).isEqualTo("0 days");
    }

    @Test
    void aRangeAcrossUnitsKeepsBoth() {
        assertThat(EN.gap(GapRange.parse("30 days..3 months"))).isEqualTo("30 days to 3 months");
        assertThat(ES.gap(GapRange.parse("30 days..3 months"))).isEqualTo("de 30 días a 3 meses");
    }

    @Test
    void numbersHaveTheMarksOfTheirLanguage() {
        assertThat(EN.number(new BigDecimal("1234567.50"))).isEqualTo("1,234,567.5");
        assertThat(ES.number(new BigDecimal("1234567.50"))).isEqualTo("1\u00a0234\u00a0567.5");
        assertThat(EN.number(1000)).isEqualTo("1,000");
        assertThat(ES.number(1000)).isEqualTo("1000");
        assertThat(EN.number(new BigDecimal("-0.25"))).isEqualTo("-0.25");
        assertThat(EN.number(new BigDecimal("1E+3"))).isEqualTo("1,000");
    }

    @Test
    void datesNameTheirWeekday() {
        LocalDate monday = LocalDate.of(2027, 1, 11); // Mon

        assertThat(EN.date(monday)).isEqualTo("Monday 11 January 2027");
        assertThat(ES.date(monday)).isEqualTo("lunes 11 de enero de 2027");
        assertThat(EN.shortDate(monday)).isEqualTo("11 January 2027");
        assertThat(ES.shortDate(monday)).isEqualTo("11 de enero de 2027");
    }

    @Test
    void spansSayTheFirstYearOnlyWhenItDiffers() {
        LocalDate first = LocalDate.of(2026, 12, 28); // Mon
        LocalDate last = LocalDate.of(2027, 1, 1); // Fri
        LocalDate next = LocalDate.of(2027, 1, 4); // Mon

        assertThat(EN.dates(first, last)).isEqualTo("Monday 28 December 2026 to Friday 1 January 2027");
        assertThat(EN.dates(last, next)).isEqualTo("Friday 1 January to Monday 4 January 2027");
        assertThat(ES.dates(last, next)).isEqualTo("del viernes 1 de enero al lunes 4 de enero de 2027");
        assertThat(EN.dates(last, last)).isEqualTo("Friday 1 January 2027");
        assertThatThrownBy(() -> EN.dates(next, last)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00,12:00 midnight,12:00 de la medianoche",
        "00:05,12:05 am,12:05 a.\u00a0m.",
        "09:30,9:30 am,9:30 a.\u00a0m.",
        "12:00,12:00 noon,12:00 del mediodía",
        "12:01,12:01 pm,12:01 p.\u00a0m.",
        "23:59,11:59 pm,11:59 p.\u00a0m."
    })
    void noonAndMidnightAreNamed(LocalTime time, String english, String spanish) {
        assertThat(EN.time(time)).isEqualTo(english);
        assertThat(ES.time(time)).isEqualTo(spanish);
    }

    @Test
    void aMomentSaysWhoseClockItIs() {
        ZonedDateTime when = ZonedDateTime.of(2027, 1, 11, 9, 30, 0, 0, ZoneId.of("America/New_York")); // Mon

        assertThat(EN.dateTime(when)).isEqualTo("Monday 11 January 2027, 9:30 am (New York time)");
        assertThat(ES.dateTime(when)).isEqualTo("lunes 11 de enero de 2027, 9:30 a.\u00a0m. (hora de New York)");
        assertThat(EN.dateTime(when.withZoneSameInstant(ZoneId.of("UTC")))).endsWith("2:30 pm (UTC)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 in 10|about 1 in 10|aproximadamente 1 de cada 10",
                "0.3 %|about 3 in 1,000|aproximadamente 3 de cada 1000",
                "12.5..25 %|between 125 in 1,000 and 25 in 100|entre 125 de cada 1000 y 25 de cada 100",
                "1 in 70000..1 in 17000|between 1 in 70,000 and 1 in 17,000|entre 1 de cada 70\u00a0000 y 1 de cada 17\u00a0000",
                "< 0.01 %|fewer than 1 in 10,000|menos de 1 de cada 10\u00a0000",
                "> 5 %|more than 5 in 100|más de 5 de cada 100",
                "not known|not known|no se sabe"
            })
    void frequenciesAreWholeCasesWithTheModelsNumbers(String frequency, String english, String spanish) {
        assertThat(EN.frequency(Frequency.parse(frequency))).isEqualTo(english);
        assertThat(ES.frequency(Frequency.parse(frequency))).isEqualTo(spanish);
    }

    @Test
    void everyBandHasItsOwnWord() {
        for (Language language : Language.supported()) {
            assertThat(List.of(CiomsBand.values()))
                    .extracting(language::band)
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
        assertThat(EN.band(CiomsBand.UNCOMMON)).isEqualTo("uncommon");
        assertThat(ES.band(CiomsBand.UNCOMMON)).isEqualTo("poco frecuente");
    }

    @Test
    void listsEndWithAnAnd() {
        assertThat(EN.list(List.of())).isEmpty();
        assertThat(EN.list(List.of("knee"))).isEqualTo("knee");
        assertThat(EN.list(List.of("knee", "ankle", "wrist"))).isEqualTo("knee, ankle and wrist");
        assertThat(ES.list(List.of("rodilla", "tobillo"))).isEqualTo("rodilla y tobillo");
    }

    @Test
    void theCountryOfALocaleIsIgnored() {
        assertThat(Language.of(Locale.forLanguageTag("es-US"))).isSameAs(ES);
        assertThatThrownBy(() -> Language.of(Locale.FRENCH))
                .hasMessageContaining("fr")
                .hasMessageContaining("[en, es]");
    }

    @Test
    void theJvmsOwnLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(EN.time(LocalTime.of(9, 5))).isEqualTo("9:05 am");
            assertThat(EN.date(LocalDate.of(2027, 1, 11))).isEqualTo("Monday 11 January 2027"); // Mon
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesAPhraseWithTooFewValues() {
        assertThatThrownBy(() -> EN.say(Phrase.RATE_ABOUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RATE_ABOUT takes [rate], got 0 values");
    }

    @Test
    void aRangeInATimingIsSaidAsWritten() {
        Timing noIce = new Timing(OffsetRange.parse("session"), OffsetRange.parse("+7..10 days"));
        Timing before = new Timing(OffsetRange.parse("-24..48 hours"), OffsetRange.parse("session"));

        assertThat(Language.ENGLISH.timing(noIce))
                .isEqualTo("from the day of the session until 7–10 days after the session");
        assertThat(Language.SPANISH.timing(noIce))
                .isEqualTo("desde el día de la sesión hasta 7-10 días después de la sesión");
        assertThat(Language.ENGLISH.timing(before))
                .isEqualTo("from 24–48 hours before the session until the start of the treatment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-11T05:30 | 2027-01-11T09:30 | Monday 11 January 2027, from 5:30 am until 9:30 am (New York time)
            2027-01-11T00:00 | 2027-01-11T09:30 | Monday 11 January 2027, from 12:00 midnight until 9:30 am (New York time)
            2027-01-11T09:30 | 2027-01-12T00:00 | Monday 11 January 2027, from 9:30 am until 12:00 midnight (New York time)
            2027-01-11T09:30 | 2027-01-13T00:00 | from Monday 11 January 2027, 9:30 am until the end of Tuesday 12 January 2027 (New York time)
            2027-01-11T00:00 | 2027-01-12T12:00 | from Monday 11 January 2027 until Tuesday 12 January 2027, 12:00 noon (New York time)
            """)
    void momentsNameTheirPlaceOnceAndADateByItself(LocalDateTime from, LocalDateTime until, String words) {
        ZoneId zone = ZoneId.of("America/New_York");

        assertThat(Language.ENGLISH.moments(from.atZone(zone), until.atZone(zone)))
                .isEqualTo(words);
    }

    @Test
    void momentsAtTwoPlacesNameBoth() {
        ZonedDateTime from = ZonedDateTime.of(2027, 1, 11, 9, 30, 0, 0, ZoneId.of("America/New_York")); // Mon
        ZonedDateTime until = from.plusHours(2).withZoneSameInstant(ZoneId.of("America/Chicago"));

        assertThat(Language.SPANISH.moments(from, until))
                .isEqualTo("desde el lunes 11 de enero de 2027, 9:30 a.\u00a0m. (hora de New York)"
                        + " hasta el lunes 11 de enero de 2027, 10:30 a.\u00a0m. (hora de Chicago)");
        assertThatThrownBy(() -> Language.SPANISH.moments(until, from)).isInstanceOf(IllegalArgumentException.class);
    }
}
