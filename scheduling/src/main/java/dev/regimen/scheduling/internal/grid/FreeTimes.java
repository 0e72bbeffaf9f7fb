package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is open and what is free at one site, for one kind of visit. Confined to one thread. */
public final class FreeTimes {
    private final GridSnapshot snapshot;
    private final String site;
    private final Asked asked;
    private final Effort effort;
    private final Map<String, Plane> open = new HashMap<>();
    private final Map<String, Plane> free = new HashMap<>();
    private @Nullable Plane siteOpen;

    public FreeTimes(GridSnapshot snapshot, String site, Asked asked) {
        this(snapshot, site, asked, Effort.unlimited());
    }

    /** @param effort what may be spent on finding out what can be had together */
    public FreeTimes(GridSnapshot snapshot, String site, Asked asked, Effort effort) {
        this.effort = effort;
        this.snapshot = snapshot;
        this.site = site;
        this.asked = asked;
    }

    Effort effort() {
        return effort;
    }

    public String site() {
        return site;
    }

    public SiteClock clock() {
        return calendar().clock(site);
    }

    public CompiledCalendar calendar() {
        return snapshot.calendar();
    }

    /** When the site is open, and takes another visit. */
    public Plane siteOpen() {
        Plane result = siteOpen;
        if (result == null) {
            Plane full = snapshot.full(site, null, asked.kinds());
            result = full == null ? siteHours() : siteHours().copy().andNot(full);
            siteOpen = result;
        }
        return result;
    }

    /** When the site is open, however many visits are there. */
    Plane siteHours() {
        return calendar().open(site, asked);
    }

    /** When a resource is there and the site is open. */
    public Plane open(Resource resource) {
        return open.computeIfAbsent(
                resource.id(), id -> calendar().open(id, site, asked).copy().and(siteOpen()));
    }

    /** When a resource is there, the site is open, nothing else has claimed it, it is not on its way, and not full. */
    public Plane free(Resource resource) {
        return free.computeIfAbsent(resource.id(), id -> {
            Plane unlimited = unlimited(resource);
            Plane full = full(resource);
            return full == null ? unlimited : unlimited.andNot(full);
        });
    }

    /** When a resource would be free if it took any number of visits; a new plane. */
    Plane unlimited(Resource resource) {
        return open(resource).copy().andNot(snapshot.busy(resource, site));
    }

    /** When a resource takes no further visit; null if it is never so. */
    @Nullable
    Plane full(Resource resource) {
        return snapshot.full(site, resource.id(), asked.kinds());
    }

    /** When a resource would be free if it had not to travel. */
    Plane freeWithoutTravel(Resource resource) {
        return open(resource).copy().andNot(snapshot.claimed(resource));
    }

    /** Those at the site who or which meet a need, in the practice's order. */
    public List<Resource> pool(ResourceKind kind, String capability) {
        return calendar().pool(site, kind, capability);
    }
}
