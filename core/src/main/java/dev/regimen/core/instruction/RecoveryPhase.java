package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to expect after a session: a flare of 2 to 4 days, then improvement over the following 4 to 6 weeks. Phases
 * may overlap each other and the next session.
 *
 * <p>A phase is told in one of two ways. By length: it starts at its anchor and {@code lasts} so long. By window: it
 * falls {@code between} two distances from its anchor, such as a worst day on day 2 to 3.
 *
 * @param id stable name among a protocol's phases
 * @param name what people call it
 * @param starts what it is told from
 * @param afterPhase the id of the phase whose end it follows; given exactly if {@code starts} is
 *     {@link Starts#END_OF_PHASE}
 * @param lasts how long; null if told by window
 * @param between in which window after the anchor; null if told by length
 * @param when after which sessions it is to be expected, such as those of one stage
 * @param detail more words for the patient; null if there is nothing to add
 * @param citations where it was taken from
 */
public record RecoveryPhase(
        String id,
        Localized<String> name,
        Starts starts,
        @Nullable String afterPhase,
        @Nullable GapRange lasts,
        @Nullable GapRange between,
        Condition when,
        @Nullable Localized<RichText> detail,
        List<Citation> citations)
        implements Sourced {

    /** What a phase is told from. */
    public enum Starts {
        /** Every session: the phase comes again after each. */
        SESSION,
        /** The last session of the stage alone. */
        LAST_SESSION,
        /** The end of another phase. */
        END_OF_PHASE
    }

    public RecoveryPhase {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        requireNonNull(starts, "starts");
        requireNonNull(when, "when");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if ((starts == Starts.END_OF_PHASE) != (afterPhase != null)) {
            throw new IllegalArgumentException("afterPhase must be given exactly if the phase starts at another's end");
        }
        if (id.equals(afterPhase)) {
            throw new IllegalArgumentException("afterPhase must name another phase");
        }
        if ((lasts == null) == (between == null)) {
            throw new IllegalArgumentException("exactly one of lasts and between must be given");
        }
    }

    /** A phase that follows every session at once. */
    public static RecoveryPhase afterSession(
            String id, Localized<String> name, GapRange lasts, List<Citation> citations) {
        return new RecoveryPhase(id, name, Starts.SESSION, null, lasts, null, Condition.ALWAYS, null, citations);
    }

    /** A phase that follows the end of another. */
    public static RecoveryPhase afterPhase(
            String id, Localized<String> name, String phase, GapRange lasts, List<Citation> citations) {
        return new RecoveryPhase(id, name, Starts.END_OF_PHASE, phase, lasts, null, Condition.ALWAYS, null, citations);
    }

    /** This, under other conditions. */
    public RecoveryPhase when(Condition condition) {
        return new RecoveryPhase(id, name, starts, afterPhase, lasts, between, condition, detail, citations);
    }
}
