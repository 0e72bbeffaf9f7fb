package dev.regimen.scheduling.oracle;

import com.google.ortools.Loader;

/** Whether the solver's library is there: it is brought for Linux on x86-64 only, and tests are skipped elsewhere. */
public final class Solver {
    private static final boolean IS_THERE = load();

    private Solver() {}

    public static boolean isThere() {
        return IS_THERE;
    }

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError missing) {
            return false;
        }
    }
}
