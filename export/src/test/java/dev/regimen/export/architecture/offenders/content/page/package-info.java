/** A page that knows too much. */
@NullMarked
package dev.regimen.export.architecture.offenders.content.page;

import org.jspecify.annotations.NullMarked;
