package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.validation.Location;
import dev.regimen.core.validation.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place in a file of a part of the model that was read from it: {@code sites[0].rooms[1].kinds} is the second
 * room's {@code kinds}. A component stands under the key that is its name with hyphens; one that stands under another
 * key is not found, and what is around it answers for it.
 */
public final class ModelLocator implements Locator {
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]|[^.\\[\\]]+");

    private final Shape<?> shape;
    private final Node root;

    /** Locates the parts of what the shape read from the node. */
    public ModelLocator(Shape<?> shape, Node root) {
        this.shape = shape;
        this.root = root;
    }

    /** Locates the parts of several things of one shape, whose paths begin with {@code list[id]}. */
    public static Locator ofAll(String list, Shape<?> shape, Map<String, Node> rootsById) {
        return path -> {
            int end = path.indexOf(']');
            if (end < 0 || !path.startsWith(list + "[")) {
                return Optional.empty();
            }
            Node root = rootsById.get(path.substring(list.length() + 1, end));
            return root == null ? Optional.empty() : new ModelLocator(shape, root).locate(path.substring(end + 1));
        };
    }

    @Override
    public Optional<Location> locate(String path) {
        Shape<?> current = shape;
        Node node = root;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String key = steps.group(1);
            boolean isPosition = key != null && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
            if (isPosition && !(node instanceof Node.Sequence)) {
                // a single item stands without its brackets
                continue;
            }
            String segment = isPosition
                    ? item(current, node, Integer.parseInt(key))
                    : hyphenated(key == null ? steps.group() : key);
            Shape.Step step = current.step(node, segment);
            Node part = step == null ? null : step.node();
            if (step == null || part == null) {
                return Optional.empty();
            }
            current = step.shape();
            node = part;
        }
        return Optional.of(
                new Location(node.at().file(), node.at().line(), node.at().column()));
    }

    private static String item(Shape<?> list, Node node, int index) {
        List<String> names = new ArrayList<>(list.segments(node));
        return index < names.size() ? names.get(index) : "";
    }

    /** {@code bleedingRisk} and {@code FOLLOW_UP} become {@code bleeding-risk} and {@code follow-up}. */
    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
