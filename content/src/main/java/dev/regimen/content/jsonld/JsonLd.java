package dev.regimen.content.jsonld;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes graphs as JSON-LD that may stand inside an HTML {@code script} element: {@code <}, {@code >}, {@code &} and
 * the two Unicode line separators are written as {@code \\uXXXX}, so no text can end the element or start a comment.
 *
 * <p>The same graph gives the same characters. Safe for use by several threads.
 */
public final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new ScriptEscapes());

    private JsonLd() {}

    /** The graph as one line of JSON, {@code {"@context":"https://schema.org","@graph":[...]}}. */
    public static String write(Graph graph) {
        StringWriter out = new StringWriter(2_048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeArrayFieldStart("@graph");
            for (Node node : graph.nodes()) {
                write(node, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            // a StringWriter does not fail
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(Node node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", node.type().term());
        if (node.id() != null) {
            json.writeStringField("@id", node.id());
        }
        for (var entry : node.properties().entrySet()) {
            json.writeFieldName(entry.getKey().term());
            List<Node.Value> values = entry.getValue();
            if (values.size() > 1) {
                json.writeStartArray();
            }
            for (Node.Value value : values) {
                write(value, json);
            }
            if (values.size() > 1) {
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void write(Node.Value value, JsonGenerator json) throws IOException {
        if (value instanceof Node.Value.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Node.Value.Number number) {
            json.writeNumber(number.number().toPlainString());
        } else if (value instanceof Node.Value.Date date) {
            json.writeString(date.date().toString());
        } else if (value instanceof Node.Value.Nested nested) {
            write(nested.node(), json);
        } else if (value instanceof Node.Value.Reference reference) {
            json.writeStartObject();
            json.writeStringField("@id", reference.id());
            json.writeEndObject();
        }
    }

    /** Jackson's own escapes, and those characters that HTML or JavaScript would read. */
    private static final class ScriptEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final SerializedString LINE_SEPARATOR = new SerializedString("\\u2028");
        private static final SerializedString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == 0x2028 ? LINE_SEPARATOR : character == 0x2029 ? PARAGRAPH_SEPARATOR : null;
        }
    }
}
