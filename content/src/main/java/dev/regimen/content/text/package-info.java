/**
 * Documents as plain text, for messages, e-mail and terminals. Start from
 * {@link dev.regimen.content.text.TextRenderer}.
 */
@NullMarked
package dev.regimen.content.text;

import org.jspecify.annotations.NullMarked;
