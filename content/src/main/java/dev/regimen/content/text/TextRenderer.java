package dev.regimen.content.text;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.document.Document;
import java.io.IOException;

/**
 * Renders a {@link Document} as plain text, in lines of a given width.
 *
 * <pre>{@code
 * TextRenderer.create().render(document)
 * // Prolotherapy
 * // ============
 * // ...
 * }</pre>
 *
 * <p>Headings are underlined, a callout says its severity, a table becomes one entry for each row. White space inside a
 * text is one space and control characters become U+FFFD, so that no text can look like a heading or drive a terminal.
 * The same document gives the same characters. Immutable and safe for use by several threads.
 */
public final class TextRenderer {
    private final int width;

    private TextRenderer(int width) {
        this.width = width;
    }

    /** Renders lines of up to 72 characters. */
    public static TextRenderer create() {
        return new TextRenderer(72);
    }

    /**
     * Renders lines of up to {@code width} characters; a longer word stands alone.
     *
     * @param width at least 20
     */
    public static TextRenderer ofWidth(int width) {
        if (width < 20) {
            throw new IllegalArgumentException("width must be at least 20, was %d".formatted(width));
        }
        return new TextRenderer(width);
    }

    /**
     * The document as plain text; lines end with a line feed.
     *
     * @throws IllegalArgumentException if the library does not write the document's language
     */
    public String render(Document document) {
        return new TextRendering(requireNonNull(document, "document"), width).text();
    }

    /** Appends the document as plain text; see {@link #render(Document)}. */
    public void render(Document document, Appendable out) throws IOException {
        requireNonNull(out, "out").append(render(document));
    }
}
