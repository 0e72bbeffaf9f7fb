package dev.regimen.core.procedure;

import java.util.Locale;

/** The sections of a procedure's page that have prose of their own, in the order of the page. */
public enum Section {
    /** What it is. */
    WHAT,
    /** How it works. */
    MECHANISM,
    /** How to prepare for it. */
    PREPARATION,
    /** Why it is done. */
    WHY,
    /** What happens during it. */
    EXPECTATION,
    /** What comes after it. */
    FOLLOW_UP,
    /** What can go wrong. */
    RISKS,
    /** What else may help. */
    RELATED;

    /** The section's stable name, such as {@code follow-up}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
