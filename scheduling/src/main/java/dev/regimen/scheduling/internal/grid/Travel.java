package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.ResourceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways between the sites of a practice, and who goes them: people do, rooms and devices stay. Immutable. */
final class Travel {
    private record Leg(String from, String to) {}

    private final List<String> sites;
    /** Of sites that are not next door to each other. */
    private final Map<Leg, Integer> minutes = new HashMap<>();

    // the way back takes as long, unless it has an entry of its own
    Travel(Practice practice) {
        sites = practice.sites().stream().map(Site::id).toList();
        practice.travel().forEach(way -> minutes.put(new Leg(way.to(), way.from()), way.minutes()));
        practice.travel().forEach(way -> minutes.put(new Leg(way.from(), way.to()), way.minutes()));
        minutes.values().removeIf(each -> each == 0);
    }

    int minutes(String from, String to) {
        return minutes.isEmpty() ? 0 : minutes.getOrDefault(new Leg(from, to), 0);
    }

    /**
     * Where a resource is seen from: each site where it works, if it might have to travel to it; else all of them, as with
     * one that the practice does not have.
     */
    List<String> viewsOf(@Nullable Resource resource) {
        return resource != null && goes(resource)
                ? sites.stream()
                        .filter(site -> !resource.hoursAt(site).equals(Hours.NEVER))
                        .toList()
                : List.of(Taken.ALL);
    }

    /** How a resource is seen from a site: as from all, or from this one alone. */
    String viewFrom(String site, Resource resource) {
        return goes(resource) ? site : Taken.ALL;
    }

    private boolean goes(Resource resource) {
        boolean isPerson = resource.kind() == ResourceKind.PRACTITIONER || resource.kind() == ResourceKind.STAFF;
        return isPerson && !minutes.isEmpty();
    }
}
