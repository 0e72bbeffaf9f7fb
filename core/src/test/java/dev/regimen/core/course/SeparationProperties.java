package dev.regimen.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.CourseArbitraries;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.fixtures.LimitArbitraries;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Separations against an oracle that tries every day an event may have been. */
class SeparationProperties {
    private static final LocalDate START = LocalDate.of(2027, 1, 1); // Fri

    @Property(tries = 300)
    void separationLeavesADayOpenExactlyIfItIsFarEnoughFromEveryEvent(
            @ForAll("separations") Separation rule, @ForAll("ledgers") PatientLedger ledger) {
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId(CourseFixtures.PROCEDURE, "apart"),
                        Localized.english("Apart"),
                        CourseFixtures.KNEE)
                .stages(Stage.builder(
                                "injections",
                                Localized.english("Injections"),
                                CountRange.exactly(1),
                                CourseFixtures.visit())
                        .build())
                .separations(rule)
                .build();
        CourseState state = CourseState.builder(protocol, CourseFixtures.COURSE)
                .side(Laterality.LEFT)
                .notBefore(START)
                .ledger(ledger)
                .build();

        SessionWindow window = CourseEvaluator.evaluate(state, START).next().get(0);

        for (LocalDate day = START; day.isBefore(START.plusYears(3)); day = day.plusDays(3)) {
            LocalDate on = day;
            boolean isFarEnough = ledger.events().stream().allMatch(event -> isFarEnough(rule, event, on));
            assertThat(window.isOpenOn(on)).as("%s on %s", rule, on).isEqualTo(isFarEnough);
        }
    }

    private static boolean isFarEnough(Separation rule, LedgerEvent event, LocalDate on) {
        boolean concerns = event.status().counts()
                && event.kind().equals(rule.event())
                && (!rule.sameSite()
                        || ((event.site() == null || event.site().overlaps(CourseFixtures.KNEE))
                                && event.side() != Laterality.RIGHT));
        if (!concerns) {
            return true;
        }
        Gap before = rule.beforeEvent() == null ? Gap.NONE : rule.beforeEvent();
        Gap after = rule.afterEvent() == null ? Gap.NONE : rule.afterEvent();
        for (LocalDate was = event.first(); !was.isAfter(event.last()); was = was.plusDays(1)) {
            boolean tooSoonBefore = !on.isAfter(was) && before.earliestAfter(on).isAfter(was);
            boolean tooSoonAfter = !on.isBefore(was) && after.earliestAfter(was).isAfter(on);
            if (tooSoonBefore || tooSoonAfter) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<Separation> separations() {
        return LimitArbitraries.separations("vaccination", "surgery");
    }

    @Provide
    Arbitrary<PatientLedger> ledgers() {
        return CourseArbitraries.ledgers("vaccination", "surgery", CourseFixtures.PROCEDURE);
    }
}
