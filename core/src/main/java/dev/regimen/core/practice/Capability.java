package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.util.Arrays;
import java.util.Set;

/**
 * A procedure or skill that a practitioner may use at this practice.
 *
 * @param id the id of a procedure, or of a skill that visits ask for, such as {@code ultrasound-guidance}
 * @param sites where; empty for every site the practitioner works at
 */
public record Capability(String id, Set<String> sites) {

    public Capability {
        Ids.check(id, "id");
        sites = Copies.ids(sites, "sites");
    }

    /** Returns the capability for these sites, or for every site if none is named. */
    public static Capability of(String id, String... sites) {
        return new Capability(id, Copies.ids(Arrays.asList(requireNonNull(sites, "sites")), "sites"));
    }

    boolean isUsedAt(String site) {
        return sites.isEmpty() || sites.contains(site);
    }
}
