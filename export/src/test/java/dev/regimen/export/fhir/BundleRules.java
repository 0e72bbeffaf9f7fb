package dev.regimen.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The rules that R4 has, and those that it leaves out: an end before a start, a reference to nothing, an offset that the
 * place does not have.
 */
final class BundleRules {
    static final FhirContext R4 = FhirContext.forR4();

    private static final String ZONE = "http://hl7.org/fhir/StructureDefinition/tz-code";

    private BundleRules() {}

    /** Reads a bundle, and fails at the first rule that it breaks. */
    static Bundle check(String json) {
        Bundle bundle = R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, json);
        Map<String, Resource> byUrl = new HashMap<>();
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            assertThat(entry.getFullUrl()).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(byUrl.put(entry.getFullUrl(), entry.getResource()))
                    .as("an entry twice: %s", entry.getFullUrl())
                    .isNull();
        }
        for (Resource resource : byUrl.values()) {
            for (Reference reference : references(resource)) {
                assertThat(reference.hasReference() || reference.hasDisplay()).isTrue();
                if (reference.hasReference()) {
                    assertThat(byUrl.keySet()).as("what a reference is to").contains(reference.getReference());
                }
            }
        }
        byUrl.values().stream()
                .filter(Appointment.class::isInstance)
                .map(Appointment.class::cast)
                .forEach(BundleRules::check);
        return bundle;
    }

    static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What a resource is referred to by. */
    static String url(Resource resource) {
        return resource.getId();
    }

    private static void check(Appointment appointment) {
        boolean mayLackTimes = List.of("proposed", "cancelled", "waitlist")
                .contains(appointment.getStatus().toCode());
        assertThat(appointment.hasStart()).as("app-2: start and end").isEqualTo(appointment.hasEnd());
        assertThat(appointment.hasStart() || mayLackTimes).as("app-3").isTrue();
        assertThat(appointment.hasCancelationReason()).as("app-4: never sent").isFalse();
        assertThat(appointment.getParticipant()).isNotEmpty();
        for (AppointmentParticipantComponent participant : appointment.getParticipant()) {
            assertThat(participant.hasType() || participant.hasActor())
                    .as("app-1")
                    .isTrue();
            assertThat(participant.hasStatus()).isTrue();
        }
        if (appointment.hasStart()) {
            assertThat(appointment.getEnd()).isAfter(appointment.getStart());
            assertThat(appointment.getMinutesDuration()).isEqualTo((int)
                    ((appointment.getEnd().getTime() - appointment.getStart().getTime()) / 60_000));
            for (InstantType time : List.of(appointment.getStartElement(), appointment.getEndElement())) {
                assertThat(time.getValueAsString())
                        .as("the place's offset, not Z")
                        .doesNotEndWith("Z");
                if (time.hasExtension(ZONE)) {
                    checkOffset(time);
                }
            }
        }
    }

    private static void checkOffset(InstantType instant) {
        OffsetDateTime time = OffsetDateTime.parse(instant.getValueAsString());
        String zone = instant.getExtensionByUrl(ZONE).getValue().primitiveValue();
        assertThat(time.getOffset()).isEqualTo(ZoneId.of(zone).getRules().getOffset(time.toInstant()));
    }

    private static List<Reference> references(Resource resource) {
        List<Reference> references = new ArrayList<>();
        for (IBaseReference each : R4.newTerser().getAllPopulatedChildElementsOfType(resource, IBaseReference.class)) {
            references.add((Reference) each);
        }
        return references;
    }
}
