/**
 * What a catalogue says and on what it rests. Start from {@link dev.regimen.core.report.FactReport}.
 */
@NullMarked
package dev.regimen.core.report;

import org.jspecify.annotations.NullMarked;
