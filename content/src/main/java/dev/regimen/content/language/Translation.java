package dev.regimen.content.language;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Picks a clinic's own texts in the one language of a document and remembers where they are missing.
 *
 * <p>A document reads every text through {@link #pick} and ends with {@link #requireComplete}, so that one error names
 * all missing places. Only when a fallback language was asked for does a text come out in another language, and then
 * it says so, so that the writer can mark it.
 *
 * <p>One instance serves one document; it is not safe for use by several threads.
 */
public final class Translation {
    private final Language language;
    private final @Nullable Locale fallback;
    private final Set<String> missing = new LinkedHashSet<>();

    private Translation(Language language, @Nullable Locale fallback) {
        this.language = requireNonNull(language, "language");
        this.fallback = fallback;
    }

    /** Texts in {@code language} only. */
    public static Translation into(Language language) {
        return new Translation(language, null);
    }

    /** Texts in {@code language}; where one is missing, the text of {@code fallback}, marked as such. */
    public static Translation into(Language language, Locale fallback) {
        return new Translation(language, requireNonNull(fallback, "fallback"));
    }

    /** The document's language. */
    public Language language() {
        return language;
    }

    /**
     * The text that {@code source} has in the document's language.
     *
     * @param place where the text belongs, as an editor would look for it: {@code prolotherapy.risks[2].name}
     * @param source the text in a given locale, empty if there is none
     * @return the text and its language, empty if it is missing (and then noted)
     */
    public <T> Optional<Picked<T>> pick(String place, Function<? super Locale, Optional<T>> source) {
        Optional<T> exact = source.apply(language.locale());
        if (exact.isPresent()) {
            return exact.map(text -> new Picked<>(text, language.locale(), false));
        }
        if (fallback != null) {
            Locale other = fallback;
            Optional<T> instead = source.apply(other);
            if (instead.isPresent()) {
                return instead.map(text -> new Picked<>(text, other, true));
            }
        }
        missing.add(requireNonNull(place, "place"));
        return Optional.empty();
    }

    /**
     * Ends the document.
     *
     * @throws MissingTranslationException if a text was missing, naming every place
     */
    public void requireComplete() {
        if (!missing.isEmpty()) {
            throw new MissingTranslationException(language.locale(), missing);
        }
    }

    /**
     * A text and the language it is in.
     *
     * @param text the text
     * @param locale its language
     * @param foreign whether that is not the document's language
     */
    public record Picked<T>(T text, Locale locale, boolean foreign) {}
}
