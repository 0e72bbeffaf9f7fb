package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.value.ResourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final Claim NOON = claim("reyes", "2027-01-11T15:00:00Z", "2027-01-11T15:32:00Z");

    @Test
    void whatIsTakenIsNotFreeInWholeSteps() {
        Snapshot snapshot = snapshot().with(List.of(Occupancy.of(NOON)));

        assertThat(snapshot.freeOn("reyes", "harbor", MONDAY))
                .extracting(span -> span.from().toString())
                .containsExactly("2027-01-11T13:30:00Z", "2027-01-11T15:35:00Z", "2027-01-11T18:00:00Z");
    }

    @Test
    void aCourseCanBeLeftOut() {
        Snapshot booked = snapshot().with(List.of(new Occupancy(List.of(NOON), null, COURSE)));

        assertThat(booked.without(COURSE).freeOn("reyes", "harbor", MONDAY))
                .isEqualTo(snapshot().freeOn("reyes", "harbor", MONDAY));
        assertThat(booked.freeOn("reyes", "harbor", MONDAY)).hasSize(3);
    }

    @Test
    void aClaimOnAnUnknownResourceIsRefused() {
        Occupancy unknown = Occupancy.of(claim("nobody", "2027-01-11T15:00:00Z", "2027-01-11T16:00:00Z"));

        assertThatIllegalArgumentException().isThrownBy(() -> snapshot().with(List.of(unknown)));
    }

    @Test
    void onAChangedCalendarWhatIsTakenStaysTakenEvenIfWhatIsClaimedIsGone() {
        Snapshot booked = snapshot().with(List.of(new Occupancy(List.of(NOON), null, COURSE)));
        Practice without =
                practice().toBuilder().practitioners(PracticeFixtures.okafor()).build();
        PracticeCalendar changed = booked.calendar().with(PracticeChange.between(practice(), without));

        Snapshot next = booked.on(changed);

        assertThat(next.occupancies()).isEqualTo(booked.occupancies());
        assertThat(next.without(COURSE).occupancies()).isEmpty();
        assertThat(next.on(booked.calendar()).freeOn("reyes", "harbor", MONDAY))
                .isEqualTo(booked.freeOn("reyes", "harbor", MONDAY));
        assertThat(next.on(booked.calendar()).freeOn("reyes", "harbor", MONDAY)).hasSize(3);
    }

    @Test
    void onACalendarOfOtherDatesWhatIsTakenThereCounts() {
        Snapshot booked = snapshot().with(List.of(new Occupancy(List.of(NOON), null, COURSE)));

        Snapshot later = booked.on(booked.calendar().during(MONDAY.plusDays(1), MONDAY.plusDays(60)));
        Snapshot again = later.on(booked.calendar());

        assertThat(later.freeOn("reyes", "harbor", MONDAY)).isEmpty();
        assertThat(again.freeOn("reyes", "harbor", MONDAY)).hasSize(3);
    }

    @Test
    void claimsThatOnlyTouchDoNotConflict() {
        Claim after = claim("reyes", "2027-01-11T15:32:00Z", "2027-01-11T16:00:00Z");
        Claim across = claim("reyes", "2027-01-11T15:31:00Z", "2027-01-11T16:00:00Z");

        assertThat(NOON.conflictsWith(after)).isFalse();
        assertThat(NOON.conflictsWith(across)).isTrue();
    }

    private static Claim claim(String resource, String from, String until) {
        return new Claim(resource, ResourceKind.PRACTITIONER, new TimeSpan(Instant.parse(from), Instant.parse(until)));
    }
}
