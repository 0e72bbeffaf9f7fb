/** Values that do what no value may. */
@NullMarked
package dev.regimen.export.architecture.offenders.core.value;

import org.jspecify.annotations.NullMarked;
