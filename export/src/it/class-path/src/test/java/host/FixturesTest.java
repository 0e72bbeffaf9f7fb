package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.value.Localized;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A host tests with our fixtures, and needs no jqwik for that. */
class FixturesTest {
    @Test
    void fixturesComeWithoutJqwik() {
        Localized<String> text = PracticeFixtures.text("Knee", "Rodilla");

        assertEquals("Rodilla", text.in(Locale.forLanguageTag("es")).orElseThrow());
        assertThrows(ClassNotFoundException.class, () -> Class.forName("net.jqwik.api.Arbitrary"));
    }
}
