/**
 * Mends booked courses after something has come in between, moving as little as possible.
 */
@NullMarked
package dev.regimen.scheduling.repair;

import org.jspecify.annotations.NullMarked;
