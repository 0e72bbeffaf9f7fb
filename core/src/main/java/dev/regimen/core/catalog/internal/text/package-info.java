/**
 * Text for people, in files: start from {@link dev.regimen.core.catalog.internal.text.Texts}. Rich text is Markdown of a
 * few kinds of marks; its parser is loaded with the first Markdown only.
 */
@NullMarked
package dev.regimen.core.catalog.internal.text;

import org.jspecify.annotations.NullMarked;
