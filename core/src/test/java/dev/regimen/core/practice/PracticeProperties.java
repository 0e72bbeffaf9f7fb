package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.PracticeArbitraries;
import dev.regimen.core.hours.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class PracticeProperties {

    @Provide
    Arbitrary<Practice> practices() {
        return PracticeArbitraries.practices();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return PracticeArbitraries.dates();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void builderGivesThePracticeBack(@ForAll("practices") Practice practice) {
        var again = practice.toBuilder()
                .sites(practice.sites().stream().map(s -> s.toBuilder().build()).toList())
                .practitioners(practice.practitioners().stream()
                        .map(p -> p.toBuilder().build())
                        .toList())
                .staff(practice.staff().stream().map(s -> s.toBuilder().build()).toList())
                .build();

        assertThat(again).isEqualTo(practice).hasSameHashCodeAs(practice).hasToString(practice.toString());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void sitesOfAResourceAreThoseItIsAt(@ForAll("practices") Practice practice) {
        for (Resource resource : practice.resources()) {
            List<Site> expected = practice.sites().stream()
                    .filter(s -> practice.resourcesAt(s.id()).contains(resource))
                    .toList();

            assertThat(practice.sitesOf(resource.id())).isEqualTo(expected);
            assertThat(practice.resource(resource.id())).contains(resource);
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void nobodyIsAnywhereWhileTheSiteIsClosed(@ForAll("practices") Practice practice, @ForAll("dates") LocalDate date) {
        for (Site site : practice.sites()) {
            List<TimeRange> siteOpen = site.hours().openOn(date);
            for (Resource resource : practice.resourcesAt(site.id())) {
                List<TimeRange> open = practice.openOn(resource.id(), site.id(), date);

                assertThat(TimeRange.intersect(open, siteOpen)).isEqualTo(open);
                assertThat(TimeRange.intersect(open, resource.hoursAt(site.id()).openOn(date)))
                        .isEqualTo(open);
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void poolsOfASiteAreItsResourcesByKindAndCapability(@ForAll("practices") Practice practice) {
        for (Site site : practice.sites()) {
            for (Resource resource : practice.resourcesAt(site.id())) {
                for (String capability : resource.capabilitiesAt(site.id())) {
                    var pool = practice.resourcesAt(site.id(), resource.kind(), capability);

                    assertThat(pool).contains(resource);
                    assertThat(pool.stream().map(Resource::kind).collect(Collectors.toSet()))
                            .containsExactly(resource.kind());
                }
            }
        }
    }
}
