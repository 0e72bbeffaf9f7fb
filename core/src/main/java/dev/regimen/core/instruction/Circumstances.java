package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a patient for the rules, by the id of the circumstance: {@code sedation}, {@code anticoagulants},
 * {@code diabetes}. Whatever is not named is {@link Answer#UNKNOWN}. The host passes it with each call; the library
 * never keeps it, and {@link #toString} says only how many answers there are.
 *
 * @param answers by circumstance id, sorted
 */
public record Circumstances(Map<String, Answer> answers) {
    /** Nothing is known. */
    public static final Circumstances UNKNOWN = new Circumstances(Map.of());

    public Circumstances {
        SortedMap<String, Answer> sorted = new TreeMap<>();
        requireNonNull(answers, "answers")
                .forEach((id, answer) -> sorted.put(Ids.check(id, "circumstance"), requireNonNull(answer, "answer")));
        answers = Collections.unmodifiableSortedMap(sorted);
    }

    /** This, knowing that the circumstance holds or does not. */
    public Circumstances with(String circumstance, boolean holds) {
        SortedMap<String, Answer> more = new TreeMap<>(answers);
        more.put(circumstance, Answer.of(holds));
        return new Circumstances(more);
    }

    public Answer of(String circumstance) {
        return answers.getOrDefault(requireNonNull(circumstance, "circumstance"), Answer.UNKNOWN);
    }

    /** This, with what the other one knows besides; where both answer, the other one is right. */
    public Circumstances with(Circumstances other) {
        SortedMap<String, Answer> more = new TreeMap<>(answers);
        more.putAll(other.answers);
        return new Circumstances(more);
    }

    @Override
    public String toString() {
        return "Circumstances[%d answers]".formatted(answers.size());
    }
}
