/** What nobody outside may see. */
@NullMarked
package dev.regimen.export.architecture.offenders.scheduling.internal;

import org.jspecify.annotations.NullMarked;
