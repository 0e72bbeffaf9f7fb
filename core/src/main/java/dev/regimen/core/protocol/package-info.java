/**
 * How a procedure is given for a target and a goal: stages, sessions, the windows between them, gates and decisions.
 * Start from {@link dev.regimen.core.protocol.TreatmentProtocol} and {@link dev.regimen.core.protocol.SpacingWindow}.
 */
@NullMarked
package dev.regimen.core.protocol;

import org.jspecify.annotations.NullMarked;
