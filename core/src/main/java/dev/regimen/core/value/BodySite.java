package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the body, as a node of a tree: the lumbar spine holds L4/5. A rule about a site holds for everything
 * inside it.
 *
 * @param id stable name, such as {@code knee}
 * @param name what people call it
 * @param paired whether there is one on the left and one on the right
 * @param parent the site that holds this one; null at the root
 * @param codings references to code systems
 */
public record BodySite(
        String id,
        Localized<String> name,
        boolean paired,
        @Nullable BodySite parent,
        List<Coding> codings) {
    public BodySite {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        codings = List.copyOf(requireNonNull(codings, "codings"));
    }

    public static BodySite of(String id, Localized<String> name, boolean paired) {
        return new BodySite(id, name, paired, null, List.of());
    }

    /** A site inside this one. */
    public BodySite child(String id, Localized<String> name, boolean paired) {
        return new BodySite(id, name, paired, this, List.of());
    }

    /** Whether this is the other site or lies inside it. */
    public boolean isWithin(BodySite other) {
        requireNonNull(other, "other");
        for (BodySite site = this; site != null; site = site.parent) {
            if (site.id.equals(other.id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the two sites lies inside the other, or they are the same. */
    public boolean overlaps(BodySite other) {
        return isWithin(other) || other.isWithin(this);
    }

    @Override
    public String toString() {
        return id;
    }
}
