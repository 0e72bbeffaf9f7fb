/**
 * What the patient is told to do before and after, and what to expect: rules as data, and the dated spans they become
 * for one patient. Start from {@link dev.regimen.core.instruction.Instruction} and
 * {@link dev.regimen.core.instruction.RecoveryPhase}.
 */
@NullMarked
package dev.regimen.core.instruction;

import org.jspecify.annotations.NullMarked;
