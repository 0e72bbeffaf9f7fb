package dev.regimen.core.catalog;

import java.lang.management.ManagementFactory;

/** Loads the bundled catalogue as the first thing a JVM does, and prints how long that took. */
final class BundledLoading {
    private BundledLoading() {}

    public static void main(String[] arguments) {
        boolean fromSources = arguments.length > 0 && arguments[0].equals("sources");
        long start = System.nanoTime();
        long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Catalog catalog = fromSources ? CatalogReader.readBundledSources().orThrow() : Catalog.bundled();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
        long wall = System.nanoTime() - start;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "loaded %d procedures in %d ms (%d ms CPU), %d KiB of heap in use%n",
                catalog.procedures().size(),
                wall / 1_000_000,
                cpu / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) / 1024);
    }
}
