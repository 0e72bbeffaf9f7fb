package dev.regimen.scheduling.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
}
