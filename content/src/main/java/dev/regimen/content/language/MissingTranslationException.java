package dev.regimen.content.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Says that a document was refused because texts are missing in its language; it names all of them. */
public final class MissingTranslationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String language;

    @SuppressWarnings("serial") // an unmodifiable list of strings
    private final List<String> places;

    MissingTranslationException(Locale language, Collection<String> places) {
        super("%d texts are missing in language %s: %s\nMaybe add them, or ask for a fallback language."
                .formatted(places.size(), language.toLanguageTag(), String.join(", ", places)));
        this.language = language.toLanguageTag();
        this.places = List.copyOf(places);
    }

    /** The document's language. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** Where texts are missing, in the document's order. */
    public List<String> places() {
        return places;
    }
}
