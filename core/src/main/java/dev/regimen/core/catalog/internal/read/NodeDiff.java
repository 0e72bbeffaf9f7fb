package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two trees of one shape part by part; items of lists are compared by their names. */
public final class NodeDiff {
    private final List<Difference> differences = new ArrayList<>();

    /** A part that is not the same; null where it is not there. */
    public record Difference(
            String path, @Nullable String before, @Nullable String after) {}

    private NodeDiff() {}

    public static List<Difference> between(Shape<?> shape, Node before, Node after) {
        var diff = new NodeDiff();
        diff.compare(shape, before, after, "");
        return List.copyOf(diff.differences);
    }

    private void compare(Shape<?> shape, Node before, Node after, String path) {
        if (before.equals(after)) {
            return;
        }
        Set<String> old = parts(shape, before);
        Set<String> now = parts(shape, after);
        if (old.isEmpty() || now.isEmpty()) {
            add(path, before, after);
            return;
        }
        Set<String> all = new LinkedHashSet<>(old);
        all.addAll(now);
        int found = differences.size();
        for (String segment : all) {
            Shape.Step oldStep = shape.step(before, segment);
            Shape.Step newStep = shape.step(after, segment);
            Node oldPart = oldStep == null ? null : oldStep.node();
            Node newPart = newStep == null ? null : newStep.node();
            String there = path.isEmpty() ? segment : path + "/" + segment;
            if (oldStep != null && oldPart != null && newPart != null) {
                compare(oldStep.shape(), oldPart, newPart, there);
            } else {
                add(there, oldPart, newPart);
            }
        }
        if (differences.size() == found) {
            // the same parts in another order
            add(path, before, after);
        }
    }

    private static Set<String> parts(Shape<?> shape, Node node) {
        Set<String> present = new LinkedHashSet<>();
        for (String segment : shape.segments(node)) {
            Shape.Step step = shape.step(node, segment);
            if (step != null && step.node() != null) {
                present.add(segment);
            }
        }
        return present;
    }

    private void add(String path, @Nullable Node before, @Nullable Node after) {
        differences.add(new Difference(path, Overrides.text(before), Overrides.text(after)));
    }
}
