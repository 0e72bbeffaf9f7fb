package dev.regimen.scheduling.internal.grid;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Sets that were computed before, in a table for each key, up to a number of words in all: what no longer fits is computed
 * each time. Safe to share between threads.
 *
 * @param <K> what the sets of a table have in common
 */
final class Cache<K> {
    private final Map<K, Table> tables = new ConcurrentHashMap<>();
    private final AtomicLong left;

    /** @param most how many words are kept in all */
    Cache(long most) {
        this.left = new AtomicLong(most);
    }

    /** The sets with one thing in common, by name. */
    final class Table {
        private final Map<String, long[]> sets = new ConcurrentHashMap<>();

        long[] get(String name, Supplier<long[]> compute) {
            long[] found = sets.get(name);
            if (found == null) {
                found = compute.get();
                keep(name, found);
            }
            return found;
        }

        private void keep(String name, long[] set) {
            if (left.get() >= set.length && sets.putIfAbsent(name, set) == null) {
                left.addAndGet(-set.length);
            }
        }
    }

    Table table(K key) {
        Table table = tables.get(key);
        return table == null ? tables.computeIfAbsent(key, any -> new Table()) : table;
    }

    /** A new one, with what this one knows except for some. */
    Cache<K> without(BiPredicate<K, String> stale) {
        Cache<K> copy = new Cache<>(left.get());
        tables.forEach((key, table) -> table.sets.forEach((name, set) -> {
            if (stale.test(key, name)) {
                copy.left.addAndGet(set.length);
            } else {
                copy.table(key).sets.put(name, set);
            }
        }));
        return copy;
    }
}
