package dev.regimen.core.catalog.internal.shape;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** For whom nodes are written, and what they refer to. Confined to one writing. */
public final class Writing {
    private final boolean compiled;
    private final boolean full;
    private final Map<Class<?>, Map<String, Object>> used = new HashMap<>();

    private Writing(boolean compiled, boolean full) {
        this.compiled = compiled;
        this.full = full;
    }

    /** For people to read and change: rich text is Markdown. */
    public static Writing forPeople() {
        return new Writing(false, false);
    }

    /** For a fast start: rich text is a tree that needs no parser. */
    public static Writing compiled() {
        return new Writing(true, false);
    }

    /** For people, with what goes without saying: a field that says what its absence means is written all the same. */
    public static Writing inFull() {
        return new Writing(false, true);
    }

    /** The same kind of writing, which has referred to nothing yet. */
    public Writing fresh() {
        return new Writing(compiled, full);
    }

    public boolean isCompiled() {
        return compiled;
    }

    public boolean isInFull() {
        return full;
    }

    /**
     * Notes that a thing was referred to by its id.
     *
     * @throws IllegalArgumentException if another thing of the kind was referred to by the same id
     */
    public <V> void use(Class<V> kind, String id, V value) {
        Object other = used.computeIfAbsent(kind, k -> new TreeMap<>()).putIfAbsent(id, value);
        if (other != null && !other.equals(value)) {
            throw new IllegalArgumentException(
                    "two different things of kind %s have the id '%s'".formatted(kind.getSimpleName(), id));
        }
    }

    /** What was referred to, by id. */
    public <V> Collection<V> used(Class<V> kind) {
        return Collections.unmodifiableCollection(used.getOrDefault(kind, Map.of()).values().stream()
                .map(kind::cast)
                .toList());
    }
}
