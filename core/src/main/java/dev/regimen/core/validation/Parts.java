package dev.regimen.core.validation;

import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that hold for every part of a graph of records: its texts, and the facts that name their source. */
final class Parts {

    /** Deeper than any model; a graph that goes on is not one of ours. */
    private static final int DEEPEST = 64;

    private final Collection<Locale> languages;
    private final Faults faults;

    private Parts(Collection<Locale> languages, Faults faults) {
        this.languages = languages;
        this.faults = faults;
    }

    /** What hears of a fault. */
    interface Faults {
        void add(String path, String code, String text, Severity severity);
    }

    static void check(Record root, Collection<Locale> languages, Faults faults) {
        new Parts(languages, faults).visit("", root, 0);
    }

    private void visit(String path, Object part, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("root must not nest records deeper than %d".formatted(DEEPEST));
        }
        if (part instanceof Sourced fact
                && fact.needsSource()
                && fact.citations().isEmpty()) {
            faults.add(path, "source-missing", "should say where it was taken from", Severity.WARNING);
        }
        if (part instanceof Localized<?> text) {
            check(path, text);
        } else if (part instanceof Record composite) {
            for (RecordComponent component : composite.getClass().getRecordComponents()) {
                visitPresent(Paths.component(path, component.getName()), read(component, composite), depth);
            }
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, item) -> visitPresent(Paths.element(path, key), item, depth));
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visitPresent(Paths.element(path, i), list.get(i), depth);
            }
        } else if (part instanceof Set<?> set) {
            set.forEach(item -> visitPresent(Paths.element(path, ""), item, depth));
        }
    }

    private void visitPresent(String path, @Nullable Object part, int depth) {
        if (part != null) {
            visit(path, part, depth + 1);
        }
    }

    private void check(String path, Localized<?> text) {
        for (Locale language : languages) {
            if (text.in(language).isEmpty()) {
                faults.add(
                        path,
                        "language-missing",
                        "should also be said in %s".formatted(language.toLanguageTag()),
                        Severity.ERROR);
            }
        }
        text.values().forEach((language, value) -> {
            if (isBlank(value)) {
                faults.add(
                        path,
                        "text-blank",
                        "should not be blank in %s".formatted(language.toLanguageTag()),
                        Severity.ERROR);
            }
        });
    }

    private static boolean isBlank(Object text) {
        return (text instanceof RichText rich ? rich.plainText() : text.toString()).isBlank();
    }

    private static @Nullable Object read(RecordComponent component, Record part) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "component %s of %s cannot be read"
                            .formatted(component.getName(), part.getClass().getName()),
                    e);
        }
    }
}
