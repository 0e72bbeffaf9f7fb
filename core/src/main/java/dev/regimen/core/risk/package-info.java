/**
 * What can go wrong, how badly and how often. Start from {@link dev.regimen.core.risk.Risk} and
 * {@link dev.regimen.core.risk.Frequency}.
 */
@NullMarked
package dev.regimen.core.risk;

import org.jspecify.annotations.NullMarked;
