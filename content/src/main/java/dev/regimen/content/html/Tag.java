package dev.regimen.content.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The elements we write. Script and style are not among them: {@link HtmlWriter} has its own methods for them. */
enum Tag {
    A,
    ARTICLE,
    BODY,
    BR(true),
    CAPTION,
    DATA,
    DD,
    DIV,
    DL,
    DT,
    EM,
    FIGCAPTION,
    FIGURE,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    HEAD,
    HTML,
    IMG(true),
    LI,
    LINK(true),
    MAIN,
    META(true),
    NAV,
    OL,
    P,
    SECTION,
    SPAN,
    STRONG,
    SUP,
    TABLE,
    TBODY,
    TD,
    TH,
    THEAD,
    TIME,
    TITLE,
    TR,
    UL;

    final byte[] bytes;
    final boolean isVoid;

    Tag() {
        this(false);
    }

    Tag(boolean isVoid) {
        this.bytes = name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        this.isVoid = isVoid;
    }

    static Tag heading(int level) {
        return switch (level) {
            case 1 -> H1;
            case 2 -> H2;
            case 3 -> H3;
            case 4 -> H4;
            case 5 -> H5;
            case 6 -> H6;
            default ->
                throw new IllegalArgumentException(
                        "heading level must be 1 to 6, was %d\nMaybe the heading base is too deep for this document?"
                                .formatted(level));
        };
    }
}
