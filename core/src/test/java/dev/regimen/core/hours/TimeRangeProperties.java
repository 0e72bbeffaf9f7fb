package dev.regimen.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.PracticeArbitraries;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeRangeProperties {

    @Provide
    Arbitrary<TimeRange> ranges() {
        return PracticeArbitraries.timeRanges();
    }

    @Provide
    Arbitrary<List<TimeRange>> lists() {
        return PracticeArbitraries.timeRanges().list().ofMaxSize(6);
    }

    @Property
    void parseReadsWhatToStringWrites(@ForAll("ranges") TimeRange range) {
        assertThat(TimeRange.parse(range.toString())).isEqualTo(range);
    }

    @Property
    void comparesEqualExactlyWhenEqual(@ForAll("ranges") TimeRange left, @ForAll("ranges") TimeRange right) {
        assertThat(left.compareTo(right) == 0).isEqualTo(left.equals(right));
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(-Integer.signum(right.compareTo(left)));
    }

    @Property
    void relationsAgreeWithSetsOfMinutes(@ForAll("ranges") TimeRange left, @ForAll("ranges") TimeRange right) {
        BitSet common = Minutes.and(Minutes.of(List.of(left)), Minutes.of(List.of(right)));

        assertThat(left.overlaps(right)).isEqualTo(!common.isEmpty());
        assertThat(Minutes.of(left.intersection(right).stream().toList())).isEqualTo(common);
        assertThat(left.contains(right)).isEqualTo(common.equals(Minutes.of(List.of(right))));
        assertThat(left.minutes()).isEqualTo(Minutes.of(List.of(left)).cardinality());
    }

    @Property
    void unionAgreesWithSetsOfMinutes(@ForAll("lists") List<TimeRange> ranges) {
        List<TimeRange> union = TimeRanges.union(ranges);

        assertThat(Minutes.of(union)).isEqualTo(Minutes.of(ranges));
        assertThat(Minutes.isNormal(union)).isTrue();
    }

    @Property
    void intersectionAgreesWithSetsOfMinutes(
            @ForAll("lists") List<TimeRange> left, @ForAll("lists") List<TimeRange> right) {
        List<TimeRange> common = TimeRange.intersect(left, right);

        assertThat(Minutes.of(common)).isEqualTo(Minutes.and(Minutes.of(left), Minutes.of(right)));
        assertThat(Minutes.isNormal(common)).isTrue();
    }

    @Property
    void differenceAgreesWithSetsOfMinutes(
            @ForAll("lists") List<TimeRange> ranges, @ForAll("lists") List<TimeRange> taken) {
        List<TimeRange> rest = TimeRanges.subtract(TimeRanges.union(ranges), TimeRanges.union(taken));

        assertThat(Minutes.of(rest)).isEqualTo(Minutes.andNot(Minutes.of(ranges), Minutes.of(taken)));
        assertThat(Minutes.isNormal(rest)).isTrue();
    }
}
