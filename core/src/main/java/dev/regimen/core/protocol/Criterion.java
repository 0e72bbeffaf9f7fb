package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome must be: pain relief of at least 80 %; of at least 50 % that lasted 3 months.
 *
 * @param measure the id of what is measured, such as {@code pain-relief}
 * @param atLeast the least that meets it
 * @param lasting how long it must have lasted at least; null if that does not matter
 */
public record Criterion(
        String measure, Quantity atLeast, @Nullable Gap lasting) {
    public Criterion {
        Ids.check(measure, "measure");
        requireNonNull(atLeast, "atLeast");
    }

    public static Criterion of(String measure, Quantity atLeast) {
        return new Criterion(measure, atLeast, null);
    }
}
