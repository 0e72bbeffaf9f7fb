package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items in order; in paths each goes by its own name, or by its place counted from 1. */
final class ListShape<T> extends Shape<List<T>> {
    private final Shape<T> item;
    private final boolean bare;

    ListShape(Shape<T> item, boolean bare) {
        this.item = item;
        this.bare = bare;
    }

    @Override
    public String noun() {
        return "a list, each item " + item.noun();
    }

    @Override
    public @Nullable List<T> read(Node node, Reading at) {
        if (!(node instanceof Node.Sequence list)) {
            if (bare) {
                T single = item.read(node, at);
                return single == null ? null : List.of(single);
            }
            at.unexpected(node, noun(), "Begin each item with '- '");
            return null;
        }
        var values = new ArrayList<T>(list.items().size());
        Map<String, Integer> names = new HashMap<>();
        boolean failed = false;
        for (int i = 0; i < list.items().size(); i++) {
            Node child = list.items().get(i);
            String name = item.nameIn(child);
            if (name != null && names.putIfAbsent(name, i + 1) != null) {
                String message = "'%s' is in this list twice, first as item %d".formatted(name, names.get(name));
                at.at(name).problem(child, message, "Give one of them another id");
                failed = true;
            }
            T value = item.read(child, at.at(name == null ? String.valueOf(i + 1) : name));
            if (value == null) {
                failed = true;
            } else {
                values.add(value);
            }
        }
        return failed ? null : List.copyOf(values);
    }

    @Override
    public Node write(List<T> value, Writing to) {
        if (bare && value.size() == 1) {
            Node single = item.write(value.get(0), to);
            if (!(single instanceof Node.Sequence)) {
                return single;
            }
        }
        return Node.list(value.stream().map(each -> item.write(each, to)).toList());
    }

    @Override
    public Node schema(Schemas schemas) {
        Node one = item.schema(schemas);
        Node many = Schemas.object("type", "array", "items", one);
        return bare ? Schemas.anyOf(List.of(one, many)) : many;
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        if (!(node instanceof Node.Sequence list)) {
            return bare ? item.step(node, segment) : null;
        }
        for (int i = 0; i < list.items().size(); i++) {
            Node child = list.items().get(i);
            String name = item.nameIn(child);
            if (segment.equals(name == null ? String.valueOf(i + 1) : name)) {
                int index = i;
                return new Step(item, child, child.at(), part -> Node.replaced(list, index, part));
            }
        }
        return null;
    }

    @Override
    public Set<String> segments(Node node) {
        var names = new LinkedHashSet<String>();
        if (node instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                String name = item.nameIn(list.items().get(i));
                names.add(name == null ? String.valueOf(i + 1) : name);
            }
        } else if (bare) {
            names.addAll(item.segments(node));
        }
        return names;
    }

    @Override
    public boolean measures(Node node) {
        return bare && item.measures(node);
    }

    @Override
    public boolean isCitation() {
        return item.isCitation();
    }

    @Override
    public Set<String> citationKeys(Node node) {
        return bare && !(node instanceof Node.Sequence) ? item.citationKeys(node) : Set.of();
    }

    @Override
    public Shape<?> itemShape() {
        return item;
    }
}
