package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.AnyShape;
import dev.regimen.core.catalog.internal.shape.Branch;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file in which a later layer changes facts of an earlier one. */
final class OverrideShapes {
    static final FileShape FILE = new FileShape();

    /** What a file names to change body sites, substances, subjects or circumstances. */
    static final String VOCABULARY = "vocabulary";

    private OverrideShapes() {}

    /** Stands, among what is known, for an id that facts can be changed in: a procedure's, or {@link #VOCABULARY}. */
    record Overridable() {}

    /** Changes to one procedure, or to the vocabulary. */
    record OverrideFile(String procedure, @Nullable String layer, List<Change> changes) {
        OverrideFile {
            changes = List.copyOf(changes);
        }
    }

    /** What is done at a path. */
    enum Action {
        CHANGE,
        REMOVE,
        ADD
    }

    /** Where a change goes, and what it does there. */
    record Target(Action action, String path) {}

    /**
     * One change.
     *
     * @param node where it stands, for what is wrong with it
     */
    record Change(Target target, @Nullable Node value, String because, Node node) {
        Change at(Node place) {
            return new Change(target, value, because, place);
        }
    }

    static final class FileShape extends ObjectShape<OverrideFile> {
        private final Field<String> procedure = required(
                "overrides",
                Scalars.ID.naming(Overridable.class, "a procedure, 'vocabulary' or 'hold-policy'", id -> id));
        private final Field<String> layer = optional("layer", Scalars.ID);
        private final Field<List<Change>> changes = required("changes", new ChangeShape().list());

        FileShape() {
            super("override-file", "a file of changes");
        }

        @Override
        protected void take(OverrideFile overrideFile, Values into) {
            into.put(procedure, overrideFile.procedure());
            into.put(layer, overrideFile.layer());
            into.put(changes, overrideFile.changes());
        }

        @Override
        protected OverrideFile build(Values values) {
            return new OverrideFile(values.get(procedure), values.find(layer), values.get(changes));
        }
    }

    private static final class ChangeShape extends ObjectShape<Change> {
        private final Field<Target> target = oneOf(
                List.of(branch("change", Action.CHANGE), branch("remove", Action.REMOVE), branch("add", Action.ADD)));
        private final Field<Node> to = optional("to", AnyShape.ANY);
        private final Field<Node> value = optional("value", AnyShape.ANY);
        private final Field<String> because = required("because", Scalars.TEXT);

        ChangeShape() {
            super("change", "a change");
        }

        private static Branch<Target, String> branch(String key, Action action) {
            return Branch.of(
                    key,
                    Scalars.TEXT,
                    path -> new Target(action, path),
                    target -> target.action() == action ? target.path() : null);
        }

        private static @Nullable Node to(Change change) {
            return change.target().action() == Action.CHANGE ? change.value() : null;
        }

        private static @Nullable Node value(Change change) {
            return change.target().action() == Action.ADD ? change.value() : null;
        }

        @Override
        protected void take(Change change, Values into) {
            into.put(target, change.target());
            into.put(to, ChangeShape.to(change));
            into.put(value, ChangeShape.value(change));
            into.put(because, change.because());
        }

        @Override
        protected Change build(Values values) {
            Action action = values.get(target).action();
            Node given = action == Action.ADD ? values.find(value) : values.find(to);
            boolean superfluous = action != Action.CHANGE && values.find(to) != null
                    || action != Action.ADD && values.find(value) != null;
            if (superfluous || (given == null) != (action == Action.REMOVE)) {
                throw new IllegalArgumentException(
                        "'change' goes with 'to', 'add' goes with 'value', and 'remove' with neither");
            }
            return new Change(values.get(target), given, values.get(because), Node.text(""));
        }

        @Override
        protected @Nullable Change build(Values values, Node.Mapping node, Reading at) {
            Change change = super.build(values, node, at);
            return change == null ? null : change.at(node);
        }
    }
}
