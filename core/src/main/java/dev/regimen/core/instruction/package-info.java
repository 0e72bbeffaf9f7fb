/**
 * What the patient is told to do before and after, and what to expect: rules as data. What they become for one
 * patient's sessions is in {@code dev.regimen.core.timeline}. Start from {@link dev.regimen.core.instruction.Instruction} and
 * {@link dev.regimen.core.instruction.RecoveryPhase}.
 */
@NullMarked
package dev.regimen.core.instruction;

import org.jspecify.annotations.NullMarked;
