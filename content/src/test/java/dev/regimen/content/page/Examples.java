package dev.regimen.content.page;

import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.EvidenceLevel;
import dev.regimen.core.evidence.ReviewStamp;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Regimen;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.RelatedProcedure;
import dev.regimen.core.procedure.Section;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.risk.Severity;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.value.RichText;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Substance;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A procedure with every kind of fact, whose figures a test can change and whose texts it can replace. */
final class Examples {
    static final Procedure PROLOTHERAPY = new Examples(UnaryOperator.identity()).procedure();
    static final Catalog CATALOG = catalog(PROLOTHERAPY);

    private final UnaryOperator<String> words;
    String spacing = "2..4 weeks";
    String sessions = "2..3";
    String concentration = "12.5..25 %";
    String flare = "2..4 days";
    String strengthening = "4..6 weeks";
    String infection = "1 in 70000..1 in 17000";

    Examples(UnaryOperator<String> words) {
        this.words = words;
    }

    /** A catalogue with the procedure, the one it is related to, and the words for its circumstances. */
    static Catalog catalog(Procedure procedure) {
        return Catalog.builder()
                .procedures(procedure, brief("prp", "Platelet-rich plasma", "Plasma rico en plaquetas"))
                .circumstances(Map.of(
                        "anticoagulants", both("you take a blood thinner", "usted toma un anticoagulante"),
                        "sedation", both("you are sedated", "le sedan")))
                .build();
    }

    static Localized<String> both(String english, String spanish) {
        return Localized.english(english).with(SPANISH, spanish);
    }

    private static Procedure brief(String id, String english, String spanish) {
        return Procedure.builder(
                        id, both(english, spanish), both(english, spanish).map(RichText::plain))
                .build();
    }

    private Localized<String> text(String english, String spanish) {
        return both(words.apply(english), words.apply(spanish));
    }

    private Localized<RichText> rich(String english, String spanish) {
        return text(english, spanish).map(RichText::plain);
    }

    Procedure procedure() {
        Procedure.SharedRules shared = shared();
        return Procedure.builder(
                        "prolotherapy",
                        text("Prolotherapy", "Proloterapia"),
                        rich("Injections that help tissue heal.", "Inyecciones que ayudan a sanar."))
                .synonyms(text("proliferation therapy", "terapia de proliferación"))
                .breadcrumb(text("Home", "Inicio"), text("Procedures", "Procedimientos"))
                .section(Section.WHAT, rich("A sugar solution is injected.", "Se inyecta una solución de azúcar."))
                .section(Section.MECHANISM, rich("It irritates the tissue.", "Irrita el tejido."))
                .section(Section.PREPARATION, rich("Tell us what you take.", "Díganos qué toma."))
                .section(Section.WHY, rich("It may lessen pain.", "Puede aliviar el dolor."))
                .section(Section.EXPECTATION, rich("You lie down.", "Usted se acuesta."))
                .section(Section.FOLLOW_UP, rich("Some pain is normal.", "Algo de dolor es normal."))
                .section(Section.RISKS, rich("Ask us about them.", "Pregúntenos por ellos."))
                .section(Section.RELATED, rich("There are others.", "Hay otros."))
                .images(new Image("knee.png", text("A knee", "Una rodilla")))
                .codings(new Coding("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "M0076", null))
                .guidance(new Guidance(
                        "ultrasound",
                        text("Ultrasound", "Ecografía"),
                        Guidance.Usage.NEARLY_ALWAYS,
                        List.of(cite("page", null))))
                .indications(new Indication(
                        "osteoarthritis",
                        text("knee osteoarthritis", "artrosis de rodilla"),
                        null,
                        List.of(),
                        List.of(cite("review", "Table 2"))))
                .risks(risks())
                .evidence(new Evidence(
                        "pain",
                        EvidenceLevel.Grade.LOW,
                        rich("It may help somewhat.", "Puede ayudar algo."),
                        List.of(cite("review", "Results"))))
                .evidence(new Evidence(
                        "differs",
                        null,
                        rich("Clinics differ.", "Las clínicas difieren."),
                        List.of(cite("page", null))))
                .disagreements(new Disagreement(
                        "spacing",
                        text("time between injections", "tiempo entre inyecciones"),
                        List.of(
                                new Disagreement.Position(
                                        text("2 to 4 weeks", "de 2 a 4 semanas"), List.of(cite("page", null))),
                                new Disagreement.Position(
                                        // differs from the first even where a test makes all texts alike
                                        text("1 week", "1 semana").map(each -> each + "."),
                                        List.of(cite("review", "Table 3"))))))
                .related(new RelatedProcedure("prp", rich("It uses your blood.", "Usa su sangre."), List.of()))
                .shared(shared)
                .protocols(protocol("knee", knee(), shared), protocol("ankle", ankle(), shared))
                .review(new ReviewStamp(
                        LocalDate.of(2026, 11, 2), LocalDate.of(2027, 11, 2), "A. Reviewer", "MD")) // Mon, Tue
                .build();
    }

    private BodySite knee() {
        return BodySite.of("knee", text("knee", "rodilla"), true);
    }

    private BodySite ankle() {
        return BodySite.of("ankle", text("ankle", "tobillo"), true);
    }

    private Citation cite(String id, String place) {
        Source.Kind kind = id.equals("page") ? Source.Kind.CLINIC_PAGE : Source.Kind.PUBLICATION;
        return new Citation(
                new Source(
                        id,
                        kind,
                        words.apply("Source " + id),
                        null,
                        "https://example.org/" + id,
                        LocalDate.of(2026, 11, 23)), // Mon
                place == null ? null : words.apply(place));
    }

    private Risk[] risks() {
        return new Risk[] {
            Risk.builder("pain", text("more pain", "más dolor"), Severity.MINOR)
                    .citations(cite("page", null))
                    .build(),
            Risk.builder("infection", text("infection", "infección"), Severity.SERIOUS)
                    .rate(Frequency.parse(infection), cite("review", "Table 3"))
                    .rateAmong(text("people with diabetes", "personas con diabetes"), Frequency.parse("1 in 100"))
                    .description(rich("It needs treatment.", "Necesita tratamiento."))
                    .build()
        };
    }

    private Procedure.SharedRules shared() {
        Citation page = cite("page", null);
        return new Procedure.SharedRules(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Contraindication(
                                "fever",
                                text("a fever", "fiebre"),
                                Condition.given("fever"),
                                Contraindication.Consequence.RESCHEDULE,
                                null,
                                List.of(page)),
                        new Contraindication(
                                "allergy",
                                text("an allergy to the solution", "una alergia a la solución"),
                                Condition.given("allergy"),
                                Contraindication.Consequence.EXCLUDE,
                                null,
                                List.of(page))),
                List.of(
                        instruction("ice", Instruction.Direction.DO, "ice", "hielo")
                                .timing(Offset.SESSION, Offset.days(4))
                                .regimen(new Regimen(
                                        null,
                                        Duration.ofMinutes(20),
                                        Duration.ofHours(2),
                                        Duration.ofHours(3),
                                        null,
                                        null))
                                .citations(page)
                                .build(),
                        instruction("pain-relief", Instruction.Direction.MAY, "acetaminophen", "acetaminofén")
                                .timing(Offset.SESSION, Offset.days(4))
                                .limit(new DoseLimit(Quantity.of(3000, "mg"), Duration.ofHours(24)))
                                .build(),
                        instruction("nsaids", Instruction.Direction.AVOID, "NSAIDs", "AINE")
                                .timing(Offset.days(-7), Offset.days(14))
                                .when(Condition.at(ankle()))
                                .build(),
                        instruction(
                                        "anticoagulants",
                                        Instruction.Direction.ASK_PRESCRIBER,
                                        "blood thinners",
                                        "anticoagulantes")
                                .timing(Offset.DECISION, Offset.SESSION)
                                .when(Condition.given("anticoagulants"))
                                .detail(rich("It decides when.", "Decide cuándo."))
                                .build(),
                        instruction("driving", Instruction.Direction.AVOID, "driving", "conducir")
                                .timing(Offset.SESSION, Offset.hours(24))
                                .when(Condition.given("sedation"))
                                .build(),
                        instruction("redness", Instruction.Direction.SEEK_HELP, "spreading redness", "enrojecimiento")
                                .timing(Offset.SESSION, Offset.days(14))
                                .build()),
                List.of(
                        RecoveryPhase.afterSession(
                                "flare", text("More pain", "Más dolor"), GapRange.parse(flare), List.of(page)),
                        RecoveryPhase.afterPhase(
                                "strengthening",
                                text("Strengthening", "Fortalecimiento"),
                                "flare",
                                GapRange.parse(strengthening),
                                List.of(page))));
    }

    private Instruction.Builder instruction(
            String id, Instruction.Direction direction, String english, String spanish) {
        return Instruction.builder(id, direction, Subject.of(id, text(english, spanish)));
    }

    private TreatmentProtocol protocol(String name, BodySite site, Procedure.SharedRules shared) {
        Citation page = cite("page", null);
        Dose dose = Dose.solution(Substance.of("dextrose", text("dextrose", "dextrosa")))
                .concentration(QuantityRange.parse(concentration))
                .citation(page)
                .build();
        Visit injection = Visit.of(
                Segment.builder("injection", Duration.ofMinutes(20)).doses(dose).build());
        Visit talk = Visit.of(Segment.builder("talk", Duration.ofMinutes(15)).build());
        return TreatmentProtocol.builder(ProtocolId.parse("prolotherapy/" + name), site.name(), site)
                .stages(
                        Stage.builder(
                                        "injections",
                                        text("Injections", "Inyecciones"),
                                        CountRange.parse(sessions),
                                        injection)
                                .citations(page)
                                .spacing(SpacingWindow.builder(GapRange.parse(spacing))
                                        .prefer(GapRange.parse("3 weeks"))
                                        .citations(page)
                                        .build())
                                .build(),
                        Stage.builder("evaluation", text("Evaluation", "Evaluación"), CountRange.exactly(1), talk)
                                .kind(Stage.Kind.EVALUATION)
                                .start(SpacingWindow.builder(GapRange.ofWeeks(4, 6))
                                        .anchor(Anchor.endOf("injections"))
                                        .build())
                                .build())
                .contraindications(shared.contraindications().toArray(Contraindication[]::new))
                .instructions(shared.instructions().toArray(Instruction[]::new))
                .recovery(shared.recovery().toArray(RecoveryPhase[]::new))
                .build();
    }
}
