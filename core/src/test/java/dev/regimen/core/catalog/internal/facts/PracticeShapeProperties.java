package dev.regimen.core.catalog.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.node.YamlText;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.fixtures.PracticeArbitraries;
import dev.regimen.core.practice.Practice;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class PracticeShapeProperties {

    @Provide
    Arbitrary<Practice> practices() {
        return PracticeArbitraries.practices();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void writtenAsYamlAndReadAgainItIsEqual(@ForAll("practices") Practice practice) {
        String text = YamlText.of(write(practice));

        assertThat(read("practice.yaml", text)).isEqualTo(practice);
        assertThat(YamlText.of(write(practice))).isEqualTo(text);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void writtenAsJsonAndReadAgainItIsEqual(@ForAll("practices") Practice practice) {
        assertThat(read("practice.json", JsonText.indented(write(practice)))).isEqualTo(practice);
    }

    private static Node write(Practice practice) {
        return PracticeShape.PRACTICE.write(practice, Writing.forPeople());
    }

    private static Practice read(String file, String text) {
        var faults = new Faults();
        Node node = NodeParser.parse(file, text, faults);
        assertThat(faults.sorted()).isEmpty();
        Practice practice = PracticeShape.PRACTICE.read(node, Reading.of(faults, new Known()));
        assertThat(faults.sorted()).isEmpty();
        return practice;
    }
}
