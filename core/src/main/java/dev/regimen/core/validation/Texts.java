package dev.regimen.core.validation;

import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Visits every text in several languages that a graph of records holds, with its path. */
final class Texts {

    /** Deeper than any model; a graph that goes on is not one of ours. */
    private static final int DEEPEST = 64;

    private final BiConsumer<String, Localized<?>> visitor;

    private Texts(BiConsumer<String, Localized<?>> visitor) {
        this.visitor = visitor;
    }

    /** Finds the texts that are blank, or that lack one of the languages. */
    static void check(Record root, Collection<Locale> languages, BiConsumer<String, Fault> faults) {
        new Texts((path, text) -> {
                    for (Locale language : languages) {
                        if (text.in(language).isEmpty()) {
                            faults.accept(path, new Fault("language-missing", "should also be said in %s", language));
                        }
                    }
                    text.values().forEach((language, value) -> {
                        if (isBlank(value)) {
                            faults.accept(path, new Fault("text-blank", "should not be blank in %s", language));
                        }
                    });
                })
                .visit("", root, 0);
    }

    /** What is wrong with a text in one language. */
    record Fault(String code, String template, Locale language) {
        String text() {
            return template.formatted(language.toLanguageTag());
        }
    }

    private void visit(String path, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("root must not nest records deeper than %d".formatted(DEEPEST));
        }
        if (value instanceof Localized<?> text) {
            visitor.accept(path, text);
        } else if (value instanceof Record part) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                visitPresent(Paths.component(path, component.getName()), read(component, part), depth);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visitPresent(Paths.element(path, i), list.get(i), depth);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> visitPresent(Paths.element(path, key), item, depth));
        } else if (value instanceof Collection<?> set) {
            set.forEach(item -> visitPresent(Paths.element(path, ""), item, depth));
        }
    }

    private void visitPresent(String path, @Nullable Object value, int depth) {
        if (value != null) {
            visit(path, value, depth + 1);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record part) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "component %s of %s cannot be read\nMaybe its module must open it to dev.regimen.core"
                            .formatted(component.getName(), part.getClass().getName()),
                    e);
        }
    }

    private static boolean isBlank(Object text) {
        return (text instanceof RichText rich ? rich.plainText() : text.toString()).isBlank();
    }
}
