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
     * @param practice the id of the practice it belongs to
     * @param kind what kind of thing it is, such as {@code Appointment}
     * @param id its id, unique among its kind in that practice
     */
    public static UUID of(String practice, String kind, String id) {
        // a practice's id has no slash, nor has a kind
        String name = "dev.regimen/%s/%s/%s"
                .formatted(
                        requireNonNull(practice, "practice"), requireNonNull(kind, "kind"), requireNonNull(id, "id"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
