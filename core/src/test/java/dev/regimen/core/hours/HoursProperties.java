package dev.regimen.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.PracticeArbitraries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Hours against an oracle that asks each minute of the day what each entry says about it. */
class HoursProperties {

    @Provide
    Arbitrary<Hours> hours() {
        return PracticeArbitraries.hours();
    }

    @Provide
    Arbitrary<Block> blocks() {
        return PracticeArbitraries.blocks();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return PracticeArbitraries.dates();
    }

    @Property
    void openOnAgreesWithTheOracle(@ForAll("hours") Hours hours, @ForAll("dates") LocalDate date) {
        List<TimeRange> open = hours.openOn(date);

        assertThat(Minutes.of(open)).isEqualTo(openMinutes(hours, date, null, date));
        assertThat(Minutes.isNormal(open)).isTrue();
    }

    @Property
    void openForAgreesWithTheOracle(
            @ForAll("hours") Hours hours, @ForAll("dates") LocalDate date, @ForAll("dates") LocalDate today) {
        List<TimeRange> open = hours.openFor(Set.of("prp"), date, today);

        assertThat(Minutes.of(open)).isEqualTo(openMinutes(hours, date, "prp", today));
        assertThat(Minutes.isNormal(open)).isTrue();
    }

    @Property
    void anotherBlockNeverOpensAnything(
            @ForAll("hours") Hours hours, @ForAll("blocks") Block block, @ForAll("dates") LocalDate date) {
        BitSet before = Minutes.of(hours.openFor(Set.of("prp"), date, date));
        BitSet after = Minutes.of(hours.plus(List.of(block)).openFor(Set.of("prp"), date, date));

        assertThat(Minutes.andNot(after, before).isEmpty()).isTrue();
    }

    @Property
    void orderOfEntriesNeverMatters(@ForAll("hours") Hours hours, @ForAll("dates") LocalDate date) {
        var reversed = new Hours(reversed(hours.weekly()), reversed(hours.openings()), reversed(hours.blocks()));

        assertThat(reversed.openOn(date)).isEqualTo(hours.openOn(date));
    }

    @Property
    void reservedTimeOnlyEverOpensAsTheDayComesNearer(
            @ForAll("hours") Hours hours, @ForAll("dates") LocalDate date, @ForAll("dates") LocalDate today) {
        BitSet now = Minutes.of(hours.openFor(Set.of("prp"), date, today));
        BitSet tomorrow = Minutes.of(hours.openFor(Set.of("prp"), date, today.plusDays(1)));

        assertThat(Minutes.andNot(now, tomorrow).isEmpty()).isTrue();
    }

    private static BitSet openMinutes(Hours hours, LocalDate date, String kind, LocalDate today) {
        var open = new BitSet();
        for (int minute = 0; minute < 24 * 60; minute++) {
            int m = minute;
            boolean offered = hours.weekly().stream().anyMatch(w -> covers(w, date, m))
                    || hours.openings().stream().anyMatch(o -> o.date().equals(date) && covers(o.time(), m));
            open.set(minute, offered && hours.blocks().stream().noneMatch(b -> takes(b, date, m, kind, today)));
        }
        return open;
    }

    private static boolean takes(Block block, LocalDate date, int minute, String kind, LocalDate today) {
        return block.fold(
                closure -> !date.isBefore(closure.first())
                        && !date.isAfter(closure.last())
                        && (closure.time() == null || covers(closure.time(), minute)),
                leave -> !date.isBefore(leave.first())
                        && !date.isAfter(leave.last())
                        && (leave.time() == null || covers(leave.time(), minute)),
                meeting -> covers(meeting.when(), date, minute),
                reservation -> kind != null
                        && covers(reservation.when(), date, minute)
                        && !reservation.kinds().contains(kind)
                        && (reservation.releaseDays() == null
                                || ChronoUnit.DAYS.between(today, date) > reservation.releaseDays()));
    }

    private static boolean covers(WeeklyHours weekly, LocalDate date, int minute) {
        LocalDate monday = date;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        WeekCycle cycle = weekly.cycle();
        boolean inCycle =
                cycle == null || ChronoUnit.DAYS.between(cycle.monday(), monday) / 7 % cycle.everyWeeks() == 0;
        return inCycle
                && (weekly.first() == null || date.compareTo(weekly.first()) >= 0)
                && (weekly.last() == null || date.compareTo(weekly.last()) <= 0)
                && weekly.days().getOrDefault(date.getDayOfWeek(), List.of()).stream()
                        .anyMatch(range -> covers(range, minute));
    }

    private static boolean covers(TimeRange range, int minute) {
        return range.fromMinute() <= minute && minute < range.untilMinute();
    }

    private static <T> List<T> reversed(List<T> list) {
        var copy = new java.util.ArrayList<>(list);
        java.util.Collections.reverse(copy);
        return copy;
    }
}
