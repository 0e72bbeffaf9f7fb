package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogWriterTest {

    @Test
    void aProcedureIsWrittenAsAnEditorWouldWriteIt() {
        assertThat(CatalogWriter.yaml(SmallCatalog.read().procedure("needling")))
                .contains("spacing: {plan: 2..4 weeks, prefer: 3 weeks, source: page}\n")
                .contains("- {may: ice, from: session, until: +4 days, source: page}\n")
                .contains("  - {source: page, kind: clinic-page, title: A clinic's page, address: https://example.org")
                .contains("start: {plan: 4..6 weeks, from: end of injections}\n")
                .doesNotContain("if-late", "shares-rules", "null");
    }

    @Test
    void theSameCatalogueGivesTheSameBytes() {
        assertThat(CatalogWriter.yaml(SmallCatalog.read())).isEqualTo(CatalogWriter.yaml(SmallCatalog.read()));
        assertThat(CatalogWriter.json(SmallCatalog.read())).isEqualTo(CatalogWriter.json(SmallCatalog.read()));
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Catalog catalog = SmallCatalog.read();

        String yaml = CatalogWriter.yaml(catalog);
        Catalog again = CatalogReader.builder()
                .text(Layer.BUNDLED, "again.yaml", yaml)
                .read()
                .orThrow();

        assertThat(again.procedures()).isEqualTo(catalog.procedures());
        assertThat(again.bodySites()).isEqualTo(catalog.bodySites());
        assertThat(again.substances()).isEqualTo(catalog.substances());
        assertThat(again.subjects()).isEqualTo(catalog.subjects());
        assertThat(CatalogWriter.yaml(again)).isEqualTo(yaml);
    }
}
