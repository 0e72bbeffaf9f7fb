package dev.regimen.core.catalog;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Proportion;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import java.util.List;

/**
 * Finds figures that stand without a source: a fact holds a figure if one lies inside it and not inside another fact
 * that has a source of its own. A figure may rest on a clinical source or say of itself that it is a starting value.
 */
final class FigureCheck {
    private FigureCheck() {}

    /** The paths of all facts that hold a figure and rest on nothing. */
    static List<String> withoutSource(String name, Object root) {
        return facts(name, root).stream()
                .filter(found -> !rests((Sourced) found.value()))
                .map(RecordWalk.Found::path)
                .toList();
    }

    /** All facts that hold a figure. */
    static List<RecordWalk.Found> facts(String name, Object root) {
        return RecordWalk.in(name, root).stream()
                .filter(found -> found.value() instanceof Sourced && holdsFigure(found))
                .toList();
    }

    private static boolean rests(Sourced fact) {
        return fact.isStated()
                || fact.citations().stream()
                        .map(Citation::source)
                        .anyMatch(source -> source.kind() == Source.Kind.PLANNING_DEFAULT);
    }

    private static boolean holdsFigure(RecordWalk.Found found) {
        return RecordWalk.parts(found.path(), found.value()).stream()
                .filter(part -> !(part.value() instanceof Sourced))
                // the amount of a session's own moment counts nothing
                .anyMatch(part -> isFigure(part.value()) || !(part.value() instanceof Offset) && holdsFigure(part));
    }

    private static boolean isFigure(Object value) {
        if (value instanceof Offset offset) {
            return offset.amount() != 0;
        }
        return value instanceof Gap
                || value instanceof Quantity
                || value instanceof CountRange
                || value instanceof Proportion
                || value instanceof Duration
                || value instanceof Frequency.Below
                || value instanceof Frequency.Above
                || value instanceof Integer
                || value instanceof Guidance.Usage;
    }
}
