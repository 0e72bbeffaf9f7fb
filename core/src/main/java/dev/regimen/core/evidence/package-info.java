/**
 * Where a fact comes from and how far it can be trusted. Start from {@link dev.regimen.core.evidence.Citation} and
 * {@link dev.regimen.core.evidence.Sourced}.
 */
@NullMarked
package dev.regimen.core.evidence;

import org.jspecify.annotations.NullMarked;
