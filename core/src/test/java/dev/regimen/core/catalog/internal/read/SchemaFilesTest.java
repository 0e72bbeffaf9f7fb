package dev.regimen.core.catalog.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that are checked in are those the reader has; {@code -Dgolden.update=true} writes them anew. */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/regimen/core/catalog");

    static Stream<Map.Entry<String, Node>> schemas() {
        return SchemaFiles.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theCheckedInSchemaIsTheReaders(Map.Entry<String, Node> schema) throws IOException {
        String expected = JsonText.indented(schema.getValue());
        Path file = FOLDER.resolve(schema.getKey());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, expected, UTF_8);
        }

        assertThat(file).hasContent(expected);
    }
}
