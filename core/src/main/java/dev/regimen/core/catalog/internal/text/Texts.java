package dev.regimen.core.catalog.internal.text;

import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;

/** The shapes of text for people. */
public final class Texts {
    /** Formatted text in one language. */
    public static final Shape<RichText> RICH_TEXT = new RichTextShape();

    /** A name or sentence in one or more languages. */
    public static final Shape<Localized<String>> LOCALIZED = new LocalizedShape<>(Scalars.TEXT);

    /** Formatted text in one or more languages. */
    public static final Shape<Localized<RichText>> LOCALIZED_RICH = new LocalizedShape<>(RICH_TEXT);

    private Texts() {}
}
