package dev.regimen.scheduling.repair;

import dev.regimen.core.value.CountRange;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.*;
import org.junit.jupiter.api.Test;

class Explore2Test {
    @Test
    void look() {
        for (var c : new CountRange[] {CountRange.of(2, 3), CountRange.exactly(3)}) {
            var request = PlanFixtures.request(PlanFixtures.knee(c)).build();
            var offer = PlanFixtures.best(request, PlanFixtures.snapshot());
            offer.visits().forEach(v -> System.out.println(v.date().getDayOfWeek() + " " + v.arrival() + " " + v.lead() + " " + v.id() + " " + v.commitment()+" "+v.claims().stream().map(x->x.resource()).toList()));
        }
    }
}
