package dev.regimen.core.evidence;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sources that contradict each other about one fact. Their positions stand side by side, in an order that says nothing
 * about which is right; they are never averaged, and none is left out.
 *
 * @param id stable name among a procedure's disagreements, such as {@code spacing}
 * @param about what they disagree about, such as "time from one injection to the next"
 * @param positions what they say: at least two positions that differ in their words, never two from one and the same
 *     place
 */
public record Disagreement(String id, Localized<String> about, List<Position> positions) {

    /**
     * What one or more of the sources say.
     *
     * @param says what they say, in our own words
     * @param citations where they say it: at least one, and none of them a planning default
     */
    public record Position(Localized<String> says, List<Citation> citations) implements Sourced {
        public Position {
            requireNonNull(says, "says");
            citations = List.copyOf(requireNonNull(citations, "citations"));
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("""
                        citations must name at least one source of the position
                        Only what an opened source says can contradict another""");
            }
            for (Citation citation : citations) {
                if (!citation.source().kind().isClinical()) {
                    throw new IllegalArgumentException(
                            "citations must be of what was read; '%s' is a planning default, which contradicts nobody"
                                    .formatted(citation.source().id()));
                }
            }
        }
    }

    public Disagreement {
        Ids.check(id, "id");
        requireNonNull(about, "about");
        positions = List.copyOf(requireNonNull(positions, "positions"));
        if (positions.size() < 2) {
            throw new IllegalArgumentException("""
                    positions must be at least two: a single one contradicts nobody
                    Add what the other source says, or state the fact where it belongs""");
        }
        Set<Citation> places = new HashSet<>();
        Set<Localized<String>> said = new HashSet<>();
        for (Position position : positions) {
            for (Citation citation : Set.copyOf(position.citations())) {
                if (!places.add(citation)) {
                    throw new IllegalArgumentException(
                            """
                            positions must not be taken from one and the same place of '%s'
                            Name the place of each in the source, such as 'sit-2018 (table 2)'""".formatted(citation.source().id()));
                }
            }
            if (!said.add(position.says())) {
                throw new IllegalArgumentException("""
                        positions must differ: two of them say the same
                        Name both sources at one position""");
            }
        }
    }
}
