/**
 * What may not be done, or not so often, or not so close to something else: caps, separations, contraindications and
 * payers' allowances. Start from {@link dev.regimen.core.limit.RollingCap} and
 * {@link dev.regimen.core.limit.Separation}.
 */
@NullMarked
package dev.regimen.core.limit;

import org.jspecify.annotations.NullMarked;
