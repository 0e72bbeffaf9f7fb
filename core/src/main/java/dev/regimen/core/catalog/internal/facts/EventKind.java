package dev.regimen.core.catalog.internal.facts;

/** Stands, among what is known, for an id that an event of a patient may have: a procedure's or a subject's. */
public record EventKind() {}
