package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Evidence;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.report.FactReport;
import dev.regimen.core.report.Figure;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.risk.Severity;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedFiguresAreSourcedTest {
    private static final Source CLINIC = new Source(
            "clinic",
            Source.Kind.CLINIC_PAGE,
            "A clinic",
            null,
            "https://clinic.example/",
            LocalDate.of(2026, 11, 23)); // Mon
    private static final Source DEFAULT =
            new Source("planning-default", Source.Kind.PLANNING_DEFAULT, "A starting value", null, null, null);

    static Stream<Procedure> procedures() {
        return Catalog.bundled().procedures().stream();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyFigureRestsOnASourceOrSaysThatItIsAStartingValue(Procedure procedure) {
        assertThat(FigureCheck.withoutSource(procedure.id(), procedure)).isEmpty();
    }

    @Test
    void theReportFindsThemByTheirFilesAndTheCheckByTheirValues() {
        Set<List<Citation>> inValues = procedures()
                .flatMap(procedure -> FigureCheck.facts(procedure.id(), procedure).stream())
                .filter(found -> !(found.value() instanceof Guidance))
                .map(found -> ((Sourced) found.value()).citations())
                .collect(Collectors.toSet());

        assertThat(FactReport.of(Catalog.bundled()).figures())
                .extracting(Figure::citations)
                .containsAll(inValues)
                .isSubsetOf(inValues);
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void whatIsClaimedWithoutAFigureIsCitedToo(Procedure procedure) {
        Stream<RecordWalk.Found> claims = RecordWalk.in(procedure.id(), procedure).stream()
                .filter(found -> Stream.of(
                                Risk.class,
                                Evidence.class,
                                Indication.class,
                                Contraindication.class,
                                Instruction.class,
                                RecoveryPhase.class)
                        .anyMatch(kind -> kind.isInstance(found.value())));

        assertThat(claims.filter(found -> !((Sourced) found.value()).isStated()).map(RecordWalk.Found::path))
                .isEmpty();
    }

    @Test
    void everyClinicalSourceCanBeLookedUpAndIsTheSameInEveryProcedure() {
        Set<Source> sources = procedures()
                .flatMap(procedure -> RecordWalk.in(procedure.id(), procedure).stream())
                .map(RecordWalk.Found::value)
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .collect(Collectors.toSet());

        assertThat(sources).extracting(Source::id).doesNotHaveDuplicates();
        assertThat(sources)
                .filteredOn(source -> source.kind().isClinical())
                .hasSizeGreaterThan(50)
                .allMatch(source -> source.link().isPresent());
    }

    @Test
    void theCheckReachesEveryKindOfFactThatCanHoldAFigure() {
        Set<Class<?>> kinds = procedures()
                .flatMap(procedure -> FigureCheck.facts(procedure.id(), procedure).stream())
                .map(found -> found.value().getClass())
                .collect(Collectors.toSet());

        assertThat(kinds)
                .contains(
                        SpacingWindow.class,
                        Stage.class,
                        Dose.Solution.class,
                        RecoveryPhase.class,
                        Risk.Rate.class,
                        RollingCap.class,
                        Separation.class,
                        Instruction.class,
                        Segment.class);
    }

    @Test
    void spacingWithoutASourceIsFoundByItsPath() {
        SpacingWindow bare = SpacingWindow.of(GapRange.ofWeeks(2, 4));

        assertThat(FigureCheck.withoutSource("fact", List.of(bare))).containsExactly("fact[0]");
    }

    @Test
    void aSourceOfTheStageDoesNotCoverItsSpacing() {
        Segment segment = Segment.builder("injection", Duration.ofMinutes(20))
                .citations(Citation.of(DEFAULT))
                .build();
        Stage stage = Stage.builder(
                        "injections",
                        Localized.english("injections"),
                        dev.regimen.core.value.CountRange.of(2, 3),
                        dev.regimen.core.visit.Visit.of(segment))
                .citations(Citation.of(CLINIC))
                .spacing(SpacingWindow.of(GapRange.ofWeeks(2, 4)))
                .build();

        assertThat(FigureCheck.withoutSource("stage", stage)).containsExactly("stage.spacing");
    }

    @Test
    void aRateWithoutASourceIsFoundThoughItsRiskHasOne() {
        Risk risk = Risk.builder("bruising", Localized.english("bruising"), Severity.MINOR)
                .rate(Frequency.parse("< 1 in 100"))
                .rate(Frequency.notKnown())
                .citations(Citation.of(CLINIC))
                .build();

        assertThat(FigureCheck.withoutSource("risk", risk)).containsExactly("risk.rates[0]");
    }

    @Test
    void aStartingValueMayStandWhereItSaysSo() {
        SpacingWindow window = SpacingWindow.builder(GapRange.exactly(Gap.ofWeeks(4)))
                .citations(Citation.of(DEFAULT))
                .build();

        assertThat(FigureCheck.withoutSource("window", window)).isEmpty();
        assertThat(window.isStated()).isFalse();
    }
}
