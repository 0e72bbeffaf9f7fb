package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A person's name in parts, as in FHIR's {@code HumanName}. It may be a patient's, so {@link #toString} does not show
 * it: write {@link #display}.
 *
 * @param family the family name, or the only name
 * @param given given names, in order; absent for people who have one name
 * @param prefix what comes before, such as {@code Dr.}
 * @param suffix what comes after, such as {@code MD}
 */
public record PersonName(
        String family,
        @Nullable String given,
        @Nullable String prefix,
        @Nullable String suffix) {

    public PersonName {
        Copies.requireText(family, "family");
        requireTextIfPresent(given, "given");
        requireTextIfPresent(prefix, "prefix");
        requireTextIfPresent(suffix, "suffix");
    }

    public static PersonName of(String given, String family) {
        return new PersonName(family, requireNonNull(given, "given"), null, null);
    }

    public PersonName withPrefix(@Nullable String prefix) {
        return new PersonName(family, given, prefix, suffix);
    }

    public PersonName withSuffix(@Nullable String suffix) {
        return new PersonName(family, given, prefix, suffix);
    }

    /** Returns the name in full as people write it: {@code Dr. Ana Maria Reyes, MD}. */
    public String display() {
        var text = new StringBuilder();
        if (prefix != null) {
            text.append(prefix).append(' ');
        }
        if (given != null) {
            text.append(given).append(' ');
        }
        text.append(family);
        if (suffix != null) {
            text.append(", ").append(suffix);
        }
        return text.toString();
    }

    /** Returns a text without the name. */
    @Override
    public String toString() {
        return "PersonName[not shown]";
    }

    private static void requireTextIfPresent(@Nullable String text, String name) {
        if (text != null) {
            Copies.requireText(text, name);
        }
    }
}
