package dev.regimen.core.catalog.internal.node;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the word that was probably meant. */
public final class Spelling {

    // longer words are text, not misspelt keys, and comparing them would cost time a hostile file could ask for
    private static final int MAX_LENGTH = 64;

    private Spelling() {}

    /** The known word nearest to {@code word}, if one is near enough to be meant. Ties go to the first in the alphabet. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int limit = Math.max(1, word.length() / 3);
        var byDistance = new TreeMap<Integer, String>();
        known.stream().sorted(Comparator.naturalOrder()).forEach(candidate -> {
            if (Math.abs(candidate.length() - word.length()) <= limit) {
                int distance = distance(word, candidate);
                if (distance <= limit) {
                    byDistance.putIfAbsent(distance, candidate);
                }
            }
        });
        return byDistance.isEmpty()
                ? Optional.empty()
                : Optional.of(byDistance.firstEntry().getValue());
    }

    /** A hint for an unknown word: the nearest known one, or all of them when they are few. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "Did you mean '%s'?".formatted(near))
                .orElseGet(() -> known.isEmpty() || known.size() > 24
                        ? ""
                        : "Known here: "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    /** Damerau-Levenshtein distance in its usual form: insert, delete, replace, swap two neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), replace);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
