package dev.regimen.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export left out: what its reader may not be told, and what its format has no place for. It counts, and names
 * no patient, so it can be logged.
 *
 * @param items what was left out, by kind and then by text; no two of the same kind and text
 */
public record ExportReport(List<Item> items) {
    /** Why something was left out. */
    public enum Kind {
        /** The destination may not be told. */
        REDACTED,
        /** The format has no place for it. */
        NOT_CARRIED
    }

    /**
     * Something that was left out.
     *
     * @param kind why
     * @param what what it is, for a developer or a clinic's records; the same text for the same thing
     * @param count how often, at least once
     */
    public record Item(Kind kind, String what, long count) {
        private static final Comparator<Item> ORDER =
                Comparator.comparing(Item::kind).thenComparing(Item::what);

        public Item {
            requireNonNull(kind, "kind");
            requireNonNull(what, "what");
            if (count < 1) {
                throw new IllegalArgumentException("count must be at least 1, was %d".formatted(count));
            }
        }
    }

    public ExportReport {
        items = requireNonNull(items, "items").stream().sorted(Item.ORDER).toList();
    }

    /** The items of one kind. */
    public List<Item> of(Kind kind) {
        requireNonNull(kind, "kind");
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Whether all there was to tell was told. */
    public boolean isComplete() {
        return items.isEmpty();
    }

    /** One line for each item. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        items.forEach(item -> text.append(item.kind() == Kind.REDACTED ? "redacted" : "not carried")
                .append(": ")
                .append(item.what())
                .append(" (")
                .append(item.count())
                .append(")\n"));
        return text.toString();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Counts what a writer leaves out. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Long> redacted = new TreeMap<>();
        private final Map<String, Long> notCarried = new TreeMap<>();

        private Builder() {}

        /** Counts something that the destination may not be told. */
        public Builder redacted(String what) {
            redacted.merge(requireNonNull(what, "what"), 1L, Long::sum);
            return this;
        }

        /** Counts something that the format has no place for. */
        public Builder notCarried(String what) {
            notCarried.merge(requireNonNull(what, "what"), 1L, Long::sum);
            return this;
        }

        public ExportReport build() {
            var items = new ArrayList<Item>();
            redacted.forEach((what, count) -> items.add(new Item(Kind.REDACTED, what, count)));
            notCarried.forEach((what, count) -> items.add(new Item(Kind.NOT_CARRIED, what, count)));
            return new ExportReport(items);
        }
    }
}
