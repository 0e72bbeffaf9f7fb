package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the place in a file that a path into its meaning stands for. */
public final class Locator {
    private Locator() {}

    /** Whether the list a path begins with is there, and the item of it that the path goes on to. */
    static boolean reachesItem(Shape<?> shape, Node root, String path) {
        String beginning = Arrays.stream(path.split("/", -1)).limit(2).collect(Collectors.joining("/"));
        return find(shape, root, beginning) != null;
    }

    /** The place of the path, or of the last part of it that is there. */
    public static Location locate(Shape<?> shape, Node root, String path) {
        return path.isEmpty() ? root.at() : walk(shape, root, path).at();
    }

    /** The part that the path leads to; null if there is none. */
    static @Nullable Node find(Shape<?> shape, Node root, String path) {
        Reached reached = walk(shape, root, path);
        return reached.isEnd() ? reached.node() : null;
    }

    private static Reached walk(Shape<?> shape, Node root, String path) {
        Shape<?> current = shape;
        Node node = root;
        for (String segment : path.split("/", -1)) {
            Shape.Step step = current.step(node, segment);
            Node next = step == null ? null : step.node();
            if (step == null || next == null) {
                return new Reached(node, false);
            }
            current = step.shape();
            node = next;
        }
        return new Reached(node, true);
    }

    /** The last part of a path that is there, and whether it is the path's end. */
    private record Reached(Node node, boolean isEnd) {
        Location at() {
            return node.at();
        }
    }
}
