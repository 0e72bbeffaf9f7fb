package dev.regimen.scheduling.oracle;

import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;

import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.DecisionPoint;
import dev.regimen.core.protocol.Gate;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Repeat;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Substance;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A random protocol: perhaps a test and a gate, one to three injections that perhaps come again, perhaps an evaluation,
 * and limits.
 */
final class CaseProtocol {
    static final BodySite KNEE = BodySite.of("knee", Localized.english("Knee"), true);
    static final Substance STEROID = Substance.of("triamcinolone", Localized.english("Triamcinolone"), "steroid");
    /** A circumstance in which a visit may be held otherwise. */
    static final String AIDED = "aided";

    static final Criterion RELIEF = Criterion.of("pain-relief", Quantity.of(50, "%"));

    /** Not to begin the course again: where a session makes up for one before, the rules take it for superfluous. */
    private static final List<IfLate> LATE = List.of(IfLate.CONTINUE, IfLate.REVIEW, IfLate.RESTART_STAGE);

    private final Draws draws;
    private final boolean isStaged;

    CaseProtocol(Draws draws, boolean isStaged) {
        this.draws = draws;
        this.isStaged = isStaged;
    }

    TreatmentProtocol protocol() {
        List<Stage> stages = new ArrayList<>();
        boolean isTested = !isStaged && !draws.isSedated && draws.chance(12);
        if (isTested) {
            stages.add(Stage.builder("test", Localized.english("Test"), CountRange.exactly(1), visit())
                    .kind(Stage.Kind.TEST)
                    .build());
        }
        Stage injections = injections(isTested);
        stages.add(injections);
        if (draws.isSedated ? injections.sessions().max() == 1 : draws.chance(55)) {
            stages.add(Stage.builder("evaluation", Localized.english("Evaluation"), CountRange.exactly(1), visit())
                    .kind(Stage.Kind.EVALUATION)
                    .start(spacing(Anchor.endOf("injections")))
                    .build());
        }
        TreatmentProtocol.Builder builder = TreatmentProtocol.builder(
                        new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
                .stages(stages.toArray(Stage[]::new));
        addLimits(builder);
        if (draws.isSedated && draws.chance(60)) {
            builder.instructions(underSedation());
        }
        if (isStaged) {
            builder.sides(new Sides(Sides.How.STAGED, draws.chance(50) ? GapRange.ofDays(1, 3) : null, List.of()));
        } else {
            builder.sides(new Sides(Sides.How.TOGETHER, null, List.of()));
        }
        return builder.build();
    }

    private Instruction underSedation() {
        Offset until = draws.one(List.of(Offset.SESSION, Offset.days(1), Offset.hours(1 + draws.upTo(50))));
        return Instruction.builder(
                        "company", Instruction.Direction.DO, Subject.of("company", Localized.english("Company")))
                .timing(Offset.SESSION, until)
                .when(Condition.given(SedationRecovery.SEDATION))
                .build();
    }

    private Stage injections(boolean isTested) {
        int min = isStaged ? 1 : 1 + draws.upTo(2);
        int max = !draws.isSedated && draws.chance(35) ? min + 1 : min;
        Stage.Builder stage =
                Stage.builder("injections", Localized.english("Injections"), CountRange.of(min, max), visit());
        if (max > 1) {
            stage.spacing(spacing(draws.chance(80) ? Anchor.previousSession() : Anchor.firstSession()));
        }
        if (max > 1 && draws.chance(10)) {
            stage.decision(new DecisionPoint(
                    1,
                    Localized.english("Better?"),
                    null,
                    draws.chance(50) ? Gap.ofDays(1) : null,
                    draws.chance(50) ? IfUndecided.KEEP : IfUndecided.RELEASE,
                    List.of()));
        }
        if (isTested) {
            stage.start(spacing(Anchor.endOf("test")));
            if (draws.chance(60)) {
                stage.gate(Gate.of("test", RELIEF));
            }
        } else if (draws.chance(12)) {
            stage.start(spacing(Anchor.event("surgery")));
        }
        if (!isStaged && !draws.isSedated && draws.chance(8)) {
            stage.repeat(new Repeat(2, spacing(Anchor.previousSession()), draws.chance(40) ? RELIEF : null, List.of()));
        }
        return stage.build();
    }

    private SpacingWindow spacing(Anchor anchor) {
        if (draws.chance(4)) {
            return SpacingWindow.builder(new GapRange(Gap.ofMonths(1), Gap.ofMonths(2)))
                    .anchor(anchor)
                    .build();
        }
        if (draws.chance(6)) {
            return SpacingWindow.builderFrom(Gap.ofDays(1 + draws.upTo(6)))
                    .anchor(anchor)
                    .build();
        }
        int from = 1 + draws.upTo(3);
        int to = from + draws.upTo(4);
        int prefer = from + draws.upTo(to - from + 1);
        SpacingWindow.Builder builder =
                SpacingWindow.builder(GapRange.ofDays(from, to)).anchor(anchor).prefer(GapRange.ofDays(prefer, prefer));
        if (draws.chance(15)) {
            builder.neverBefore(Gap.ofDays(from - draws.upTo(2)));
        }
        if (draws.chance(30)) {
            builder.neverAfter(Gap.ofDays(to + 2)).ifLate(draws.one(LATE));
        }
        return builder.build();
    }

    private Visit visit() {
        List<Segment> segments = segments(true);
        List<Visit.Variant> variants = new ArrayList<>();
        if (draws.isSedated && draws.chance(30)) {
            List<Segment> sedated = new ArrayList<>(segments);
            sedated.removeIf(segment -> segment.as() != Segment.As.CARE);
            sedated.add(0, segment("sedate", 10, Need.room("procedure")));
            variants.add(new Visit.Variant(SedationRecovery.SEDATION, sedated));
        } else if (draws.chance(12)) {
            variants.add(new Visit.Variant(AIDED, segments(false)));
        }
        return new Visit(segments, variants);
    }

    private List<Segment> segments(boolean isUsual) {
        Need room = Need.room(draws.chance(85) ? "procedure" : "office");
        List<Segment> segments = new ArrayList<>();
        if (draws.chance(20)) {
            segments.add(Segment.builder("setup", Duration.ofMinutes(5))
                    .as(Segment.As.SETUP)
                    .needs(room)
                    .build());
        }
        if (!isUsual || draws.chance(30)) {
            segments.add(segment("before", 10, Need.staff("nurse"), room));
        }
        List<Need> needs = new ArrayList<>(List.of(Need.practitioner("injection"), room));
        if (draws.chance(50)) {
            needs.add(Need.device("ultrasound"));
        }
        if (draws.chance(15)) {
            needs.add(Need.practitioner("guidance"));
        }
        Segment.Builder main = Segment.builder("main", Duration.ofMinutes(draws.one(List.of(12, 20, 30, 45))))
                .needs(needs.toArray(Need[]::new));
        if (draws.chance(20)) {
            main.doses(Dose.solution(STEROID)
                    .amount(QuantityRange.exactly(Quantity.of(40, "mg")))
                    .build());
        }
        segments.add(main.build());
        if (draws.chance(6)) {
            segments.add(Segment.builder("block", Duration.ofMinutes(5))
                    .needs(Need.practitioner("injection"), room)
                    .procedure("nerve-block")
                    .build());
        }
        if (draws.chance(30)) {
            segments.add(Segment.builder("cleaning", Duration.ofMinutes(15))
                    .as(Segment.As.TURNOVER)
                    .needs(room)
                    .build());
        }
        return segments;
    }

    private void addLimits(TreatmentProtocol.Builder builder) {
        if (draws.chance(25)) {
            String kind = draws.chance(85) ? "injection" : "nerve-block";
            RollingCap.Builder cap = RollingCap.ofEvents("cap", 1 + draws.upTo(2), Gap.ofDays(2 + draws.upTo(5)), kind);
            switch (draws.upTo(4)) {
                case 0 -> cap.per(RollingCap.Per.SIDE);
                case 1 -> cap.per(RollingCap.Per.SITE, KNEE);
                case 2 -> cap.sameDay(RollingCap.SameDay.ONCE);
                default -> cap.per(RollingCap.Per.PATIENT);
            }
            builder.caps(cap.build());
        }
        if (draws.chance(10)) {
            builder.caps(
                    RollingCap.ofDose("dose", 40 * (1 + draws.upTo(3)), "mg", Gap.ofDays(6 + draws.upTo(8)), "steroid")
                            .build());
        }
        if (draws.chance(20)) {
            builder.separations(new Separation("flu", "vaccination", Gap.ofDays(2), Gap.ofDays(3), false, List.of()));
        }
    }
}
