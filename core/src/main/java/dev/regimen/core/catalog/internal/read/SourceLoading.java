package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads files from a disk; one that cannot be read is a fault like any other. */
public final class SourceLoading {
    private static final int MAX_FILES = 10_000;
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private SourceLoading() {}

    /** A file, or every YAML and JSON file of a folder and the folders in it, sorted by name. */
    public static List<Node> load(Path path, Faults faults) {
        if (!Files.isDirectory(path)) {
            Node node = loadFile(path, faults);
            return node == null ? List.of() : List.of(node);
        }
        List<Node> nodes = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> files = walk.filter(SourceLoading::isSource)
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MAX_FILES) {
                tooMany(path, faults);
                return List.of();
            }
            for (Path file : files) {
                Node node = loadFile(file, faults);
                if (node != null) {
                    nodes.add(node);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // the walk wraps what happens in a folder further down
            cannotRead(path, faults);
        }
        return nodes;
    }

    /** One file; null if it could not be read, which is reported. */
    public static @Nullable Node loadFile(Path file, Faults faults) {
        try {
            long size = Files.size(file);
            if (size > NodeParser.MAX_BYTES) {
                NodeParser.tooLarge(file.toString(), size, faults);
                return null;
            }
            return NodeParser.parse(file.toString(), Files.readAllBytes(file), faults);
        } catch (IOException e) {
            cannotRead(file, faults);
            return null;
        }
    }

    private static void cannotRead(Path path, Faults faults) {
        faults.add(
                Location.ofFile(path.toString()),
                "",
                "the file cannot be read",
                "Check that it is there and may be read");
    }

    private static void tooMany(Path path, Faults faults) {
        faults.add(
                Location.ofFile(path.toString()),
                "",
                "the folder has more than the %d files that are read".formatted(MAX_FILES),
                "Read the folder that holds the catalogue");
    }

    private static boolean isSource(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
