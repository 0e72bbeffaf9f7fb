/**
 * Checks plans, whoever made them, against every rule. Start with {@link dev.regimen.scheduling.verify.PlanVerifier}.
 */
@NullMarked
package dev.regimen.scheduling.verify;

import org.jspecify.annotations.NullMarked;
