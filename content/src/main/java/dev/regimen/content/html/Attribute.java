package dev.regimen.content.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The attributes that take text. Those that take an address are {@link HtmlWriter#href} and {@link HtmlWriter#src}. */
enum Attribute {
    ALT,
    ARIA_CURRENT,
    ARIA_LABEL,
    ARIA_LABELLEDBY,
    CHARSET,
    CLASS,
    CONTENT,
    DATETIME,
    DIR,
    ID,
    LANG,
    LOADING,
    NAME,
    REL,
    SCOPE,
    VALUE;

    final byte[] bytes;

    Attribute() {
        this.bytes = name().toLowerCase(Locale.ROOT).replace('_', '-').getBytes(StandardCharsets.US_ASCII);
    }
}
