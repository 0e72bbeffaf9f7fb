package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.read.Bundle;
import dev.regimen.core.catalog.internal.read.CatalogAssembly;
import dev.regimen.core.catalog.internal.read.ModelLocator;
import dev.regimen.core.catalog.internal.read.SourceFile;
import dev.regimen.core.catalog.internal.read.SourceLoading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads catalogue files of several layers into one {@link Catalog}.
 *
 * <pre>{@code
 * ReadResult<Catalog> result = CatalogReader.builder()
 *         .bundled()
 *         .layer(Layer.CLINIC, Path.of("catalog"))
 *         .read();
 * }</pre>
 *
 * <p>A file is YAML, or JSON if its name ends in {@code .json}; what it is for is told by its keys: {@code procedure},
 * a vocabulary ({@code body-sites}, {@code substances}, {@code subjects}, {@code circumstances}), {@code hold-policy},
 * {@code overrides}, {@code approvals}, or {@code procedures} with a whole catalogue. Every fact of an earlier layer can be changed by a
 * later one:
 *
 * <pre>{@code
 * overrides: prolotherapy
 * changes:
 *   - {change: protocols/knee/stages/injections/spacing/plan, to: 3..4 weeks, because: our schedule}
 *   - {remove: instructions/may-ice, because: our physician advises heat}
 *   - {add: risks, value: {risk: fainting, name: {en: Fainting}, severity: minor}, because: seen twice}
 * }</pre>
 *
 * <p>A file with {@code overrides: vocabulary} changes body sites, substances, subjects and circumstances in the same
 * way, and one with {@code overrides: hold-policy} what is asked about medicines: {@code rows/anticoagulants/ask-before}.
 *
 * <p>Files are limited to 1 MiB and a nesting of 50; duplicate keys, second documents, anchors, aliases, merge keys and
 * tags are refused, and so are keys that are not known, unless they begin with {@code x-}.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /** A reader of no files yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** The bundled catalogue out of its sources, with every check: what {@link Catalog#bundled()} has behind it. */
    public static ReadResult<Catalog> readBundledSources() {
        return builder().bundled().read();
    }

    /** Collects files. Not thread-safe. */
    public static final class Builder {
        private final List<Function<Faults, List<SourceFile>>> sources = new ArrayList<>();

        private @Nullable LocalDate today;

        private Builder() {}

        /** Reads what the library ships as the lowest layer. */
        public Builder bundled() {
            return add(Layer.BUNDLED, Bundle::sources);
        }

        /**
         * Reads a file, or every file of a folder and the folders in it whose name ends in {@code .yaml}, {@code .yml}
         * or {@code .json}. Whether they can be read is seen by {@link #read}.
         */
        public Builder layer(Layer layer, Path fileOrFolder) {
            requireNonNull(fileOrFolder, "fileOrFolder");
            return add(layer, faults -> SourceLoading.load(fileOrFolder, faults));
        }

        /**
         * Reads a text.
         *
         * @param name the file's name in problems; a text is JSON if it ends in {@code .json}
         */
        public Builder text(Layer layer, String name, String content) {
            requireNonNull(name, "name");
            requireNonNull(content, "content");
            return add(layer, faults -> {
                Node node = NodeParser.parse(name, content, faults);
                return node == null ? List.of() : List.of(node);
            });
        }

        /** Warns of procedures whose text should have been reviewed again before the day. */
        public Builder asOf(LocalDate day) {
            today = requireNonNull(day, "day");
            return this;
        }

        private Builder add(Layer layer, Function<Faults, List<Node>> load) {
            requireNonNull(layer, "layer");
            sources.add(faults -> load.apply(faults).stream()
                    .map(node -> new SourceFile(layer.ordinal(), layer.id(), node))
                    .toList());
            return this;
        }

        /**
         * Reads all files. The same files give the same result, problems sorted by file, line and column. The locator
         * of the result knows the parts of {@code procedures[prolotherapy]} and the like.
         */
        public ReadResult<Catalog> read() {
            var faults = new Faults();
            List<SourceFile> files = new ArrayList<>();
            sources.forEach(source -> files.addAll(source.apply(faults)));
            CatalogAssembly.Assembled assembled = CatalogAssembly.assemble(files, today, faults);
            return CatalogProblem.result(
                    faults.hasErrors() ? null : Catalog.of(assembled),
                    ModelLocator.ofAll("procedures", ProcedureShape.PROCEDURE, assembled.roots()),
                    faults);
        }
    }
}
