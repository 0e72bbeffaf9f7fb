package dev.regimen.scheduling.oracle;

import com.google.ortools.Loader;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Whether the solver's library is there: it is brought for Linux on x86-64 only, and tests are skipped elsewhere. */
public final class Solver implements SkipExecutionHook {
    private static final String MISSING = load();

    private static String load() {
        try {
            Loader.loadNativeLibraries();
            return "";
        } catch (RuntimeException | LinkageError missing) {
            return "no library of the solver for this platform: " + missing.getMessage();
        }
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return MISSING.isEmpty() ? SkipResult.doNotSkip() : SkipResult.skip(MISSING);
    }
}
