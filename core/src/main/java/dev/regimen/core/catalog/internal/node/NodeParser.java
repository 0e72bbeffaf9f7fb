package dev.regimen.core.catalog.internal.node;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one YAML or JSON file into a {@link Node}. What could be misread is refused with its place: a key
 * given twice, a second document, anchors, aliases, merge keys and tags, too much text and too much depth.
 */
public final class NodeParser {

    /** The largest file that is read. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** How deep lists and mappings may be nested. */
    public static final int MAX_DEPTH = 50;

    private final Faults faults;
    private final String file;
    private final String text;
    private final SourceText source;
    private final boolean yaml;

    private NodeParser(String file, String text, boolean yaml, Faults faults) {
        this.file = file;
        this.text = text;
        this.source = yaml ? new SourceText(text) : SourceText.none();
        this.yaml = yaml;
        this.faults = faults;
    }

    /** Reads a file's bytes, which must be UTF-8; empty and reported when that cannot be done. */
    public static @Nullable Node parse(String file, byte[] bytes, Faults faults) {
        Location whole = Location.ofFile(file);
        if (bytes.length > MAX_BYTES) {
            tooLarge(file, bytes.length, faults);
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(file, text, faults);
        } catch (CharacterCodingException e) {
            faults.add(whole, "", "the file is not UTF-8 text", "Save it again with the encoding UTF-8");
            return null;
        }
    }

    /** Reads a text; JSON when the file's name ends in {@code .json}, YAML otherwise. */
    public static @Nullable Node parse(String file, String text, Faults faults) {
        if (text.length() > MAX_BYTES) {
            tooLarge(file, text.length(), faults);
            return null;
        }
        return parseUnlimited(file, text, faults);
    }

    /** As {@link #parse(String, String, Faults)}, for a text of our own that may be of any size. */
    public static @Nullable Node parseUnlimited(String file, String text, Faults faults) {
        // editors on Windows put a mark before the first character, which is no part of the text
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new NodeParser(file, content, !file.endsWith(".json"), faults).document();
    }

    /** Reports a file that is too large to be read. */
    public static void tooLarge(String file, long size, Faults faults) {
        faults.add(
                Location.ofFile(file),
                "",
                "the file has %d bytes, more than the %d that are read".formatted(size, MAX_BYTES),
                "Write one procedure a file");
    }

    private @Nullable Node document() {
        try (JsonParser parser = yaml ? YamlSyntax.FACTORY.createParser(text) : JsonSyntax.FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                faults.add(Location.ofFile(file), "", "the file is empty", "");
                return null;
            }
            Node root = node(parser, Trail.ROOT);
            if (parser.nextToken() != null) {
                faults.add(at(parser), "", "a second document begins here", "Put it in a file of its own");
            }
            return root;
        } catch (JsonProcessingException e) {
            refuse(e);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private Node node(JsonParser parser, Trail path) throws IOException {
        Location at = at(parser);
        refuseReference(parser, path, at);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, path, at);
            case START_ARRAY -> sequence(parser, path, at);
            default -> scalar(parser, at);
        };
    }

    private Node mapping(JsonParser parser, Trail path, Location at) throws IOException {
        var entries = new LinkedHashMap<String, Node.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location keyAt = at(parser);
            var keyPath = new Trail(path, key, 0);
            refuseReference(parser, keyPath, keyAt);
            if (yaml && key.equals("<<") && source.at(offset(parser)) == '<') {
                faults.add(
                        keyAt,
                        keyPath.toString(),
                        "'<<' would merge another mapping into this one",
                        "Write its keys out");
            }
            parser.nextToken();
            Node value = node(parser, keyPath);
            Node.Entry first = entries.putIfAbsent(key, new Node.Entry(keyAt, value));
            if (first != null) {
                String message = "this key was given before, in line %d"
                        .formatted(first.keyAt().line());
                faults.add(keyAt, keyPath.toString(), message, "Keep one of the two");
            }
        }
        return new Node.Mapping(entries, at);
    }

    private Node sequence(JsonParser parser, Trail path, Location at) throws IOException {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, new Trail(path, "", items.size() + 1)));
        }
        return new Node.Sequence(items, at);
    }

    private Node scalar(JsonParser parser, Location at) throws IOException {
        String value = parser.getText();
        if (!yaml) {
            boolean plain = parser.currentToken() != JsonToken.VALUE_STRING;
            return new Node.Scalar(value, plain, at, plain ? at : at.right(1), false);
        }
        int offset = offset(parser);
        return switch (source.at(offset)) {
            case '"', '\'' -> new Node.Scalar(value, false, at, at.right(1), false);
            case '|' -> new Node.Scalar(value, false, at, source.blockStart(at, offset), true);
            case '>' -> new Node.Scalar(value, false, at, source.blockStart(at, offset), false);
            default -> new Node.Scalar(value, true, at, at, false);
        };
    }

    private void refuseReference(JsonParser parser, Trail path, Location at) {
        int first = yaml ? source.at(offset(parser)) : ' ';
        if (first == '!') {
            faults.add(at, path.toString(), "a tag ('!') is not part of the catalogue's language", "Remove it");
        } else if (first == '*') {
            faults.add(
                    at, path.toString(), "an alias ('*') stands for a value written elsewhere", "Write the value out");
        } else if (first == '&') {
            faults.add(at, path.toString(), "an anchor ('&') is not part of the catalogue's language", "Remove it");
        }
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private void refuse(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        Location at = location == null
                ? Location.ofFile(file)
                : new Location(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
        if (e instanceof StreamConstraintsException) {
            faults.add(
                    at,
                    "",
                    "lists and mappings are nested more than %d deep, or a name or number is too long"
                            .formatted(MAX_DEPTH),
                    "No catalogue file needs that");
            return;
        }
        faults.add(
                at,
                "",
                "this is not well-formed %s: %s".formatted(yaml ? "YAML" : "JSON", SyntaxMessage.of(e)),
                "Look at the indentation, colons, quotes and brackets here and just above");
    }

    private Location at(JsonParser parser) {
        JsonLocation location = parser.currentTokenLocation();
        return new Location(file, location.getLineNr(), location.getColumnNr());
    }

    /** Loaded with the first YAML file only: a host that reads JSON needs no YAML parser. */
    private static final class YamlSyntax {
        static final YAMLFactory FACTORY =
                YAMLFactory.builder().streamReadConstraints(limits()).build();
    }

    private static final class JsonSyntax {
        static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(limits())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_BYTES)
                .maxNameLength(1000)
                .maxNumberLength(1000)
                .build();
    }

    /**
     * The way from the root, as names and places in lists. Put together only for a fault: every node has a way, and
     * hardly any has a fault.
     */
    private record Trail(@Nullable Trail before, String name, int place) {
        static final Trail ROOT = new Trail(null, "", 0);

        @Override
        public String toString() {
            String own = place == 0 ? name : String.valueOf(place);
            String way = before == null ? "" : before.toString();
            return way.isEmpty() ? own : way + "/" + own;
        }
    }
}
