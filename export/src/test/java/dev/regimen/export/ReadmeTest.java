package dev.regimen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is compiled, run, and printed as it says. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    /** A Java block, and the block of its output if one follows. */
    private static final Pattern JAVA =
            Pattern.compile("```java\\n(.*?)```\\n(?:[^`#]{0,200}?```text\\n(.*?)```\\n)?", Pattern.DOTALL);

    private static final int LINES_OF_THE_FIRST_EXAMPLE = 20;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyJavaBlockPrintsTheBlockBelowIt() throws IOException {
        var blocks = blocks();

        assertThat(blocks).isNotEmpty();
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.code().lines().findFirst().orElse(""),
                        () -> assertThat(run(block.code())).isEqualTo(block.output())));
    }

    @Test
    void theFirstExampleIsShortAndShowsItsOutput() throws IOException {
        var first = blocks().get(0);

        assertThat(first.code().lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(LINES_OF_THE_FIRST_EXAMPLE);
        assertThat(first.output()).isNotBlank();
    }

    @Test
    void theDependencyBlockNamesTheVersionThatIsBuilt() throws IOException {
        var version = Pattern.compile("<version>(.+?)</version>").matcher(Files.readString(Path.of("..", "pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Files.readString(README))
                .contains("<artifactId>regimen-parent</artifactId>\n      <version>%s</version>"
                        .formatted(version.group(1)));
    }

    @Test
    void theTwoCommandsComeFirst() throws IOException {
        assertThat(Files.readString(README).lines().limit(15).collect(Collectors.joining("\n")))
                .contains("mvn -Pquickstart -DskipTests verify", "mvn verify");
    }

    private static List<Block> blocks() throws IOException {
        return JAVA.matcher(Files.readString(README))
                .results()
                .map(found -> new Block(found.group(1), found.group(2) == null ? "" : found.group(2)))
                .toList();
    }

    private String run(String code) throws Exception {
        compile(code);
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Example").getMethod("main").invoke(null);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void compile(String code) throws IOException {
        var imports = code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        var body = code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        var source = Files.writeString(
                folder.resolve("Example.java"),
                "%s\npublic class Example { public static void main() throws Exception {\n%s\n} }"
                        .formatted(imports, body));
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), "-Xlint:all", "-proc:none");

            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }

    private record Block(String code, String output) {}
}
