/**
 * What other systems read. Every format has a package with one writer, and all writers have one shape: options in a
 * builder, {@code write} to a stream or as a text, the same bytes for the same input, and an
 * {@link dev.regimen.export.ExportReport} of what was not told. What may be told to whom is a
 * {@link dev.regimen.export.Destination}.
 */
@NullMarked
package dev.regimen.export;

import org.jspecify.annotations.NullMarked;
