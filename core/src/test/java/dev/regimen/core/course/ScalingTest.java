package dev.regimen.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.RollingCap.Per;
import dev.regimen.core.limit.RollingCap.SameDay;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ledgers far larger than any patient's, and rules that contradict each other, end in good time. */
class ScalingTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1); // Sat
    private static final int EVENTS = 4_000;

    @ParameterizedTest
    @EnumSource
    void capsAndAllowancesOverTenThousandEventsEndInTime(SameDay sameDay) {
        TreatmentProtocol protocol = protocol(IfLate.REVIEW)
                .caps(cap("short", 1, Gap.ofDays(2), sameDay), cap("long", 2_000, Gap.ofYears(20), sameDay))
                .build();
        List<LedgerEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(LedgerEvent.builder("e" + i, CourseFixtures.PROCEDURE, START.plusDays(i))
                    .at(CourseFixtures.KNEE, i % 2 == 0 ? Laterality.LEFT : Laterality.UNKNOWN)
                    .build());
        }
        CourseState state = CourseState.builder(protocol, CourseFixtures.COURSE)
                .notBefore(START)
                .ledger(new PatientLedger(events))
                .authorisations(new Authorisation(
                        "a", CourseFixtures.PROCEDURE, null, null, EVENTS / 2, START, START.plusYears(30)))
                .build();

        CourseEvaluation evaluation =
                assertTimeoutPreemptively(Duration.ofMinutes(2), () -> CourseEvaluator.evaluate(state, START));

        assertThat(evaluation.next()).hasSize(1);
        assertThat(evaluation.next().get(0).closed()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hundredsOfSessionsThatAreAllTooLateEndInTime(IfLate ifLate) {
        TreatmentProtocol protocol = protocol(ifLate).build();
        List<LedgerEvent> events = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            events.add(CourseFixtures.injected(i, START.plusDays(30L * i), LedgerEvent.Status.DONE));
        }
        CourseState state = CourseState.builder(protocol, CourseFixtures.COURSE)
                .side(Laterality.LEFT)
                .ledger(new PatientLedger(events))
                .build();

        CourseEvaluation evaluation = assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> CourseEvaluator.evaluate(state, START.plusYears(100)));

        assertThat(evaluation.past()).hasSize(500);
    }

    private static RollingCap cap(String id, int most, Gap within, SameDay sameDay) {
        return RollingCap.ofEvents(id, most, within, CourseFixtures.PROCEDURE)
                .per(Per.SIDE)
                .sameDay(sameDay)
                .build();
    }

    private static TreatmentProtocol.Builder protocol(IfLate ifLate) {
        return TreatmentProtocol.builder(
                        new ProtocolId(CourseFixtures.PROCEDURE, "large"),
                        Localized.english("Large"),
                        CourseFixtures.KNEE)
                .stages(Stage.builder(
                                "injections",
                                Localized.english("Injections"),
                                CountRange.exactly(10_000),
                                CourseFixtures.visit())
                        .spacing(SpacingWindow.builder(GapRange.ofDays(1, 2))
                                .neverAfter(Gap.ofDays(3))
                                .ifLate(ifLate)
                                .build())
                        .build());
    }
}
