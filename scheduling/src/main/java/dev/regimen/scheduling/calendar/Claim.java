package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import dev.regimen.core.value.ResourceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time for which one resource is taken, setup and turnover included. Claims are in whole steps of five
 * minutes: a segment that ends between two steps claims to the end of the second.
 *
 * @param resource the id of a practitioner, a member of staff, a room or a device
 * @param kind which of these it is
 * @param capability what it is needed for, which it must be able to do; null if that is not known, or if nothing is
 * @param time from when until when
 */
public record Claim(
        String resource, ResourceKind kind, @Nullable String capability, TimeSpan time) {
    public Claim {
        Ids.check(resource, "resource");
        requireNonNull(kind, "kind");
        if (capability != null) {
            Ids.check(capability, "capability");
        }
        requireNonNull(time, "time");
    }

    /** A claim that is for nothing in particular, such as a meeting's. */
    public Claim(String resource, ResourceKind kind, TimeSpan time) {
        this(resource, kind, null, time);
    }

    public Instant from() {
        return time.from();
    }

    public Instant until() {
        return time.until();
    }

    /** Whether both are of one resource and share an instant. */
    public boolean conflictsWith(Claim other) {
        return resource.equals(other.resource) && time.overlaps(other.time);
    }
}
