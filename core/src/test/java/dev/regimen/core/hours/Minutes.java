package dev.regimen.core.hours;

import java.util.BitSet;
import java.util.Collection;

/** The naive oracle of the algebra: a day as a set of its 1440 minutes. */
final class Minutes {

    private Minutes() {}

    static BitSet of(Collection<TimeRange> ranges) {
        var minutes = new BitSet();
        ranges.forEach(range -> minutes.set(range.fromMinute(), range.untilMinute()));
        return minutes;
    }

    static BitSet and(BitSet left, BitSet right) {
        var result = (BitSet) left.clone();
        result.and(right);
        return result;
    }

    static BitSet andNot(BitSet left, BitSet right) {
        var result = (BitSet) left.clone();
        result.andNot(right);
        return result;
    }

    static boolean isNormal(Collection<TimeRange> ranges) {
        int end = -1;
        for (TimeRange range : ranges) {
            if (range.fromMinute() <= end) {
                return false;
            }
            end = range.untilMinute();
        }
        return true;
    }
}
