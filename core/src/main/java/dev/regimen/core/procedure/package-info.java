/**
 * The kinds of treatment a clinic offers, as its pages tell of them. Start from
 * {@link dev.regimen.core.procedure.Procedure}.
 */
@NullMarked
package dev.regimen.core.procedure;

import org.jspecify.annotations.NullMarked;
