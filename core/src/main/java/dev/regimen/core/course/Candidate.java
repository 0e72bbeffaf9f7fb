package dev.regimen.core.course;

import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A session that is held against limits: what it is, what it gives and where. That something is evaluated is not limited,
 * only what else is given then.
 */
record Candidate(SessionKey key, Set<String> kinds, List<LedgerEvent.Given> given, BodySite site, Laterality side) {
    Candidate {
        kinds = new TreeSet<>(kinds);
        kinds.remove(LedgerEvent.EVALUATION);
    }

    /** A session that has no date yet, as its visit is planned. */
    static Candidate planned(CourseState state, Stage stage, SessionKey key) {
        return new Candidate(
                key, SessionKinds.of(state, stage), SessionKinds.planned(state, stage), state.site(), key.side());
    }

    /** A session in the ledger: what it gave, or is planned to give where that was not recorded. */
    static Candidate of(Facts facts, Stage stage, SessionKey key, LedgerEvent event) {
        CourseState state = facts.state;
        BodySite site = event.site();
        Set<String> kinds = new TreeSet<>(facts.kinds(key));
        if (event.status() == LedgerEvent.Status.BOOKED) {
            kinds.addAll(SessionKinds.of(state, stage));
        }
        return new Candidate(
                key,
                kinds,
                event.given().isEmpty() ? SessionKinds.planned(state, stage) : event.given(),
                site == null ? state.site() : site,
                key.side());
    }

    /** Whether an event belongs to this very session. */
    boolean owns(LedgerEvent event) {
        return key.equals(event.session());
    }

    /** Whether an event may have been where this session is. */
    boolean meets(LedgerEvent event) {
        return overlaps(site, event.site()) && side.overlaps(event.side());
    }

    /** Whether two sites may be the same place: one that was not recorded may be anywhere. */
    static boolean overlaps(@Nullable BodySite one, @Nullable BodySite other) {
        return one == null || other == null || one.overlaps(other);
    }

    /** The sides that something on this side counts on: on both, unless it is known to be on one. */
    static List<Laterality> sidesOf(Laterality side) {
        return switch (side) {
            case LEFT, RIGHT -> List.of(side);
            case BILATERAL, NONE, UNKNOWN -> List.of(Laterality.LEFT, Laterality.RIGHT);
        };
    }
}
