package dev.regimen.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.ProtocolArbitraries;
import dev.regimen.core.fixtures.ValueArbitraries;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProtocolProperties {
    @Property(tries = 100)
    void everyStageOfAProtocolIsFoundAndWaitsForEarlierOnesOnly(@ForAll("protocols") TreatmentProtocol protocol) {
        for (Stage stage : protocol.stages()) {
            assertThat(protocol.stage(stage.id())).isSameAs(stage);
            SpacingWindow start = stage.start();
            if (start != null && start.anchor() instanceof Anchor.StageEnd end) {
                int before = protocol.stages().indexOf(protocol.stage(end.stage()));
                assertThat(before).isBetween(0, protocol.stages().indexOf(stage) - 1);
            }
        }
    }

    @Property
    void minimaOfAWindowNeverPassEachOther(
            @ForAll("spacings") SpacingWindow spacing, @ForAll("dates") LocalDate anchor) {
        LocalDate from = spacing.from().earliestAfter(anchor);

        assertThat(spacing.preferFrom().earliestAfter(anchor)).isAfterOrEqualTo(from);
        if (spacing.neverBefore() != null) {
            assertThat(spacing.neverBefore().earliestAfter(anchor)).isBeforeOrEqualTo(from);
        }
    }

    @Provide
    Arbitrary<TreatmentProtocol> protocols() {
        return ProtocolArbitraries.protocols();
    }

    @Provide
    Arbitrary<SpacingWindow> spacings() {
        return ProtocolArbitraries.spacingWindows(Anchor.previousSession());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return ValueArbitraries.dates();
    }
}
