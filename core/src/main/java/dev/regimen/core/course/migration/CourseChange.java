package dev.regimen.core.course.migration;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.timeline.TimelineChange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a new version of a protocol would change for one course. */
public sealed interface CourseChange {
    /** Whose course. */
    CourseId course();

    /** The course pins exactly what the new version says: nothing changes. */
    record Unchanged(CourseId course) implements CourseChange {
        public Unchanged {
            requireNonNull(course, "course");
        }
    }

    /** The course pins another protocol, so the new version is none of its own. */
    record OtherProtocol(CourseId course, ProtocolId pinned) implements CourseChange {
        public OtherProtocol {
            requireNonNull(course, "course");
            requireNonNull(pinned, "pinned");
        }
    }

    /**
     * The course cannot be given by the new version at all.
     *
     * @param why the rule that refuses it, for developers
     */
    record Refused(CourseId course, String why) implements CourseChange {
        public Refused {
            requireNonNull(course, "course");
            requireNonNull(why, "why");
        }
    }

    /**
     * What changes, part by part; a course of which every session {@link Effect#KEEPS keeps} may have none.
     *
     * @param sessions every session that was held or is booked, in the order of the old evaluation
     * @param newlyNeeded the sessions that could get a date next and that the course would need only by the new version
     * @param noLongerNeeded the sessions that could get a date next and that the course needs only by the old version
     * @param reprint what is told otherwise for the visits still ahead, with the rules and sessions it comes from: if
     *     there is any, the handout must be printed again
     */
    record Changed(
            CourseId course,
            List<SessionChange> sessions,
            List<SessionWindow> newlyNeeded,
            List<SessionWindow> noLongerNeeded,
            List<TimelineChange> reprint)
            implements CourseChange {
        public Changed {
            requireNonNull(course, "course");
            sessions = List.copyOf(requireNonNull(sessions, "sessions"));
            newlyNeeded = List.copyOf(requireNonNull(newlyNeeded, "newlyNeeded"));
            noLongerNeeded = List.copyOf(requireNonNull(noLongerNeeded, "noLongerNeeded"));
            reprint = List.copyOf(requireNonNull(reprint, "reprint"));
        }

        /** Whether every session keeps its place and its visit. */
        public boolean keepsAll() {
            return sessions.stream()
                    .allMatch(each ->
                            each.effect() == Effect.KEEPS && each.visit().isEmpty());
        }

        /** Whether the patient's handout must be printed again. */
        public boolean mustReprint() {
            return !reprint.isEmpty();
        }

        /** Returns a text that says only how much there is. */
        @Override
        public String toString() {
            return "Changed[%s, %d sessions, %d newly needed, %d no longer, %d to reprint]"
                    .formatted(course, sessions.size(), newlyNeeded.size(), noLongerNeeded.size(), reprint.size());
        }
    }

    /** What becomes of a session. */
    enum Effect {
        /** Nothing speaks against it that did not before. */
        KEEPS,
        /** It breaks a rule that it did not break before. */
        VIOLATES,
        /** The new version has no such stage or session. */
        NO_PLACE
    }

    /** What of a booked visit is no longer right. */
    enum VisitChange {
        /** Something else is given. */
        DOSE,
        /** Other people, rooms or devices are needed, or other steps. */
        NEEDS,
        /** The patient's booked time is too short. */
        TOO_SHORT
    }

    /**
     * What becomes of a session that was held or is booked.
     *
     * @param event the id of the event in the ledger
     * @param held whether it was held; else it is booked
     * @param against the evaluator's reasons by the new version that speak against it, in its order; those that spoke
     *     against it before are among them
     * @param visit what of its visit changes; empty for one that was held or has no place
     */
    record SessionChange(
            SessionKey session,
            String event,
            boolean held,
            Effect effect,
            List<Reason> against,
            Set<VisitChange> visit) {
        public SessionChange {
            requireNonNull(session, "session");
            requireNonNull(event, "event");
            requireNonNull(effect, "effect");
            against = List.copyOf(requireNonNull(against, "against"));
            EnumSet<VisitChange> changes = EnumSet.noneOf(VisitChange.class);
            changes.addAll(requireNonNull(visit, "visit"));
            visit = Collections.unmodifiableSet(changes);
        }
    }

    /** The answer for this kind of change. */
    default <R> R fold(
            Function<? super Unchanged, ? extends R> unchanged,
            Function<? super OtherProtocol, ? extends R> otherProtocol,
            Function<? super Refused, ? extends R> refused,
            Function<? super Changed, ? extends R> changed) {
        if (this instanceof Unchanged same) {
            return unchanged.apply(same);
        }
        if (this instanceof OtherProtocol other) {
            return otherProtocol.apply(other);
        }
        return this instanceof Refused no ? refused.apply(no) : changed.apply((Changed) this);
    }
}
