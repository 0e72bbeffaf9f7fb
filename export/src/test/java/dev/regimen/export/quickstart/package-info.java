/** An example to copy from: the main job from end to end. Start from {@link dev.regimen.export.quickstart.Quickstart}. */
@NullMarked
package dev.regimen.export.quickstart;

import org.jspecify.annotations.NullMarked;
