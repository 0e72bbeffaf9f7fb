/**
 * The practice: its sites, the people who work there, its rooms and devices, and who may do what where. Start with
 * {@link dev.regimen.core.practice.Practice} and {@link dev.regimen.core.practice.Site}.
 *
 * <p>All types are immutable and safe to share between threads; builders are confined to one thread. A constructor
 * refuses what cannot exist; what merely should not be published is found by
 * {@link dev.regimen.core.validation.PracticeValidator}.
 */
@NullMarked
package dev.regimen.core.practice;

import org.jspecify.annotations.NullMarked;
