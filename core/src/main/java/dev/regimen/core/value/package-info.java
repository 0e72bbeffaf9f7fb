/**
 * The small values that the rest of the model is written in: gaps between dates, quantities, body sites, text in
 * several languages. Start from {@link dev.regimen.core.value.Gap} and {@link dev.regimen.core.value.Localized}.
 *
 * <p>All types are immutable and thread-safe. Where a type has a text form, {@code parse} and {@code toString} are
 * inverse.
 */
@NullMarked
package dev.regimen.core.value;

import org.jspecify.annotations.NullMarked;
