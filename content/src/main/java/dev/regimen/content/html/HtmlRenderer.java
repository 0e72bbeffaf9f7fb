package dev.regimen.content.html;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.document.Document;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Renders a {@link Document} as one self-contained HTML page, or as a fragment for a host's own page.
 *
 * <pre>{@code
 * String page = HtmlRenderer.create().render(document);
 *
 * HtmlRenderer part = HtmlRenderer.builder().fragment().headingBase(2).idPrefix("prolo-").build();
 * part.render(document, response.getWriter());
 * }</pre>
 *
 * <p>The same document gives the same bytes. Immutable and safe for use by several threads.
 */
public final class HtmlRenderer {
    private final Options options;
    private final Stylesheet stylesheet;

    private HtmlRenderer(Builder builder) {
        this.options = new Options(builder.fragment, builder.headingBase, builder.idPrefix, builder.linkedData);
        this.stylesheet = Stylesheet.of(builder.theme);
    }

    /** What a rendering needs to know. */
    record Options(boolean fragment, int headingBase, String idPrefix, boolean linkedData) {}

    /** Renders full pages in the standard theme. */
    public static HtmlRenderer create() {
        return builder().build();
    }

    /** Starts a renderer. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The document as HTML, to be sent as UTF-8.
     *
     * @throws IllegalArgumentException if the library does not write the document's language, or a heading would lie
     *     deeper than level 6
     */
    public String render(Document document) {
        return write(document).finish();
    }

    /** Appends the document as HTML, to be sent as UTF-8; see {@link #render(Document)}. */
    public void render(Document document, Appendable out) throws IOException {
        requireNonNull(out, "out").append(render(document));
    }

    /** Writes the document as HTML in UTF-8; see {@link #render(Document)}. The stream stays open. */
    public void render(Document document, OutputStream out) throws IOException {
        requireNonNull(out, "out");
        write(document).writeTo(out);
    }

    private HtmlWriter write(Document document) {
        HtmlWriter writer = new HtmlWriter();
        new Rendering(requireNonNull(document, "document"), options, stylesheet, writer).write();
        return writer;
    }

    /** The style sheet of full pages; a page that embeds fragments serves it itself. */
    public String stylesheet() {
        return stylesheet.css();
    }

    /** The hash of the style sheet of full pages, {@code sha256-...}, for a content security policy. */
    public String styleHash() {
        return stylesheet.hash();
    }

    /**
     * A content security policy under which full pages work, to be sent as a header: no script, this style sheet
     * only, pictures from the same host or over https.
     */
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src '%s'; img-src 'self' https:; base-uri 'none'; form-action 'none'"
                .formatted(styleHash());
    }

    /** Collects a renderer's options. Not safe for use by several threads. */
    public static final class Builder {
        private boolean fragment;
        private int headingBase = 1;
        private String idPrefix = "";
        private boolean linkedData = true;
        private Theme theme = Theme.standard();

        private Builder() {}

        /** Renders the document's content only, for a host's own page, which serves the style sheet. */
        public Builder fragment() {
            this.fragment = true;
            return this;
        }

        /** The level of the document's title, 1 (default) to 6; sections follow one deeper each. */
        public Builder headingBase(int level) {
            Tag.heading(level);
            this.headingBase = level;
            return this;
        }

        /**
         * What every id starts with, so that two fragments can share a page; empty by default.
         *
         * @param prefix a-z, 0-9 and '-', starting with a letter; or empty
         */
        public Builder idPrefix(String prefix) {
            if (!prefix.matches("([a-z][a-z0-9-]{0,39})?")) {
                throw new IllegalArgumentException(
                        "prefix must be up to 40 of a-z, 0-9 and '-', starting with a letter, was %d characters"
                                .formatted(prefix.length()));
            }
            this.idPrefix = prefix;
            return this;
        }

        /** Leaves the JSON-LD out, for a host that serves its own. */
        public Builder withoutLinkedData() {
            this.linkedData = false;
            return this;
        }

        /** The colours of full pages. */
        public Builder theme(Theme theme) {
            this.theme = requireNonNull(theme, "theme");
            return this;
        }

        /** The renderer. */
        public HtmlRenderer build() {
            return new HtmlRenderer(this);
        }
    }
}
