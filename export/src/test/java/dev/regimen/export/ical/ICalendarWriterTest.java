package dev.regimen.export.ical;

import static dev.regimen.export.AppointmentFixtures.STAMP;
import static dev.regimen.export.AppointmentFixtures.injection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import dev.regimen.content.language.Language;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.export.AppointmentFixtures;
import dev.regimen.export.Destination;
import dev.regimen.export.Destination.Detail;
import dev.regimen.export.ExportReport;
import dev.regimen.export.StableId;
import dev.regimen.export.quickstart.Quickstart;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ICalendarWriterTest {
    private static final Practice PRACTICE = AppointmentFixtures.practice();
    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 3, 1, 9, 0); // Mon
    private static final Appointment FIRST = injection(1, MONDAY);
    private static final Appointment SECOND = injection(2, LocalDateTime.of(2027, 3, 22, 9, 0)); // Mon
    private static final ICalendarWriter MINIMAL =
            ICalendarWriter.builder(PRACTICE).build();
    private static final ICalendarWriter FULL = ICalendarWriter.builder(PRACTICE)
            .destination(Destination.FULL)
            .protocols(AppointmentFixtures.KNEE)
            .alarm(Duration.ofDays(1))
            .build();

    @Test
    void tellsThatThereIsAnAppointmentAndNothingOfWhatFor() {
        CalendarText calendar = read(MINIMAL.write(List.of(FIRST), STAMP));

        assertThat(calendar.only("VEVENT", "SUMMARY").text()).isEqualTo("Appointment – Example Clinic");
        assertThat(calendar.only("VEVENT", "LOCATION").text())
                .isEqualTo("Harbor, 1 Example Street, New York, NY 10001, US");
        assertThat(calendar.only("VEVENT", "CLASS").value()).isEqualTo("PRIVATE");
        assertThat(calendar.values("VEVENT", "DESCRIPTION")).isEmpty();
        assertThat(calendar.values("VEVENT", "RELATED-TO")).isEmpty();
    }

    @Test
    void theWholeCalendarOfOneAppointment() {
        ICalendarWriter writer =
                ICalendarWriter.builder(PRACTICE).alarm(Duration.ofHours(2)).build();

        assertThat(writer.write(List.of(FIRST), STAMP).replace("\r\n", "\n"))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Regimen//Regimen Export//EN
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-TIMEZONE:America/New_York
                        BEGIN:VTIMEZONE
                        TZID:America/New_York
                        BEGIN:STANDARD
                        DTSTART:20251102T020000
                        TZOFFSETFROM:-0400
                        TZOFFSETTO:-0500
                        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20260308T020000
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0400
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                        END:DAYLIGHT
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:%s@example-clinic
                        DTSTAMP:20270104T150000Z
                        SEQUENCE:0
                        DTSTART;TZID=America/New_York:20270301T090000
                        DTEND;TZID=America/New_York:20270301T094000
                        STATUS:CONFIRMED
                        TRANSP:OPAQUE
                        CLASS:PRIVATE
                        SUMMARY:Appointment – Example Clinic
                        LOCATION:Harbor\\, 1 Example Street\\, New York\\, NY 10001\\, US
                        ORGANIZER;CN="Example Clinic":mailto:desk@clinic.example
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        DESCRIPTION:Appointment
                        TRIGGER;RELATED=START:-PT2H
                        END:VALARM
                        END:VEVENT
                        END:VCALENDAR
                        """.formatted(StableId.of("example-clinic", "Appointment", FIRST.id())));
    }

    @Test
    void minimalHoldsNoTraceOfPatientProcedureSideOrPractitioner() {
        String text = MINIMAL.write(List.of(FIRST, SECOND), STAMP).replace("\r\n ", "");

        assertThat(text)
                .doesNotContainIgnoringCase(
                        "patient-1",
                        "prolotherapy",
                        "injection",
                        "knee",
                        "left",
                        "course-17",
                        "reyes",
                        "lindgren",
                        "ultrasound",
                        "555");
    }

    @Test
    void fullTellsWhatAndWithWhomAndWhichCourse() {
        CalendarText calendar = read(FULL.write(List.of(FIRST, SECOND), STAMP));

        assertThat(calendar.components("VEVENT")
                        .get(0)
                        .only("VEVENT", "SUMMARY")
                        .text())
                .isEqualTo("Prolotherapy of the knee: Injections – Example Clinic");
        assertThat(calendar.components("VEVENT")
                        .get(0)
                        .only("VEVENT", "DESCRIPTION")
                        .text())
                .isEqualTo("With Dr. Ana Reyes, MD");
        assertThat(calendar.values("VEVENT", "RELATED-TO")).hasSize(2);
        assertThat(calendar.values("VEVENT", "RELATED-TO").stream().distinct()).hasSize(1);
    }

    @Test
    void saysItInSpanish() {
        ICalendarWriter writer =
                ICalendarWriter.builder(PRACTICE).language(Language.SPANISH).build();

        assertThat(read(writer.write(List.of(FIRST), STAMP))
                        .only("VEVENT", "SUMMARY")
                        .text())
                .isEqualTo("Cita – Clínica Ejemplo");
    }

    @Test
    void timesAreTheArrivalAndTheEndOfCareOnTheSitesClock() {
        CalendarText calendar = read(MINIMAL.write(List.of(FIRST), STAMP));

        CalendarText.Line start = calendar.only("VEVENT", "DTSTART");
        assertThat(start.value()).isEqualTo("20270301T090000");
        assertThat(start.parameters()).containsEntry("TZID", "America/New_York");
        assertThat(calendar.only("VEVENT", "DTEND").value()).isEqualTo("20270301T094000");
        assertThat(calendar.only("VEVENT", "DTSTAMP").value()).isEqualTo("20270104T150000Z");
    }

    @Test
    void theSecondOfTwoHoursOfAnOverlapIsWrittenInUtc() throws IOException {
        // Sun 7 November 2027: 01:30 EDT is 05:30 UTC; 40 minutes later the clock shows 01:10 EST
        Appointment overlap = injection(1, LocalDateTime.of(2027, 11, 7, 1, 30));
        var out = new ByteArrayOutputStream();

        ExportReport report = MINIMAL.write(List.of(overlap), STAMP, out);

        CalendarText calendar = read(out.toString(StandardCharsets.UTF_8));
        assertThat(calendar.only("VEVENT", "DTSTART").value()).isEqualTo("20271107T053000Z");
        assertThat(calendar.only("VEVENT", "DTEND").value()).isEqualTo("20271107T061000Z");
        assertThat(report.of(ExportReport.Kind.NOT_CARRIED))
                .extracting(ExportReport.Item::what)
                .containsExactly("local times of a visit while the clock goes back: written in UTC");
    }

    @Test
    void aMovedAppointmentKeepsItsUidAndRaisesItsSequence() {
        Appointment moved = new Appointment(
                FIRST.id(),
                FIRST.revision() + 1,
                FIRST.status(),
                FIRST.patient(),
                FIRST.course(),
                FIRST.protocol(),
                injection(1, MONDAY.plusDays(1)).visit(), // Tue
                FIRST.zoneRules());

        CalendarText before = read(MINIMAL.write(List.of(FIRST), STAMP));
        CalendarText after = read(MINIMAL.write(List.of(moved), STAMP));

        assertThat(after.only("VEVENT", "UID")).isEqualTo(before.only("VEVENT", "UID"));
        assertThat(before.only("VEVENT", "SEQUENCE").value()).isEqualTo("0");
        assertThat(after.only("VEVENT", "SEQUENCE").value()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, TENTATIVE, TRANSPARENT",
        "PENDING, TENTATIVE, OPAQUE",
        "WAITLIST, TENTATIVE, TRANSPARENT",
        "BOOKED, CONFIRMED, OPAQUE",
        "ARRIVED, CONFIRMED, OPAQUE",
        "CHECKED_IN, CONFIRMED, OPAQUE",
        "FULFILLED, CONFIRMED, OPAQUE",
        "CANCELLED, CANCELLED, TRANSPARENT",
        "NOSHOW, CANCELLED, TRANSPARENT",
        "ENTERED_IN_ERROR, CANCELLED, TRANSPARENT",
    })
    void statusAndTimeTakenAreWrittenAsCalendarsKnowThem(Status status, String written, String transparency) {
        CalendarText calendar = read(FULL.write(List.of(FIRST.with(status)), STAMP));

        assertThat(calendar.only("VEVENT", "STATUS").value()).isEqualTo(written);
        assertThat(calendar.only("VEVENT", "TRANSP").value()).isEqualTo(transparency);
        assertThat(calendar.components("VALARM")).hasSize(status.isTaken() ? 1 : 0);
    }

    @Test
    void alarmsCarryNoMoreThanThatThereIsAnAppointment() {
        CalendarText calendar = read(FULL.write(List.of(FIRST), STAMP));

        assertThat(calendar.only("VALARM", "TRIGGER").value()).isEqualTo("-PT24H");
        assertThat(calendar.only("VALARM", "DESCRIPTION").text()).isEqualTo("Appointment");
        assertThat(calendar.only("VALARM", "ACTION").value()).isEqualTo("DISPLAY");
    }

    @Test
    void reportsWhatItDidNotTell() throws IOException {
        ExportReport minimal = MINIMAL.write(List.of(FIRST, SECOND), STAMP, new ByteArrayOutputStream());
        ExportReport full = FULL.write(List.of(FIRST, SECOND), STAMP, new ByteArrayOutputStream());

        assertThat(minimal.items())
                .containsExactly(
                        new ExportReport.Item(ExportReport.Kind.REDACTED, "course that the visit belongs to", 2),
                        new ExportReport.Item(ExportReport.Kind.REDACTED, "name of the practitioner", 2),
                        new ExportReport.Item(ExportReport.Kind.REDACTED, "name of the procedure", 2));
        assertThat(full.isComplete()).isTrue();
    }

    @Test
    void aProtocolThatWasNotGivenHasNoName() throws IOException {
        ICalendarWriter writer = ICalendarWriter.builder(PRACTICE)
                .destination(Destination.telling(Detail.PROCEDURE))
                .build();

        ExportReport report = writer.write(List.of(FIRST), STAMP, new ByteArrayOutputStream());

        assertThat(report.of(ExportReport.Kind.NOT_CARRIED))
                .extracting(ExportReport.Item::what)
                .containsExactly("name of a procedure whose protocol was not given");
    }

    @Test
    void sameAppointmentsSameBytes() {
        assertThat(FULL.write(List.of(FIRST, SECOND), STAMP)).isEqualTo(FULL.write(List.of(FIRST, SECOND), STAMP));
    }

    @Test
    void nothingIsWrittenIfASiteIsUnknown() {
        Practice other = Practice.builder("other")
                .name(PracticeFixtures.text("Other", "Otra"))
                .languages(Locale.ENGLISH)
                .sites(PracticeFixtures.hill())
                .build();
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> ICalendarWriter.builder(other).build().write(List.of(FIRST), STAMP, out))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("practice 'other' has no site 'harbor'");
        assertThat(out.size()).isZero();
    }

    @Test
    void alarmsAreWholeSecondsBeforeTheArrival() {
        ICalendarWriter.Builder builder = ICalendarWriter.builder(PRACTICE);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.alarm(Duration.ofMinutes(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.alarm(Duration.ofMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.alarm(Duration.ofDays(367)));
    }

    @Test
    void theQuickstartsCalendarKeepsTheRulesOfLines(@TempDir Path folder) throws IOException {
        Quickstart.main(new String[] {folder.toString()});

        CalendarText calendar = read(Files.readString(folder.resolve("course.ics")));

        assertThat(calendar.components("VEVENT")).hasSize(5);
        assertThat(calendar.values("VEVENT", "UID")).doesNotHaveDuplicates();
    }

    @Test
    void noAppointmentsMakeACalendarWithoutEvents() {
        assertThat(CalendarText.read(MINIMAL.write(List.of(), STAMP).getBytes(StandardCharsets.UTF_8))
                        .components("VEVENT"))
                .isEmpty();
    }

    @Test
    void biweeklyReadsTheSameEvents() {
        List<Appointment> year = year();

        List<VEvent> events = Biweekly.parse(FULL.write(year, STAMP)).first().getEvents();

        assertThat(events).hasSameSizeAs(year);
        for (int i = 0; i < events.size(); i++) {
            VEvent event = events.get(i);
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(year.get(i).visit().start());
            assertThat(event.getDateEnd().getValue().toInstant())
                    .isEqualTo(year.get(i).visit().end());
            assertThat(event.getSummary().getValue())
                    .isEqualTo("Prolotherapy of the knee: Injections – Example Clinic");
        }
        assertThat(Biweekly.parse(FULL.write(year, STAMP))
                        .first()
                        .validate(ICalVersion.V2_0)
                        .getWarnings())
                .isEmpty();
    }

    @Test
    void iCal4jReadsTheSameEventsAndFindsNoFault() throws IOException, ParserException {
        List<Appointment> year = year();

        Calendar calendar = new CalendarBuilder().build(new StringReader(FULL.write(year, STAMP)));

        assertThat(calendar.validate(true).getEntries()).isEmpty();
        List<net.fortuna.ical4j.model.component.VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSameSizeAs(year);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).getDateTimeStart().getDate()).isInstanceOf(ZonedDateTime.class);
            assertThat(value(events.get(i), Property.DTSTART))
                    .isEqualTo(year.get(i).visit().arrival().format(ZoneComponent.LOCAL));
            assertThat(value(events.get(i), Property.SUMMARY))
                    .isEqualTo("Prolotherapy of the knee: Injections – Example Clinic");
        }
    }

    // every 9 days through two changes of the clock
    private static List<Appointment> year() {
        return IntStream.range(0, 40)
                .mapToObj(i -> injection(i + 1, MONDAY.plusDays(9L * i)))
                .toList();
    }

    private static String value(net.fortuna.ical4j.model.component.VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static CalendarText read(String calendar) {
        return CalendarText.read(calendar.getBytes(StandardCharsets.UTF_8)).check();
    }
}
