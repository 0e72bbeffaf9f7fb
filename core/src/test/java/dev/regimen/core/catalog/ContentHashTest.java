package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
    private static final ContentHash HASH = ContentHash.of(SmallCatalog.read().protocol("needling/knee"));

    private static ContentHash hashWith(String text, String replacement) {
        return ContentHash.of(SmallCatalog.readWith(text, replacement).orThrow().protocol("needling/knee"));
    }

    @Test
    void aProtocolReadTwiceHasOneHash() {
        assertThat(ContentHash.of(SmallCatalog.read().protocol("needling/knee")))
                .isEqualTo(HASH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan: 2..4 weeks      | plan: 2..5 weeks
            until: +4 days        | until: +5 days
            lasts: 2..4 days      | lasts: 2..5 days
            12.5..25 %            | 12.5..20 %
            read-on: 2026-11-23   | read-on: 2026-11-24
            """)
    void everyFactOfTheProtocolAndOfWhatItSharesCounts(String text, String replacement) {
        assertThat(hashWith(text, replacement)).isNotEqualTo(HASH);
    }

    @Test
    void whatAWordOfTheVocabularyMeansCounts() {
        Catalog other = CatalogReader.builder()
                .text(Layer.BUNDLED, "v.yaml", SmallCatalog.VOCABULARY.replace(", includes: ibuprofen", ""))
                .text(Layer.BUNDLED, "p.yaml", SmallCatalog.PROCEDURE)
                .read()
                .orThrow();

        assertThat(ContentHash.of(other.protocol("needling/knee"))).isNotEqualTo(HASH);
    }

    @Test
    void theProseOfThePageDoesNotCount() {
        assertThat(hashWith("A needle is put in.", "A thin needle is put in.")).isEqualTo(HASH);
    }

    @Test
    void aHashHasSixtyFourDigits() {
        assertThat(HASH.hex()).matches("[0-9a-f]{64}");
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("abc"));
    }
}
