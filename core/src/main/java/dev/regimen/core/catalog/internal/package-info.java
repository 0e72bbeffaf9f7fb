/**
 * What is done with the catalogue when the library is built. Start from
 * {@link dev.regimen.core.catalog.internal.CompileCatalog}.
 */
@NullMarked
package dev.regimen.core.catalog.internal;

import org.jspecify.annotations.NullMarked;
