package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import java.util.List;

/**
 * What an instruction is about, from a vocabulary: a medicine class, a food, an activity. It may include others: a rule
 * about NSAIDs is one about ibuprofen.
 *
 * @param id stable name, such as {@code nsaids}
 * @param name what people call it
 * @param includes what else a rule about it holds for; does not include itself
 * @param codings references to code systems
 */
public record Subject(String id, Localized<String> name, List<Subject> includes, List<Coding> codings) {
    public Subject {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        includes = List.copyOf(requireNonNull(includes, "includes"));
        codings = List.copyOf(requireNonNull(codings, "codings"));
    }

    public static Subject of(String id, Localized<String> name, Subject... includes) {
        return new Subject(id, name, List.of(includes), List.of());
    }

    /** Whether a rule about this holds for the other: they are the same, or this includes it. */
    public boolean covers(Subject other) {
        return id.equals(other.id) || includes.stream().anyMatch(each -> each.covers(other));
    }

    /** Whether something is under both: one covers the other, or they include something in common. */
    public boolean overlaps(Subject other) {
        return covers(other) || other.covers(this) || includes.stream().anyMatch(each -> each.overlaps(other));
    }

    @Override
    public String toString() {
        return id;
    }
}
