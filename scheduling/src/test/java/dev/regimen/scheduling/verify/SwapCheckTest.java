package dev.regimen.scheduling.verify;

import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwapCheckTest {
    private static final String ONE = "harbor-procedure-1";
    private static final String TWO = "harbor-procedure-2";
    private static final Claim NINE = claim(ONE, ResourceKind.ROOM, "2027-01-11T14:00:00Z", "2027-01-11T15:00:00Z");
    private static final Swap TO_TWO = new Swap("ann", NINE, TWO);

    private final CourseRequest request = request().build();
    private final Offer offer = best(request, snapshot());

    private static Claim claim(String resource, ResourceKind kind, String from, String until) {
        return new Claim(resource, kind, new TimeSpan(Instant.parse(from), Instant.parse(until)));
    }

    private static Occupancy booked(String appointment, Claim... claims) {
        return new Occupancy(List.of(claims), "harbor", null, null, Set.of(), appointment, true);
    }

    private List<Rule> broken(List<Occupancy> taken, Swap... swaps) {
        return PlanVerifier.of(practice())
                .verify(request, snapshot().with(taken), offer.withSwaps(List.of(swaps)))
                .stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void aBookedVisitMayGetALikeRoom() {
        assertThat(broken(List.of(booked("ann", NINE)), TO_TWO)).isEmpty();
    }

    @Test
    void aSwapToARoomThatCannotServeTheVisitIsCaught() {
        List<Occupancy> taken = List.of(booked("ann", NINE));

        assertThat(broken(taken, new Swap("ann", NINE, "harbor-office"))).containsExactly(Rule.SWAP);
        assertThat(broken(taken, new Swap("ann", NINE, "hill-room"))).containsExactly(Rule.SWAP);
        assertThat(broken(taken, new Swap("ann", NINE, "harbor-ultrasound"))).containsExactly(Rule.SWAP);
        assertThat(broken(taken, new Swap("ann", NINE, "nowhere"))).containsExactly(Rule.SWAP);
    }

    @Test
    void aSwapOfWhatMayNotBeSwappedIsCaught() {
        Occupancy begun = new Occupancy(List.of(NINE), "harbor", null, null, Set.of(), "ann", false);

        assertThat(broken(List.of(begun), TO_TWO)).containsExactly(Rule.SWAP);
        // the plan needs the room that the other visit then keeps
        assertThat(broken(List.of(booked("bob", NINE)), TO_TWO)).containsExactly(Rule.RESOURCE_TAKEN, Rule.SWAP);
        assertThat(broken(List.of(), TO_TWO)).containsExactly(Rule.SWAP);
    }

    @Test
    void aSwapOfAPractitionerIsCaught() {
        Claim reyes = claim("reyes", ResourceKind.PRACTITIONER, "2027-01-11T14:00:00Z", "2027-01-11T15:00:00Z");

        assertThat(broken(List.of(booked("ann", reyes)), new Swap("ann", reyes, "okafor")))
                .containsExactly(Rule.SWAP);
    }

    @Test
    void aSwapThatSendsThePatientToAnotherRoomInBetweenIsCaught() {
        Claim back = claim(ONE, ResourceKind.ROOM, "2027-01-11T15:30:00Z", "2027-01-11T16:00:00Z");

        assertThat(broken(List.of(booked("ann", NINE, back)), TO_TWO)).containsExactly(Rule.SWAP);
    }

    @Test
    void aSwapToARoomThatIsTakenIsCaught() {
        Claim other = claim(TWO, ResourceKind.ROOM, "2027-01-11T14:55:00Z", "2027-01-11T16:00:00Z");

        assertThat(broken(List.of(booked("ann", NINE), Occupancy.of(other)), TO_TWO))
                .containsExactly(Rule.SWAP);
        assertThat(broken(List.of(booked("ann", NINE), booked("bob", other)), TO_TWO, new Swap("bob", other, ONE)))
                .isEmpty();
    }

    @Test
    void theSameSwapTwiceIsCaught() {
        assertThat(broken(List.of(booked("ann", NINE)), TO_TWO, TO_TWO)).contains(Rule.SWAP);
    }

    @Test
    void aVisitOfThePlanInARoomThatASwapFillsIsCaught() {
        Claim room = offer.visits().get(0).claims().stream()
                .filter(claim -> claim.kind() == ResourceKind.ROOM)
                .findFirst()
                .orElseThrow();
        String elsewhere = room.resource().equals(ONE) ? TWO : ONE;
        Claim there = new Claim(elsewhere, ResourceKind.ROOM, room.time());

        assertThat(broken(List.of(booked("ann", there)))).isEmpty();
        assertThat(broken(List.of(booked("ann", there)), new Swap("ann", there, room.resource())))
                .containsExactly(Rule.RESOURCE_TAKEN);
    }
}
