package dev.regimen.content.jsonld;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a page talks about: its schema.org type, its id if others point at it, and its properties.
 *
 * <pre>{@code
 * Node.builder(SchemaType.MEDICAL_THERAPY).id("#procedure")
 *         .text(SchemaProperty.NAME, "Prolotherapy")
 *         .text(SchemaProperty.BODY_LOCATION, "knee")
 *         .build()
 * }</pre>
 *
 * @param type its type
 * @param id the address others point at it by; absent if none do
 * @param properties its properties with one or more values each, in the order of {@link SchemaProperty}
 */
public record Node(SchemaType type, @Nullable String id, Map<SchemaProperty, List<Value>> properties) {
    /** A value of a property. */
    public sealed interface Value {
        /**
         * Text, in any characters.
         *
         * @param text the text
         */
        record Text(String text) implements Value {}

        /**
         * A number.
         *
         * @param number the number
         */
        record Number(BigDecimal number) implements Value {}

        /**
         * A date.
         *
         * @param date the date
         */
        record Date(LocalDate date) implements Value {}

        /**
         * Another node of the graph, or one of schema.org's own terms, by its id.
         *
         * @param id the id
         */
        record Reference(String id) implements Value {}

        /**
         * A node that only this property has.
         *
         * @param node the node
         */
        record Nested(Node node) implements Value {}
    }

    /** Copies the properties and checks that the type has them. */
    public Node {
        requireNonNull(type, "type");
        Map<SchemaProperty, List<Value>> copy = new EnumMap<>(SchemaProperty.class);
        properties.forEach((property, values) -> {
            if (!type.properties().contains(property)) {
                throw new IllegalArgumentException(
                        "%s is not a property of %s in schema.org".formatted(property.term(), type.term()));
            }
            if (values.isEmpty()) {
                throw new IllegalArgumentException("%s must have a value".formatted(property.term()));
            }
            copy.put(property, List.copyOf(values));
        });
        properties = Collections.unmodifiableMap(copy);
    }

    /** Starts a node. */
    public static Builder builder(SchemaType type) {
        return new Builder(type);
    }

    /** Collects a node's properties; a property given twice has two values. Not safe for use by several threads. */
    public static final class Builder {
        private final SchemaType type;
        private @Nullable String id;
        private final Map<SchemaProperty, List<Value>> properties = new EnumMap<>(SchemaProperty.class);

        private Builder(SchemaType type) {
            this.type = requireNonNull(type, "type");
        }

        /** The address others point at the node by. */
        public Builder id(String id) {
            this.id = requireNonNull(id, "id");
            return this;
        }

        /** Adds a text; a blank one says nothing and is left out. */
        public Builder text(SchemaProperty property, String text) {
            return text.isBlank() ? this : value(property, new Value.Text(text));
        }

        /** Adds a number. */
        public Builder number(SchemaProperty property, BigDecimal number) {
            return value(property, new Value.Number(number));
        }

        /** Adds a date. */
        public Builder date(SchemaProperty property, LocalDate date) {
            return value(property, new Value.Date(date));
        }

        /** Adds a pointer to another node or to a schema.org term. */
        public Builder reference(SchemaProperty property, String id) {
            return value(property, new Value.Reference(id));
        }

        /** Adds a node inside this one. */
        public Builder node(SchemaProperty property, Node node) {
            return value(property, new Value.Nested(node));
        }

        /** Adds a value. */
        public Builder value(SchemaProperty property, Value value) {
            properties.computeIfAbsent(property, p -> new ArrayList<>()).add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * The node.
         *
         * @throws IllegalArgumentException if its type does not have one of the properties
         */
        public Node build() {
            return new Node(type, id, properties);
        }
    }
}
