package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type that stands in a file as a mapping. A subclass declares its fields in the order they are written, takes an
 * object apart into their values and builds it from them again:
 *
 * <pre>{@code
 * final class RiskShape extends ObjectShape<Risk> {
 *     private final Field<String> id = id("risk");
 *     private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
 *
 *     RiskShape() {
 *         super("risk", "a risk");
 *     }
 *
 *     @Override
 *     protected void take(Risk risk, Values into) {
 *         into.put(id, risk.id());
 *         into.put(name, risk.name());
 *     }
 *
 *     @Override
 *     protected Risk build(Values values) {
 *         return new Risk(values.get(id), values.get(name));
 *     }
 * }
 * }</pre>
 *
 * <p>An {@link IllegalArgumentException} of {@link #build} is reported at the mapping. Keys that no field reads are
 * errors unless they begin with {@code x-}.
 */
public abstract class ObjectShape<T> extends Shape<T> {
    private final String name;
    private final String noun;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Shape<?>> keys = new LinkedHashMap<>();
    private @Nullable String idKey;
    private @Nullable String shorthand;

    /**
     * Begins a shape without fields.
     *
     * @param name of the schema's definition, in lower case with hyphens
     * @param noun what an editor calls it, with its article
     */
    protected ObjectShape(String name, String noun) {
        this.name = name;
        this.noun = noun;
    }

    /** Takes the object apart into the values of its fields; null leaves a field out. */
    protected abstract void take(T value, Values into);

    /** Makes the object again; every required field has a value. */
    protected abstract T build(Values values);

    /** Makes the object where faults have places of their own; null if there was an error. */
    protected @Nullable T build(Values values, Node.Mapping node, Reading at) {
        try {
            return build(values);
        } catch (IllegalArgumentException e) {
            at.refused(node, e);
            return null;
        }
    }

    /** The reading of the object's fields. */
    protected Reading enter(Node.Mapping node, Reading at) {
        return at;
    }

    /** The required field that also names the object in lists and paths. */
    protected final Field<String> id(String key) {
        idKey = key;
        return required(key, Scalars.ID);
    }

    /** As {@link #id}, for an object that need not have a name. */
    protected final Field<String> optionalId(String key) {
        idKey = key;
        return optional(key, Scalars.ID);
    }

    /** As {@link #id}, named by a reference. */
    protected final <V> Field<V> idReference(String key, Shape<V> reference) {
        idKey = key;
        return required(key, reference);
    }

    /** As {@link #optionalId}, named by a reference. */
    protected final <V> Field<V> optionalIdReference(String key, Shape<V> reference) {
        idKey = key;
        return optional(key, reference);
    }

    /** A key that must be there. */
    protected final <V> Field<V> required(String key, Shape<V> shape) {
        var field = new Field<V>(key);
        add(new Part.Single<>(key, shape, null, true, field));
        return field;
    }

    /** A key that may be left out, and is then null; so is its value where it is not written. */
    protected final <V> Field<V> optional(String key, Shape<V> shape) {
        var field = new Field<V>(key);
        add(new Part.Single<>(key, shape, null, false, field));
        return field;
    }

    /** A key that may be left out, and then means {@code absent}; not written when it says that. */
    protected final <V> Field<V> optional(String key, Shape<V> shape, V absent) {
        var field = new Field<V>(key);
        add(new Part.Single<>(key, shape, absent, false, field));
        return field;
    }

    /** A list that is empty when left out. */
    protected final <V> Field<List<V>> list(String key, Shape<V> item) {
        return optional(key, item.list(), List.of());
    }

    /** A list that is empty when left out and needs no brackets around a single item. */
    protected final <V> Field<List<V>> oneOrMany(String key, Shape<V> item) {
        return optional(key, item.oneOrMany(), List.of());
    }

    /** Exactly one of several keys. */
    protected final <V> Field<V> oneOf(List<Branch<V, ?>> branches) {
        var field = new Field<V>(branches.get(0).key());
        add(new Part.Choice<>(List.copyOf(branches), null, true, field));
        return field;
    }

    /** At most one of several keys; {@code absent}, which may be null, when there is none. */
    protected final <V> Field<V> oneOf(List<Branch<V, ?>> branches, @Nullable V absent) {
        var field = new Field<V>(branches.get(0).key());
        add(new Part.Choice<>(List.copyOf(branches), absent, false, field));
        return field;
    }

    /** The keys of another object, which stand among these. */
    protected final <V> Field<V> inline(ObjectShape<V> shape) {
        var field = new Field<V>(shape.name);
        add(new Part.Inline<>(shape, field));
        return field;
    }

    /** Lets a single value or a list stand for a mapping that has only this key. */
    protected final void shorthandFor(String key) {
        shorthand = key;
    }

    private void add(Part part) {
        parts.add(part);
        part.keys().forEach((key, shape) -> {
            if (keys.putIfAbsent(key, shape) != null) {
                throw new IllegalStateException("%s declares '%s' twice".formatted(noun, key));
            }
        });
    }

    @Override
    public final String noun() {
        return noun;
    }

    /** The keys this shape reads, in the order they are written. */
    public final Map<String, Shape<?>> keys() {
        return Collections.unmodifiableMap(keys);
    }

    @Override
    public @Nullable T read(Node node, Reading at) {
        if (!(expand(node) instanceof Node.Mapping mapping)) {
            at.unexpected(node, noun, "Its keys are: " + String.join(", ", keys.keySet()));
            return null;
        }
        Reading inside = enter(mapping, at);
        boolean known = true;
        for (var entry : mapping.entries().entrySet()) {
            known &= isKnown(entry.getKey(), entry.getValue(), inside);
        }
        T value = readParts(mapping, inside);
        return known ? value : null;
    }

    private boolean isKnown(String key, Node.Entry entry, Reading at) {
        if (keys.containsKey(key) || key.startsWith("x-")) {
            return true;
        }
        at.at(key)
                .problem(
                        entry.keyAt(),
                        "'%s' is not a key of %s".formatted(key, noun),
                        Spelling.hint(key, keys.keySet()));
        return false;
    }

    /** Reads the fields without asking for other keys; null if there was an error. */
    final @Nullable T readParts(Node.Mapping mapping, Reading at) {
        var values = new Values();
        for (Part part : parts) {
            part.read(mapping, at, values);
        }
        return values.hasFailed() ? null : build(values, mapping, at);
    }

    @Override
    public Node write(T value, Writing to) {
        var into = new LinkedHashMap<String, Node>();
        writeParts(value, to, into);
        Node only = shorthand != null && into.size() == 1 ? into.get(shorthand) : null;
        return only == null || only instanceof Node.Mapping ? Node.mapping(into) : only;
    }

    final void writeParts(T value, Writing to, Map<String, Node> into) {
        var values = new Values();
        take(value, values);
        for (Part part : parts) {
            part.write(values, to, into);
        }
    }

    final void describeParts(ObjectSchema schema) {
        parts.forEach(part -> part.describe(schema));
    }

    @Override
    public Node schema(Schemas schemas) {
        return schemas.define(name, () -> {
            var object = new ObjectSchema();
            describeParts(object);
            Node full = object.build(noun, keys, schemas);
            if (shorthand == null) {
                return full;
            }
            Shape<?> single = keys.get(shorthand);
            return single == null ? full : Schemas.anyOf(List.of(single.schema(schemas), full));
        });
    }

    @Override
    public @Nullable Step step(Node node, String segment) {
        Shape<?> shape = keys.get(segment);
        if (shape == null || !(expand(node) instanceof Node.Mapping mapping)) {
            return null;
        }
        return MapShape.mappingStep(mapping, segment, shape);
    }

    @Override
    public Set<String> segments(Node node) {
        return new LinkedHashSet<>(keys.keySet());
    }

    @Override
    public @Nullable String nameIn(Node node) {
        return idKey != null
                        && expand(node) instanceof Node.Mapping mapping
                        && mapping.get(idKey) instanceof Node.Scalar scalar
                ? scalar.text()
                : null;
    }

    @Override
    public Set<String> citationKeys(Node node) {
        var citing = new LinkedHashSet<String>();
        keys.forEach((key, shape) -> {
            if (shape.isCitation()) {
                citing.add(key);
            }
        });
        return citing;
    }

    private Node expand(Node node) {
        if (shorthand == null || node instanceof Node.Mapping || node instanceof Node.Scalar s && s.isNothing()) {
            return node;
        }
        return new Node.Mapping(Map.of(shorthand, new Node.Entry(node.at(), node)), node.at());
    }
}
