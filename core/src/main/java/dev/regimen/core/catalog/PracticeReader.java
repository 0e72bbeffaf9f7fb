package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.facts.PracticeShape;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.read.Bundle;
import dev.regimen.core.catalog.internal.read.ModelLocator;
import dev.regimen.core.catalog.internal.read.SourceLoading;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.validation.Locator;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a {@link Practice}: its sites with their hours, rooms and devices, and its people. The rules of the
 * file are those of {@link CatalogReader}, and so are its problems.
 *
 * <p>What can be read may still be something that should not be published; a validator tells, with the places:
 *
 * <pre>{@code
 * var read = PracticeReader.read(Path.of("practice.yaml"));
 * read.fold(
 *         r -> validator.validate(r.value(), r.value().languages(), r.locator()),
 *         rejected -> ...);
 * }</pre>
 */
public final class PracticeReader {
    private static final String SAMPLE = "sample-practice.yaml";

    private PracticeReader() {}

    /** Reads a file: YAML, or JSON if its name ends in {@code .json}. */
    public static ReadResult<Practice> read(Path file) {
        requireNonNull(file, "file");
        var faults = new Faults();
        return read(SourceLoading.loadFile(file, faults), faults);
    }

    /**
     * Reads a text.
     *
     * @param name the file's name in problems; the text is JSON if it ends in {@code .json}
     */
    public static ReadResult<Practice> text(String name, String content) {
        requireNonNull(name, "name");
        requireNonNull(content, "content");
        var faults = new Faults();
        return read(NodeParser.parse(name, content, faults), faults);
    }

    /** The fictional practice that the library ships to try things out with: two sites, five people, no patients. */
    public static Practice sample() {
        return text(SAMPLE, Bundle.text(SAMPLE)).orThrow();
    }

    private static ReadResult<Practice> read(@Nullable Node root, Faults faults) {
        Practice practice = root == null ? null : PracticeShape.PRACTICE.read(root, Reading.of(faults, new Known()));
        Locator locator = root == null ? Locator.none() : new ModelLocator(PracticeShape.PRACTICE, root);
        return CatalogProblem.result(practice, locator, faults);
    }
}
