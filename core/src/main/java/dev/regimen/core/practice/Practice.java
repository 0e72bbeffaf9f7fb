package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.value.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A practice: its sites and everyone and everything that its visits need.
 *
 * <p>Ids are unique among all resources, and every site that a person works at is one of the practice's. Questions are
 * answered by looking through the lists; whoever asks often builds an index.
 *
 * @param id a stable name for the practice
 * @param name what patients call it
 * @param languages the languages that its pages and handouts are written in, the main one first; at least one
 * @param sites its sites
 * @param practitioners those who give procedures
 * @param staff those who help
 * @param travel how long it takes from one site to another; sites that are not named with each other count as next door
 * @param url its home page, an address that {@link WebAddress} allows
 */
@Rules.DistinctNpis
@Rules.NpiInUnitedStates(payload = Severity.Warning.class)
@Rules.HoursMeetSite(payload = Severity.Warning.class)
@Rules.TravelIsKnown(payload = Severity.Warning.class)
public record Practice(
        String id,
        Localized<String> name,
        List<Locale> languages,

        @NotEmpty(message = "a practice should have at least one site")
        List<@Valid Site> sites,

        @NotEmpty(message = "a practice should name at least one practitioner")
        List<@Valid Practitioner> practitioners,

        List<@Valid Staff> staff,
        List<Travel> travel,
        @Nullable String url) {

    /**
     * How long a patient or a member of the team needs from one site to another, by the usual means. It holds for the way
     * back too, unless that has an entry of its own.
     *
     * @param from the id of a site
     * @param to the id of another site
     * @param minutes at least 0, and at most a day
     */
    public record Travel(String from, String to, int minutes) {
        private static final int MOST = 24 * 60;

        public Travel {
            Ids.check(from, "from");
            Ids.check(to, "to");
            if (from.equals(to)) {
                throw new IllegalArgumentException("to must be another site than from (%s)".formatted(from));
            }
            if (minutes < 0 || minutes > MOST) {
                throw new IllegalArgumentException("minutes must be 0 to %d, was %d".formatted(MOST, minutes));
            }
        }

        private boolean leads(String start, String end) {
            return from.equals(start) && to.equals(end);
        }
    }

    public Practice {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        languages = Copies.languages(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages must have at least one language");
        }
        sites = Copies.list(sites, "sites");
        practitioners = Copies.list(practitioners, "practitioners");
        staff = Copies.list(staff, "staff");
        travel = Copies.list(travel, "travel");
        Copies.distinct(travel.stream().map(way -> way.from + " to " + way.to).toList(), "travel");
        if (url != null) {
            WebAddress.check(url, "url");
        }
        Set<String> siteIds =
                Set.copyOf(Copies.distinct(sites.stream().map(Site::id).toList(), "sites"));
        requireUniqueIds(allResources(sites, practitioners, staff));
        practitioners.forEach(p -> requireKnown(siteIds, p.hours().keySet(), "practitioner " + p.id()));
        staff.forEach(s -> requireKnown(siteIds, s.hours().keySet(), "staff " + s.id()));
        travel.forEach(way -> requireKnown(siteIds, way));
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(id)
                .name(name)
                .languages(languages)
                .sites(sites)
                .practitioners(practitioners)
                .staff(staff)
                .travel(travel)
                .url(url);
    }

    public Optional<Site> site(String id) {
        requireNonNull(id, "id");
        return sites.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Practitioner> practitioner(String id) {
        requireNonNull(id, "id");
        return practitioners.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Resource> resource(String id) {
        requireNonNull(id, "id");
        return resources().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Returns all practitioners, staff, rooms and devices, in this order and then as listed. */
    public List<Resource> resources() {
        return allResources(sites, practitioners, staff).toList();
    }

    /**
     * Returns those who have hours at a site, and its rooms and devices, in the order of {@link #resources}.
     *
     * @throws IllegalArgumentException if the practice has no such site
     */
    public List<Resource> resourcesAt(String site) {
        return present(site).toList();
    }

    /**
     * Returns the pool that a visit at a site chooses from: the resources of one kind that offer a capability there, in
     * the order of {@link #resources}. Whether they are free, or there on some date, is another question.
     *
     * @throws IllegalArgumentException if the practice has no such site
     */
    public List<Resource> resourcesAt(String site, ResourceKind kind, String capability) {
        requireNonNull(kind, "kind");
        requireNonNull(capability, "capability");
        return present(site)
                .filter(r -> r.kind() == kind && r.capabilitiesAt(site).contains(capability))
                .toList();
    }

    /** Returns the sites that a resource is at, in the order of the sites; none if there is no such resource. */
    public List<Site> sitesOf(String resource) {
        requireNonNull(resource, "resource");
        return sites.stream()
                .filter(s -> present(s.id()).anyMatch(r -> r.id().equals(resource)))
                .toList();
    }

    /**
     * Returns how many minutes it takes from one site to another: 0 from a site to itself, and between sites of which it
     * is not said.
     *
     * @throws IllegalArgumentException if the practice has no such site
     */
    public int travelMinutes(String from, String to) {
        requireSite(from);
        requireSite(to);
        return Stream.concat(
                        travel.stream().filter(way -> way.leads(from, to)),
                        travel.stream().filter(way -> way.leads(to, from)))
                .findFirst()
                .map(Travel::minutes)
                .orElse(0);
    }

    /**
     * Returns when a resource can be used at a site on a date, in the site's clock time: while both are open. Reserved
     * time counts as open.
     *
     * @return sorted, neither overlapping nor touching
     * @throws IllegalArgumentException if the resource is not at the site
     */
    public List<TimeRange> openOn(String resource, String site, LocalDate date) {
        requireNonNull(resource, "resource");
        requireNonNull(date, "date");
        Resource found = present(site)
                .filter(r -> r.id().equals(resource))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("resource is not one of those at site " + site));
        return TimeRange.intersect(
                requireSite(site).hours().openOn(date), found.hoursAt(site).openOn(date));
    }

    private Stream<Resource> present(String site) {
        Site place = requireSite(site);
        return Stream.of(
                        practitioners.stream().filter(p -> p.hours().containsKey(site)),
                        staff.stream().filter(s -> s.hours().containsKey(site)),
                        equipment(place))
                .flatMap(s -> s);
    }

    private Site requireSite(String site) {
        return site(requireNonNull(site, "site"))
                .orElseThrow(() -> new IllegalArgumentException("site must be one of %s"
                        .formatted(sites.stream().map(Site::id).toList())));
    }

    private static Stream<Resource> allResources(
            List<Site> sites, List<Practitioner> practitioners, List<Staff> staff) {
        return Stream.of(practitioners.stream(), staff.stream(), sites.stream().flatMap(Practice::equipment))
                .flatMap(s -> s);
    }

    private static Stream<Resource> equipment(Site site) {
        return Stream.concat(site.rooms().stream(), site.devices().stream());
    }

    private static void requireUniqueIds(Stream<Resource> resources) {
        Set<String> seen = new HashSet<>();
        resources.forEach(r -> {
            if (!seen.add(r.id())) {
                throw new IllegalArgumentException(
                        "ids of practitioners, staff, rooms and devices must differ, %s is used twice"
                                .formatted(r.id()));
            }
        });
    }

    private static void requireKnown(Set<String> sites, Set<String> named, String who) {
        for (String site : named) {
            if (!sites.contains(site)) {
                throw new IllegalArgumentException("%s has hours at %s, which is not one of the sites %s"
                        .formatted(who, site, sites.stream().sorted().toList()));
            }
        }
    }

    private static void requireKnown(Set<String> sites, Travel way) {
        if (!sites.contains(way.from) || !sites.contains(way.to)) {
            throw new IllegalArgumentException("travel from %s to %s must be between two of the sites %s"
                    .formatted(way.from, way.to, sites.stream().sorted().toList()));
        }
    }

    /** Collects a practice; confined to one thread. The collecting methods replace what was there. */
    public static final class Builder {
        private final String id;
        private @Nullable Localized<String> name;
        private List<Locale> languages = List.of();
        private List<Site> sites = List.of();
        private List<Practitioner> practitioners = List.of();
        private List<Staff> staff = List.of();
        private List<Travel> travel = List.of();
        private @Nullable String url;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder name(Localized<String> name) {
            this.name = name;
            return this;
        }

        public Builder languages(Locale... languages) {
            return languages(Arrays.asList(requireNonNull(languages, "languages")));
        }

        public Builder languages(Collection<Locale> languages) {
            this.languages = Copies.list(languages, "languages");
            return this;
        }

        public Builder sites(Site... sites) {
            return sites(Arrays.asList(requireNonNull(sites, "sites")));
        }

        public Builder sites(Collection<Site> sites) {
            this.sites = Copies.list(sites, "sites");
            return this;
        }

        public Builder practitioners(Practitioner... practitioners) {
            return practitioners(Arrays.asList(requireNonNull(practitioners, "practitioners")));
        }

        public Builder practitioners(Collection<Practitioner> practitioners) {
            this.practitioners = Copies.list(practitioners, "practitioners");
            return this;
        }

        public Builder staff(Staff... staff) {
            return staff(Arrays.asList(requireNonNull(staff, "staff")));
        }

        public Builder staff(Collection<Staff> staff) {
            this.staff = Copies.list(staff, "staff");
            return this;
        }

        public Builder travel(Travel... travel) {
            return travel(Arrays.asList(requireNonNull(travel, "travel")));
        }

        public Builder travel(Collection<Travel> travel) {
            this.travel = Copies.list(travel, "travel");
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Practice build() {
            return new Practice(id, requireNonNull(name, "name"), languages, sites, practitioners, staff, travel, url);
        }
    }
}
