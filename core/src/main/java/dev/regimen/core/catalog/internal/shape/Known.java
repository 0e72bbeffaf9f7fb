package dev.regimen.core.catalog.internal.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has been read already and may be referred to by its id. Confined to one reading. */
public final class Known {
    private final @Nullable Known outer;
    private final Map<Class<?>, Map<String, Object>> byKind = new HashMap<>();

    // stands for what could not be read: it has a name, so that a reference to it is no second fault
    private static final Object FAULTY = new Object();

    /** Nothing is known. */
    public Known() {
        this(null);
    }

    private Known(@Nullable Known outer) {
        this.outer = outer;
    }

    /** What is known here, and what will be known only inside. */
    public Known inner() {
        return new Known(this);
    }

    /** Makes a thing known, or only its id where it could not be read yet; the first thing of an id stays. */
    public <V> void add(Class<V> kind, String id, @Nullable V value) {
        Map<String, Object> ids = byKind.computeIfAbsent(kind, k -> new HashMap<>());
        Object before = ids.putIfAbsent(id, value == null ? FAULTY : value);
        if (before == FAULTY && value != null) {
            ids.put(id, value);
        }
    }

    /** Whether the id is one of the kind, even of one that could not be read. */
    public boolean has(Class<?> kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).containsKey(id) || outer != null && outer.has(kind, id);
    }

    /** The thing of a kind that has the id; null if there is none or it could not be read. */
    public <V> @Nullable V find(Class<V> kind, String id) {
        Object found = byKind.getOrDefault(kind, Map.of()).get(id);
        if (found == null) {
            return outer == null ? null : outer.find(kind, id);
        }
        return found == FAULTY ? null : kind.cast(found);
    }

    /** The ids of a kind. */
    public Set<String> ids(Class<?> kind) {
        Set<String> ids = outer == null ? new TreeSet<>() : outer.ids(kind);
        ids.addAll(byKind.getOrDefault(kind, Map.of()).keySet());
        return ids;
    }
}
