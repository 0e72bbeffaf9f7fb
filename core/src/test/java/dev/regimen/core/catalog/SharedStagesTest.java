package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import org.junit.jupiter.api.Test;

class SharedStagesTest {
    @Test
    void aChangeOfASharedStageHoldsForEveryProtocol() {
        Catalog catalog = changed("{change: stages/injections/spacing/plan, to: 3..4 weeks, because: our schedule}");

        assertThat(catalog.procedure("prolotherapy").protocols())
                .allSatisfy(protocol ->
                        assertThat(firstGap(catalog, protocol.id().name())).isEqualTo(Gap.ofWeeks(3)));
    }

    @Test
    void aChangeUnderOneProtocolLeavesTheOthersAsTheyWere() {
        Catalog catalog = changed(
                "{change: protocols/knee/stages/injections/spacing/plan, to: 3..4 weeks, because: our schedule}");

        assertThat(firstGap(catalog, "knee")).isEqualTo(Gap.ofWeeks(3));
        assertThat(firstGap(catalog, "ankle")).isEqualTo(Gap.ofWeeks(2));
        assertThat(catalog.protocol("prolotherapy/knee").stage("injections").sessions())
                .isEqualTo(CountRange.of(2, 3));
        assertThat(catalog.protocol("prolotherapy/knee").stages()).hasSize(2);
    }

    @Test
    void severalChangesUnderOneProtocolAddUp() {
        Catalog catalog = changed(
                "{change: protocols/knee/stages/injections/sessions, to: 2, because: our habit}",
                "{remove: protocols/knee/stages/injections/decisions, because: our habit}",
                "{change: protocols/knee/stages/evaluation/start/plan, to: 5..6 weeks, because: our habit}");

        assertThat(catalog.protocol("prolotherapy/knee").stage("injections").sessions())
                .isEqualTo(CountRange.exactly(2));
        assertThat(catalog.protocol("prolotherapy/knee")
                        .stage("evaluation")
                        .start()
                        .from())
                .isEqualTo(Gap.ofWeeks(5));
        assertThat(catalog.overridesOf("prolotherapy")).hasSize(3);
    }

    private static Gap firstGap(Catalog catalog, String protocol) {
        return catalog.protocol("prolotherapy/" + protocol)
                .stage("injections")
                .spacing()
                .from();
    }

    private static Catalog changed(String... changes) {
        String list = "  - " + String.join("\n  - ", changes);
        return CatalogReader.builder()
                .bundled()
                .text(Layer.CLINIC, "clinic.yaml", "overrides: prolotherapy\nchanges:\n" + list + "\n")
                .read()
                .orThrow();
    }
}
