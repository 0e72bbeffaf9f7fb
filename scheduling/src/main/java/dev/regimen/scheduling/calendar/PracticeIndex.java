package dev.regimen.scheduling.calendar;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sites and resources of a practice by their ids, and where each resource is. */
final class PracticeIndex {
    /** What a calendar and a planner can tell of a resource at a site. */
    private record AtSite(String site, Set<String> capabilities, Hours hours) {}

    /** What they can tell of a resource at all. */
    record Traits(ResourceKind kind, int turnoverMinutes, List<AtSite> places) {}

    private final Map<String, Site> sites = new TreeMap<>();
    private final Map<String, Resource> resources = new TreeMap<>();
    private final Map<String, Map<String, Resource>> present = new TreeMap<>();

    PracticeIndex(Practice practice) {
        practice.resources().forEach(resource -> resources.put(resource.id(), resource));
        for (Site site : practice.sites()) {
            sites.put(site.id(), site);
            Map<String, Resource> here = new TreeMap<>();
            practice.resourcesAt(site.id()).forEach(resource -> here.put(resource.id(), resource));
            present.put(site.id(), here);
        }
    }

    Map<String, Site> sites() {
        return sites;
    }

    Map<String, Resource> resources() {
        return resources;
    }

    /** A resource that is at a site; null if it is not, or if one of the two is unknown. */
    @Nullable
    Resource at(String site, String resource) {
        return present.getOrDefault(site, Map.of()).get(resource);
    }

    Traits traits(Resource resource) {
        int turnover = resource instanceof Room room ? room.turnoverMinutes() : 0;
        List<AtSite> places = sites.keySet().stream()
                .filter(site -> at(site, resource.id()) != null)
                .map(site -> new AtSite(site, resource.capabilitiesAt(site), resource.hoursAt(site)))
                .toList();
        return new Traits(resource.kind(), turnover, places);
    }
}
