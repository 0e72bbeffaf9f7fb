/** Half of a cycle. */
@NullMarked
package dev.regimen.export.architecture.offenders.core.catalog;

import org.jspecify.annotations.NullMarked;
