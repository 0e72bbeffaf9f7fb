package dev.regimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with a reviewed file; {@code -Dgolden.update=true} writes the file anew. */
public final class Golden {
    private Golden() {}

    public static void check(String name, String actual) {
        Path file = Path.of(System.getProperty("basedir", "."), "src/test/resources/golden", name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
