package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;

/** Whatever stands there: what it must be is known only where it is put. */
public final class AnyShape extends Shape<Node> {
    /** The one instance. */
    public static final AnyShape ANY = new AnyShape();

    private AnyShape() {}

    @Override
    public String noun() {
        return "a value";
    }

    @Override
    public Node read(Node node, Reading at) {
        return node;
    }

    @Override
    public Node write(Node value, Writing to) {
        return value;
    }

    @Override
    public Node schema(Schemas schemas) {
        return Schemas.object("description", "A value that fits where it is put");
    }
}
