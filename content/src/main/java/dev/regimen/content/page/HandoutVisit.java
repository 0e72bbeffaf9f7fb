package dev.regimen.content.page;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Site;
import dev.regimen.core.value.Localized;
import java.time.ZonedDateTime;

/**
 * One of a patient's visits, as a handout tells of it.
 *
 * @param name what the visit is for, such as the name of its stage
 * @param arrival when the patient arrives, in the zone of the site
 * @param site where
 * @param confirmed whether the visit is booked for certain; otherwise the handout says that it is not yet
 */
public record HandoutVisit(Localized<String> name, ZonedDateTime arrival, Site site, boolean confirmed) {
    /** Checks that nothing is absent and that the time is told in the site's own zone. */
    public HandoutVisit {
        requireNonNull(name, "name");
        requireNonNull(arrival, "arrival");
        requireNonNull(site, "site");
        if (!arrival.getZone().equals(site.zone())) {
            throw new IllegalArgumentException(
                    "arrival must be in the zone of the site, %s, was in %s".formatted(site.zone(), arrival.getZone()));
        }
    }

    /** A visit that is booked. */
    public static HandoutVisit of(Localized<String> name, ZonedDateTime arrival, Site site) {
        return new HandoutVisit(name, arrival, site, true);
    }
}
