package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The same thing said in several languages. There is at least one language, and languages are never mixed silently:
 * {@link #in} answers only with the language asked for.
 *
 * @param <T> what is said: a {@link String} or a {@link RichText}
 * @param values by language, sorted by language tag
 */
public record Localized<T>(Map<Locale, T> values) {
    public Localized {
        requireNonNull(values, "values");
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values must hold at least one language");
        }
        SortedMap<Locale, T> sorted = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
        values.forEach((language, value) -> {
            if (requireNonNull(language, "language").getLanguage().isEmpty()) {
                throw new IllegalArgumentException("a language must have a language tag such as 'en' or 'es'");
            }
            sorted.put(language, requireNonNull(value, "value"));
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** Text in one language. */
    public static <T> Localized<T> of(Locale language, T value) {
        return new Localized<>(Map.of(language, value));
    }

    public static Localized<String> english(String text) {
        return of(Locale.ENGLISH, text);
    }

    /** This, with one more language, or another text for a language that is there. */
    public Localized<T> with(Locale language, T value) {
        SortedMap<Locale, T> more = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
        more.putAll(values);
        more.put(language, value);
        return new Localized<>(more);
    }

    /**
     * What is said in the language: the best match by RFC 4647 lookup, so {@code es-MX} finds {@code es}; never
     * another language.
     */
    public Optional<T> in(Locale language) {
        requireNonNull(language, "language");
        T exact = values.get(language);
        if (exact != null) {
            return Optional.of(exact);
        }
        Locale found = Locale.lookup(List.of(new Locale.LanguageRange(language.toLanguageTag())), values.keySet());
        return Optional.ofNullable(found).map(values::get);
    }

    /** What is said in the language, else in English, else in the first language: for messages to developers. */
    public T inOrAny(Locale language) {
        return in(language)
                .or(() -> in(Locale.ENGLISH))
                .orElseGet(() -> values.values().iterator().next());
    }

    public Set<Locale> languages() {
        return values.keySet();
    }

    /** The same languages, each value replaced. */
    public <R> Localized<R> map(Function<? super T, ? extends R> change) {
        SortedMap<Locale, R> changed = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
        values.forEach((language, value) -> changed.put(language, change.apply(value)));
        return new Localized<>(changed);
    }
}
