package dev.regimen.core.visit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import dev.regimen.core.value.ResourceKind;

/**
 * What a segment needs for all of its minutes: one resource of a kind that has a capability, out of the pool of all
 * that have it. One unit serves a whole segment.
 *
 * @param kind practitioner, staff, room or device
 * @param capability what it must be or be able to do: a procedure's id for a practitioner, a role for staff, a kind for
 *     a room or a device
 */
public record Need(ResourceKind kind, String capability) {
    public Need {
        requireNonNull(kind, "kind");
        Ids.check(capability, "capability");
    }

    public static Need practitioner(String procedure) {
        return new Need(ResourceKind.PRACTITIONER, procedure);
    }

    public static Need staff(String role) {
        return new Need(ResourceKind.STAFF, role);
    }

    public static Need room(String kind) {
        return new Need(ResourceKind.ROOM, kind);
    }

    public static Need device(String kind) {
        return new Need(ResourceKind.DEVICE, kind);
    }
}
