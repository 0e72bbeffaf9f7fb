package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.read.Bundle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledCatalogTest {

    @Test
    void theCheckedFormSaysWhatTheSourcesSay() {
        ReadResult<Catalog> sources = CatalogReader.readBundledSources();

        assertThat(sources.problems()).isEmpty();
        assertThat(CatalogDiff.between(sources.orThrow(), Catalog.bundled()).changes())
                .isEmpty();
        assertThat(Catalog.bundled().procedures()).isEqualTo(sources.orThrow().procedures());
    }

    @Test
    void everyBundledFileIsInTheIndex() throws IOException {
        Path folder = Path.of("src/main/resources" + Bundle.FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getParent().equals(folder))
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();

            assertThat(Bundle.text(Bundle.INDEX).lines()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void bundledProtocolsAreDrafts() {
        Catalog catalog = Catalog.bundled();

        assertThat(catalog.protocols())
                .isNotEmpty()
                .allSatisfy(protocol -> assertThat(catalog.status(protocol)).isEqualTo(ClinicApproval.Status.DRAFT));
    }

    @Test
    void theCheckedFormIsLoadedInAFreshJvmWithoutAnyOtherParser(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path classes = folder.resolve("classes.log");

        String printed = loadInFreshJvm(List.of("-Xmx64m", "-Xlog:class+load:file=" + classes), "bundled");

        assertThat(printed).matches("loaded [1-9]\\d* procedures in .*");
        assertThat(Files.readString(classes))
                .contains("dev.regimen.core.procedure.Procedure")
                .doesNotContain("org.commonmark", "org.yaml.snakeyaml");
    }

    @Test
    void tenProceduresAreLoadedInSixtyFourMebibytes(@TempDir Path folder) throws IOException, InterruptedException {
        Path ten = Files.writeString(folder.resolve("ten.json"), compiled(10));

        assertThat(loadInFreshJvm(List.of("-Xmx64m"), ten.toString())).startsWith("loaded 10 procedures in ");
    }

    /** The checked form with the bundled procedures, and copies of them under other ids until there are so many. */
    private static String compiled(int count) {
        Node.Mapping root =
                (Node.Mapping) NodeParser.parseUnlimited("catalog.json", Bundle.text(Bundle.COMPILED), new Faults());
        List<Node> procedures = new ArrayList<>(((Node.Sequence) root.get("procedures")).items());
        for (int i = 0; procedures.size() < count; i++) {
            var copy = ((Node.Mapping) procedures.get(i)).with("procedure", Location.NOWHERE, Node.text("copy-" + i));
            procedures.add(copy);
        }
        return JsonText.compact(root.with("procedures", Location.NOWHERE, Node.list(procedures)));
    }

    private static String loadInFreshJvm(List<String> options, String what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BundledLoading.class.getName(), what));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = process.inputReader().lines().collect(Collectors.joining("\n"));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
