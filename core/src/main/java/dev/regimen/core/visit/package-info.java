/**
 * What happens on one occasion: segments, what each needs, and what is given. Start from
 * {@link dev.regimen.core.visit.Visit} and {@link dev.regimen.core.visit.Dose}.
 */
@NullMarked
package dev.regimen.core.visit;

import org.jspecify.annotations.NullMarked;
