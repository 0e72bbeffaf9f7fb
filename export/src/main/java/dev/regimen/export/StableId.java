package dev.regimen.export;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The name under which something appears in every format: the same for the same thing at every export and in every
 * format, and without anything that the host's own id may tell.
 */
public final class StableId {
    private StableId() {}

    /**
     * The name of a thing.
     *
     * @param kind what kind of thing it is, such as {@code Appointment}
     * @param id the host's id of it, unique among its kind
     */
    public static UUID of(String kind, String id) {
        String name = "dev.regimen/" + requireNonNull(kind, "kind") + "/" + requireNonNull(id, "id");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
