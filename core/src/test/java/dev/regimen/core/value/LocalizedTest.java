package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private final Localized<String> knee = Localized.english("knee").with(SPANISH, "rodilla");

    @Test
    void aRegionFindsItsLanguage() {
        assertThat(knee.in(Locale.forLanguageTag("es-MX"))).contains("rodilla");
    }

    @Test
    void anotherLanguageIsNeverGivenInstead() {
        assertThat(knee.in(Locale.GERMAN)).isEmpty();
    }

    @Test
    void aLanguageDoesNotFindARegionOfIt() {
        assertThat(Localized.of(Locale.forLanguageTag("es-MX"), "rodilla").in(SPANISH))
                .isEmpty();
    }

    @Test
    void languagesAreSortedByTag() {
        assertThat(Localized.of(SPANISH, "rodilla").with(Locale.ENGLISH, "knee").languages())
                .containsExactly(Locale.ENGLISH, SPANISH);
    }

    @Test
    void atLeastOneLanguageIsNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Localized<>(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Localized.of(Locale.ROOT, "knee"));
    }
}
