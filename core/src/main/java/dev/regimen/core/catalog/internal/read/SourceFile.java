package dev.regimen.core.catalog.internal.read;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.node.Node;

/**
 * A file of a layer, parsed.
 *
 * @param rank the layer's place, the lowest first
 * @param layer the layer's name as files write it
 */
public record SourceFile(int rank, String layer, Node root) {
    public SourceFile {
        requireNonNull(layer, "layer");
        requireNonNull(root, "root");
    }

    String name() {
        return root.at().file();
    }
}
