package dev.regimen.core.visit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that is given, such as dextrose.
 *
 * @param id stable name
 * @param name what people call it
 * @param classes the substance classes it belongs to, which caps of dose count by, such as {@code corticosteroid};
 *     sorted
 * @param codings references to code systems
 */
public record Substance(String id, Localized<String> name, Set<String> classes, List<Coding> codings) {
    public Substance {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        requireNonNull(classes, "classes").forEach(each -> Ids.check(each, "class"));
        classes = Collections.unmodifiableSet(new TreeSet<>(classes));
        codings = List.copyOf(requireNonNull(codings, "codings"));
    }

    public static Substance of(String id, Localized<String> name, String... classes) {
        return new Substance(id, name, Set.of(classes), List.of());
    }

    /** Whether this is the substance or class of that id. */
    public boolean is(String substanceOrClass) {
        return id.equals(substanceOrClass) || classes.contains(substanceOrClass);
    }

    @Override
    public String toString() {
        return id;
    }
}
