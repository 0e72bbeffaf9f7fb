/**
 * What a page says, as schema.org data that search engines and other programs read.
 *
 * <p>Start from {@link dev.regimen.content.jsonld.Node}: it knows which property belongs to which type, so that a
 * property in the wrong place cannot exist. {@link dev.regimen.content.jsonld.JsonLd} writes a
 * {@link dev.regimen.content.jsonld.Graph} with a JSON writer, never through a template.
 */
@NullMarked
package dev.regimen.content.jsonld;

import org.jspecify.annotations.NullMarked;
