package dev.regimen.core.catalog.internal.shape;

/** For whom a node is written. */
public enum Form {
    /** For people to read and change: rich text is Markdown. */
    EDITED,
    /** For a fast start: rich text is a tree that needs no parser. */
    COMPILED
}
