package dev.regimen.content.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One language's phrases, complete: a missing, unknown or malformed entry fails when the table is read. */
final class PhraseTable {
    private static final List<String> FIXED = List.of(
            "number.decimal",
            "number.group",
            "number.group-from",
            "number.range",
            "number.percent",
            "time.am",
            "time.pm",
            "list.separator",
            "list.and");

    private final Map<String, String> entries;
    private final Map<Phrase, Template> phrases = new EnumMap<>(Phrase.class);

    private PhraseTable(Map<String, String> entries, Map<Phrase, Template> phrases) {
        this.entries = Map.copyOf(entries);
        this.phrases.putAll(phrases);
    }

    static PhraseTable read(String tag) {
        String file = "phrases_" + tag + ".properties";
        Properties properties = new Properties();
        try (InputStream in = PhraseTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no phrase table " + file);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return of(file, entries);
    }

    static PhraseTable of(String file, Map<String, String> entries) {
        Set<String> expected = expectedKeys();
        List<String> faults = new ArrayList<>();
        for (String key : expected) {
            if (!entries.containsKey(key)) {
                faults.add("missing " + key);
            }
        }
        for (String key : new TreeSet<>(entries.keySet())) {
            if (!expected.contains(key)) {
                faults.add("unknown " + key);
            }
        }
        Map<Phrase, Template> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            String text = entries.get(phrase.key());
            if (text != null) {
                try {
                    phrases.put(phrase, Template.parse(text, phrase.arguments()));
                } catch (IllegalArgumentException e) {
                    faults.add(phrase.key() + ": " + e.getMessage());
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(file + " is not complete: " + String.join("; ", faults));
        }
        return new PhraseTable(entries, phrases);
    }

    private static Set<String> expectedKeys() {
        Set<String> keys = new TreeSet<>(FIXED);
        for (Phrase phrase : Phrase.values()) {
            keys.add(phrase.key());
        }
        for (Counted counted : Counted.values()) {
            for (PluralCategory category : PluralCategory.values()) {
                keys.add(counted.key(category));
            }
        }
        for (int month = 1; month <= 12; month++) {
            keys.add("month." + month);
        }
        for (int day = 1; day <= 7; day++) {
            keys.add("weekday." + day);
        }
        return keys;
    }

    Template template(Phrase phrase) {
        Template template = phrases.get(phrase);
        if (template == null) {
            throw new IllegalStateException("no template for " + phrase);
        }
        return template;
    }

    String entry(String key) {
        String text = entries.get(key);
        if (text == null) {
            throw new IllegalStateException("no entry " + key);
        }
        return text;
    }
}
