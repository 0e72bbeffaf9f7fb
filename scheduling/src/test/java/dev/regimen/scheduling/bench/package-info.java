/** Benchmarks, and the planner on instances in the format CCS-1. */
package dev.regimen.scheduling.bench;
