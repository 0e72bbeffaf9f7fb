package dev.regimen.content.document;

import dev.regimen.content.language.Phrase;

/** How much a callout matters. Renderers put its word before the title, so that colour never carries it alone. */
public enum CalloutSeverity {
    /** Worth knowing. */
    NOTE(Phrase.SEVERITY_NOTE),
    /** Changes what the reader should do. */
    IMPORTANT(Phrase.SEVERITY_IMPORTANT),
    /** The reader should call the clinic today. */
    URGENT(Phrase.SEVERITY_URGENT),
    /** The reader should call an ambulance now. */
    EMERGENCY(Phrase.SEVERITY_EMERGENCY);

    private final Phrase prefix;

    CalloutSeverity(Phrase prefix) {
        this.prefix = prefix;
    }

    /** The word before the title of a callout. */
    public Phrase prefix() {
        return prefix;
    }
}
