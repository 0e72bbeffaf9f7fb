package dev.regimen.core.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything inside a record: its components and theirs, through lists and maps, so that a check over all facts needs
 * no list of their types.
 */
final class RecordWalk {
    /** A value and where it was found, such as {@code prolotherapy.protocols[0].stages[1].spacing}. */
    record Found(String path, Object value) {}

    private RecordWalk() {}

    /** The value itself and all that it holds, in the order of its components. */
    static List<Found> in(String name, Object root) {
        List<Found> found = new ArrayList<>();
        visit(name, root, found);
        return found;
    }

    /** The components of a record, or the elements of a list or map; empty for anything else. */
    static List<Found> parts(String path, Object value) {
        List<Found> parts = new ArrayList<>();
        if (value instanceof Record holder) {
            for (RecordComponent component : holder.getClass().getRecordComponents()) {
                add(parts, path + "." + component.getName(), read(holder, component));
            }
        } else if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                add(parts, "%s[%d]".formatted(path, index++), item);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> add(parts, "%s[%s]".formatted(path, key), each));
        }
        return parts;
    }

    private static void visit(String path, Object value, List<Found> found) {
        found.add(new Found(path, value));
        parts(path, value).forEach(part -> visit(part.path(), part.value(), found));
    }

    private static void add(List<Found> parts, String path, @Nullable Object value) {
        if (value != null) {
            parts.add(new Found(path, value));
        }
    }

    private static @Nullable Object read(Record holder, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }
}
