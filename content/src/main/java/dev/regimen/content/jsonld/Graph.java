package dev.regimen.content.jsonld;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes of one page. Pointers between them resolve: a local id ({@code #procedure}) that no node has cannot be
 * pointed at.
 *
 * @param nodes the nodes, in the order in which they are written
 */
public record Graph(List<Node> nodes) {
    private static final Graph EMPTY = new Graph(List.of());

    /** Copies the nodes and checks ids and pointers. */
    public Graph {
        nodes = List.copyOf(nodes);
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> collect(node, ids));
        nodes.forEach(node -> checkReferences(node, ids));
    }

    /** A graph of these nodes. */
    public static Graph of(Node... nodes) {
        return new Graph(List.of(nodes));
    }

    /** The graph of a page that says nothing to machines. */
    public static Graph empty() {
        return EMPTY;
    }

    /** The top node with an id. */
    public Optional<Node> node(String id) {
        requireNonNull(id, "id");
        return nodes.stream().filter(node -> id.equals(node.id())).findFirst();
    }

    private static void collect(Node node, Set<String> ids) {
        if (node.id() != null && !ids.add(node.id())) {
            throw new IllegalArgumentException("id '%s' is used twice in the graph".formatted(node.id()));
        }
        node.properties()
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (value instanceof Node.Value.Nested nested) {
                        collect(nested.node(), ids);
                    }
                }));
    }

    private static void checkReferences(Node node, Set<String> ids) {
        node.properties()
                .forEach((property, values) -> values.forEach(value -> {
                    if (value instanceof Node.Value.Nested nested) {
                        checkReferences(nested.node(), ids);
                    } else if (value instanceof Node.Value.Reference reference
                            && reference.id().startsWith("#")
                            && !ids.contains(reference.id())) {
                        throw new IllegalArgumentException("%s of %s points at '%s', which no node has as its id"
                                .formatted(property.term(), node.type().term(), reference.id()));
                    }
                }));
    }
}
