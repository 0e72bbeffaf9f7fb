package dev.regimen.core.procedure;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.BodySite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How likely a procedure is to cause a bleeding that matters, at one body site or at all of them.
 *
 * @param is how likely
 * @param site where; null for every site that no other class of the procedure names
 * @param citations where it was taken from
 */
public record BleedingClass(BleedingRisk is, @Nullable BodySite site, List<Citation> citations) implements Sourced {
    public BleedingClass {
        requireNonNull(is, "is");
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }

    /** The same at every site. */
    public static BleedingClass everywhere(BleedingRisk is, Citation... citations) {
        return new BleedingClass(is, null, List.of(citations));
    }

    public static BleedingClass at(BodySite site, BleedingRisk is, Citation... citations) {
        return new BleedingClass(is, requireNonNull(site, "site"), List.of(citations));
    }

    /**
     * The class of a session at the site: the one of the narrowest site that the session lies within, or a higher one
     * of a site inside the session's, which may be where it is. A session said only to be at the spine is one at the
     * cervical spine, if that is the graver.
     *
     * @return empty if the classes state none, which is no statement that the risk is low
     */
    static Optional<BleedingClass> of(List<BleedingClass> classes, BodySite site) {
        requireNonNull(site, "site");
        BleedingClass found = null;
        for (BleedingClass each : classes) {
            if (each.holdsAll(site) && (found == null || each.isWithin(found.site()))) {
                found = each;
            }
        }
        for (BleedingClass each : classes) {
            boolean inside = each.site != null && each.isWithin(site);
            if (inside && (found == null || each.is.compareTo(found.is) > 0)) {
                found = each;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean holdsAll(BodySite other) {
        return site == null || other.isWithin(site);
    }

    private boolean isWithin(@Nullable BodySite other) {
        return other == null || (site != null && site.isWithin(other));
    }
}
