package dev.regimen.core.catalog.internal.shape;

/**
 * A field of an {@link ObjectShape}: the handle that its value is fetched by when the object is built.
 *
 * @param <V> the type of the value
 */
@SuppressWarnings("UnusedTypeParameter") // it is there for those who ask for the value
public final class Field<V> {
    private final String name;

    Field(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
