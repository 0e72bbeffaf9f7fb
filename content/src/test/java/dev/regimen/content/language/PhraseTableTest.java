package dev.regimen.content.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTableTest {
    private final Map<String, String> entries = new HashMap<>();

    @BeforeEach
    void readEnglish() throws Exception {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(
                Language.class.getResourceAsStream("phrases_en.properties"), StandardCharsets.UTF_8));
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryPhraseWithItsArguments(Phrase phrase) {
        for (Language language : Language.supported()) {
            Set<Integer> places = new HashSet<>();
            for (Template.Part part : language.template(phrase).parts()) {
                if (part instanceof Template.Part.Place place) {
                    places.add(place.index());
                }
            }

            assertThat(places)
                    .as("%s in %s", phrase, language)
                    .hasSize(phrase.arguments().size());
        }
    }

    @Test
    void oneErrorNamesEverythingThatIsWrongWithATable() {
        entries.remove("rate-about");
        entries.remove("count.week.one");
        entries.put("rate-abuot", "x");
        entries.put("zone", "{town} time");
        entries.put("date-span", "{first} to");
        entries.put("time", "{clock");

        assertThatThrownBy(() -> PhraseTable.of("phrases_en.properties", entries))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing rate-about")
                .hasMessageContaining("missing count.week.one")
                .hasMessageContaining("unknown rate-abuot")
                .hasMessageContaining("zone: {town} is not one of [city]")
                .hasMessageContaining("date-span: arguments [last] have no place")
                .hasMessageContaining("time: '{' without '}'");
    }

    @Test
    void valuesThatLookLikePlacesStayAsTheyAre() {
        assertThat(Language.ENGLISH.say(Phrase.RATE_BETWEEN, "{high}", "{low}")).isEqualTo("between {high} and {low}");
    }
}
