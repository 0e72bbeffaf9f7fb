package dev.regimen.core.catalog.internal.facts;

/** Stands, among what is known, for an id that a cap of dose may count by: a substance's or a class's. */
record SubstanceOrClass() {}
