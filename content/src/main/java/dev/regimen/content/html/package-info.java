/**
 * Documents as HTML pages, or as fragments for a host's own page.
 *
 * <p>Start from {@link dev.regimen.content.html.HtmlRenderer}; {@link dev.regimen.content.html.Theme} sets its colours.
 * Output is accessible, prints well, has no script but JSON-LD and no inline style, and cannot hold unescaped text.
 */
@NullMarked
package dev.regimen.content.html;

import org.jspecify.annotations.NullMarked;
