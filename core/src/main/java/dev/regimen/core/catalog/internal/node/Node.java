package dev.regimen.core.catalog.internal.node;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file as it was written: text, a list or a mapping, each with its place. Two nodes are equal when they say
 * the same, wherever they stand and in whatever order their keys come.
 */
public sealed interface Node {

    /** Where this node begins. */
    Location at();

    /** What kind of thing it is, in an editor's words. */
    String kind();

    /**
     * A single value, always as text: what it means is for its reader to say.
     *
     * @param plain without quotes in YAML, a number or a truth value in JSON: written back the same way
     * @param textAt where the first character of the text stands, after a quote or below a block's {@code |}
     * @param keepsLines whether a line of the text is a line of the file
     */
    record Scalar(String text, boolean plain, Location at, Location textAt, boolean keepsLines) implements Node {
        public Scalar {
            requireNonNull(text, "text");
            requireNonNull(at, "at");
            requireNonNull(textAt, "textAt");
        }

        /** Nothing was written where a value would stand: {@code key:}, {@code ~} or {@code null}. */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            if (isNothing()) {
                return "nothing";
            }
            return ScalarKind.of(text);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Scalar scalar && text.equals(scalar.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Nodes in order. */
    record Sequence(List<Node> items, Location at) implements Node {
        public Sequence {
            items = List.copyOf(items);
            requireNonNull(at, "at");
        }

        @Override
        public String kind() {
            return items.isEmpty() ? "an empty list" : "a list";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sequence sequence && items.equals(sequence.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /** Values by key, in the order they were written. */
    record Mapping(Map<String, Entry> entries, Location at) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            requireNonNull(at, "at");
        }

        /** The value under a key, if the key is there. */
        public @Nullable Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** This mapping with a value added under a key, or put in the place of the one there. */
        public Mapping with(String key, Location keyAt, Node value) {
            var copy = new LinkedHashMap<>(entries);
            copy.put(key, new Entry(keyAt, value));
            return new Mapping(copy, at);
        }

        /** This mapping without a key. */
        public Mapping without(String key) {
            var copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Mapping(copy, at);
        }

        @Override
        public String kind() {
            return entries.isEmpty() ? "an empty mapping" : "a mapping";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Mapping mapping && values().equals(mapping.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        private Map<String, Node> values() {
            return entries.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().value()));
        }
    }

    /** A key's place and its value. */
    record Entry(Location keyAt, Node value) {
        public Entry {
            requireNonNull(keyAt, "keyAt");
            requireNonNull(value, "value");
        }
    }

    /** Text made in memory, to be quoted where a reader could take it for something else. */
    static Scalar text(String text) {
        return new Scalar(text, false, Location.NOWHERE, Location.NOWHERE, false);
    }

    /** A number or truth value made in memory. */
    static Scalar plain(String text) {
        return new Scalar(text, true, Location.NOWHERE, Location.NOWHERE, false);
    }

    /** A list made in memory. */
    static Sequence list(List<? extends Node> items) {
        return new Sequence(List.copyOf(items), Location.NOWHERE);
    }

    /** A mapping made in memory. */
    static Mapping mapping(Map<String, ? extends Node> values) {
        var entries = new LinkedHashMap<String, Entry>();
        values.forEach((key, value) -> entries.put(key, new Entry(Location.NOWHERE, value)));
        return new Mapping(entries, Location.NOWHERE);
    }

    /** A copy of a list with one item put in the place of another. */
    static Sequence replaced(Sequence list, int index, @Nullable Node item) {
        var items = new ArrayList<>(list.items());
        if (item == null) {
            items.remove(index);
        } else {
            items.set(index, item);
        }
        return new Sequence(items, list.at());
    }
}
