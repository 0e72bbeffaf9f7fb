/**
 * The words of pages and handouts, in each language the library ships.
 *
 * <p>Start from {@link dev.regimen.content.language.Language}, which says phrases, counts, ranges, dates and times, and
 * from {@link dev.regimen.content.language.Translation}, which picks a clinic's own texts in that language and refuses
 * to mix two. Nothing here asks the JDK for localized formats: they differ between its releases, and a handout must
 * not.
 */
@NullMarked
package dev.regimen.content.language;

import org.jspecify.annotations.NullMarked;
