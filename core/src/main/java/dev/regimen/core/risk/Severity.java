package dev.regimen.core.risk;

/** How badly something can go wrong, from what passes by itself to what can kill. */
public enum Severity {
    /** Passes without treatment. */
    MINOR,
    /** May need treatment, leaves nothing behind. */
    MODERATE,
    /** Needs urgent treatment, or may leave lasting harm. */
    SERIOUS,
    /** Can kill. */
    LIFE_THREATENING
}
