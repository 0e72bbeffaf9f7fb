package dev.regimen.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose.DoseMap;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Substance DEXTROSE = Substance.of("dextrose", Localized.english("dextrose"), "proliferant");

    private final Segment setup = Segment.builder("setup", Duration.ofMinutes(5))
            .as(Segment.As.SETUP)
            .needs(Need.room("procedure"))
            .build();
    private final Segment preparation = Segment.builder("preparation", Duration.ofMinutes(10))
            .needs(Need.staff("nurse"), Need.room("procedure"))
            .build();
    private final Segment injection = Segment.builder("injection", Duration.ofMinutes(20))
            .needs(Need.practitioner("prolotherapy"), Need.room("procedure"), Need.device("ultrasound"))
            .doses(Dose.solution(DEXTROSE)
                    .concentration(QuantityRange.parse("12.5..25 %"))
                    .build())
            .build();
    private final Segment turnover = Segment.builder("turnover", Duration.ofMinutes(15))
            .as(Segment.As.TURNOVER)
            .needs(Need.room("procedure"))
            .build();
    private final Visit visit = Visit.of(setup, preparation, injection, turnover);

    @Test
    void thePatientArrivesAfterTheSetup() {
        assertThat(visit.arrival()).isEqualTo(preparation);
        assertThat(visit.beforeArrival()).isEqualTo(Duration.ofMinutes(5));
        assertThat(visit.withPatient()).isEqualTo(Duration.ofMinutes(30));
        assertThat(visit.total()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void instructionHoursCountFromTheFirstDose() {
        assertThat(visit.anchor()).isEqualTo(injection);
        assertThat(visit.anchorOffset()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aMarkedSegmentIsTheAnchor() {
        Segment marked = Segment.builder("talk", Duration.ofMinutes(5)).anchor().build();

        assertThat(Visit.of(marked, injection).anchor()).isEqualTo(marked);
    }

    @Test
    void aVisitWithoutADoseIsAnchoredAtTheArrival() {
        assertThat(Visit.of(setup, preparation).anchor()).isEqualTo(preparation);
    }

    @Test
    void aVariantReplacesTheSegments() {
        Segment longer = Segment.builder("injection", Duration.ofMinutes(40)).build();
        Visit sedated = new Visit(List.of(injection), List.of(new Visit.Variant("sedation", List.of(longer))));

        assertThat(sedated.inVariant("sedation").total()).isEqualTo(Duration.ofMinutes(40));
        assertThat(sedated.inVariant("other")).isSameAs(sedated);
    }

    @Test
    void aCompositeVisitNamesTheOtherProcedures() {
        Segment other = Segment.builder("gel", Duration.ofMinutes(10))
                .procedure("hyaluronic-acid-injection")
                .optional()
                .build();

        assertThat(Visit.of(injection, other).otherProcedures()).containsExactly("hyaluronic-acid-injection");
    }

    @Test
    void segmentsComeInTheOrderOfTheOccasion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Visit.of(injection, setup))
                .withMessageContaining("'setup' comes too late");
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.of(setup, turnover));
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.of(injection, injection));
    }

    @Test
    void nothingIsGivenWithoutThePatient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segment.builder("setup", Duration.ofMinutes(5))
                        .as(Segment.As.SETUP)
                        .anchor()
                        .build())
                .withMessageContaining("without the patient");
    }

    @Test
    void segmentsLastWholeMinutes() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(90), Duration.ofHours(25))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Segment.builder("a", wrong).build());
        }
    }

    @Test
    void theSameNeedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segment.builder("a", Duration.ofMinutes(5))
                        .needs(Need.room("office"), Need.room("office"))
                        .build());
    }

    @Test
    void aDoseMapMustBeAbleToReachItsTotal() {
        BodySite muscle = BodySite.of("frontalis", Localized.english("forehead"), true);
        var place = new DoseMap.Place(
                muscle, Laterality.BILATERAL, QuantityRange.parse("20 U"), CountRange.exactly(4), false);

        assertThat(new DoseMap(DEXTROSE, List.of(place), QuantityRange.parse("10..20 U"), List.of()).places())
                .hasSize(1);
        for (String total : List.of("21..30 U", "5..19 U", "20 mg")) {
            assertThatIllegalArgumentException()
                    .as(total)
                    .isThrownBy(() -> new DoseMap(DEXTROSE, List.of(place), QuantityRange.parse(total), List.of()));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoseMap(DEXTROSE, List.of(place, place), QuantityRange.parse("40 U"), List.of()))
                .withMessageContaining("twice");
    }

    @Test
    void aSubstanceIsItselfAndItsClasses() {
        assertThat(DEXTROSE.is("dextrose")).isTrue();
        assertThat(DEXTROSE.is("proliferant")).isTrue();
        assertThat(DEXTROSE.is("corticosteroid")).isFalse();
    }
}
