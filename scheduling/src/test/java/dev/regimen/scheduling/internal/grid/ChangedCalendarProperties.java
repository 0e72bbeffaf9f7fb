package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.fixtures.PracticeChanges;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A calendar that was changed or moved on is the one that would be compiled anew, and shares what was not touched. */
class ChangedCalendarProperties {
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1); // Mon
    private static final LocalDate LAST = LocalDate.of(2027, 4, 30); // Fri; clocks change on Sun 14 March
    private static final Asked ASKED = new Asked(Set.of("prolotherapy"), FIRST);

    private static CompiledCalendar compile(Practice practice, LocalDate first, LocalDate last) {
        return (CompiledCalendar) PracticeCalendar.compile(practice, first, last);
    }

    private static void readAll(CompiledCalendar calendar) {
        for (Site site : calendar.practice().sites()) {
            calendar.open(site.id(), ASKED);
            calendar.pages(site.id());
            calendar.arrivals(site.id());
            for (Resource resource : calendar.practice().resourcesAt(site.id())) {
                calendar.open(resource.id(), site.id(), ASKED);
                calendar.open(resource.id(), site.id(), null);
            }
        }
    }

    private static void requireEqual(CompiledCalendar one, CompiledCalendar other) {
        assertThat(one.span()).isEqualTo(other.span());
        for (Site site : other.practice().sites()) {
            assertSame(one.open(site.id(), ASKED), other.open(site.id(), ASKED), one, site);
            assertSame(one.open(site.id(), null), other.open(site.id(), null), one, site);
            assertThat(one.arrivals(site.id())).isEqualTo(other.arrivals(site.id()));
            for (Resource resource : other.practice().resourcesAt(site.id())) {
                assertSame(
                        one.open(resource.id(), site.id(), ASKED),
                        other.open(resource.id(), site.id(), ASKED),
                        one,
                        site);
                assertThat(one.openOn(resource.id(), site.id(), LocalDate.of(2027, 3, 15))) // Mon
                        .isEqualTo(other.openOn(resource.id(), site.id(), LocalDate.of(2027, 3, 15)));
            }
        }
    }

    private static void assertSame(Plane one, Plane other, CompiledCalendar calendar, Site site) {
        SiteClock clock = calendar.clock(site.id());
        for (int quantum = clock.start(0); quantum < clock.start(clock.days()); quantum++) {
            assertThat(one.contains(quantum)).isEqualTo(other.contains(quantum));
        }
    }

    @Property(tries = 60)
    void aChangedCalendarIsTheOneCompiledAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Practice before = PracticeFixtures.practice();
        CompiledCalendar calendar = compile(before, FIRST, LAST);
        readAll(calendar);

        for (int i = 0; i < 3; i++) {
            Practice after = PracticeChanges.any(calendar.practice(), FIRST, random);
            calendar = calendar.with(PracticeChange.between(calendar.practice(), after));
            requireEqual(calendar, compile(after, FIRST, LAST));
        }
    }

    @Property(tries = 60)
    void aCalendarMovedOnIsTheOneCompiledAnew(
            @ForAll @IntRange(min = -120, max = 120) int by, @ForAll @IntRange(min = 1, max = 120) int days) {
        CompiledCalendar calendar = compile(PracticeFixtures.practice(), FIRST, LAST);
        readAll(calendar);
        LocalDate first = FIRST.plusDays(by);
        LocalDate last = first.plusDays(days);

        CompiledCalendar moved = calendar.during(first, last);

        requireEqual(moved, compile(PracticeFixtures.practice(), first, last));
        requireEqual(moved.during(FIRST, LAST), calendar);
    }

    @Example
    void onlyWhatIsTouchedIsCompiledAgain() {
        Practice before = PracticeFixtures.practice();
        CompiledCalendar calendar = compile(before, FIRST, LAST);
        readAll(calendar);
        Practitioner away = PracticeFixtures.reyes().toBuilder()
                .leave(Leave.of(FIRST, FIRST))
                .build();
        Practice after = before.toBuilder()
                .practitioners(away, PracticeFixtures.okafor())
                .build();

        CompiledCalendar next = calendar.with(PracticeChange.between(before, after));

        assertThat(next.pages("harbor")).isSameAs(calendar.pages("harbor"));
        assertThat(next.arrivals("harbor")).isSameAs(calendar.arrivals("harbor"));
        assertThat(next.open("harbor", null)).isSameAs(calendar.open("harbor", null));
        List<String> compiledAgain = new ArrayList<>();
        for (Site site : before.sites()) {
            for (Resource resource : before.resourcesAt(site.id())) {
                boolean isShared =
                        next.open(resource.id(), site.id(), null) == calendar.open(resource.id(), site.id(), null);
                if (!isShared && !resource.hoursAt(site.id()).equals(Hours.ALWAYS)) {
                    compiledAgain.add(resource.id() + "@" + site.id());
                }
            }
        }
        assertThat(compiledAgain).containsExactly("reyes@harbor", "reyes@hill");
    }
}
