package dev.regimen.core.catalog.internal.text;

import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.MapShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Schemas;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.value.Localized;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text by language: {@code {en: Knee, es: Rodilla}}. A text that stands alone is in the file's own language, which is
 * English unless the file says otherwise; it is always written with its language.
 */
final class LocalizedShape<T> extends Shape<Localized<T>> {
    private final Shape<T> text;
    private final Shape<Map<Locale, T>> byLanguage;

    LocalizedShape(Shape<T> text) {
        this.text = text;
        this.byLanguage = new MapShape<>("texts by language", Scalars.LANGUAGE_TAG, text);
    }

    @Override
    public String noun() {
        return text.noun() + ", or texts by language such as {en: ..., es: ...}";
    }

    @Override
    public boolean isProse() {
        return true;
    }

    @Override
    public @Nullable Localized<T> read(Node node, Reading at) {
        if (!(node instanceof Node.Mapping)) {
            T alone = text.read(node, at);
            return alone == null ? null : Localized.of(at.language(), alone);
        }
        Map<Locale, T> texts = byLanguage.read(node, at);
        if (texts == null) {
            return null;
        }
        if (texts.isEmpty()) {
            at.unexpected(node, noun(), "");
            return null;
        }
        return new Localized<>(texts);
    }

    @Override
    public Node write(Localized<T> value, Writing to) {
        return byLanguage.write(value.values(), to);
    }

    @Override
    public Node schema(Schemas schemas) {
        Node languages =
                ((Node.Mapping) byLanguage.schema(schemas)).with("minProperties", Location.NOWHERE, Node.plain("1"));
        return Schemas.anyOf(List.of(text.schema(schemas), languages));
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        return byLanguage.step(node, segment);
    }

    @Override
    public Set<String> segments(Node node) {
        return byLanguage.segments(node);
    }
}
