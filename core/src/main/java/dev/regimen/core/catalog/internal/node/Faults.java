package dev.regimen.core.catalog.internal.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong in all files of one reading. Confined to that reading. */
public final class Faults {

    /** More than an editor can use; a file of a million faults must not need a million messages. */
    static final int MAX_PER_FILE = 500;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> perFile = new HashMap<>();

    /** Adds an error. */
    public void add(Location at, String path, String message, String hint) {
        add(new Fault(at, path, message, hint, false));
    }

    /** Adds something that should be looked at, but does not stop the reading. */
    public void warn(Location at, String path, String message, String hint) {
        add(new Fault(at, path, message, hint, true));
    }

    private void add(Fault fault) {
        int count = perFile.merge(fault.at().file(), 1, Integer::sum);
        if (count <= MAX_PER_FILE) {
            faults.add(fault);
        }
    }

    /** How many errors there are so far; warnings do not count. */
    public boolean hasErrors() {
        return faults.stream().anyMatch(fault -> !fault.warning());
    }

    /** Whether a file has so many faults that reading on is of no use. */
    public boolean isFull(String file) {
        return perFile.getOrDefault(file, 0) > MAX_PER_FILE;
    }

    /** All of them, by file, line and column. */
    public List<Fault> sorted() {
        var all = new ArrayList<>(faults);
        perFile.forEach((file, count) -> {
            if (count > MAX_PER_FILE) {
                String message = "%d further problems in this file are not listed".formatted(count - MAX_PER_FILE);
                all.add(new Fault(
                        new Location(file, Integer.MAX_VALUE, 1),
                        "",
                        message,
                        "Mend the first ones and read again",
                        false));
            }
        });
        return all.stream().sorted().distinct().toList();
    }
}
