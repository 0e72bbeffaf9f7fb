package dev.regimen.core.catalog;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads a catalogue as the first thing a JVM does, and prints how long that took: the bundled one, the bundled one out of
 * its sources ({@code sources}), or one in its checked form (a file's name).
 */
final class BundledLoading {
    private BundledLoading() {}

    public static void main(String[] arguments) throws IOException {
        String what = arguments.length == 0 ? "bundled" : arguments[0];
        var threads = ManagementFactory.getThreadMXBean();
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Catalog catalog = switch (what) {
            case "bundled" -> Catalog.bundled();
            case "sources" -> CatalogReader.readBundledSources().orThrow();
            default -> Catalog.ofCompiled(Files.readString(Path.of(what)));
        };
        long wall = System.nanoTime() - start;
        long cpu = threads.getCurrentThreadCpuTime() - cpuStart;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "loaded %d procedures in %d ms (%d ms CPU), %d KiB of heap in use%n",
                catalog.procedures().size(),
                wall / 1_000_000,
                cpu / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) / 1024);
    }
}
