package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every dated event of one patient, from all courses, providers and bookings: what caps, separations and anchors look
 * at.
 *
 * @param events by first day, last day and id; ids differ
 */
public record PatientLedger(List<LedgerEvent> events) {
    // before EMPTY, whose construction sorts with it
    private static final Comparator<LedgerEvent> ORDER = Comparator.comparing(LedgerEvent::first)
            .thenComparing(LedgerEvent::last)
            .thenComparing(LedgerEvent::id);

    /** Nothing is known to have happened. */
    public static final PatientLedger EMPTY = new PatientLedger(List.of());

    public PatientLedger {
        events = requireNonNull(events, "events").stream().sorted(ORDER).toList();
        Set<String> ids = new HashSet<>();
        for (LedgerEvent event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException(
                        "events must have different ids; '%s' comes twice".formatted(event.id()));
            }
        }
    }

    public static PatientLedger of(LedgerEvent... events) {
        return new PatientLedger(List.of(events));
    }

    /** This with one more event, or with the event in place of the one with the same id. */
    public PatientLedger with(LedgerEvent event) {
        List<LedgerEvent> more = new ArrayList<>(without(event.id()).events);
        more.add(event);
        return new PatientLedger(more);
    }

    /** This without the event of that id; the same if there is none. */
    public PatientLedger without(String eventId) {
        requireNonNull(eventId, "eventId");
        return new PatientLedger(
                events.stream().filter(event -> !event.id().equals(eventId)).toList());
    }

    /** Returns a text that says only how many events there are. */
    @Override
    public String toString() {
        return "PatientLedger[%d events]".formatted(events.size());
    }
}
