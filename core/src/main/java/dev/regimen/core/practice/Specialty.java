package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Localized;
import java.util.Arrays;
import java.util.List;

/**
 * A field of medicine that a practitioner works in.
 *
 * @param name as patients may read it: {@code Sports medicine}
 * @param codes references to it in code systems that the practice may use; the library ships none
 */
public record Specialty(Localized<String> name, List<Coding> codes) {

    public Specialty {
        requireNonNull(name, "name");
        codes = Copies.distinct(codes, "codes");
    }

    public static Specialty of(Localized<String> name, Coding... codes) {
        return new Specialty(name, Arrays.asList(requireNonNull(codes, "codes")));
    }
}
