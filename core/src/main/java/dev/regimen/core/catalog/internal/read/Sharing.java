package dev.regimen.core.catalog.internal.read;

import static dev.regimen.core.catalog.internal.facts.ProcedureShape.PROCEDURE;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Shape.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that a procedure's protocols share, and that one of them is to say in another way. */
final class Sharing {
    // protocols/knee/stages/injections/spacing: from here on a path leads into a fact
    private static final int LIST = 2;
    private static final int ITEM = 3;

    private Sharing() {}

    /**
     * The procedure, in which the protocol of the path has a copy of its own of the shared fact that the path leads
     * into. The procedure itself if the protocol has the fact already, or if nobody does.
     */
    static Node withOwn(Node procedure, List<String> path) {
        if (path.size() <= ITEM + 1 || !path.get(0).equals("protocols")) {
            return procedure;
        }
        Step shared = walk(PROCEDURE, procedure, path.subList(LIST, ITEM + 1));
        Step protocols = PROCEDURE.step(procedure, path.get(0));
        Step protocol = next(protocols, path.get(1));
        Step list = next(protocol, path.get(LIST));
        if (shared == null || protocols == null || protocol == null || list == null) {
            return procedure;
        }
        Node item = shared.node();
        if (item == null || next(list, path.get(ITEM)) != null) {
            return procedure;
        }
        List<Node> own = new ArrayList<>();
        if (list.node() instanceof Node.Sequence items) {
            own.addAll(items.items());
        }
        own.add(item);
        Node longer = new Node.Sequence(own, item.at());
        return protocols.put().apply(protocol.put().apply(list.put().apply(longer)));
    }

    private static @Nullable Step walk(Shape<?> shape, Node from, List<String> path) {
        Step step = shape.step(from, path.get(0));
        for (String segment : path.subList(1, path.size())) {
            step = next(step, segment);
        }
        return step;
    }

    private static @Nullable Step next(@Nullable Step step, String segment) {
        return step == null || step.node() == null ? null : step.shape().step(step.node(), segment);
    }
}
