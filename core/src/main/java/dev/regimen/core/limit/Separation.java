package dev.regimen.core.limit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A minimum distance between a session and another kind of event: no steroid from 2 weeks before a vaccination to 1
 * week after it.
 *
 * @param id stable name among a protocol's separations
 * @param event the kind of event: the id of a procedure or of an outside event
 * @param beforeEvent how long before the event the session must be at least; null if it may come at any time before
 * @param afterEvent how long after the event the session must be at least; null if it may come at any time after
 * @param sameSite whether only events at a site and side that overlap the session's count
 * @param citations where it was taken from
 */
public record Separation(
        String id,
        String event,
        @Nullable Gap beforeEvent,
        @Nullable Gap afterEvent,
        boolean sameSite,
        List<Citation> citations)
        implements Sourced {
    public Separation {
        Ids.check(id, "id");
        Ids.check(event, "event");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (beforeEvent == null && afterEvent == null) {
            throw new IllegalArgumentException("at least one of beforeEvent and afterEvent must be given");
        }
    }
}
