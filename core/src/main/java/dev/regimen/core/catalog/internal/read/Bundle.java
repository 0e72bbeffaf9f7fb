package dev.regimen.core.catalog.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The catalogue that stands in the library's own jar. */
public final class Bundle {
    /** The folder of the bundled files on the class path. */
    public static final String FOLDER = "/dev/regimen/core/catalog/";

    /** The bundled catalogue in its checked form. */
    public static final String COMPILED = "catalog.json";

    /** The names of the bundled files, one a line: a jar cannot be searched for them. */
    public static final String INDEX = "catalog.index";

    private Bundle() {}

    /** The bundled files, parsed. */
    public static List<Node> sources(Faults faults) {
        List<Node> nodes = new ArrayList<>();
        for (String name : text(INDEX).lines().toList()) {
            Node node = NodeParser.parse(name, text(name), faults);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** A bundled file's text. */
    public static String text(String name) {
        try (InputStream stream = Bundle.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the library's file '%s' is not on the class path%nMaybe it was built without the phase process-classes"
                                .formatted(name));
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the library's file '%s' cannot be read".formatted(name), e);
        }
    }
}
