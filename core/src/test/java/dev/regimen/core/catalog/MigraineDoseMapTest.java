package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.Repeat;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose.DoseMap;
import dev.regimen.core.visit.Dose.DoseMap.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units and points of each muscle, as the table of the authorised dose has them, and their totals. */
class MigraineDoseMapTest {
    private static final String UNIT = "U{onabotA}";
    private static final Predicate<Place> FIXED = place -> !place.optional();
    private static final Predicate<Place> ALL = place -> true;
    private static final TreatmentProtocol PROTOCOL =
            Catalog.bundled().protocol("botulinum-toxin-for-chronic-migraine/head-and-neck");
    private static final Stage TREATMENTS = PROTOCOL.stage("treatments");
    private static final DoseMap MAP =
            (DoseMap) TREATMENTS.visit().anchor().doses().get(0);

    @Test
    void theFixedPointsAddUpTo155UnitsAt31Points() {
        assertThat(units(FIXED, QuantityRange::min)).isEqualTo(Quantity.of(155, UNIT));
        assertThat(units(FIXED, QuantityRange::max)).isEqualTo(Quantity.of(155, UNIT));
        assertThat(points(FIXED, CountRange::min)).isEqualTo(31);
        assertThat(points(FIXED, CountRange::max)).isEqualTo(31);
        assertThat(MAP.total().min()).isEqualTo(Quantity.of(155, UNIT));
    }

    @Test
    void withEveryExtraPointItIs195UnitsAt39Points() {
        assertThat(units(ALL, QuantityRange::max)).isEqualTo(Quantity.of(195, UNIT));
        assertThat(points(ALL, CountRange::max)).isEqualTo(39);
        assertThat(MAP.total().max()).isEqualTo(Quantity.of(195, UNIT));
    }

    @ParameterizedTest
    @CsvSource({
        "corrugator, 10, 2, 10, 2",
        "procerus, 5, 1, 5, 1",
        "frontalis, 20, 4, 20, 4",
        "temporalis, 40, 8, 50, 10",
        "occipitalis, 30, 6, 40, 8",
        "cervical-paraspinal-muscles, 20, 4, 20, 4",
        "trapezius, 30, 6, 50, 10"
    })
    void eachMuscleGetsWhatTheTableSays(String muscle, int units, int points, int mostUnits, int mostPoints) {
        Predicate<Place> there = place -> place.site().id().equals(muscle);

        assertThat(units(there.and(FIXED), QuantityRange::min)).isEqualTo(Quantity.of(units, UNIT));
        assertThat(points(there.and(FIXED), CountRange::min)).isEqualTo(points);
        assertThat(units(there, QuantityRange::max)).isEqualTo(Quantity.of(mostUnits, UNIT));
        assertThat(points(there, CountRange::max)).isEqualTo(mostPoints);
    }

    @Test
    void theFixedPointsOfAMuscleWithTwoSidesAreLeftAndRightAlike() {
        List<Place> paired = MAP.places().stream()
                .filter(FIXED)
                .filter(p -> p.site().paired())
                .toList();

        assertThat(paired).hasSize(12).allSatisfy(place -> {
            Laterality other = place.side() == Laterality.LEFT ? Laterality.RIGHT : Laterality.LEFT;
            assertThat(paired).contains(new Place(place.site(), other, place.amount(), place.points(), false));
        });
    }

    @Test
    void everyPointHoldsFiveUnitsOfThisProduct() {
        assertThat(MAP.substance().id()).isEqualTo("onabotulinumtoxina");
        assertThat(MAP.places()).allSatisfy(place -> {
            assertThat(place.amount().min())
                    .isEqualTo(Quantity.of(5L * place.points().min(), UNIT));
            assertThat(place.amount().max())
                    .isEqualTo(Quantity.of(5L * place.points().max(), UNIT));
        });
    }

    @Test
    void twelveWeeksAre84DaysAndNeither90DaysNorThreeMonths() {
        LocalDate treated = LocalDate.of(2027, 7, 1); // Thu
        LocalDate next = LocalDate.of(2027, 9, 23); // Thu

        SpacingWindow spacing = TREATMENTS.spacing();
        Repeat repeat = TREATMENTS.repeat();

        assertThat(treated.plusDays(84)).isEqualTo(next);
        assertThat(Stream.of(spacing, repeat.spacing())).allSatisfy(window -> {
            assertThat(window.from().earliestAfter(treated)).isEqualTo(next);
            assertThat(window.preferFrom().earliestAfter(treated)).isEqualTo(next);
            assertThat(window.preferTo().latestAfter(treated)).isEqualTo(next);
        });
        assertThat(Gap.ofMonths(3).earliestAfter(treated)).isEqualTo(LocalDate.of(2027, 10, 1)); // Fri
        assertThat(treated.plusDays(90)).isEqualTo(LocalDate.of(2027, 9, 29)); // Wed
    }

    @Test
    void twoFullTreatmentsFitUnderTheCapOfThreeMonthsAndThreeDoNot() {
        RollingCap cap = PROTOCOL.caps().get(0);
        int full = MAP.total().max().amount().intValueExact();

        assertThat(cap.counts()).isEqualTo(new RollingCap.Counted.DoseOf("botulinum-toxin", UNIT));
        assertThat(cap.within()).isEqualTo(Gap.ofMonths(3));
        assertThat(cap.most()).isBetween(2 * full, 3 * full - 1);
    }

    @Test
    void theTreatmentGoesOnOnlyIfHeadacheDaysFellBy30PercentAfterTwo() {
        assertThat(TREATMENTS.sessions()).isEqualTo(CountRange.exactly(2));
        assertThat(TREATMENTS.repeat().onlyIf().measure()).isEqualTo("fewer-headache-days");
        assertThat(TREATMENTS.repeat().onlyIf().atLeast()).isEqualTo(Quantity.of(30, "%"));
    }

    private static Quantity units(Predicate<Place> which, Function<QuantityRange, Quantity> end) {
        return MAP.places().stream()
                .filter(which)
                .map(place -> end.apply(place.amount()))
                .reduce(Quantity.of(0, UNIT), Quantity::plus);
    }

    private static int points(Predicate<Place> which, Function<CountRange, Integer> end) {
        return MAP.places().stream()
                .filter(which)
                .mapToInt(place -> end.apply(place.points()))
                .sum();
    }
}
