package dev.regimen.content.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.value.Localized;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static final Localized<String> BOTH =
            Localized.english("knee").with(Locale.forLanguageTag("es"), "rodilla");
    private static final Localized<String> ENGLISH_ONLY = Localized.english("ankle");

    @Test
    void picksTheDocumentsLanguage() {
        Translation spanish = Translation.into(Language.SPANISH);

        var picked = spanish.pick("site", BOTH::in).orElseThrow();

        assertThat(picked.text()).isEqualTo("rodilla");
        assertThat(picked.foreign()).isFalse();
        spanish.requireComplete();
    }

    @Test
    void oneErrorNamesEveryMissingPlaceOnce() {
        Translation spanish = Translation.into(Language.SPANISH);

        spanish.pick("a.name", ENGLISH_ONLY::in);
        spanish.pick("b.name", ENGLISH_ONLY::in);
        spanish.pick("a.name", ENGLISH_ONLY::in);

        assertThatThrownBy(spanish::requireComplete)
                .isInstanceOf(MissingTranslationException.class)
                .hasMessageContaining("2 texts are missing in language es: a.name, b.name")
                .asInstanceOf(InstanceOfAssertFactories.type(MissingTranslationException.class))
                .satisfies(e -> assertThat(e.places()).containsExactly("a.name", "b.name"))
                .satisfies(e -> assertThat(e.language()).isEqualTo(Locale.forLanguageTag("es")));
    }

    @Test
    void fallsBackOnlyWhenAskedAndSaysSo() {
        Translation spanish = Translation.into(Language.SPANISH, Locale.ENGLISH);

        var picked = spanish.pick("site", ENGLISH_ONLY::in).orElseThrow();

        assertThat(picked.text()).isEqualTo("ankle");
        assertThat(picked.foreign()).isTrue();
        assertThat(picked.locale()).isEqualTo(Locale.ENGLISH);
        spanish.requireComplete();
    }

    @Test
    void aTextMissingInBothLanguagesIsStillMissing() {
        Translation spanish = Translation.into(Language.SPANISH, Locale.FRENCH);

        assertThat(spanish.pick("site", ENGLISH_ONLY::in)).isEmpty();
        assertThatThrownBy(spanish::requireComplete).hasMessageContaining("site");
    }
}
