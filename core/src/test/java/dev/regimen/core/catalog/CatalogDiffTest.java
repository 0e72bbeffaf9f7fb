package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogDiffTest {

    private static String diff(String text, String replacement) {
        Catalog before = SmallCatalog.read();
        Catalog after = SmallCatalog.readWith(text, replacement).orThrow();
        return CatalogDiff.between(before, after).toString();
    }

    @Test
    void aCatalogueDoesNotDifferFromItself() {
        assertThat(CatalogDiff.between(SmallCatalog.read(), SmallCatalog.read()).isEmpty())
                .isTrue();
    }

    @Test
    void aChangedFactIsNamedByItsPath() {
        assertThat(diff("plan: 2..4 weeks", "plan: 3..4 weeks"))
                .isEqualTo(
                        "~ procedures/needling/protocols/knee/stages/injections/spacing/plan: 2..4 weeks -> 3..4 weeks");
    }

    @Test
    void whatComesAndGoesIsNamedAsAWhole() {
        assertThat(diff(
                        "  - {may: ice, from: session, until: +4 days, source: page}",
                        "  - {avoid: ice, from: session, until: +4 days, source: page}"))
                .isEqualTo("""
                        - procedures/needling/instructions/may-ice: {"may":"ice","from":"session","until":"+4 days","source":"page"}
                        + procedures/needling/instructions/avoid-ice: {"avoid":"ice","from":"session","until":"+4 days","source":"page"}""");
    }

    @Test
    void aFactThatIsNowStatedIsAnAddition() {
        assertThat(diff("prefer: 3 weeks, ", "prefer: 3 weeks, never-after: 8 weeks, "))
                .isEqualTo("+ procedures/needling/protocols/knee/stages/injections/spacing/never-after: 8 weeks");
    }

    @Test
    void anotherSpellingOfTheSameFactIsNoDifference() {
        assertThat(diff("lasts: 20 minutes", "lasts: 20 minute")).isEmpty();
        assertThat(diff("until: +14 days", "until: 2 weeks")).isEmpty();
        assertThat(diff("dose: {of: dextrose", "dose: {source: page, of: dextrose".replace("source: page, ", "")))
                .isEmpty();
    }

    @Test
    void theSameRulesInAnotherOrderAreADifference() {
        Catalog before = SmallCatalog.read();
        String first = "  - {avoid: nsaids, from: -7 days, until: +14 days, when: {site: elbow}, source: page}\n";
        String second = "  - {may: ice, from: session, until: +4 days, source: page}\n";
        Catalog after = SmallCatalog.readWith(first + second, second + first).orThrow();

        assertThat(CatalogDiff.between(before, after).changes())
                .extracting(CatalogDiff.Change::path)
                .containsExactly("procedures/needling/instructions");
    }
}
