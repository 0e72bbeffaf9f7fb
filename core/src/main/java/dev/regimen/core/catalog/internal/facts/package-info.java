/**
 * How each type of the model stands in a catalogue file. Start from
 * {@link dev.regimen.core.catalog.internal.facts.ProcedureShape} and
 * {@link dev.regimen.core.catalog.internal.facts.VocabularyShape}.
 */
@NullMarked
package dev.regimen.core.catalog.internal.facts;

import org.jspecify.annotations.NullMarked;
