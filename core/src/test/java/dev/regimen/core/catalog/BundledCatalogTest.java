package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.read.Bundle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Xlog:class+load:file=" + classes,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BundledLoading.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).singleElement().asString().matches("loaded [1-9]\\d* procedures in .*");
        assertThat(Files.readString(classes))
                .contains("dev.regimen.core.procedure.Procedure")
                .doesNotContain("org.commonmark", "org.yaml.snakeyaml");
    }
}
