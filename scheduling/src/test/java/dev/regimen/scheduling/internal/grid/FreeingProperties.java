package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.internal.grid.Freeing.Freed;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class FreeingProperties {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final int MIDNIGHT = Quanta.floor(MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    private static final Part DAY = new Part(MIDNIGHT, MIDNIGHT + 288);
    private static final int LENGTH = 16;

    /** Rooms, booked visits on them none of which overlap in one room, and a time that is wanted. */
    private record Case(GridSnapshot snapshot, List<Resource> rooms, Part wanted) {
        /** Whether at each moment that is wanted some room is free. */
        boolean isPossible() {
            return IntStream.range(wanted.from(), wanted.until())
                    .allMatch(quantum -> snapshot.occupancies().stream()
                                    .filter(each -> time(each.claims().get(0)).overlaps(new Part(quantum, quantum + 1)))
                                    .count()
                            < rooms.size());
        }
    }

    private static Case random(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(2);
        List<Room> rooms = IntStream.range(0, count)
                .mapToObj(i -> Room.builder("room-" + i)
                        .name(Localized.english("Room"))
                        .kinds("procedure")
                        .build())
                .toList();
        List<Occupancy> taken = new ArrayList<>();
        for (Room room : rooms) {
            int from = random.nextInt(4);
            while (from < LENGTH) {
                int until = from + 1 + random.nextInt(6);
                taken.add(new Occupancy(
                        List.of(new Claim(room.id(), ResourceKind.ROOM, span(from, until))),
                        null,
                        null,
                        null,
                        Set.of(),
                        "visit-" + taken.size(),
                        true));
                from = until + random.nextInt(5);
            }
        }
        Practice practice = practice(rooms);
        int wanted = random.nextInt(LENGTH);
        Part time = new Part(MIDNIGHT + wanted, MIDNIGHT + wanted + 1 + random.nextInt(8));
        return new Case(
                GridSnapshot.of(PracticeCalendar.compile(practice, MONDAY, MONDAY), taken), List.copyOf(rooms), time);
    }

    private static Practice practice(List<Room> rooms) {
        return Practice.builder("small")
                .name(Localized.english("Small"))
                .languages(Locale.ENGLISH)
                .sites(List.of(Site.builder("harbor")
                        .name(Localized.english("Harbor"))
                        .zone(ZoneId.of("UTC"))
                        .address(Address.builder()
                                .line("1")
                                .city("C")
                                .country("US")
                                .build())
                        .rooms(rooms)
                        .build()))
                .build();
    }

    private static TimeSpan span(int from, int until) {
        return new TimeSpan(Quanta.at(MIDNIGHT + from), Quanta.at(MIDNIGHT + until));
    }

    private static Part time(Claim claim) {
        return new Part(Quanta.floor(claim.from()), Quanta.ceil(claim.until()));
    }

    private static Freed free(Case of, int tries) {
        return Freeing.free(of.snapshot, of.rooms, List.of(of.wanted), DAY, tries);
    }

    /** The fewest visits that must move, by trying every room for every visit. */
    private static int fewest(Case of) {
        List<Part> times = new ArrayList<>(List.of(of.wanted));
        List<Integer> now = new ArrayList<>(List.of(-1));
        List<Claim> claims = of.snapshot.occupancies().stream()
                .map(each -> each.claims().get(0))
                .sorted(Comparator.comparing(Claim::from))
                .toList();
        for (Claim claim : claims) {
            times.add(time(claim));
            now.add(Integer.parseInt(claim.resource().substring("room-".length())));
        }
        return fewest(times, now, new int[times.size()], 0, of.rooms.size(), 0, Integer.MAX_VALUE);
    }

    private static int fewest(List<Part> times, List<Integer> now, int[] on, int next, int rooms, int moved, int best) {
        if (moved >= best || next == on.length) {
            return Math.min(moved, best);
        }
        int least = best;
        for (int room = 0; room < rooms; room++) {
            int here = room;
            boolean isFree = IntStream.range(0, next)
                    .noneMatch(other -> on[other] == here && times.get(other).overlaps(times.get(next)));
            if (isFree) {
                on[next] = room;
                int more = next == 0 || now.get(next) == room ? 0 : 1;
                least = fewest(times, now, on, next + 1, rooms, moved + more, least);
            }
        }
        return least;
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whereSomeRoomIsFreeAtEachMomentOneIsFreedByTheFewestSwaps(@ForAll long seed) {
        Case of = random(seed);
        Assume.that(of.isPossible());

        Freed freed = free(of, Freeing.MOST_TRIES);

        assertThat(freed.swaps()).hasSize(fewest(of));
        assertIsFreeAfterwards(of, freed);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void withoutTimeToFindTheFewestOneIsFreedAllTheSame(@ForAll long seed) {
        Case of = random(seed);
        Assume.that(of.isPossible());

        assertIsFreeAfterwards(of, free(of, 0));
        assertIsFreeAfterwards(of, free(of, 7));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whereAllRoomsAreTakenAtSomeMomentTryingEverythingFindsNone(@ForAll long seed) {
        Case of = random(seed);
        Assume.that(!of.isPossible());

        assertThat(fewest(of)).isEqualTo(Integer.MAX_VALUE);
    }

    private static void assertIsFreeAfterwards(Case of, Freed freed) {
        List<Claim> claims = new ArrayList<>();
        of.snapshot.with(List.of(), freed.swaps()).occupancies().forEach(each -> claims.addAll(each.claims()));
        claims.add(new Claim(
                freed.units().get(0).id(),
                ResourceKind.ROOM,
                new TimeSpan(Quanta.at(of.wanted.from()), Quanta.at(of.wanted.until()))));
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            assertThat(claims.subList(0, i)).noneMatch(claim::conflictsWith);
        }
        assertThat(freed.swaps()).extracting(Swap::appointment).doesNotHaveDuplicates();
    }
}
