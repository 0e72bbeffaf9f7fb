package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One or more keys of a mapping that are read together. */
interface Part {

    /** The keys and what stands under each. */
    Map<String, Shape<?>> keys();

    void read(Node.Mapping mapping, Reading at, Values into);

    void write(Values values, Writing to, Map<String, Node> into);

    /** What the schema says about these keys beyond their own schemas. */
    void describe(ObjectSchema schema);

    /** A key with a value of its own. */
    record Single<V>(String key, Shape<V> shape, @Nullable V absent, boolean required, Field<V> field) implements Part {

        @Override
        public Map<String, Shape<?>> keys() {
            return Map.of(key, shape);
        }

        @Override
        public void read(Node.Mapping mapping, Reading at, Values into) {
            Node node = mapping.get(key);
            if (node == null) {
                if (required) {
                    at.problem(
                            mapping, "'%s' is missing".formatted(key), "Add '%s' with %s".formatted(key, shape.noun()));
                    into.fail();
                } else if (absent != null) {
                    into.put(field, absent);
                }
                return;
            }
            V value = shape.read(node, at.at(key));
            if (value == null) {
                into.fail();
            } else {
                into.put(field, value);
            }
        }

        @Override
        public void write(Values values, Writing to, Map<String, Node> into) {
            V part = required ? values.get(field) : values.find(field);
            if (part != null && (required || to.isInFull() || !part.equals(absent))) {
                into.put(key, shape.write(part, to));
            }
        }

        @Override
        public void describe(ObjectSchema schema) {
            if (required) {
                schema.require(key);
            }
        }
    }

    /** One of several keys, each with a meaning of its own. */
    record Choice<V>(List<Branch<V, ?>> branches, @Nullable V absent, boolean required, Field<V> field)
            implements Part {

        @Override
        public Map<String, Shape<?>> keys() {
            var keys = new LinkedHashMap<String, Shape<?>>();
            branches.forEach(branch -> keys.put(branch.key(), branch.shape()));
            return keys;
        }

        @Override
        public void read(Node.Mapping mapping, Reading at, Values into) {
            var present = new ArrayList<Branch<V, ?>>();
            for (Branch<V, ?> branch : branches) {
                if (mapping.get(branch.key()) != null) {
                    present.add(branch);
                }
            }
            if (present.isEmpty() && !required) {
                if (absent != null) {
                    into.put(field, absent);
                }
                return;
            }
            if (present.size() != 1) {
                String words = String.join(", ", keys().keySet());
                if (present.isEmpty()) {
                    at.problem(mapping, "one of these keys is missing: " + words, "Add one of them");
                } else {
                    Node.Entry second = mapping.entries().get(present.get(1).key());
                    at.problem(
                            second == null ? mapping.at() : second.keyAt(),
                            "'%s' and '%s' exclude each other"
                                    .formatted(
                                            present.get(0).key(), present.get(1).key()),
                            "Keep one of: " + words);
                }
                into.fail();
                return;
            }
            V value = present.get(0).read(mapping, at);
            if (value == null) {
                into.fail();
            } else {
                into.put(field, value);
            }
        }

        @Override
        public void write(Values values, Writing to, Map<String, Node> into) {
            V part = required ? values.get(field) : values.find(field);
            if (part == null || (!required && part.equals(absent))) {
                return;
            }
            for (Branch<V, ?> branch : branches) {
                Node node = branch.write(part, to);
                if (node != null) {
                    into.put(branch.key(), node);
                    return;
                }
            }
            throw new IllegalStateException("no key of %s can say what is to be written".formatted(keys().keySet()));
        }

        @Override
        public void describe(ObjectSchema schema) {
            schema.exclusive(keys().keySet(), required);
        }
    }

    /** The keys of another object, standing in the same mapping. */
    record Inline<V>(ObjectShape<V> shape, Field<V> field) implements Part {

        @Override
        public Map<String, Shape<?>> keys() {
            return shape.keys();
        }

        @Override
        public void read(Node.Mapping mapping, Reading at, Values into) {
            V value = shape.readParts(mapping, at);
            if (value == null) {
                into.fail();
            } else {
                into.put(field, value);
            }
        }

        @Override
        public void write(Values values, Writing to, Map<String, Node> into) {
            shape.writeParts(values.get(field), to, into);
        }

        @Override
        public void describe(ObjectSchema schema) {
            shape.describeParts(schema);
        }
    }
}
