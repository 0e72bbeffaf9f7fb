package dev.regimen.content.page;

import static dev.regimen.content.page.AftercareHandoutTest.DECIDED;
import static dev.regimen.content.page.AftercareHandoutTest.FIRST;
import static dev.regimen.content.page.Examples.both;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.ShownTimeline;
import dev.regimen.core.timeline.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;

class HandoutProperties {
    private static final Subject IBUPROFEN = Subject.of("ibuprofen", both("ibuprofen", "ibuprofeno"));
    private static final Subject NSAIDS = Subject.of("nsaids", both("NSAIDs", "AINE"), IBUPROFEN);
    private static final Subject ICE = Subject.of("ice", both("ice", "hielo"));

    @Property(tries = 50)
    void everyLineOfTheTimelineIsOnTheHandoutOnce(
            @ForAll("rules") List<Instruction> rules, @ForAll("gaps") int daysApart) {
        LocalDate second = FIRST.plusDays(daysApart);
        InstructionTimeline timeline =
                AftercareHandoutTest.timeline(rules, Circumstances.UNKNOWN, DECIDED, FIRST, second);

        assertEveryLineOnce(timeline, AftercareHandoutTest.html(AftercareHandoutTest.handout(timeline)));
    }

    @Property(tries = 50)
    void whateverChangedTheRestOfTheSheetIsThatOfTheTimeline(
            @ForAll("rules") List<Instruction> before, @ForAll("rules") List<Instruction> rules) {
        InstructionTimeline told = AftercareHandoutTest.timeline(before, Circumstances.UNKNOWN, DECIDED, FIRST);
        InstructionTimeline now = AftercareHandoutTest.timeline(rules, Circumstances.UNKNOWN, DECIDED, FIRST);

        Document html =
                AftercareHandoutTest.html(AftercareHandoutTest.handout(now).changedSince(told));

        assertEveryLineOnce(now, html);
        assertThat(html.getElementById("changed") != null)
                .as("a part that names changes")
                .isEqualTo(!told.shown().lines().stream()
                        .map(HandoutProperties::said)
                        .sorted()
                        .toList()
                        .equals(now.shown().lines().stream()
                                .map(HandoutProperties::said)
                                .sorted()
                                .toList()));
    }

    private static String said(ShownTimeline.Line line) {
        return line.entry().advice() + " " + line.entry().advice().when() + " " + line.span() + " " + line.except();
    }

    /** Each line stands once, with its own dates, in the part of its direction. */
    static void assertEveryLineOnce(InstructionTimeline timeline, Document html) {
        for (Direction direction : Direction.values()) {
            List<String> expected = new ArrayList<>();
            for (ShownTimeline.Line line : timeline.shown().lines()) {
                if (line.entry().advice().direction() == direction) {
                    expected.add(machine(line.span()));
                }
            }
            String id = direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(html.select("#" + id + " data[value*=/20]").eachAttr("value"))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String machine(Span span) {
        return span.fold(
                days -> days.first() + "/" + days.last(),
                exact -> exact.from().toOffsetDateTime() + "/" + exact.until().toOffsetDateTime());
    }

    @Provide
    Arbitrary<List<Instruction>> rules() {
        Arbitrary<Instruction> rule = Combinators.combine(
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(IBUPROFEN, NSAIDS, ICE),
                        Arbitraries.integers().between(-10, 10),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(true, false))
                .as((direction, subject, from, length, sedated) -> Instruction.builder(
                                "rule-" + direction.ordinal() + subject.id() + "-" + (from + 10) + "-" + length,
                                direction,
                                subject)
                        .timing(Offset.days(from), Offset.days(from + length))
                        .when(sedated ? Condition.given("sedation") : Condition.ALWAYS)
                        .build());
        return rule.list().ofMinSize(1).ofMaxSize(8).uniqueElements(Instruction::id);
    }

    @Provide
    Arbitrary<Integer> gaps() {
        return Arbitraries.integers().between(1, 30);
    }
}
