package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.read.NodeDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two catalogues say differently, fact by fact.
 *
 * @param changes by path, in the order of the catalogue
 */
public record CatalogDiff(List<Change> changes) {
    /**
     * A fact that is not the same in both.
     *
     * @param path such as {@code procedures/prolotherapy/protocols/knee/stages/injections/sessions}
     * @param oldValue the fact as text, in the first catalogue; null if it is not there
     * @param newValue the fact as text, in the second catalogue; null if it is not there
     */
    public record Change(
            String path,
            @Nullable String oldValue,
            @Nullable String newValue) {
        public Change {
            requireNonNull(path, "path");
        }

        public Optional<String> before() {
            return Optional.ofNullable(oldValue);
        }

        public Optional<String> after() {
            return Optional.ofNullable(newValue);
        }

        public boolean isAddition() {
            return oldValue == null;
        }

        public boolean isRemoval() {
            return newValue == null;
        }

        /** {@code + path: after}, {@code - path: before} or {@code ~ path: before -> after}. */
        @Override
        public String toString() {
            if (oldValue == null) {
                return "+ " + path + ": " + newValue;
            }
            return newValue == null ? "- " + path + ": " + oldValue : "~ " + path + ": " + oldValue + " -> " + newValue;
        }
    }

    public CatalogDiff {
        changes = List.copyOf(requireNonNull(changes, "changes"));
    }

    /** What changes from one catalogue to another. */
    public static CatalogDiff between(Catalog before, Catalog after) {
        return new CatalogDiff(
                NodeDiff.between(CatalogShape.CATALOG, CatalogWriter.node(before), CatalogWriter.node(after)).stream()
                        .map(each -> new Change(each.path(), each.before(), each.after()))
                        .toList());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One change a line. */
    @Override
    public String toString() {
        return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}
