package dev.regimen.core.instruction;

import static dev.regimen.core.fixtures.InstructionFixtures.ASPIRIN;
import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.BLOOD_THINNERS;
import static dev.regimen.core.fixtures.InstructionFixtures.IBUPROFEN;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ACETAMINOPHEN;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionConflictTest {
    private static final Instruction MAY_IBUPROFEN =
            rule("may-ibuprofen", Direction.MAY, IBUPROFEN, "session", "+4 days");

    @Test
    void avoidingAClassContradictsAllowingOneOfIt() {
        assertThat(InstructionConflict.between(MAY_IBUPROFEN, AVOID_NSAIDS))
                .contains(new InstructionConflict(AVOID_NSAIDS, MAY_IBUPROFEN));
        assertThat(InstructionConflict.between(AVOID_NSAIDS, MAY_IBUPROFEN))
                .contains(new InstructionConflict(AVOID_NSAIDS, MAY_IBUPROFEN));
    }

    @Test
    void allowingAClassContradictsAvoidingOneOfIt() {
        Instruction avoid = rule("avoid-aspirin", Direction.AVOID, ASPIRIN, "session", "+4 days");
        Instruction may = rule("may-nsaids", Direction.MAY, NSAIDS, "session", "+4 days");

        assertThat(InstructionConflict.between(may, avoid)).contains(new InstructionConflict(avoid, may));
    }

    @Test
    void classesThatShareAMemberContradictEachOther() {
        Instruction ask = rule("ask", Direction.ASK_PRESCRIBER, BLOOD_THINNERS, "-7 days", "session");
        Instruction may = rule("may-nsaids", Direction.MAY, NSAIDS, "-7 days", "-1 day");

        assertThat(InstructionConflict.between(may, ask)).contains(new InstructionConflict(ask, may));
    }

    @Test
    void otherSubjectsDoNot() {
        assertThat(InstructionConflict.between(AVOID_NSAIDS, MAY_ACETAMINOPHEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AVOID, DO, true",
        "AVOID, MAY, true",
        "ASK_PRESCRIBER, DO, true",
        "ASK_PRESCRIBER, MAY, true",
        "AVOID, ASK_PRESCRIBER, false",
        "AVOID, AVOID, false",
        "DO, MAY, false",
        "SEEK_HELP, DO, false",
        "SEEK_HELP, AVOID, false",
    })
    void onlyForbiddingOrAskingContradictsAllowing(Direction one, Direction other, boolean contradicts) {
        assertThat(one.contradicts(other)).isEqualTo(contradicts);
        assertThat(other.contradicts(one)).isEqualTo(contradicts);
    }

    @Test
    void directionsAreToldGravestFirst() {
        List<Direction> directions = new ArrayList<>(List.of(Direction.values()));

        directions.sort(Direction.byGravity());

        assertThat(directions)
                .containsExactly(
                        Direction.SEEK_HELP, Direction.AVOID, Direction.ASK_PRESCRIBER, Direction.DO, Direction.MAY);
    }

    @ParameterizedTest
    @CsvSource({
        "session, +7..10 days, +7..10 days, +21 days, false", // one takes over from the other
        "+7..10 days, +21 days, session, +7..10 days, false",
        "session, +7..10 days, +9..10 days, +21 days, true", // another range is another moment
        "session, +7..10 days, +11 days, +21 days, false",
        "session, +7..10 days, +10 days, +21 days, true",
        "session, +7 days, +7 days, +21 days, true", // both dates are included
    })
    void noIceForSevenToTenDaysAndIceFromThenOnDoNotContradict(
            String from, String until, String thenFrom, String thenUntil, boolean contradict) {
        Instruction none = rule("no-ice", Direction.AVOID, ICE, from, until);
        Instruction then = rule("ice", Direction.MAY, ICE, thenFrom, thenUntil);

        assertThat(InstructionConflict.among(List.of(none, then))).hasSize(contradict ? 1 : 0);
        assertThat(InstructionConflict.among(List.of(then, none))).hasSize(contradict ? 1 : 0);
    }

    @Test
    void amongRulesOfOneSessionTimesMustMeet() {
        // no ice for 7 days, then ice
        Instruction avoid = rule("avoid-ice", Direction.AVOID, ICE, "session", "+7 days");
        Instruction then = rule("ice", Direction.DO, ICE, "+8 days", "+14 days");
        Instruction atOnce = rule("ice-at-once", Direction.DO, ICE, "+7 days", "+14 days");

        assertThat(InstructionConflict.among(List.of(avoid, then))).isEmpty();
        assertThat(InstructionConflict.among(List.of(atOnce, avoid, then)))
                .containsExactly(new InstructionConflict(avoid, atOnce));
    }

    @Test
    void amongRulesOfOneSessionConditionsMustBeAbleToHoldTogether() {
        Instruction sedated = when(Direction.AVOID, true);
        Instruction awake = when(Direction.MAY, false);
        Instruction always = rule("may-ice", Direction.MAY, ICE, "session", "+1 day");

        assertThat(InstructionConflict.among(List.of(sedated, awake))).isEmpty();
        assertThat(InstructionConflict.among(List.of(sedated, always)))
                .containsExactly(new InstructionConflict(sedated, always));
    }

    @Test
    void allowingLessContradictsAllowingMore() {
        Instruction less = limited("less", IBUPROFEN, "1200 mg", 24);
        Instruction more = limited("more", IBUPROFEN, "1800 mg", 24);

        assertThat(InstructionConflict.between(more, less)).hasValueSatisfying(conflict -> {
            assertThat(conflict).isEqualTo(new InstructionConflict(less, more));
            assertThat(conflict.isAboutDose()).isTrue();
            assertThat(conflict).hasToString("MAY ibuprofen against MAY ibuprofen: at most 1200 mg against 1800 mg");
        });
        assertThat(InstructionConflict.between(AVOID_NSAIDS, less).orElseThrow().isAboutDose())
                .isFalse();
    }

    @Test
    void limitsThatCanBothBeKeptDoNotContradict() {
        Instruction limited = limited("limited", IBUPROFEN, "1200 mg", 24);

        assertThat(InstructionConflict.between(limited, limited("at-once", IBUPROFEN, "400 mg", 6)))
                .isEmpty();
        assertThat(InstructionConflict.between(limited, limited("class", NSAIDS, "2000 mg", 24)))
                .isEmpty();
        assertThat(InstructionConflict.between(limited, limited("tablets", IBUPROFEN, "3 {tablet}", 24)))
                .isEmpty();
        assertThat(InstructionConflict.between(limited, limited("same", IBUPROFEN, "1200 mg", 24)))
                .isEmpty();
        assertThat(InstructionConflict.between(limited, MAY_IBUPROFEN)).isEmpty();
    }

    private static Instruction limited(String id, Subject subject, String most, int hours) {
        return Instruction.builder(id, Direction.MAY, subject)
                .timing(Offset.SESSION, Offset.days(1))
                .limit(new DoseLimit(Quantity.parse(most), Duration.ofHours(hours)))
                .build();
    }

    @Test
    void theStricterOneMustBeStricter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstructionConflict(MAY_IBUPROFEN, AVOID_NSAIDS))
                .withMessage("'may-ibuprofen' does not forbid what 'avoid-nsaids' allows");
    }

    private static Instruction when(Direction direction, boolean sedated) {
        return Instruction.builder(direction.allows() ? "may" : "avoid", direction, ICE)
                .timing(Offset.SESSION, Offset.days(1))
                .when(new Condition(List.of(), null, Map.of("sedation", sedated)))
                .build();
    }
}
