package dev.regimen.export.ical;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.language.Language;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Localized;
import dev.regimen.export.Destination;
import dev.regimen.export.Destination.Detail;
import dev.regimen.export.ExportReport;
import dev.regimen.export.StableId;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes appointments as a calendar (RFC 5545, {@code METHOD:PUBLISH}) that a patient or a clinic subscribes to or
 * imports.
 *
 * <p>Unless a {@link Destination} says more, an event tells that there is an appointment, when, and at which clinic: no
 * name, no procedure, no practitioner. Events keep their UID through moves, since it is derived from the appointment's
 * id, and their SEQUENCE is the appointment's revision, so that a calendar replaces what it has. Times are the site's
 * local times with its zone, and each zone's rules are in the file.
 *
 * <pre>{@code
 * var writer = ICalendarWriter.builder(practice).alarm(Duration.ofDays(1)).build();
 * writer.write(appointments, stamp, out);
 * }</pre>
 *
 * <p>Memory does not grow with the number of appointments, which are read twice. Same appointments, same stamp, same
 * bytes. Immutable and thread-safe.
 */
public final class ICalendarWriter {
    /** The type of what is written, for a message or a server. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8; method=PUBLISH";

    private static final String NO_ORGANIZER = "invalid:nomail";

    private final Practice practice;
    private final Destination destination;
    private final Language language;
    private final List<Duration> alarms;
    private final Map<ProtocolId, TreatmentProtocol> protocols;

    private ICalendarWriter(Builder builder) {
        practice = builder.practice;
        destination = builder.destination;
        language = builder.language;
        alarms = List.copyOf(builder.alarms);
        protocols = Map.copyOf(builder.protocols);
    }

    /**
     * A writer for appointments at the practice's sites, which tells as little as can be, in the practice's first
     * language.
     */
    public static Builder builder(Practice practice) {
        return new Builder(practice);
    }

    /**
     * Writes a calendar as text.
     *
     * @param appointments in the order in which they are written; no id twice
     * @param stamp when the calendar is written
     */
    public String write(Iterable<Appointment> appointments, Instant stamp) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(appointments, stamp, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes a calendar in UTF-8. The stream is flushed and stays open.
     *
     * @param appointments in the order in which they are written; no id twice. They are read twice
     * @param stamp when the calendar is written
     * @return what was not told
     * @throws NoSuchElementException if an appointment is at a site, or led by a practitioner, that the practice does
     *     not have; nothing is written then
     */
    public ExportReport write(Iterable<Appointment> appointments, Instant stamp, OutputStream out) throws IOException {
        requireNonNull(stamp, "stamp");
        ExportReport.Builder report = ExportReport.builder();
        SortedMap<String, Years> zones = survey(requireNonNull(appointments, "appointments"));
        ContentLines lines = new ContentLines(requireNonNull(out, "out"));
        lines.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Regimen//Regimen Export//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH");
        if (zones.size() == 1) {
            lines.line("X-WR-TIMEZONE", zones.firstKey());
        }
        for (Map.Entry<String, Years> zone : zones.entrySet()) {
            Years years = zone.getValue();
            ZoneComponent.write(lines, ZoneId.of(zone.getKey()), years.first() - 1, years.last() + 1);
        }
        for (Appointment appointment : appointments) {
            event(lines, appointment, stamp, report);
        }
        lines.line("END", "VCALENDAR").flush();
        return report.build();
    }

    private void event(ContentLines lines, Appointment appointment, Instant stamp, ExportReport.Builder report)
            throws IOException {
        Site site = site(appointment);
        lines.line("BEGIN", "VEVENT")
                .line("UID", uid("Appointment", appointment.id()))
                .line("DTSTAMP", utc(stamp))
                .line("SEQUENCE", Integer.toString(appointment.revision() - 1));
        times(lines, appointment, report);
        status(lines, appointment, report);
        lines.line("TRANSP", appointment.status().isTaken() ? "OPAQUE" : "TRANSPARENT")
                .line("CLASS", "PRIVATE")
                .text("SUMMARY", summary(appointment, report))
                .text("LOCATION", location(site));
        description(lines, appointment, report);
        organizer(lines, site);
        course(lines, appointment, report);
        if (appointment.status().isTaken()) {
            for (Duration before : alarms) {
                alarm(lines, before);
            }
        }
        lines.line("END", "VEVENT");
    }

    private static void times(ContentLines lines, Appointment appointment, ExportReport.Builder report)
            throws IOException {
        ZoneId zone = appointment.visit().zone();
        Instant start = appointment.visit().start();
        Instant end = appointment.visit().end();
        if (isFirst(start, zone) && isFirst(end, zone)) {
            time(lines, "DTSTART", start, zone);
            time(lines, "DTEND", end, zone);
        } else {
            // a local time in iCalendar is the first of the two that a clock shows when it goes back
            report.notCarried("local times of a visit while the clock goes back: written in UTC");
            lines.line("DTSTART", utc(start)).line("DTEND", utc(end));
        }
    }

    private static boolean isFirst(Instant instant, ZoneId zone) {
        return instant.atZone(zone).withEarlierOffsetAtOverlap().toInstant().equals(instant);
    }

    private static void time(ContentLines lines, String name, Instant instant, ZoneId zone) throws IOException {
        lines.raw(name)
                .raw(";TZID=")
                .raw(zone.getId())
                .raw(":")
                .raw(ZoneComponent.LOCAL.format(LocalDateTime.ofInstant(instant, zone)))
                .end();
    }

    private static void status(ContentLines lines, Appointment appointment, ExportReport.Builder report)
            throws IOException {
        Status status = appointment.status();
        String written = switch (status) {
            case PROPOSED, PENDING, WAITLIST -> "TENTATIVE";
            case BOOKED, ARRIVED, CHECKED_IN, FULFILLED -> "CONFIRMED";
            case CANCELLED, NOSHOW, ENTERED_IN_ERROR -> "CANCELLED";
        };
        if (status != Status.PENDING && status != Status.BOOKED && status != Status.CANCELLED) {
            report.notCarried("status %s: written as %s".formatted(status.code(), written));
        }
        lines.line("STATUS", written);
    }

    private String summary(Appointment appointment, ExportReport.Builder report) {
        String clinic = in(practice.name());
        TreatmentProtocol protocol = protocols.get(appointment.protocol());
        if (!destination.tells(Detail.PROCEDURE) || protocol == null) {
            if (destination.tells(Detail.PROCEDURE)) {
                report.notCarried("name of a procedure whose protocol was not given");
            } else {
                report.redacted("name of the procedure");
            }
            return language.say(Phrase.APPOINTMENT_AT, clinic);
        }
        String stages = appointment.visit().sessions().stream()
                .map(key -> in(protocol.stage(key.stage()).name()))
                .distinct()
                .collect(Collectors.joining(", "));
        String what = in(protocol.name()) + (stages.isEmpty() ? "" : ": " + stages);
        return language.say(Phrase.APPOINTMENT_FOR, what, clinic);
    }

    private void description(ContentLines lines, Appointment appointment, ExportReport.Builder report)
            throws IOException {
        String lead = appointment.visit().lead();
        if (lead == null) {
            return;
        }
        if (!destination.tells(Detail.PRACTITIONER)) {
            report.redacted("name of the practitioner");
            return;
        }
        lines.text(
                "DESCRIPTION",
                language.say(Phrase.WITH_PRACTITIONER, practitioner(lead).name().display()));
    }

    private void course(ContentLines lines, Appointment appointment, ExportReport.Builder report) throws IOException {
        if (destination.tells(Detail.COURSE)) {
            lines.line("RELATED-TO", uid("Course", appointment.course().value()));
        } else {
            report.redacted("course that the visit belongs to");
        }
    }

    private void organizer(ContentLines lines, Site site) throws IOException {
        String address = site.telecom().stream()
                .filter(point -> point.system() == ContactPoint.ContactSystem.EMAIL)
                .findFirst()
                .map(point -> "mailto:" + point.value())
                .orElse(NO_ORGANIZER);
        lines.raw("ORGANIZER")
                .parameter("CN", in(practice.name()))
                .raw(":")
                .raw(address)
                .end();
    }

    private void alarm(ContentLines lines, Duration before) throws IOException {
        lines.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .text("DESCRIPTION", language.say(Phrase.APPOINTMENT))
                .line("TRIGGER;RELATED=START", "-" + before)
                .line("END", "VALARM");
    }

    private String location(Site site) {
        Address address = site.address();
        String region = Stream.of(address.state(), address.postalCode())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        Stream.of(in(site.name())),
                        address.line().stream(),
                        Stream.of(address.city(), region, address.country()))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Site site(Appointment appointment) {
        String id = appointment.visit().site();
        return practice.site(id).orElseThrow(() -> unknown("site", id));
    }

    private Practitioner practitioner(String id) {
        return practice.practitioner(id).orElseThrow(() -> unknown("practitioner", id));
    }

    private NoSuchElementException unknown(String what, String id) {
        return new NoSuchElementException("practice '%s' has no %s '%s'".formatted(practice.id(), what, id));
    }

    private String in(Localized<String> text) {
        return text.inOrAny(language.locale());
    }

    private String uid(String kind, String id) {
        return StableId.of(practice.id(), kind, id) + "@" + practice.id();
    }

    private static String utc(Instant instant) {
        return ZoneComponent.LOCAL.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    // before the first line is written, so that nothing is written if something is unknown
    private SortedMap<String, Years> survey(Iterable<Appointment> appointments) {
        SortedMap<String, Years> zones = new TreeMap<>();
        for (Appointment appointment : appointments) {
            site(appointment);
            String lead = appointment.visit().lead();
            if (lead != null) {
                practitioner(lead);
            }
            int first = appointment.visit().arrival().getYear();
            zones.merge(appointment.visit().zone().getId(), new Years(first, first + 1), Years::and);
        }
        return zones;
    }

    private record Years(int first, int last) {
        Years and(Years other) {
            return new Years(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** Collects how to write a calendar. Not thread-safe. */
    public static final class Builder {
        private static final Duration LONGEST_ALARM = Duration.ofDays(366);

        private final Practice practice;
        private Destination destination = Destination.MINIMAL;
        private Language language;
        private final List<Duration> alarms = new ArrayList<>();
        private final Map<ProtocolId, TreatmentProtocol> protocols = new HashMap<>();

        private Builder(Practice practice) {
            this.practice = requireNonNull(practice, "practice");
            this.language = Language.supported().stream()
                    .filter(language -> practice.languages().contains(language.locale()))
                    .findFirst()
                    .orElse(Language.ENGLISH);
        }

        /** What the reader may be told: unless said otherwise, {@link Destination#MINIMAL}. */
        public Builder destination(Destination who) {
            destination = requireNonNull(who, "who");
            return this;
        }

        /**
         * Protocols whose names are written where procedures are told. Appointments of other protocols are written
         * without what they are for.
         */
        public Builder protocols(TreatmentProtocol... named) {
            for (TreatmentProtocol protocol : named) {
                protocols.put(protocol.id(), protocol);
            }
            return this;
        }

        /** The language of the few words in it. */
        public Builder language(Language words) {
            language = requireNonNull(words, "words");
            return this;
        }

        /**
         * Adds an alarm, which says that there is an appointment and no more.
         *
         * @param before how long before the arrival: whole seconds, 0 to 366 days
         */
        public Builder alarm(Duration before) {
            if (before.isNegative()
                    || before.compareTo(LONGEST_ALARM) > 0
                    || !before.equals(before.truncatedTo(ChronoUnit.SECONDS))) {
                throw new IllegalArgumentException("before must be whole seconds, 0 to 366 days");
            }
            alarms.add(before);
            return this;
        }

        public ICalendarWriter build() {
            return new ICalendarWriter(this);
        }
    }
}
