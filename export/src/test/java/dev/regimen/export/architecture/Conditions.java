package dev.regimen.export.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Conditions of our {@link Architecture} that ArchUnit has no words for. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> useInternalsOfTheirOwnModuleOnly(String root) {
        return condition(
                "use internal packages of their own module only",
                (type, events) -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (target.getPackageName().startsWith(root)
                            && target.getPackageName().contains(".internal")
                            && !moduleOf(root, target).equals(moduleOf(root, type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }));
    }

    private static String moduleOf(String root, JavaClass type) {
        return type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0];
    }

    /** Holds where everything a caller can see of a class, its bounds and annotations included, fits the predicate. */
    static ArchCondition<JavaClass> showOnly(DescribedPredicate<JavaClass> supported) {
        return condition("show supported types only", (type, events) -> {
            var visible =
                    type.getMembers().stream().filter(Conditions::isVisible).toList();
            var shown = Stream.of(
                            type.getSuperclass().stream().flatMap(Conditions::rawTypes),
                            type.getInterfaces().stream().flatMap(Conditions::rawTypes),
                            type.getTypeParameters().stream().flatMap(Conditions::bounds),
                            annotations(type.getAnnotations()),
                            visible.stream().flatMap(Conditions::shownBy))
                    .flatMap(types -> types)
                    .filter(shownType -> !shownType.isPrimitive())
                    .filter(shownType -> !supported.test(shownType))
                    .map(JavaClass::getName);
            new TreeSet<>(shown.toList())
                    .forEach(name -> events.add(
                            SimpleConditionEvent.violated(type, "%s shows %s".formatted(type.getDescription(), name))));
        });
    }

    private static boolean isVisible(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaClass> shownBy(JavaMember member) {
        var thrown = member instanceof com.tngtech.archunit.core.domain.JavaCodeUnit unit
                ? unit.getExceptionTypes().stream()
                : Stream.<JavaClass>empty();
        return Stream.of(member.getAllInvolvedRawTypes().stream(), thrown, annotations(member.getAnnotations()))
                .flatMap(types -> types);
    }

    private static Stream<JavaClass> rawTypes(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }

    private static Stream<JavaClass> bounds(JavaTypeVariable<?> variable) {
        return variable.getUpperBounds().stream().flatMap(Conditions::rawTypes);
    }

    private static Stream<JavaClass> annotations(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().map(JavaAnnotation::getRawType);
    }

    static ArchCondition<JavaClass> beAtMostPerPackage(int most) {
        return new ArchCondition<>("be at most %d in their package".formatted(most)) {
            private final TreeMap<String, Integer> counts = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> types) {
                types.forEach(type -> counts.merge(type.getPackageName(), 1, Integer::sum));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // reported at the end, once for each package
            }

            @Override
            public void finish(ConditionEvents events) {
                counts.forEach((name, count) -> {
                    if (count > most) {
                        events.add(SimpleConditionEvent.violated(
                                name,
                                "%s has %d public types, at most %d are easy to find in".formatted(name, count, most)));
                    }
                });
            }
        };
    }

    static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return condition("reside in null-marked packages", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        type, "%s is in a package whose package-info lacks @NullMarked".formatted(type.getName())));
            }
        });
    }

    static ArchCondition<JavaField> neverChange() {
        return condition("never change", (field, events) -> {
            var type = field.getRawType();
            var holdsWhatChanges = type.getPackageName().equals("java.util.concurrent.atomic")
                    || type.isAssignableTo(ThreadLocal.class)
                    || type.isAssignableTo(ConcurrentMap.class)
                    || (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE));
            if (!field.getModifiers().contains(JavaModifier.FINAL) || holdsWhatChanges) {
                events.add(SimpleConditionEvent.violated(field, "%s can change".formatted(field.getFullName())));
            }
        });
    }

    private static <T extends HasDescription> ArchCondition<T> condition(
            String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
