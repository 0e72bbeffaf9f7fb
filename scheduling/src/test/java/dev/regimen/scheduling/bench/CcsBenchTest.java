package dev.regimen.scheduling.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.repair.RepairAll;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CcsBenchTest {
    private static InputStream resource(String name) {
        return CcsBenchTest.class.getResourceAsStream("/ccs/" + name);
    }

    @Test
    void eachCourseByItselfHasTheBestOffersThatAnotherProgramFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CcsBench.solo(CcsInstance.read(resource("M-1.json")), new PrintStream(out, true, StandardCharsets.UTF_8));

        String expected = new String(resource("M-1.solo.txt").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(expected.lines().toList());
    }

    private static CcsRepair repair(String name, int provider, int fromDay, int today) throws IOException {
        String plan = new String(resource("plans/" + name + ".own.txt").readAllBytes(), StandardCharsets.UTF_8);
        return new CcsRepair(
                CcsInstance.read(resource(name + ".json")),
                CcsRepair.read(plan.lines().toList()),
                provider,
                fromDay,
                today);
    }

    // proved by a solver to be the least
    @ParameterizedTest
    @CsvSource({"S-1, 0 11 70", "S-2, 0 7 29"})
    void aLeaveIsWorkedIntoASmallPlanWithTheFewestMoves(String name, String least) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CcsBench.repair(repair(name, 0, 21, 18), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(least);
    }

    @Test
    void aLeaveIsWorkedIntoAFullPlanOfTwoHundredCoursesByMovingThirtyVisitsAndBreakingNone() throws IOException {
        RepairAll.Answer answer = repair("M-1", 1, 28, 25).search(CcsBench.REPAIR_STEPS);

        assertThat(answer.broken()).isZero();
        assertThat(answer.moved()).isLessThanOrEqualTo(30);
    }
}
