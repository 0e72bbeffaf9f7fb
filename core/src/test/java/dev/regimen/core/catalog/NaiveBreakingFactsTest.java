package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.InstructionConflict;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.RecoveryPhase.Starts;
import dev.regimen.core.instruction.Regimen;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.Contraindication.Consequence;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.DecisionPoint;
import dev.regimen.core.protocol.Gate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.CiomsBand;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Proportion;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.timeline.ExpectedPhase;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Facts from real clinic pages that do not fit a model of fixed counts and fixed gaps, each written in a catalogue file
 * of its own and found again in the model's structure, not in a text.
 */
class NaiveBreakingFactsTest {
    static Stream<String> facts() {
        return IntStream.rangeClosed(1, 22).mapToObj("n%02d"::formatted);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactComesBackFromItsFileAsItWasWritten(String fact) {
        Procedure read = Facts.read(fact);

        String written = CatalogWriter.yaml(read);
        Procedure again = Facts.readText(fact + ".yaml", written);

        assertThat(again).isEqualTo(read);
        assertThat(CatalogWriter.yaml(again)).isEqualTo(written);
        assertThat(Facts.readText(fact + ".json", CatalogWriter.json(read))).isEqualTo(read);
    }

    @Test
    void n01_threeWeeklyInjectionsAndTheWholeAgainAfterSixMonths() {
        Stage injections = Facts.stage("n01", "knee", "injections");

        assertThat(injections.sessions()).isEqualTo(CountRange.exactly(3));
        assertThat(injections.spacing().from()).isEqualTo(Gap.ofWeeks(1));
        assertThat(injections.spacing().to()).isEqualTo(Gap.ofWeeks(1));
        SpacingWindow betweenCycles = injections.repeat().spacing();
        assertThat(betweenCycles.from()).isEqualTo(Gap.ofMonths(6));
        assertThat(betweenCycles.to()).isNull();
        assertThat(injections.repeat().most()).isNull();
    }

    @Test
    void n02_fiveToEightSessionsWithALookAfterTheFourthAndOneOrTwoMoreIfTheFirstHelped() {
        Stage many = Facts.stage("n02", "look-after-four", "injections");
        Stage few = Facts.stage("n02", "more-if-it-helped", "injections");

        assertThat(many.sessions()).isEqualTo(CountRange.of(5, 8));
        assertThat(many.decisions()).extracting(DecisionPoint::afterSession).containsExactly(4);
        assertThat(few.sessions()).isEqualTo(CountRange.of(1, 3));
        DecisionPoint afterTheFirst = few.decisions().get(0);
        assertThat(afterTheFirst.afterSession()).isEqualTo(1);
        assertThat(afterTheFirst.goOnIf().measure()).isEqualTo("noticed-benefit");
        assertThat(afterTheFirst.decideWithin()).isEqualTo(Gap.ofWeeks(2));
        assertThat(afterTheFirst.ifUndecided()).isEqualTo(IfUndecided.KEEP);
    }

    @Test
    void n03_fourSessionsPerRegionInARollingYearAndTwoLevelsInOneSession() {
        TreatmentProtocol spine = Facts.protocol("n03", "spine");
        RollingCap region = spine.caps().get(0);
        RollingCap levels = spine.caps().get(1);

        assertThat(region.most()).isEqualTo(4);
        assertThat(region.within()).isEqualTo(Gap.ofMonths(12));
        assertThat(region.per()).isEqualTo(RollingCap.Per.SITE);
        assertThat(region.sites())
                .extracting(BodySite::id)
                .containsExactly("cervical-spine", "thoracic-spine", "lumbar-spine");
        assertThat(region.sameDay()).isEqualTo(RollingCap.SameDay.ONCE);
        assertThat(levels.most()).isEqualTo(2);
        assertThat(levels.within()).isEqualTo(Gap.ofDays(1));
        assertThat(levels.sameDay()).isEqualTo(RollingCap.SameDay.ONCE_PER_SITE);
    }

    @Test
    void n03_threeOrFourAYearInTheSameJointEachSideByItself() {
        List<RollingCap> caps = Stream.of("joint-three", "joint-four")
                .map(name -> Facts.protocol("n03", name).caps().get(0))
                .toList();

        assertThat(caps).extracting(RollingCap::most).containsExactly(3, 4);
        assertThat(caps)
                .allMatch(
                        cap -> cap.per() == RollingCap.Per.SIDE && cap.within().equals(Gap.ofMonths(12)));
    }

    @Test
    void n04_twoBlocksOfEightyPercentReliefOpenTheAblation() {
        List<Gate> gates = Stream.of("eighty", "fifty")
                .map(name -> Facts.stage("n04", name, "ablation").gate())
                .toList();

        assertThat(Facts.stage("n04", "eighty", "test-blocks").sessions()).isEqualTo(CountRange.exactly(2));
        assertThat(Facts.stage("n04", "eighty", "test-blocks").kind()).isEqualTo(Stage.Kind.TEST);
        assertThat(gates).allMatch(gate -> gate.ofStage().equals("test-blocks") && gate.eachSession());
        assertThat(gates)
                .extracting(gate -> gate.criterion().atLeast())
                .containsExactly(Quantity.of(80, "%"), Quantity.of(50, "%"));
    }

    @Test
    void n05_againOnlyIfTheOneBeforeGaveHalfTheReliefForThreeOrSixMonths() {
        assertThat(Stream.of("three-months", "six-months")
                        .map(name ->
                                Facts.stage("n05", name, "injection").repeat().onlyIf()))
                .extracting("measure", "atLeast", "lasting")
                .containsExactly(
                        tuple("pain-relief", Quantity.of(50, "%"), Gap.ofMonths(3)),
                        tuple("pain-relief", Quantity.of(50, "%"), Gap.ofMonths(6)));
    }

    @Test
    void n06_rulesHoldByBodySiteWithAllThatLiesInsideIt() {
        Procedure procedure = Facts.read("n06");
        BodySite ankle = procedure.protocol("ankle").site();
        BodySite level = procedure.protocol("l4-l5").site();

        assertThat(Facts.holding(procedure, ankle)).containsExactly("do-escort", "avoid-nsaids");
        assertThat(Facts.holding(procedure, level)).containsExactly("may-aspirin");
    }

    @Test
    void n07_sedationChangesTheRulesAndTheVisit() {
        TreatmentProtocol shoulder = Facts.protocol("n07", "shoulder");
        Visit visit = shoulder.stages().get(0).visit();

        assertThat(Facts.told(shoulder, Circumstances.UNKNOWN.with("sedation", true)))
                .containsExactlyInAnyOrder("avoid-solid-food", "avoid-driving", "do-escort");
        assertThat(Facts.told(shoulder, Circumstances.UNKNOWN.with("sedation", false)))
                .containsExactly("may-light-meal");
        assertThat(visit.total()).isEqualTo(Duration.ofMinutes(20));
        assertThat(visit.inVariant("sedation").total()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void n08_whatHoldsAfterOneSessionMeetsWhatHoldsBeforeTheNext() {
        InstructionTimeline timeline =
                Facts.timeline(Facts.protocol("n08", "knee"), "2027-03-01T09:00", "2027-03-15T09:00"); // Mon, Mon

        assertThat(timeline.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.span()).hasToString("[2027-02-22, 2027-03-29]")); // Mon to Mon
    }

    @Test
    void n09_hoursAreExactAndDaysAreDatesAcrossTheNightOfTheClockChange() {
        TreatmentProtocol shoulder = Facts.protocol("n09", "shoulder");
        InstructionTimeline timeline = Facts.timeline(shoulder, "2027-03-14T09:00"); // Sun, clocks go forward at 2

        assertThat(timeline.entries())
                .extracting(
                        entry -> String.join(" ", entry.rules()),
                        entry -> entry.span().toString())
                .contains(
                        tuple("do-blood-clotting-test", "[2027-03-13, 2027-03-13]"),
                        tuple(
                                "ask-prescriber-sedatives",
                                "[2027-03-13T08:10-05:00[America/New_York], 2027-03-14T09:10-04:00[America/New_York])"),
                        tuple(
                                "avoid-clear-fluids",
                                "[2027-03-14T08:10-04:00[America/New_York], 2027-03-14T09:10-04:00[America/New_York])"),
                        tuple("avoid-heavy-lifting", "[2027-03-14, 2027-03-28]"));
    }

    @Test
    void n10_threePoliciesOnIceThatContradictEachOther() {
        Instruction noIce = Facts.instruction("n10", "heat", "avoid-ice");
        Instruction ice = Facts.instruction("n10", "ice", "may-ice");
        TreatmentProtocol later = Facts.protocol("n10", "ice-later");

        assertThat(InstructionConflict.between(noIce, ice)).isPresent();
        assertThat(InstructionConflict.among(later.instructions())).isEmpty();
        assertThat(Facts.instruction("n10", "ice-later", "may-ice").regimen())
                .isEqualTo(Regimen.of(Duration.ofMinutes(20), Duration.ofHours(2), Duration.ofHours(3)));
    }

    @Test
    void n11_acetaminophenIsAllowedOrLimitedOrForbidden() {
        Instruction limited = Facts.instruction("n11", "limited", "may-acetaminophen");
        Instruction forbidden = Facts.instruction("n11", "forbidden", "avoid-acetaminophen");

        assertThat(Facts.instruction("n11", "allowed", "may-acetaminophen").limit())
                .isNull();
        assertThat(limited.limit()).isEqualTo(new DoseLimit(Quantity.of(3000, "mg"), Duration.ofHours(24)));
        assertThat(forbidden.direction()).isEqualTo(Direction.AVOID);
        assertThat(forbidden.timing()).hasToString("Timing[from=-2 days, until=+14 days]");
    }

    @Test
    void n12_phasesHaveRangesAndOverlap() {
        List<RecoveryPhase> phases = Facts.protocol("n12", "knee").recovery();

        assertThat(phases)
                .extracting(RecoveryPhase::id, RecoveryPhase::lasts, RecoveryPhase::between)
                .containsExactly(
                        tuple("flare", GapRange.ofDays(2, 4), null),
                        tuple("worst", null, GapRange.ofDays(2, 3)),
                        tuple("no-better", null, GapRange.parse("0 days..4 weeks")),
                        tuple("best", null, GapRange.ofWeeks(5, 13)));
    }

    @Test
    void n13_theTissueImprovesFromTheEndOfTheFlareAndTheNextSessionFallsIntoIt() {
        TreatmentProtocol knee = Facts.protocol("n13", "knee");
        RecoveryPhase strengthening = knee.recovery().get(1);
        InstructionTimeline timeline = Facts.timeline(knee, "2027-03-01T09:00", "2027-03-15T09:00"); // Mon, Mon

        ExpectedPhase afterTheFirst = timeline.expected().stream()
                .filter(expected -> expected.phase().equals(strengthening)
                        && expected.session().equals("session-1"))
                .findFirst()
                .orElseThrow();

        assertThat(strengthening.starts()).isEqualTo(Starts.END_OF_PHASE);
        assertThat(strengthening.afterPhase()).isEqualTo("flare");
        assertThat(afterTheFirst.earliestStart()).isEqualTo(LocalDate.of(2027, 3, 3)); // Wed
        assertThat(afterTheFirst.latestEnd()).isEqualTo(LocalDate.of(2027, 4, 16)); // Fri
        assertThat(afterTheFirst.isCertainOn(LocalDate.of(2027, 3, 15))).isTrue(); // Mon, the second session
    }

    @Test
    void n14_eachTargetHasItsOwnSolutionInOneVisit() {
        List<Dose.Solution> byGoal = Facts.solutions("n14", "by-goal");
        List<Dose.Solution> wholeKnee = Facts.solutions("n14", "whole-knee");

        assertThat(byGoal)
                .extracting(dose -> dose.target().id(), Dose.Solution::concentration)
                .containsExactly(
                        tuple("knee-joint", QuantityRange.parse("25 %")),
                        tuple("knee-ligaments", QuantityRange.parse("12.5..15 %")));
        assertThat(byGoal).extracting(Dose.Solution::goal).doesNotContainNull();
        assertThat(wholeKnee)
                .extracting(Dose.Solution::concentration, Dose.Solution::volume, Dose.Solution::points)
                .containsExactly(
                        tuple(QuantityRange.parse("16 %"), QuantityRange.parse("10 mL"), null),
                        tuple(QuantityRange.parse("12 %"), QuantityRange.parse("2.5 mL"), CountRange.exactly(4)));
    }

    @Test
    void n15_aRateIsAnIntervalOrABoundAndMayDifferForSome() {
        List<Risk> risks = Facts.read("n15").risks();

        List<Risk.Rate> infection = risks.get(0).rates();
        assertThat(infection.get(0).frequency())
                .isEqualTo(new Frequency.Between(Proportion.of(1, 70_000), Proportion.of(1, 17_000)));
        assertThat(infection.get(0).frequency().band()).contains(CiomsBand.VERY_RARE);
        assertThat(infection.get(0).population()).isNull();
        assertThat(infection.get(1).frequency()).isEqualTo(Frequency.of(Proportion.of(1, 100)));
        assertThat(infection.get(1).population()).isNotNull();
        assertThat(risks.get(1).rates())
                .extracting(Risk.Rate::frequency)
                .containsExactly(new Frequency.Below(Proportion.ofPercent("0.01")));
        assertThat(risks.get(2).rates()).extracting(Risk.Rate::frequency).containsExactly(Frequency.notKnown());
    }

    @Test
    void n16_unitsByMuscleAndSideAddUpToATotalInUnitsOfTheirProduct() {
        Dose.DoseMap map = (Dose.DoseMap) Facts.stage("n16", "migraine", "injections")
                .visit()
                .anchor()
                .doses()
                .get(0);

        assertThat(map.places())
                .hasSize(13)
                .allMatch(place -> place.amount().unit().equals("U{onabotA}"));
        assertThat(map.total()).isEqualTo(QuantityRange.parse("155..195 U{onabotA}"));
        assertThat(map.places().stream().map(place -> place.amount().min()).reduce(Quantity::plus))
                .contains(map.total().min());
        assertThat(map.places().stream().map(place -> place.amount().max()).reduce(Quantity::plus))
                .contains(map.total().max());
        assertThat(map.places())
                .filteredOn(place -> place.site().id().equals("temple-muscle"))
                .extracting(Dose.DoseMap.Place::side, place -> place.points().toString())
                .containsExactly(tuple(Laterality.LEFT, "4..5"), tuple(Laterality.RIGHT, "4..5"));
        assertThat(map.places().stream().mapToInt(place -> place.points().min()).sum())
                .isEqualTo(31);
        assertThat(map.places().stream().mapToInt(place -> place.points().max()).sum())
                .isEqualTo(39);
    }

    @Test
    void n17_twelveWeeksAreNotNinetyDaysNorThreeMonths() {
        LocalDate monday = LocalDate.of(2026, 11, 30); // Mon

        assertThat(Stream.of("weeks", "days", "months")
                        .map(name ->
                                Facts.stage("n17", name, "injections").spacing().from()))
                .doesNotHaveDuplicates()
                .extracting(gap -> gap.earliestAfter(monday))
                .containsExactly(
                        LocalDate.of(2027, 2, 22), // Mon
                        LocalDate.of(2027, 2, 28), // Sun
                        LocalDate.of(2027, 3, 1)); // Mon, as there is no 30 February
    }

    @Test
    void n18_aVaccinationAndAJointReplacementKeepTheirDistance() {
        assertThat(Facts.protocol("n18", "knee").separations())
                .extracting(Separation::event, Separation::beforeEvent, Separation::afterEvent, Separation::sameSite)
                .containsExactly(
                        tuple("vaccination", Gap.ofWeeks(2), Gap.ofWeeks(1), false),
                        tuple("arthroplasty", Gap.ofMonths(3), null, true));
    }

    @Test
    void n19_feverInfectionAndAntibioticsMoveABookedSession() {
        List<Contraindication> checks = Facts.protocol("n19", "knee").contraindications();

        assertThat(checks)
                .extracting(check ->
                        check.when().circumstances().keySet().iterator().next())
                .containsExactly("fever", "infection", "antibiotics");
        assertThat(checks).extracting(Contraindication::consequence).containsOnly(Consequence.RESCHEDULE);
    }

    @Test
    void n20_zincDailyAndOnAlternateDaysOnceItTastesOfMetal() {
        Regimen regimen = Facts.instruction("n20", "knee", "do-zinc").regimen();

        assertThat(regimen.amount()).isEqualTo(Quantity.of(30, "mg"));
        assertThat(regimen.everyMin()).isEqualTo(Duration.ofHours(24));
        assertThat(regimen.otherwise().everyMin()).isEqualTo(Duration.ofHours(48));
        assertThat(regimen.otherwiseWhen().languages())
                .containsExactlyInAnyOrder(Locale.ENGLISH, Locale.forLanguageTag("es"));
    }

    @Test
    void n21_bothSidesAreStagedAndTheirDistanceIsLeftOpenOrSetByTheClinic() {
        assertThat(Stream.of("staged", "staged-by-the-clinic", "together")
                        .map(name -> Facts.protocol("n21", name).sides()))
                .containsExactly(
                        new Sides(Sides.How.STAGED, null, List.of()),
                        new Sides(Sides.How.STAGED, GapRange.ofWeeks(1, 2), List.of()),
                        new Sides(Sides.How.TOGETHER, null, List.of()));
    }

    @Test
    void n22_aSecondProcedureMayShareTheVisit() {
        Visit visit = Facts.stage("n22", "knee", "injection").visit();

        assertThat(visit.otherProcedures()).containsExactly("hyaluronic-acid-injection");
        assertThat(visit.segments())
                .filteredOn(Segment::optional)
                .extracting(Segment::id, Segment::procedure)
                .containsExactly(tuple("gel", "hyaluronic-acid-injection"));
    }
}
