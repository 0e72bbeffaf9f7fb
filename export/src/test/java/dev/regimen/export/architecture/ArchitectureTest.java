package dev.regimen.export.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String OFFENDERS = Architecture.class.getPackageName() + ".offenders";

    private static final int TYPES_PER_PACKAGE = 16;

    /** What each rule must complain of among the offenders. */
    private static final Map<String, List<String>> OFFENCES = Map.ofEntries(
            Map.entry(
                    "core keeps to its row of the module table",
                    List.of("core.value.KnowsExport", "core.value.ParsesXml", "core.value.CallsOut")),
            Map.entry("content keeps to its row of the module table", List.of("content.page.KnowsScheduling")),
            Map.entry(
                    "scheduling keeps to its row of the module table",
                    List.of("scheduling.planning.WritesJson", "scheduling.calendar.JollydayHolidays")),
            Map.entry("export keeps to its row of the module table", List.of("export.ical.OpensUrl")),
            Map.entry("only core.catalog parses", List.of("core.value.ReadsJson")),
            Map.entry("an internal package serves its own module only", List.of("content.page.KnowsScheduling")),
            Map.entry("packages form no cycle", List.of("Slice core - catalog", "Slice core - value")),
            Map.entry(
                    "public signatures name public types only",
                    List.of(
                            "ShowsLibraries> shows com.google.common.collect.Multimap",
                            "ShowsLibraries> shows com.fasterxml.jackson.core.JacksonException",
                            "ShowsLibraries> shows com.google.common.base.Ticker",
                            "KnowsScheduling> shows %s.scheduling.internal.Grid".formatted(OFFENDERS))),
            Map.entry("a public package stays small", List.of("core.value has ")),
            Map.entry("every package is null-marked", List.of("core.unmarked.Unmarked")),
            Map.entry("nothing is serializable but enums and exceptions", List.of("core.value.Travels")),
            Map.entry(
                    "time, zone, locale and chance are passed in",
                    List.of(
                            "java.time.LocalDate.now()",
                            "java.time.LocalDate.now(java.time.ZoneId)",
                            "java.time.Clock.systemUTC()",
                            "java.time.ZoneId.systemDefault()",
                            "java.util.Locale.getDefault()",
                            "java.util.UUID.randomUUID()",
                            "java.util.Random.<init>()",
                            "java.util.Date")),
            Map.entry(
                    "nothing touches the process",
                    List.of("java.lang.System.out", "java.util.Locale.setDefault", "printStackTrace")),
            Map.entry("no static field can change", List.of("Changes.counter", "Changes.COUNTER", "Changes.NAMES")));

    private static JavaClasses ours;
    private static JavaClasses offenders;

    @BeforeAll
    static void readTheClasses() {
        ours = new ClassFileImporter()
                .importPaths(Architecture.MODULES.stream()
                        .map(module -> Path.of("..", module, "target", "classes"))
                        .toList());
        offenders = new ClassFileImporter().importPackages(OFFENDERS);
    }

    @TestFactory
    Stream<DynamicTest> ourClassesKeep() {
        return rules("dev.regimen", TYPES_PER_PACKAGE, (name, rule) -> rule.check(ours));
    }

    @TestFactory
    Stream<DynamicTest> theOffendersBreak() {
        return rules(
                OFFENDERS,
                2,
                (name, rule) -> assertThat(
                                rule.evaluate(offenders).getFailureReport().toString())
                        .contains(OFFENCES.get(name)));
    }

    @Test
    void everyClassOfEveryModuleIsSeen() throws IOException {
        for (var module : Architecture.MODULES) {
            var seen = ours.stream()
                    .map(JavaClass::getName)
                    .filter(name -> name.startsWith("dev.regimen.%s.".formatted(module)))
                    .toList();

            assertThat(seen)
                    .as("classes of %s", module)
                    .containsAll(names(module, "src/main/java", ".java"))
                    .containsExactlyInAnyOrderElementsOf(names(module, "target/classes", ".class"));
        }
    }

    @Test
    void everyPackageNamesTheTypesToStartFrom() throws IOException {
        for (var module : Architecture.MODULES) {
            var sources = Path.of("..", module, "src", "main", "java");

            assertThat(packages(module))
                    .as("packages of %s", module)
                    .allSatisfy(name -> assertThat(sources.resolve(name.replace('.', File.separatorChar))
                                    .resolve("package-info.java"))
                            .content()
                            .contains("{@link "));
        }
    }

    @Test
    void clocksGivenByTheCallerAreAllowed() {
        var report = Architecture.rules(OFFENDERS, 2)
                .get("time, zone, locale and chance are passed in")
                .evaluate(offenders)
                .getFailureReport()
                .toString();

        assertThat(report).doesNotContain("LocalDate.now(java.time.Clock)");
    }

    private static Stream<DynamicTest> rules(String root, int typesPerPackage, RuleCheck check) {
        return Architecture.rules(root, typesPerPackage).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check.of(rule.getKey(), rule.getValue())));
    }

    private static List<String> packages(String module) throws IOException {
        return names(module, "src/main/java", ".java").stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .toList();
    }

    /** The names of the classes, or of the top-level ones, that a module's files with this ending stand for. */
    private static List<String> names(String module, String folder, String ending) throws IOException {
        var start = Path.of("..", module).resolve(folder);
        try (var files = Files.walk(start)) {
            return files.map(file -> start.relativize(file).toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("module-info"))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .map(name -> name.replace(File.separatorChar, '.'))
                    .toList();
        }
    }

    private interface RuleCheck {
        void of(String name, ArchRule rule);
    }
}
