/**
 * What the planner and its verifier are held against: small random {@link dev.regimen.scheduling.oracle.Cases}, and
 * {@link dev.regimen.scheduling.oracle.BruteForce}, which plans them by trying everything. Nothing here knows the grid or
 * the search.
 */
package dev.regimen.scheduling.oracle;
