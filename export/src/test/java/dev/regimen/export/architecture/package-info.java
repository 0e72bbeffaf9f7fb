/**
 * The rules that hold in all four modules; start at {@link dev.regimen.export.architecture.Architecture}. Below, in
 * {@code offenders}, is a small world in which each of them is broken.
 */
@NullMarked
package dev.regimen.export.architecture;

import org.jspecify.annotations.NullMarked;
