package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.value.Ids;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmodifiable copies that name the argument when a null or a repetition is in it. */
final class Copies {

    private Copies() {}

    static <T> List<T> list(Collection<? extends T> items, String name) {
        requireNonNull(items, name).forEach(item -> requireNonNull(item, name));
        return List.copyOf(items);
    }

    static <T> List<T> distinct(Collection<? extends T> items, String name) {
        List<T> copy = list(items, name);
        Set<T> seen = new HashSet<>();
        for (T item : copy) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException("%s must not repeat %s".formatted(name, item));
            }
        }
        return copy;
    }

    static List<Locale> languages(Collection<Locale> languages) {
        List<Locale> copy = distinct(languages, "languages");
        for (Locale language : copy) {
            if (language.getLanguage().isEmpty()) {
                throw new IllegalArgumentException("languages must have language tags such as 'en' or 'es'");
            }
        }
        return copy;
    }

    static Set<String> ids(Collection<String> ids, String name) {
        var sorted = new TreeSet<String>();
        requireNonNull(ids, name).forEach(id -> sorted.add(Ids.check(id, name)));
        return Collections.unmodifiableSet(sorted);
    }

    static <T> Map<String, T> byId(Map<String, T> items, String name) {
        SortedMap<String, T> sorted = new TreeMap<>();
        requireNonNull(items, name).forEach((id, item) -> sorted.put(Ids.check(id, name), requireNonNull(item, name)));
        return Collections.unmodifiableMap(sorted);
    }

    /** The hours of a person at a site, less leave; never there at a site without hours. */
    static Hours present(Map<String, Hours> hours, List<Leave> leave, String site) {
        Hours there = hours.get(requireNonNull(site, "site"));
        return there == null ? Hours.NEVER : there.plus(leave);
    }

    static String requireText(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException("%s must not be blank".formatted(name));
        }
        return text;
    }
}
