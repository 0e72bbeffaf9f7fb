package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may lead the visits of a course. A visit is led by the practitioner who meets its first need of one.
 *
 * @param allowed the ids of those who may; empty for everyone who can
 * @param same whether one of them leads all visits
 */
public record Practitioners(Set<String> allowed, boolean same) {
    /** One practitioner, whoever it is, leads all visits. */
    public static final Practitioners SAME = new Practitioners(Set.of(), true);

    /** Any visit may be led by anyone who can. */
    public static final Practitioners ANY = new Practitioners(Set.of(), false);

    public Practitioners {
        requireNonNull(allowed, "allowed").forEach(id -> Ids.check(id, "allowed"));
        allowed = Collections.unmodifiableSet(new TreeSet<>(allowed));
    }

    /** One of these leads all visits. */
    public static Practitioners oneOf(String... ids) {
        return new Practitioners(new TreeSet<>(Arrays.asList(ids)), true);
    }

    /** Each visit is led by one of these. */
    public static Practitioners anyOf(String... ids) {
        return new Practitioners(new TreeSet<>(Arrays.asList(ids)), false);
    }

    public boolean allows(String practitioner) {
        return allowed.isEmpty() || allowed.contains(requireNonNull(practitioner, "practitioner"));
    }
}
