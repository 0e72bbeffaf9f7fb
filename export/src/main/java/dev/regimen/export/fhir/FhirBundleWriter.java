package dev.regimen.export.fhir;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.value.WebAddress;
import dev.regimen.export.ExportReport;
import dev.regimen.scheduling.booking.Appointment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * Writes a course as a FHIR R4 Bundle of type {@code collection}: its protocol as a PlanDefinition, the course as a
 * CarePlan, each visit as an Appointment, and the practitioners, rooms, devices and site that they name. The patient is
 * an identifier and no more.
 *
 * <p>Every reference is to another entry of the bundle, by {@link dev.regimen.export.StableId}, so the same course
 * written again has the same names. Times have the offset that the site's clock has then. A visit without a date is a proposed Appointment with a requested period.
 *
 * <pre>{@code
 * var writer = FhirBundleWriter.builder(practice).build();
 * String bundle = writer.write(CourseBundle.booked(protocol, offer));
 * }</pre>
 *
 * <p>Same course, same bytes. Immutable and thread-safe.
 */
public final class FhirBundleWriter {
    /** The type of what is written, for a message or a server. */
    public static final String MEDIA_TYPE = "application/fhir+json; fhirVersion=4.0";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Practice practice;
    private final Locale language;
    private final String systems;
    private final boolean approved;
    private final boolean zones;
    private final boolean indented;

    private FhirBundleWriter(Builder builder) {
        practice = builder.practice;
        language = builder.language;
        systems = builder.systems;
        approved = builder.approved;
        zones = builder.zones;
        indented = builder.indented;
    }

    /** A writer for courses at the practice's sites, in its first language, on one line. */
    public static Builder builder(Practice practice) {
        return new Builder(practice);
    }

    /** Writes a bundle as text. */
    public String write(CourseBundle course) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(course, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes a bundle in UTF-8. The stream is flushed and stays open.
     *
     * @return what R4 has no place for
     * @throws NoSuchElementException if a visit names what the practice does not have; nothing is written then
     */
    public ExportReport write(CourseBundle course, OutputStream out) throws IOException {
        requireNonNull(course, "course");
        ExportReport.Builder report = ExportReport.builder();
        try (JsonGenerator generator = FACTORY.createGenerator(requireNonNull(out, "out"), JsonEncoding.UTF8)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (indented) {
                // the same line ends on every system
                var indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            }
            write(course, new Json(generator, practice.id(), language, systems), report);
        }
        return report.build();
    }

    private void write(CourseBundle course, Json json, ExportReport.Builder report) throws IOException {
        var resources = new PracticeJson(
                json,
                practice,
                course.appointments().stream().map(Appointment::visit).toList());
        var courseJson = new CourseJson(json, course, resources, report, zones);
        json.object(() -> {
            json.put("resourceType", "Bundle");
            json.put("type", "collection");
            json.array("entry", () -> {
                new PlanDefinitionJson(json, course.protocol(), report).write(json.in(practice.name()), approved);
                courseJson.carePlan();
                courseJson.appointments();
                courseJson.patient();
                resources.write();
            });
        });
    }

    /** Collects how to write a bundle. Not thread-safe. */
    public static final class Builder {
        private final Practice practice;
        private Locale language;
        private String systems;
        private boolean approved;
        private boolean zones;
        private boolean indented;

        private Builder(Practice practice) {
            this.practice = requireNonNull(practice, "practice");
            this.language = practice.languages().get(0);
            this.systems = "urn:regimen:%s:".formatted(practice.id());
        }

        /** The language of names; where something has no name in it, in English or in its first language. */
        public Builder language(Locale tag) {
            language = requireNonNull(tag, "tag");
            return this;
        }

        /**
         * What the systems of the practice's own ids begin with: {@code https://clinic.example/fhir/} makes the system of
         * its patients' ids {@code https://clinic.example/fhir/patient}.
         */
        public Builder systems(String address) {
            systems = WebAddress.check(address, "address");
            return this;
        }

        /** The clinic has approved the protocol: it is written as active, else as a draft. */
        public Builder approved() {
            approved = true;
            return this;
        }

        /**
         * Writes the site's zone beside each time, as the standard extension {@code tz-code}. A validator needs IANA's
         * zones as a code system to accept it, which most do not have.
         */
        public Builder zones() {
            zones = true;
            return this;
        }

        /** Writes on many lines, for people to read. */
        public Builder indented() {
            indented = true;
            return this;
        }

        public FhirBundleWriter build() {
            return new FhirBundleWriter(this);
        }
    }
}
