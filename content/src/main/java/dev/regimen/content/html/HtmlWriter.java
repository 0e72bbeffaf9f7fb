package dev.regimen.content.html;

import dev.regimen.content.document.Address;
import dev.regimen.content.jsonld.Graph;
import dev.regimen.content.jsonld.JsonLd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes UTF-8 HTML. There is no way to write text that is not escaped for its place: elements and attributes come
 * from enums, addresses are {@link Address}es, JSON-LD is a {@link Graph} and style is a {@link Stylesheet}.
 *
 * <p>Elements must be closed in the order in which they were opened. Characters that HTML does not allow (controls,
 * unpaired surrogates) become U+FFFD. Not safe for use by several threads.
 */
final class HtmlWriter {
    private static final byte[] HREF = ascii(" href=\"");
    private static final byte[] SRC = ascii(" src=\"");
    private static final byte[] AMPERSAND = ascii("&amp;");
    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] GREATER = ascii("&gt;");
    private static final byte[] QUOTE = ascii("&quot;");
    private static final byte[] RETURN = ascii("&#13;");
    private static final int REPLACEMENT = 0xfffd;

    private byte[] buffer = new byte[16 * 1024];
    private int size;
    private Tag[] open = new Tag[32];
    private int depth;
    private boolean inStartTag;
    private int attributes;

    /** Writes the document type; it must come first. */
    HtmlWriter doctype() {
        if (size > 0) {
            throw new IllegalStateException("the document type must come first");
        }
        return raw(ascii("<!DOCTYPE html>\n"));
    }

    /** Opens an element; its attributes come next. */
    HtmlWriter open(Tag tag) {
        closeStartTag();
        ensure(tag.bytes.length + 1);
        buffer[size++] = '<';
        raw(tag.bytes);
        inStartTag = true;
        attributes = 0;
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = tag;
        return this;
    }

    /** Writes an attribute of the element just opened. */
    HtmlWriter attribute(Attribute attribute, String value) {
        startAttribute(1 << attribute.ordinal(), attribute);
        ensure(1);
        buffer[size++] = ' ';
        raw(attribute.bytes);
        raw(new byte[] {'=', '"'});
        escape(value, true);
        return quote();
    }

    /** Writes where the link just opened leads. */
    HtmlWriter href(Address address) {
        startAttribute(1 << 30, "href");
        raw(HREF);
        escape(address.value(), true);
        return quote();
    }

    /** Writes where the picture just opened is. */
    HtmlWriter src(Address address) {
        startAttribute(1 << 31, "src");
        raw(SRC);
        escape(address.value(), true);
        return quote();
    }

    /** Writes text. */
    HtmlWriter text(String text) {
        closeStartTag();
        escape(text, false);
        return this;
    }

    /** Starts a new line of the file, where white space means nothing. */
    HtmlWriter newline() {
        closeStartTag();
        ensure(1);
        buffer[size++] = '\n';
        return this;
    }

    /** Closes the element, which must be the one opened last. An element without content is closed too. */
    HtmlWriter close(Tag tag) {
        if (depth == 0 || open[depth - 1] != tag) {
            throw new IllegalStateException(
                    "cannot close %s, open is %s".formatted(tag, depth == 0 ? "nothing" : open[depth - 1]));
        }
        depth--;
        closeStartTag();
        if (!tag.isVoid) {
            raw(new byte[] {'<', '/'});
            raw(tag.bytes);
            ensure(1);
            buffer[size++] = '>';
        }
        return this;
    }

    /** Writes a data block with the graph. */
    HtmlWriter linkedData(Graph graph) {
        closeStartTag();
        raw(ascii("<script type=\"application/ld+json\">"));
        raw(JsonLd.write(graph).getBytes(StandardCharsets.UTF_8));
        return raw(ascii("</script>"));
    }

    /** Writes the style sheet. */
    HtmlWriter style(Stylesheet stylesheet) {
        closeStartTag();
        raw(ascii("<style>"));
        raw(stylesheet.bytes());
        return raw(ascii("</style>"));
    }

    /** Writes everything to {@code out}; all elements must be closed. */
    void writeTo(OutputStream out) throws IOException {
        checkClosed();
        out.write(buffer, 0, size);
    }

    /** Everything written; all elements must be closed. */
    String finish() {
        checkClosed();
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }

    private void checkClosed() {
        if (depth > 0) {
            throw new IllegalStateException("still open: " + Arrays.asList(open).subList(0, depth));
        }
    }

    private void startAttribute(int bit, Object name) {
        if (!inStartTag) {
            throw new IllegalStateException("%s is not in a start tag".formatted(name));
        }
        if ((attributes & bit) != 0) {
            throw new IllegalStateException("%s is given twice on %s".formatted(name, open[depth - 1]));
        }
        attributes |= bit;
    }

    private void closeStartTag() {
        if (depth > 0 && open[depth - 1].isVoid) {
            throw new IllegalStateException("%s cannot have content".formatted(open[depth - 1]));
        }
        if (inStartTag) {
            inStartTag = false;
            ensure(1);
            buffer[size++] = '>';
        }
    }

    private HtmlWriter quote() {
        ensure(1);
        buffer[size++] = '"';
        return this;
    }

    private void escape(String text, boolean inAttribute) {
        int length = text.length();
        // no escape and no character is longer than six bytes
        ensure(length * 6);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> copy(AMPERSAND);
                case '<' -> copy(LESS);
                case '>' -> copy(GREATER);
                case '\r' -> copy(RETURN);
                case '"' -> {
                    if (inAttribute) {
                        copy(QUOTE);
                    } else {
                        buffer[size++] = '"';
                    }
                }
                default -> {
                    if (c >= ' ' && c < 0x7f || c == '\n' || c == '\t') {
                        buffer[size++] = (byte) c;
                    } else {
                        int point = text.codePointAt(i);
                        encode(isAllowed(point) ? point : REPLACEMENT);
                        i += Character.charCount(point) - 1;
                    }
                }
            }
        }
    }

    private static boolean isAllowed(int point) {
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        boolean nonCharacter = point >= 0xfdd0 && point <= 0xfdef || (point & 0xfffe) == 0xfffe;
        return point >= 0xa0 && !surrogate && !nonCharacter;
    }

    private void encode(int point) {
        if (point < 0x800) {
            buffer[size++] = (byte) (0xc0 | point >> 6);
        } else {
            if (point < 0x10000) {
                buffer[size++] = (byte) (0xe0 | point >> 12);
            } else {
                buffer[size++] = (byte) (0xf0 | point >> 18);
                buffer[size++] = (byte) (0x80 | point >> 12 & 0x3f);
            }
            buffer[size++] = (byte) (0x80 | point >> 6 & 0x3f);
        }
        buffer[size++] = (byte) (0x80 | point & 0x3f);
    }

    private HtmlWriter raw(byte[] bytes) {
        ensure(bytes.length);
        copy(bytes);
        return this;
    }

    private void copy(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(size, more)));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
