package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.ProcedureArbitraries;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.BodySite;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {
    @Property
    void aProcedureWrittenAsYamlIsReadAsItWas(@ForAll("procedures") Procedure procedure) {
        assertThat(readBack("catalogue.yaml", CatalogWriter.yaml(catalog(procedure)), procedure))
                .isEqualTo(procedure);
    }

    @Property
    void aProcedureWrittenAsJsonIsReadAsItWas(@ForAll("procedures") Procedure procedure) {
        assertThat(readBack("catalogue.json", CatalogWriter.json(catalog(procedure)), procedure))
                .isEqualTo(procedure);
    }

    @Provide
    Arbitrary<Procedure> procedures() {
        return ProcedureArbitraries.procedures();
    }

    private static Procedure readBack(String name, String text, Procedure procedure) {
        return CatalogReader.builder()
                .text(Layer.BUNDLED, name, text)
                .read()
                .orThrow()
                .procedure(procedure.id());
    }

    private static Catalog catalog(Procedure procedure) {
        Map<String, BodySite> sites = new LinkedHashMap<>();
        procedure.indications().stream().map(Indication::site).forEach(site -> add(site, sites));
        procedure.bleedingRisk().stream().map(BleedingClass::site).forEach(site -> add(site, sites));
        Procedure other = Procedure.builder("other-procedure", procedure.name(), procedure.summary())
                .build();
        return Catalog.builder()
                .bodySites(sites.values().toArray(BodySite[]::new))
                .procedures(procedure, other)
                .build();
    }

    private static void add(BodySite site, Map<String, BodySite> sites) {
        if (site != null) {
            add(site.parent(), sites);
            sites.putIfAbsent(site.id(), site);
        }
    }
}
