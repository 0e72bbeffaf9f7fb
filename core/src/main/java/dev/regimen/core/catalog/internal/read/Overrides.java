package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.catalog.internal.read.OverrideShapes.Action;
import dev.regimen.core.catalog.internal.read.OverrideShapes.Change;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes changes in a tree before it is read, so that what they say is checked as if the file had said it itself. */
final class Overrides {
    private final Reading at;
    private final Change change;
    private final List<String> path;
    private @Nullable Node before;

    private Overrides(Change change, Reading at) {
        this.change = change;
        this.path = List.of(change.target().path().split("/", -1));
        this.at = at;
    }

    /** A tree after a change, and what stood there before. */
    record Outcome(Node root, @Nullable Node before) {}

    /** Makes one change; null if its path leads nowhere, which is reported. */
    static @Nullable Outcome apply(Shape<?> shape, Node root, Change change, Reading at) {
        var overrides = new Overrides(change, at);
        Node changed = overrides.within(shape, Sharing.withOwn(root, overrides.path), 0);
        return changed == null ? null : new Outcome(changed, overrides.before);
    }

    /**
     * Makes one change in the file of several that has what the path begins with, or else in the first, which tells what
     * is wrong.
     */
    static @Nullable Outcome applyToAny(Shape<?> shape, List<Node> roots, Change change, Reading at) {
        if (roots.isEmpty()) {
            at.problem(change.node(), "there is nothing of this kind to change", "Write a file of its own instead");
            return null;
        }
        String path = change.target().path();
        int index = 0;
        for (int i = roots.size() - 1; i >= 0; i--) {
            index = Locator.reachesItem(shape, roots.get(i), path) ? i : index;
        }
        Outcome outcome = apply(shape, roots.get(index), change, at);
        if (outcome != null) {
            roots.set(index, outcome.root());
        }
        return outcome;
    }

    private @Nullable Node within(Shape<?> shape, Node node, int depth) {
        String segment = path.get(depth);
        Shape.Step step = shape.step(node, segment);
        if (step == null) {
            return refuse(
                    "the path leads nowhere: there is no '%s'%s".formatted(segment, under(depth)),
                    Spelling.hint(segment, shape.segments(node)));
        }
        if (depth == path.size() - 1) {
            return replaced(step);
        }
        Node part = step.node();
        if (part == null) {
            return refuse(
                    "the path leads nowhere: '%s' is not given%s".formatted(segment, under(depth)),
                    "Change '%s' itself and say all of it".formatted(segment));
        }
        Node inner = within(step.shape(), part, depth + 1);
        return inner == null ? null : step.put().apply(inner);
    }

    private @Nullable Node replaced(Shape.Step step) {
        Node old = step.node();
        before = old;
        Action action = change.target().action();
        if (action == Action.REMOVE) {
            return old == null
                    ? refuse("there is nothing to remove", "Leave this change out")
                    : step.put().apply(null);
        }
        Node value = change.value();
        if (action == Action.CHANGE || value == null) {
            return step.put().apply(value);
        }
        if (step.shape().itemShape() == null) {
            return refuse("only a list can be added to", "Use 'change' and 'to' instead");
        }
        before = null;
        List<Node> items = new ArrayList<>();
        if (old instanceof Node.Sequence list) {
            items.addAll(list.items());
        } else if (old != null) {
            items.add(old);
        }
        items.add(value);
        return step.put().apply(new Node.Sequence(items, old == null ? value.at() : old.at()));
    }

    private String under(int depth) {
        return depth == 0 ? "" : " in '" + String.join("/", path.subList(0, depth)) + "'";
    }

    private @Nullable Node refuse(String message, String hint) {
        at.problem(change.node(), message, hint);
        return null;
    }

    /** A node as text for people: a single value as it is, anything else as JSON. */
    static @Nullable String text(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        return node instanceof Node.Scalar scalar ? scalar.text() : JsonText.compact(node);
    }
}
