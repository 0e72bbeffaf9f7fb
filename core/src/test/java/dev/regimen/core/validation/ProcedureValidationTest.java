package dev.regimen.core.validation;

import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;
import static dev.regimen.core.fixtures.PracticeFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.practice.Device;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.ProcedureBuilder;
import dev.regimen.core.procedure.Section;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import jakarta.validation.Validation;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureValidationTest {

    private static final PracticeValidator VALIDATOR = PracticeValidator.create();
    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, SPANISH);
    private static final Citation CLINIC_PAGE = Citation.of(new Source(
            "clinic-page",
            Source.Kind.CLINIC_PAGE,
            "Example",
            null,
            "https://clinic.example",
            LocalDate.of(2026, 11, 2))); // Mon

    @Test
    void bareProcedureSaysAllThatIsMissing() {
        var bare = Procedure.builder("prolotherapy", text("Prolotherapy", "Proloterapia"), prose())
                .build();

        assertThat(VALIDATOR.validate(bare, BOTH).findings())
                .extracting(Finding::path, Finding::code, Finding::severity)
                .containsExactly(
                        tuple("indications", "not-empty", Severity.WARNING),
                        tuple("protocols", "not-empty", Severity.WARNING),
                        tuple("review", "present", Severity.WARNING),
                        tuple("risks", "not-empty", Severity.ERROR),
                        tuple("sections[EXPECTATION]", "every-section", Severity.WARNING),
                        tuple("sections[FOLLOW_UP]", "every-section", Severity.WARNING),
                        tuple("sections[MECHANISM]", "every-section", Severity.WARNING),
                        tuple("sections[PREPARATION]", "every-section", Severity.WARNING),
                        tuple("sections[WHAT]", "every-section", Severity.WARNING),
                        tuple("sections[WHY]", "every-section", Severity.WARNING));
    }

    @Test
    void completeProcedureLacksOnlyWhatItsProtocolLacks() {
        var complete = complete().build();

        assertThat(VALIDATOR.validate(complete, BOTH).findings())
                .extracting(Finding::path, Finding::code, Finding::text, Finding::severity)
                .containsExactly(
                        tuple(
                                "protocols[0].contraindications",
                                "not-empty",
                                "a protocol should say when it is not given",
                                Severity.ERROR),
                        tuple(
                                "protocols[0].instructions",
                                "not-empty",
                                "a protocol should tell the patient what to do",
                                Severity.WARNING));
    }

    @Test
    void sectionInOneLanguageIsFoundByItsName() {
        var english = complete()
                .section(Section.WHY, Localized.of(Locale.ENGLISH, RichText.plain("Because it helps.")))
                .build();

        assertThat(VALIDATOR.validate(english, BOTH).findings())
                .extracting(Finding::path, Finding::code)
                .contains(tuple("sections[WHY]", "language-missing"));
    }

    @Test
    void factWithoutASourceIsAWarning() {
        var unsourced = complete()
                .risks(Risk.builder("infection", text("Infection", "Infección"), dev.regimen.core.risk.Severity.SERIOUS)
                        .build())
                .build();

        assertThat(VALIDATOR.validate(unsourced, BOTH).findings())
                .extracting(Finding::path, Finding::code, Finding::text, Finding::severity)
                .contains(tuple("risks[1]", "source-missing", "should say where it was taken from", Severity.WARNING));
    }

    /** A host's validator may have no messages of its own, or have them in another language. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Practice.class,
                Site.class,
                Practitioner.class,
                Staff.class,
                Room.class,
                Device.class,
                Procedure.class,
                TreatmentProtocol.class
            })
    void everyConstraintHasAMessageOfItsOwn(Class<?> constrained) {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            var bean = factory.getValidator().getConstraintsForClass(constrained);

            assertThat(constraints(bean))
                    .isNotEmpty()
                    .allSatisfy(constraint -> assertThat(constraint.getMessageTemplate())
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }

    private static Stream<ConstraintDescriptor<?>> constraints(BeanDescriptor bean) {
        return Stream.concat(
                bean.getConstraintDescriptors().stream(),
                bean.getConstrainedProperties().stream().flatMap(p -> p.getConstraintDescriptors().stream()));
    }

    private static ProcedureBuilder complete() {
        var builder = Procedure.builder("prolotherapy", text("Prolotherapy", "Proloterapia"), prose())
                .indications(new Indication(
                        "knee-pain", text("Knee pain", "Dolor de rodilla"), null, List.of(), List.of(CLINIC_PAGE)))
                .risks(Risk.builder("bruise", text("Bruise", "Moretón"), dev.regimen.core.risk.Severity.MINOR)
                        .citations(CLINIC_PAGE)
                        .build())
                .protocols(TreatmentProtocol.builder(
                                ProtocolId.parse("prolotherapy/knee"),
                                text("Knee", "Rodilla"),
                                BodySite.of("knee", text("knee", "rodilla"), true))
                        .stages(Stage.builder(
                                        "injections",
                                        text("Injections", "Inyecciones"),
                                        CountRange.of(1, 1),
                                        Visit.of(Segment.builder("injection", Duration.ofMinutes(20))
                                                .citations(CLINIC_PAGE)
                                                .build()))
                                .citations(CLINIC_PAGE)
                                .build())
                        .build())
                .review(new ReviewStamp(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 11, 2), "A. Reyes", "MD"));
        for (Section section : Section.values()) {
            builder.section(section, prose());
        }
        return builder;
    }

    private static Localized<RichText> prose() {
        return Localized.of(Locale.ENGLISH, RichText.plain("Text")).with(SPANISH, RichText.plain("Texto"));
    }
}
