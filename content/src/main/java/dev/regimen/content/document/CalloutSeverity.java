package dev.regimen.content.document;

/** How much a callout matters; renderers put the matching word before its title, so that colour never carries it. */
public enum CalloutSeverity {
    /** Worth knowing. */
    NOTE,
    /** Changes what the reader should do. */
    IMPORTANT,
    /** The reader should call the clinic today. */
    URGENT,
    /** The reader should call an ambulance now. */
    EMERGENCY
}
