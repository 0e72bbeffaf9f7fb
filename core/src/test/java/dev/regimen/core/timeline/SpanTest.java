package dev.regimen.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Span WEEK = days("2027-03-01", "2027-03-07"); // Mon to Sun

    @Test
    void oneDayIsASpanAndAnEmptyOneIsNot() {
        assertThat(days("2027-03-01", "2027-03-01").firstDate()).isEqualTo("2027-03-01"); // Mon
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days("2027-03-02", "2027-03-01"))
                .withMessage("last (2027-03-01) must not be before first (2027-03-02)");
    }

    @Test
    void anExactSpanLastsLongerThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exact("2027-03-01T09:00", "2027-03-01T09:00"))
                .withMessageStartingWith("until (2027-03-01T09:00-05:00[America/New_York]) must be after from");
    }

    @Test
    void anExactSpanUntilMidnightDoesNotTouchTheNextDate() {
        Span span = exact("2027-03-01T09:00", "2027-03-03T00:00"); // Mon to Wed

        assertThat(span.lastDate()).isEqualTo("2027-03-02"); // Tue
        assertThat(span.touches(LocalDate.parse("2027-03-02"))).isTrue();
        assertThat(span.touches(LocalDate.parse("2027-03-03"))).isFalse();
        assertThat(span.touches(LocalDate.parse("2027-02-28"))).isFalse();
    }

    @Test
    void datesMeetInTheDatesTheyShare() {
        assertThat(WEEK.intersection(days("2027-03-07", "2027-03-10"))) // Sun to Wed
                .contains(days("2027-03-07", "2027-03-07")); // Sun
        assertThat(WEEK.intersection(days("2027-03-08", "2027-03-10"))).isEmpty(); // Mon to Wed
        assertThat(WEEK.intersection(days("2027-02-20", "2027-04-01"))).contains(WEEK);
    }

    @Test
    void instantsMeetInTheTimeTheyShareAndNotWhereTheyTouch() {
        Span morning = exact("2027-03-01T08:00", "2027-03-01T12:00"); // Mon

        assertThat(morning.intersection(exact("2027-03-01T11:00", "2027-03-01T13:00")))
                .contains(exact("2027-03-01T11:00", "2027-03-01T12:00"));
        assertThat(morning.intersection(exact("2027-03-01T12:00", "2027-03-01T13:00")))
                .isEmpty();
    }

    @Test
    void datesAndInstantsMeetInInstantsWhicheverIsAsked() {
        Span hours = exact("2027-02-28T20:00", "2027-03-01T20:00"); // Sun to Mon
        Span shared = exact("2027-03-01T00:00", "2027-03-01T20:00"); // Mon

        assertThat(WEEK.intersection(hours)).contains(shared);
        assertThat(hours.intersection(WEEK)).contains(shared);
    }

    @Test
    void instantsOfTwoZonesMeetByTheInstant() {
        // Mon 16:00 in Madrid is Mon 10:00 in New York
        Span madrid = Span.exact(
                LocalDateTime.parse("2027-03-01T16:00").atZone(MADRID),
                LocalDateTime.parse("2027-03-01T18:00").atZone(MADRID));

        assertThat(madrid.intersection(exact("2027-03-01T10:00", "2027-03-01T11:00")))
                .hasValueSatisfying(shared -> {
                    assertThat(((Span.Exact) shared).from().toInstant()).isEqualTo("2027-03-01T15:00:00Z");
                    assertThat(((Span.Exact) shared).until().toInstant()).isEqualTo("2027-03-01T16:00:00Z");
                });
    }

    private static Span days(String first, String last) {
        return Span.days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Span exact(String from, String until) {
        return Span.exact(
                LocalDateTime.parse(from).atZone(NEW_YORK),
                LocalDateTime.parse(until).atZone(NEW_YORK));
    }
}
