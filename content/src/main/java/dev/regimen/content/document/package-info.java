/**
 * What a page or handout says, as an immutable tree that every renderer walks.
 *
 * <p>Start from {@link dev.regimen.content.document.Document} and {@link dev.regimen.content.document.Block}. A
 * document carries no markup: text is text, a link has a checked {@link dev.regimen.content.document.Address}, a date
 * or a figure has its machine value beside its words, and the level of a heading follows from where its section is.
 */
@NullMarked
package dev.regimen.content.document;

import org.jspecify.annotations.NullMarked;
