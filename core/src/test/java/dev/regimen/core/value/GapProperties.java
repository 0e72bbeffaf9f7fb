package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.ValueArbitraries;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GapProperties {
    @Property
    void parseAndToStringAreInverse(@ForAll("gaps") Gap gap) {
        assertThat(Gap.parse(gap.toString())).isEqualTo(gap);
    }

    @Property
    void rangeParseAndToStringAreInverse(@ForAll("ranges") GapRange range) {
        assertThat(GapRange.parse(range.toString())).isEqualTo(range);
    }

    @Property
    void theMinimumIsNeverBeforeTheMaximumOfTheSameGap(@ForAll("gaps") Gap gap, @ForAll("dates") LocalDate date) {
        LocalDate earliest = gap.earliestAfter(date);

        assertThat(earliest)
                .isBetween(gap.latestAfter(date), gap.latestAfter(date).plusDays(1));
    }

    @Property
    void aMinimumMovesForwardWithItsDate(@ForAll("gaps") Gap gap, @ForAll("dates") LocalDate date) {
        assertThat(gap.earliestAfter(date.plusDays(1))).isAfterOrEqualTo(gap.earliestAfter(date));
    }

    @Property
    void whatIsAlwaysLongerEndsLaterFromAnyDate(
            @ForAll("gaps") Gap one, @ForAll("gaps") Gap other, @ForAll("dates") LocalDate date) {
        if (one.isAlwaysLongerThan(other)) {
            assertThat(one.latestAfter(date)).isAfterOrEqualTo(other.latestAfter(date));
            assertThat(other.isAlwaysLongerThan(one)).isFalse();
        }
    }

    @Provide
    Arbitrary<Gap> gaps() {
        return ValueArbitraries.gaps();
    }

    @Provide
    Arbitrary<GapRange> ranges() {
        return ValueArbitraries.gapRanges();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return ValueArbitraries.dates();
    }
}
