package dev.regimen.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.fixtures.InstructionArbitraries;
import dev.regimen.core.fixtures.ProcedureArbitraries;
import dev.regimen.core.fixtures.ProtocolArbitraries;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Frequency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactReportProperties {
    /** What holds a digit in random procedures and is no figure: dates, DOIs and ids; texts are of letters. */
    private static final Pattern NO_FIGURE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|10\\.1000/.*|[a-z][a-z0-9-]*");

    @Property
    void everyLeafThatHoldsANumberIsInExactlyOneOfTheLists(@ForAll("procedures") Procedure procedure)
            throws JsonProcessingException {
        FactReport report =
                FactReport.of(Catalog.builder().procedures(procedure).build());

        String json = JsonText.compact(ProcedureShape.PROCEDURE.write(procedure, Writing.inFull()));
        List<String> leaves = new ArrayList<>();
        collect(new ObjectMapper().readTree(json), leaves);

        assertThat(report.figures())
                .extracting(Figure::text)
                .containsExactlyInAnyOrderElementsOf(leaves.stream()
                        .filter(text -> text.chars().anyMatch(Character::isDigit))
                        .filter(text -> !NO_FIGURE.matcher(text).matches())
                        .toList());
        assertThat(report.ratesNotKnown())
                .hasSameSizeAs(leaves.stream()
                        .filter(Frequency.notKnown().toString()::equals)
                        .toList());
        assertThat(Stream.of(report.figures(), report.statements(), report.ratesNotKnown())
                        .flatMap(List::stream)
                        .map(Figure::path))
                .doesNotHaveDuplicates();
    }

    @Property
    void everyFigureHasOneBasis(@ForAll("procedures") Procedure procedure) {
        FactReport report =
                FactReport.of(Catalog.builder().procedures(procedure).build());

        assertThat(Stream.of(Figure.Basis.values()).flatMap(basis -> report.figures(basis).stream()))
                .containsExactlyInAnyOrderElementsOf(report.figures());
        assertThat(report.toText()).isEqualTo(report.of(procedure.id()).toText());
    }

    private static void collect(JsonNode node, List<String> into) {
        if (node.isValueNode()) {
            into.add(node.asText());
        }
        node.forEach(part -> collect(part, into));
    }

    @Provide
    Arbitrary<Procedure> procedures() {
        return Combinators.combine(
                        ProcedureArbitraries.procedures(),
                        ProtocolArbitraries.protocols(),
                        InstructionArbitraries.instructions()
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements(Instruction::id))
                .as(FactReportProperties::given)
                .filter(FactReportProperties::hasDistinctThings);
    }

    private static Procedure given(Procedure told, TreatmentProtocol protocol, List<Instruction> instructions) {
        var builder = Procedure.builder(CourseFixtures.PROCEDURE, told.name(), told.summary());
        told.risks().forEach(builder::risks);
        told.evidence().forEach(builder::evidence);
        told.disagreements().forEach(builder::disagreements);
        told.notStated().forEach(builder::notStated);
        return builder.protocols(new TreatmentProtocol(
                        protocol.id(),
                        protocol.name(),
                        protocol.site(),
                        protocol.goal(),
                        protocol.sides(),
                        protocol.stages(),
                        protocol.caps(),
                        protocol.separations(),
                        protocol.contraindications(),
                        instructions,
                        protocol.recovery()))
                .build();
    }

    // ids are drawn at random, so now and then two different things have one; a catalogue cannot hold both
    private static boolean hasDistinctThings(Procedure procedure) {
        try {
            ProcedureShape.PROCEDURE.write(procedure, Writing.inFull());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
