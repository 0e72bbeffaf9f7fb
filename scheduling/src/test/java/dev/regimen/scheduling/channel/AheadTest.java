package dev.regimen.scheduling.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static Instant last(Ahead ahead, String arrival) {
        return ahead.lastBefore(at(arrival), NEW_YORK);
    }

    @Test
    void hoursAreExactAndTheirLastMomentCounts() {
        assertThat(last(Ahead.hours(24), "2027-01-12T09:00")).isEqualTo(at("2027-01-11T09:00")); // Tue, Mon
        assertThat(last(Ahead.NONE, "2027-01-12T09:00")).isEqualTo(at("2027-01-12T09:00"));
    }

    @Test
    void daysEndWithTheDateWhateverTheHour() {
        Instant endOfMonday = at("2027-01-12T00:00").minusNanos(1);

        assertThat(last(Ahead.days(1), "2027-01-12T00:10")).isEqualTo(endOfMonday); // Tue
        assertThat(last(Ahead.days(1), "2027-01-12T23:50")).isEqualTo(endOfMonday);
        assertThat(last(Ahead.days(2), "2027-01-12T09:00"))
                .isEqualTo(at("2027-01-11T00:00").minusNanos(1));
    }

    @Test
    void onTheDayItselfIsUntilTheVisitBegins() {
        assertThat(last(Ahead.days(0), "2027-01-12T09:00")).isEqualTo(at("2027-01-12T09:00"));
    }

    @Test
    void aChangeOfTheClocksMovesHoursButNotDays() {
        // Sun 14 March 2027, 2:00 is 3:00
        assertThat(last(Ahead.hours(24), "2027-03-14T09:00")).isEqualTo(at("2027-03-13T08:00")); // Sun, Sat
        assertThat(last(Ahead.days(1), "2027-03-15T09:00"))
                .isEqualTo(at("2027-03-15T00:00").minusNanos(1)); // Mon
    }

    @Test
    void amountsOutOfBoundsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ahead.hours(-1)).withMessageContaining("amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ahead.days(3661))
                .withMessage("amount must be 0 to 3660 days, was 3661");
    }

    @Test
    void itSaysItself() {
        assertThat(Ahead.hours(24)).hasToString("24 hours");
        assertThat(Ahead.days(1)).hasToString("1 day");
    }
}
