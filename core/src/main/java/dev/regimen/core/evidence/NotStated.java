package dev.regimen.core.evidence;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.util.HashSet;
import java.util.List;

/**
 * A fact that was looked for and that no source says. It keeps what is missing apart from what nobody looked for.
 *
 * @param fact stable name among what a procedure does not state, such as {@code course-maximum}
 * @param what what was looked for, for those who keep the catalogue: "how many courses a person may have"
 * @param lookedIn where it was looked for: at least one source, each once, all of them such as can state a fact
 */
public record NotStated(String fact, String what, List<Source> lookedIn) {
    public NotStated {
        Ids.check(fact, "fact");
        if (requireNonNull(what, "what").isBlank()) {
            throw new IllegalArgumentException("what must not be blank");
        }
        lookedIn = List.copyOf(requireNonNull(lookedIn, "lookedIn"));
        if (lookedIn.isEmpty()) {
            throw new IllegalArgumentException("""
                    lookedIn must name at least one source
                    Name the sources that were opened; leave the entry out if nobody has looked""");
        }
        var seen = new HashSet<String>();
        for (Source source : lookedIn) {
            if (!seen.add(source.id())) {
                throw new IllegalArgumentException("lookedIn names '%s' twice".formatted(source.id()));
            }
            if (!source.kind().isClinical()) {
                throw new IllegalArgumentException(
                        "lookedIn must name what was read; '%s' is a planning default\nName only sources that were opened"
                                .formatted(source.id()));
            }
        }
    }
}
