package dev.regimen.export.fhir;

import static dev.regimen.export.AppointmentFixtures.COURSE;
import static dev.regimen.export.AppointmentFixtures.KNEE;
import static dev.regimen.export.AppointmentFixtures.injection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.parser.IParser;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.export.AppointmentFixtures;
import dev.regimen.export.ExportReport;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.planning.Offer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FhirBundleWriterTest {
    private static final Practice PRACTICE = AppointmentFixtures.practice();
    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 3, 1, 9, 0); // Mon
    private static final LocalDateTime THREE_WEEKS_LATER = LocalDateTime.of(2027, 3, 22, 9, 0); // Mon, in summer time
    private static final CourseBundle TWO_SESSIONS = course(injection(1, MONDAY), injection(2, THREE_WEEKS_LATER));
    private static final FhirBundleWriter WRITER =
            FhirBundleWriter.builder(PRACTICE).indented().build();

    @Test
    void holdsTheProtocolTheCourseItsVisitsAndAllThatTheyName() {
        Bundle bundle = BundleRules.check(WRITER.write(TWO_SESSIONS));

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly(
                        "PlanDefinition",
                        "CarePlan",
                        "Appointment",
                        "Appointment",
                        "Patient",
                        "Organization",
                        "Location",
                        "Location",
                        "Device",
                        "Practitioner",
                        "Practitioner",
                        "PractitionerRole");
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKED, accepted",
        "ARRIVED, accepted",
        "CHECKED_IN, accepted",
        "FULFILLED, accepted",
        "NOSHOW, accepted",
        "PENDING, tentative",
        "PROPOSED, needs-action",
        "WAITLIST, needs-action",
        "CANCELLED, declined",
        "ENTERED_IN_ERROR, declined",
    })
    void everyParticipantHasTheStatusThatGoesWithTheVisits(Status status, String participation) {
        CourseBundle course = course(injection(1, MONDAY).with(status));

        Appointment appointment = only(BundleRules.check(WRITER.write(course)), Appointment.class);

        assertThat(appointment.getStatus().toCode()).isEqualTo(status.code());
        assertThat(appointment.getParticipant())
                .extracting(each -> each.getStatus().toCode())
                .containsOnly(participation);
    }

    @Test
    void timesHaveTheOffsetOfTheSiteThen() {
        FhirBundleWriter withZones = FhirBundleWriter.builder(PRACTICE).zones().build();
        List<Appointment> appointments =
                BundleRules.all(BundleRules.check(withZones.write(TWO_SESSIONS)), Appointment.class);

        assertThat(appointments)
                .extracting(each -> each.getStartElement().getValueAsString())
                .containsExactly("2027-03-01T09:00:00-05:00", "2027-03-22T09:00:00-04:00");
        assertThat(appointments.get(0).getEndElement().getValueAsString()).isEqualTo("2027-03-01T09:40:00-05:00");
        assertThat(appointments.get(0).getMinutesDuration()).isEqualTo(40);
    }

    @Test
    void participantsAreThePatientTheLeadAllOthersAndThePlace() {
        Appointment appointment = BundleRules.all(BundleRules.check(WRITER.write(TWO_SESSIONS)), Appointment.class)
                .get(0);

        assertThat(appointment.getParticipant())
                .extracting(each -> each.getActor().getDisplay() + " "
                        + (each.hasType()
                                ? each.getTypeFirstRep().getCodingFirstRep().getCode()
                                : "-"))
                .containsExactly(
                        "null -",
                        "Dr. Ana Reyes, MD PPRF",
                        "Eva Lindgren, RN SPRF",
                        "Procedure room 1 -",
                        "Ultrasound -",
                        "Harbor -");
    }

    @Test
    void thePatientIsAnIdentifierAndNoMore() {
        Patient patient = only(BundleRules.check(WRITER.write(TWO_SESSIONS)), Patient.class);

        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo("patient-1");
        assertThat(patient.getIdentifierFirstRep().getSystem()).isEqualTo("urn:regimen:example-clinic:patient");
        assertThat(patient.hasName() || patient.hasTelecom() || patient.hasBirthDate())
                .isFalse();
    }

    @Test
    void thePractitionerHasNpiNameQualificationsAndLanguages() {
        Bundle bundle = BundleRules.check(WRITER.write(TWO_SESSIONS));
        Practitioner reyes = BundleRules.all(bundle, Practitioner.class).get(1);

        assertThat(reyes.getIdentifierFirstRep().getSystem()).isEqualTo("http://hl7.org/fhir/sid/us-npi");
        assertThat(reyes.getIdentifierFirstRep().getValue()).isEqualTo("1234567893");
        assertThat(reyes.getNameFirstRep().getFamily()).isEqualTo("Reyes");
        assertThat(reyes.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Ana");
        assertThat(reyes.getQualificationFirstRep().getCode().getText())
                .isEqualTo("Board certified in physical medicine and rehabilitation");
        assertThat(reyes.getQualificationFirstRep().getIssuer().getDisplay()).isEqualTo("Example Board");
        assertThat(reyes.getCommunication())
                .extracting(each -> each.getCodingFirstRep().getCode())
                .containsExactly("en", "es");
        assertThat(only(bundle, PractitionerRole.class).getSpecialtyFirstRep().getText())
                .isEqualTo("Sports medicine");
    }

    @Test
    void theRoomIsPartOfTheSiteWhichBelongsToThePractice() {
        Bundle bundle = BundleRules.check(WRITER.write(TWO_SESSIONS));
        List<Location> locations = BundleRules.all(bundle, Location.class);
        Organization clinic = only(bundle, Organization.class);

        assertThat(locations).extracting(Location::getName).containsExactly("Harbor", "Procedure room 1");
        assertThat(locations.get(1).getPartOf().getReference()).isEqualTo(BundleRules.url(locations.get(0)));
        assertThat(locations.get(0).getManagingOrganization().getReference()).isEqualTo(BundleRules.url(clinic));
        assertThat(locations.get(0).getAddress().getPostalCode()).isEqualTo("10001");
        assertThat(only(bundle, Device.class).getLocation().getReference())
                .isEqualTo(BundleRules.url(locations.get(0)));
    }

    @Test
    void theProtocolSaysHowFarApartItsSessionsAre() {
        PlanDefinition plan = only(BundleRules.check(WRITER.write(TWO_SESSIONS)), PlanDefinition.class);

        assertThat(plan.getName()).isEqualTo("ProlotherapyKnee");
        assertThat(plan.getStatus().toCode()).isEqualTo("draft");
        List<PlanDefinitionActionComponent> sessions = plan.getAction().get(0).getAction();
        assertThat(sessions)
                .extracting(each -> each.getRequiredBehavior().toCode())
                .containsExactly("must", "must", "could");
        assertThat(sessions.get(0).hasRelatedAction()).isFalse();
        assertThat(sessions.get(2).getRelatedActionFirstRep().getActionId())
                .isEqualTo(sessions.get(1).getId());
        assertThat(range(sessions.get(2))).isEqualTo("after-start 2..4 wk");
        PlanDefinitionActionComponent evaluation = plan.getAction().get(1);
        assertThat(evaluation.getRelatedActionFirstRep().getActionId())
                .isEqualTo(plan.getAction().get(0).getId());
        assertThat(range(evaluation)).isEqualTo("after-end 4..6 wk");
    }

    @Test
    void anApprovedProtocolIsActive() {
        FhirBundleWriter writer = FhirBundleWriter.builder(PRACTICE).approved().build();

        assertThat(only(BundleRules.check(writer.write(TWO_SESSIONS)), PlanDefinition.class)
                        .getStatus()
                        .toCode())
                .isEqualTo("active");
    }

    @Test
    void theCourseFollowsTheProtocolAndNamesItsVisits() {
        Bundle bundle = BundleRules.check(WRITER.write(TWO_SESSIONS));
        CarePlan plan = only(bundle, CarePlan.class);

        assertThat(plan.getIdentifierFirstRep().getValue()).isEqualTo("course-17");
        assertThat(plan.getInstantiatesCanonical().get(0).getValue())
                .isEqualTo(only(bundle, PlanDefinition.class).getUrl());
        assertThat(plan.getStatus().toCode()).isEqualTo("active");
        assertThat(plan.getIntent().toCode()).isEqualTo("plan");
        assertThat(plan.getPeriod().getStartElement().getValueAsString()).isEqualTo("2027-03-01");
        assertThat(plan.getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-03-22");
        assertThat(plan.getActivity())
                .extracting(each -> each.getReference().getReference())
                .containsExactlyElementsOf(BundleRules.all(bundle, Appointment.class).stream()
                        .map(BundleRules::url)
                        .toList());
    }

    @Test
    void aCourseThatIsOnlyProposedIsADraft() {
        CourseBundle proposed = course(injection(1, MONDAY).with(Status.PROPOSED));

        CarePlan plan = only(BundleRules.check(WRITER.write(proposed)), CarePlan.class);

        assertThat(plan.getStatus().toCode()).isEqualTo("draft");
        assertThat(plan.getIntent().toCode()).isEqualTo("proposal");
    }

    @Test
    void aVisitWithoutADateIsProposedForItsPlannedDays() {
        var course = new CourseBundle(
                KNEE,
                COURSE,
                PracticeFixtures.patient(),
                List.of(injection(1, MONDAY)),
                List.of(AppointmentFixtures.openEvaluation()));

        Bundle bundle = BundleRules.check(WRITER.write(course));

        Appointment open = BundleRules.all(bundle, Appointment.class).get(1);
        assertThat(open.getStatus().toCode()).isEqualTo("proposed");
        assertThat(open.hasStart() || open.hasEnd()).isFalse();
        assertThat(open.getDescription()).isEqualTo("Evaluation");
        assertThat(open.getRequestedPeriodFirstRep().getStartElement().getValueAsString())
                .isEqualTo("2027-04-19"); // Mon
        assertThat(open.getRequestedPeriodFirstRep().getEndElement().getValueAsString())
                .isEqualTo("2027-05-03"); // Mon
        assertThat(only(bundle, CarePlan.class).getActivity()).hasSize(2);
    }

    @Test
    void anOfferIsProposedUntilItIsBooked() {
        var offer = new Offer(
                COURSE,
                PracticeFixtures.patient(),
                KNEE.id(),
                List.of(injection(1, MONDAY).visit()),
                List.of(AppointmentFixtures.openEvaluation()),
                new Offer.Cost(Map.of()));

        assertThat(CourseBundle.proposed(KNEE, offer).appointments())
                .extracting(each -> each.status() + " " + each.revision())
                .containsExactly("PROPOSED 1");
        assertThat(CourseBundle.booked(KNEE, offer).appointments())
                .extracting(each -> each.status() + " " + each.revision())
                .containsExactly("BOOKED 1");
        assertThat(CourseBundle.booked(KNEE, offer).open()).isEqualTo(offer.open());
    }

    @Test
    void reportsWhatR4HasNoPlaceFor() throws IOException {
        ExportReport report = WRITER.write(TWO_SESSIONS, new ByteArrayOutputStream());

        assertThat(report.items())
                .extracting(item -> item.what() + " x" + item.count())
                .containsExactly(
                        "first or last day at all of a spacing window, and what happens after it x2",
                        "instruction x2",
                        "minutes, room and order of a segment x2",
                        "recovery phase x2",
                        "zone of a time: only its offset is written x4");
        assertThat(report.of(ExportReport.Kind.REDACTED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void hapiReadsItAndWritesTheSameText(Status status) {
        CourseBundle course = course(injection(1, MONDAY).with(status), injection(2, THREE_WEEKS_LATER));
        String ours = FhirBundleWriter.builder(PRACTICE).build().write(course);
        IParser parser = BundleRules.R4.newJsonParser();

        assertThat(parser.encodeResourceToString(parser.parseResource(Bundle.class, ours)))
                .isEqualTo(ours);
    }

    @Test
    void namesAreInTheLanguageAskedFor() {
        FhirBundleWriter writer = FhirBundleWriter.builder(PRACTICE)
                .language(PracticeFixtures.SPANISH)
                .build();

        Bundle bundle = BundleRules.check(writer.write(TWO_SESSIONS));

        assertThat(only(bundle, PlanDefinition.class).getTitle()).isEqualTo("Proloterapia de la rodilla");
        assertThat(only(bundle, PlanDefinition.class).getLanguage()).isEqualTo("es");
    }

    @Test
    void theHostsIdsAreInTheHostsSystems() {
        FhirBundleWriter writer = FhirBundleWriter.builder(PRACTICE)
                .systems("https://clinic.example/fhir/")
                .build();

        assertThat(only(BundleRules.check(writer.write(TWO_SESSIONS)), Patient.class)
                        .getIdentifierFirstRep()
                        .getSystem())
                .isEqualTo("https://clinic.example/fhir/patient");
    }

    @Test
    void sameCourseSameBytes() {
        assertThat(WRITER.write(TWO_SESSIONS)).isEqualTo(WRITER.write(TWO_SESSIONS));
    }

    @Test
    void appointmentsOfAnotherCourseAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CourseBundle(
                        KNEE,
                        CourseId.of("course-18"),
                        PracticeFixtures.patient(),
                        List.of(injection(1, MONDAY)),
                        List.of()))
                .withMessageStartingWith("appointments must be of course 'course-18' and its patient");
    }

    @Test
    void nothingIsWrittenIfASiteIsUnknown() {
        Practice other = Practice.builder("other")
                .name(PracticeFixtures.text("Other", "Otra"))
                .languages(Locale.ENGLISH)
                .sites(PracticeFixtures.hill())
                .build();
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> FhirBundleWriter.builder(other).build().write(TWO_SESSIONS, out))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("practice 'other' has no site 'harbor'");
        assertThat(out.size()).isZero();
    }

    private static CourseBundle course(dev.regimen.scheduling.booking.Appointment... appointments) {
        return new CourseBundle(KNEE, COURSE, PracticeFixtures.patient(), List.of(appointments), List.of());
    }

    private static String range(PlanDefinitionActionComponent action) {
        Range range = (Range) action.getRelatedActionFirstRep().getOffset();
        return "%s %s..%s %s"
                .formatted(
                        action.getRelatedActionFirstRep().getRelationship().toCode(),
                        range.getLow().getValue(),
                        range.getHigh().getValue(),
                        range.getHigh().getCode());
    }

    private static <T extends Resource> T only(Bundle bundle, Class<T> type) {
        List<T> all = BundleRules.all(bundle, type);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
