package dev.regimen.core.catalog.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.node.Fault;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.read.Bundle;
import dev.regimen.core.catalog.internal.read.CatalogAssembly;
import dev.regimen.core.catalog.internal.read.SourceFile;
import dev.regimen.core.catalog.internal.shape.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks the bundled files and writes them in the form that is loaded at run time, and the list of their names. */
public final class CompileCatalog {
    private CompileCatalog() {}

    /**
     * Runs when the library is built; stops the build when a bundled file has a fault.
     *
     * @param arguments the folder of the compiled classes, where the bundled files have been copied to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0] + Bundle.FOLDER);
        List<String> names = names(folder);
        var faults = new Faults();
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            Node node = NodeParser.parse(name, Files.readAllBytes(folder.resolve(name)), faults);
            if (node != null) {
                files.add(new SourceFile(0, "bundled", node));
            }
        }
        CatalogAssembly.Assembled catalog = CatalogAssembly.assemble(files, null, faults);
        for (Fault fault : faults.sorted()) {
            System.err.println((fault.warning() ? "warning: " : "error: ") + fault.at() + " " + fault.path() + ": "
                    + fault.message() + ". " + fault.hint());
        }
        if (faults.hasErrors()) {
            System.exit(1);
        }
        Node compiled = CatalogShape.CATALOG.write(
                new CatalogShape.Content(catalog.vocabulary(), catalog.holdRules(), catalog.procedures()),
                Writing.compiled());
        Files.writeString(folder.resolve(Bundle.COMPILED), JsonText.compact(compiled) + "\n", UTF_8);
        Files.writeString(folder.resolve(Bundle.INDEX), String.join("\n", names) + "\n", UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String part : List.of("vocabulary", "policies", "procedures")) {
            try (Stream<Path> files = Files.list(folder.resolve(part))) {
                files.map(file -> part + "/" + file.getFileName())
                        .filter(name -> name.endsWith(".yaml"))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return List.copyOf(names);
    }
}
