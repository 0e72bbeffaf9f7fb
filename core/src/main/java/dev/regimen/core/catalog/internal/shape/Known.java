package dev.regimen.core.catalog.internal.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read already and may be referred to by its id. Confined to one reading. */
public final class Known {
    private final Map<Class<?>, Map<String, Object>> byKind = new HashMap<>();

    /** Makes a thing known; false if one of its kind has the id already. */
    public <V> boolean add(Class<V> kind, String id, V value) {
        return byKind.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(id, value) == null;
    }

    /** The thing of a kind that has the id; null if there is none. */
    public <V> @Nullable V find(Class<V> kind, String id) {
        return kind.cast(byKind.getOrDefault(kind, Map.of()).get(id));
    }

    /** The ids of a kind. */
    public Set<String> ids(Class<?> kind) {
        return byKind.getOrDefault(kind, Map.of()).keySet();
    }
}
