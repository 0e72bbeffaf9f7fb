/**
 * Procedures and protocols out of files that a clinic can read and change. Start from
 * {@link dev.regimen.core.catalog.Catalog} to use what is there, and from
 * {@link dev.regimen.core.catalog.CatalogReader} to read one's own on top of it.
 *
 * <p>Files are YAML or JSON; {@code procedure.schema.json} in this package describes them to an editor. Faults of all
 * files are reported together, each with its place, and there is no catalogue as long as there is one.
 */
@NullMarked
package dev.regimen.core.catalog;

import org.jspecify.annotations.NullMarked;
