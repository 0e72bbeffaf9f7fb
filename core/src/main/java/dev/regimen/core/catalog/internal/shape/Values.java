package dev.regimen.core.catalog.internal.shape;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one object's fields, on the way in or out. */
public final class Values {
    private final IdentityHashMap<Field<?>, Object> byField = new IdentityHashMap<>();
    private boolean failed;

    /** The value of a field that is required or has a default. */
    public <V> V get(Field<V> field) {
        V value = find(field);
        if (value == null) {
            throw new IllegalStateException("field '%s' has neither a value nor a default".formatted(field));
        }
        return value;
    }

    /** The value of a field; null where it was left out. */
    @SuppressWarnings("unchecked") // a field is only ever put with a value of its own type
    public <V> @Nullable V find(Field<V> field) {
        return (V) byField.get(field);
    }

    /** The value of a field that may be left out. */
    public <V> Optional<V> maybe(Field<V> field) {
        return Optional.ofNullable(find(field));
    }

    /** Gives a field its value; null leaves it out. */
    public <V> void put(Field<V> field, @Nullable V value) {
        if (value != null) {
            byField.put(field, value);
        }
    }

    /** Notes that a field could not be read, so that there is no object to build. */
    void fail() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }
}
