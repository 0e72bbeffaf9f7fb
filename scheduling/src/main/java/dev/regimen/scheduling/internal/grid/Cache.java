package dev.regimen.scheduling.internal.grid;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Sets that were computed before, up to a number of words in all: what no longer fits is computed each time. Safe to share
 * between threads.
 *
 * @param <K> what a set is the answer for
 */
final class Cache<K> {
    private final Map<K, long[]> known = new ConcurrentHashMap<>();
    private final int most;

    /** @param most how many sets are kept */
    private Cache(int most) {
        this.most = most;
    }

    static <K> Cache<K> ofWords(long words, int wordsEach) {
        return new Cache<>((int) Math.max(1, words / Math.max(1, wordsEach)));
    }

    long[] get(K key, Supplier<long[]> compute) {
        long[] found = known.get(key);
        if (found == null) {
            found = compute.get();
            if (known.size() < most) {
                known.putIfAbsent(key, found);
            }
        }
        return found;
    }

    /** A new one, with what this one knows except for some keys. */
    Cache<K> without(Predicate<K> stale) {
        Cache<K> copy = new Cache<>(most);
        known.forEach((key, value) -> {
            if (!stale.test(key)) {
                copy.known.put(key, value);
            }
        });
        return copy;
    }
}
