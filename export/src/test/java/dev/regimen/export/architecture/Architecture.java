package dev.regimen.export.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.text.DateFormat;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What the modules may know and what no class may do, as rules by name. The root package and the number of types a
 * package may hold are parameters, so that the same rules judge {@code dev.regimen} and the offenders, by whom each
 * rule is shown able to fail.
 */
final class Architecture {

    static final List<String> MODULES = List.of("core", "content", "scheduling", "export");

    /** What every module may use of the JDK: no XML, no network, no database, no desktop. */
    private static final List<String> JDK = List.of(
            "java.io",
            "java.lang..",
            "java.math",
            "java.nio..",
            "java.security",
            "java.text",
            "java.time..",
            "java.util",
            "java.util.concurrent..",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.util.zip");

    private static final List<String> PARSERS = List.of("com.fasterxml.jackson..", "org.commonmark..", "org.yaml..");

    private final String root;
    private final int typesPerPackage;

    private Architecture(String root, int typesPerPackage) {
        this.root = root;
        this.typesPerPackage = typesPerPackage;
    }

    /** The rules by name, for the modules below the root package. */
    static Map<String, ArchRule> rules(String root, int typesPerPackage) {
        var architecture = new Architecture(root, typesPerPackage);
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("core keeps to its row of the module table", architecture.core());
        rules.put("content keeps to its row of the module table", architecture.content());
        rules.put("scheduling keeps to its row of the module table", architecture.scheduling());
        rules.put("export keeps to its row of the module table", architecture.export());
        rules.put("only core.catalog parses", architecture.parsing());
        rules.put("an internal package serves its own module only", architecture.internals());
        rules.put("packages form no cycle", architecture.cycles());
        rules.put("public signatures name public types only", architecture.signatures());
        rules.put("a public package stays small", architecture.crowding());
        rules.put("every package is null-marked", architecture.nullness());
        rules.put("nothing is serializable but enums and exceptions", architecture.serialization());
        rules.put("time, zone, locale and chance are passed in", architecture.ambience());
        rules.put("nothing touches the process", architecture.process());
        rules.put("no static field can change", architecture.statics());
        return rules;
    }

    private ArchRule core() {
        return module(
                "core",
                List.of("core"),
                "com.fasterxml.jackson..",
                "com.google.common..",
                "jakarta.validation..",
                "org.commonmark..",
                "org.hibernate.validator..",
                "org.slf4j..");
    }

    private ArchRule content() {
        return module("content", List.of("core", "content"), "com.fasterxml.jackson.core..");
    }

    private ArchRule scheduling() {
        List<String> ours = List.of("core", "scheduling");
        String adapter = root + ".scheduling.calendar.JollydayHolidays";
        return CompositeArchRule.of(module(
                        "scheduling", not(name(adapter)), ours, "com.google.common..", "org.slf4j..", "java.sql"))
                // which a host need not have: everything else works without it
                .and(module("scheduling", name(adapter), ours, "de.focus_shift.jollyday.core"));
    }

    private ArchRule export() {
        return module("export", MODULES, "com.fasterxml.jackson.core..");
    }

    private ArchRule module(String module, List<String> ours, String... libraries) {
        return module(module, alwaysTrue(), ours, libraries);
    }

    private ArchRule module(
            String module, DescribedPredicate<? super JavaClass> some, List<String> ours, String... libraries) {
        var allowed = Stream.of(
                        ours.stream().map(this::packagesOf),
                        JDK.stream(),
                        Stream.of("org.jspecify.annotations"),
                        Stream.of(libraries))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(packagesOf(module))
                .and(some)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(belongToAnyOf(URI.class, URISyntaxException.class, URLEncoder.class, URLDecoder.class)))
                .allowEmptyShould(true);
    }

    private ArchRule parsing() {
        return noClasses()
                .that()
                .resideInAPackage(packagesOf("core"))
                .and()
                .resideOutsideOfPackage(root + ".core.catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PARSERS.toArray(String[]::new));
    }

    private ArchRule internals() {
        return classes().should(Conditions.useInternalsOfTheirOwnModuleOnly(root));
    }

    private ArchRule cycles() {
        return slices().matching(root + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                // the factory of a public type may reach the hidden class behind it
                .ignoreDependency(resideOutsideOfPackage("..internal.."), resideInAPackage(root + ".*.internal.."));
    }

    private ArchRule signatures() {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(Conditions.showOnly(resideInAnyPackage("java..", "jakarta.validation..", "org.jspecify..")
                        .or(resideInAnyPackage(root + "..")
                                .and(describe(
                                        "public", type -> !type.getPackageName().contains(".internal"))))));
    }

    private ArchRule crowding() {
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(Conditions.beAtMostPerPackage(typesPerPackage));
    }

    private ArchRule nullness() {
        return classes().should(Conditions.resideInNullMarkedPackages());
    }

    private ArchRule serialization() {
        return classes()
                .that(assignableTo(Serializable.class))
                .should()
                .beAssignableTo(Enum.class)
                .orShould()
                .beAssignableTo(Throwable.class)
                // which Jackson makes serializable, whether we want it or not
                .orShould()
                .beAssignableTo(CharacterEscapes.class)
                .allowEmptyShould(true);
    }

    private ArchRule ambience() {
        return noClasses()
                .should()
                .callMethodWhere(describe("time is read without a clock", Architecture::readsTimeWithoutClock))
                .orShould()
                .callMethodWhere(target(nameMatching("currentTimeMillis|getDefault|defaultCharset|random|randomUUID"))
                        .and(targetOwner(resideInAnyPackage("java.."))))
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat(belongToAnyOf(
                        Calendar.class,
                        Date.class,
                        DateFormat.class,
                        SecureRandom.class,
                        ThreadLocalRandom.class,
                        TimeZone.class));
    }

    private static boolean readsTimeWithoutClock(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getName().matches("now|system.*|tick.*")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private ArchRule process() {
        return noClasses()
                .that(describe(
                        "are no programs",
                        type -> type.tryGetMethod("main", String[].class).isEmpty()))
                .should()
                .accessFieldWhere(target(nameMatching("in|out|err")).and(targetOwner(belongToAnyOf(System.class))))
                .orShould()
                .callMethodWhere(target(nameMatching("exit|getenv|getProperty|setProperty|set(In|Out|Err)"))
                        .and(targetOwner(belongToAnyOf(System.class))))
                .orShould()
                .callMethodWhere(target(nameMatching("setDefault.*")).and(targetOwner(resideInAnyPackage("java.."))))
                .orShould()
                .callMethodWhere(target(nameMatching("printStackTrace")));
    }

    private ArchRule statics() {
        return fields().that()
                .areStatic()
                .and(describe("are written by hand", field -> !field.getName().contains("$")))
                .should(Conditions.neverChange())
                .allowEmptyShould(true);
    }

    private String packagesOf(String module) {
        return root + "." + module + "..";
    }
}
