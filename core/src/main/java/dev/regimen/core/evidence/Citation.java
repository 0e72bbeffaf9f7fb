package dev.regimen.core.evidence;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The place in a source that a fact was taken from. It never repeats the source's sentences.
 *
 * @param source what was read
 * @param place the section, table or page; null where the source is so short that it needs none
 */
public record Citation(Source source, @Nullable String place) {
    public Citation {
        requireNonNull(source, "source");
        if (place != null && place.isBlank()) {
            throw new IllegalArgumentException("place must not be blank: leave it out instead");
        }
    }

    public static Citation of(Source source) {
        return new Citation(source, null);
    }
}
