package dev.regimen.core.catalog.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.facts.VocabularyShape.Circumstance;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.node.YamlText;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.fixtures.InstructionArbitraries;
import dev.regimen.core.fixtures.ValueArbitraries;
import dev.regimen.core.fixtures.VisitArbitraries;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Substance;
import dev.regimen.core.visit.Visit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a host's model holds is written to a file and comes back as it was. */
class ShapeProperties {

    @Property
    void visitsComeBack(@ForAll("visits") Visit visit) {
        assertComesBack(VisitShapes.VISIT, visit);
    }

    @Property
    void instructionsComeBack(@ForAll("instructions") Instruction instruction) {
        assertComesBack(InstructionShapes.INSTRUCTION, instruction);
    }

    @Property
    void conditionsComeBack(@ForAll("conditions") Condition condition) {
        assertComesBack(InstructionShapes.CONDITION, condition);
    }

    @Property
    void recoveryComesBack(@ForAll("recoveries") List<RecoveryPhase> phases) {
        assertComesBack(InstructionShapes.PHASE.list(), phases);
    }

    @Property
    void sourcesComeBack(@ForAll("sources") Source source) {
        assertComesBack(EvidenceShapes.SOURCE, source);
    }

    @Property
    void textsComeBack(@ForAll("texts") Localized<String> texts) {
        assertComesBack(Texts.LOCALIZED, texts);
    }

    private static <T> void assertComesBack(Shape<T> shape, T value) {
        for (Writing to : List.of(Writing.forPeople(), Writing.compiled())) {
            Node node = shape.write(value, to);

            assertThat(read(shape, "a.yaml", YamlText.of(node), to)).isEqualTo(value);
            assertThat(read(shape, "a.json", JsonText.compact(node), to)).isEqualTo(value);
        }
    }

    private static <T> T read(Shape<T> shape, String file, String text, Writing written) {
        var known = new Known();
        written.used(Source.class).forEach(each -> known.add(Source.class, each.id(), each));
        written.used(BodySite.class).forEach(each -> known.add(BodySite.class, each.id(), each));
        written.used(Substance.class).forEach(each -> known.add(Substance.class, each.id(), each));
        written.used(Subject.class).forEach(each -> known.add(Subject.class, each.id(), each));
        var faults = new Faults();
        Node node = NodeParser.parse(file, text, faults);
        knowNames(Node.mapping(Map.of("when", node)), known);
        T read = shape.read(node, Reading.of(faults, known));
        assertThat(faults.sorted()).isEmpty();
        return read;
    }

    // what a whole catalogue would hold: the procedures of composite visits, and what may be known of a patient
    private static void knowNames(Node node, Known known) {
        if (node instanceof Node.Mapping mapping) {
            List.of("when", "given", "unless").forEach(key -> knowCircumstances(mapping.get(key), known));
            if (mapping.get("segment") != null && mapping.get("procedure") instanceof Node.Scalar id) {
                known.add(EventKind.class, id.text(), new EventKind());
            }
            mapping.entries().values().forEach(entry -> knowNames(entry.value(), known));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> knowNames(item, known));
        }
    }

    private static void knowCircumstances(Node node, Known known) {
        if (node instanceof Node.Scalar id) {
            known.add(Circumstance.class, id.text(), null);
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> knowCircumstances(item, known));
        }
    }

    @Provide
    Arbitrary<Visit> visits() {
        return VisitArbitraries.visits().filter(ShapeProperties::hasDistinctThings);
    }

    // ids are drawn at random, so now and then two different things have one; a catalogue cannot hold both
    private static boolean hasDistinctThings(Visit visit) {
        try {
            VisitShapes.VISIT.write(visit, Writing.compiled());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<Instruction> instructions() {
        return InstructionArbitraries.instructions();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return InstructionArbitraries.conditions();
    }

    @Provide
    Arbitrary<List<RecoveryPhase>> recoveries() {
        return InstructionArbitraries.recoveries();
    }

    @Provide
    Arbitrary<Source> sources() {
        return VisitArbitraries.sources();
    }

    @Provide
    Arbitrary<Localized<String>> texts() {
        return ValueArbitraries.texts();
    }
}
