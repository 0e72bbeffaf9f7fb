/**
 * Files of several layers made into one catalogue. Start from
 * {@link dev.regimen.core.catalog.internal.read.CatalogAssembly}.
 */
@NullMarked
package dev.regimen.core.catalog.internal.read;

import org.jspecify.annotations.NullMarked;
