package dev.regimen.core.course;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a window is as it is, why a day is closed, or why a session counts or does not: as data that names the rule and
 * the events it counted. Texts for people are written elsewhere, from {@link #fold}.
 *
 * <p>{@code toString} is for developers. It names rules and the host's event ids; answers about the patient and
 * outcomes are left out.
 */
public sealed interface Reason {
    /** What a window's dates, or a session's place in its window, were measured from. */
    enum Place {
        /** This is where the window's dates come from. */
        MEASURED,
        /** Before the first day at all: does not count. */
        TOO_EARLY,
        /** Before the first planned day: counts all the same. */
        EARLY,
        /** After the last planned day: counts. */
        LATE,
        /** After the last day at all: see {@code ifLate}. */
        EXPIRED
    }

    /** Why an authorisation does not serve. */
    enum Lack {
        /** None covers the procedure at the site and side. */
        NONE,
        /** One covers it, but not on these days. */
        DATES,
        /** All its visits are used or booked. */
        EXHAUSTED
    }

    /** Why a session that was held or booked does not count. */
    enum Cause {
        /** The protocol has no such stage, side or cycle. */
        UNKNOWN_SESSION,
        /** Another event has the same session key. */
        SAME_SESSION,
        /** The stage already had the most sessions it may have. */
        BEYOND_MOST,
        /** A decision had ended the stage before it. */
        STOPPED,
        /** The stage it should follow had not ended, or the event it should follow is not known. */
        NOT_ANCHORED,
        /** The stage or the course began again after it, because a later session was too late. */
        RESTARTED
    }

    /** Where the outcomes that a gate asks for stand. */
    enum GateState {
        MET,
        NOT_MET,
        /** An outcome is not recorded, or in a unit that cannot be compared. */
        MISSING
    }

    /**
     * A session's distance from its anchor.
     *
     * @param place what it says
     * @param anchor what the distance is from
     * @param event the event that was the anchor
     * @param date the anchor's last possible day with {@link Place#MEASURED}; else the end that was missed: the first
     *     day that would not have been too early, or the last that would not have been too late
     * @param ifLate what follows, with {@link Place#EXPIRED}; else null
     */
    record Spacing(
            Place place,
            Anchor anchor,
            String event,
            LocalDate date,
            @Nullable IfLate ifLate) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.spacing(this);
        }
    }

    /** The first session is planned from the day it was asked for. */
    record Requested(LocalDate notBefore) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.requested(this);
        }
    }

    /** The event that the window should be measured from is not known. */
    record NotAnchored(Anchor anchor) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.notAnchored(this);
        }
    }

    /** The date of an event is known in part only, and was read in the direction that forbids. */
    record PartialDate(String event, DateRange days) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.partialDate(this);
        }
    }

    /**
     * A cap is full.
     *
     * @param cap the id of the cap
     * @param events the events that fill it, by date
     * @param freeFrom the day after the events that fill it stop counting together; null if this session alone is more than
     *     the cap allows
     */
    record Capped(String cap, List<String> events, @Nullable LocalDate freeFrom) implements Reason {
        public Capped {
            events = List.copyOf(events);
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.capped(this);
        }
    }

    /**
     * A dose that a cap should add up is not known, or in another unit: a practitioner looks at it.
     *
     * @param cap the id of the cap
     * @param events the events concerned, by date; empty if it is this session's own dose
     */
    record DoseUnclear(String cap, List<String> events) implements Reason {
        public DoseUnclear {
            events = List.copyOf(events);
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.doseUnclear(this);
        }
    }

    /** A minimum distance from another kind of event. */
    record Separated(String separation, String event) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.separated(this);
        }
    }

    /** The distance from a session of the other side. */
    record OtherSide(String event) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherSide(this);
        }
    }

    /**
     * No payer's allowance serves.
     *
     * @param lack why not
     * @param authorisations the ids of those that cover the procedure, site and side
     * @param events the events that use them up, by date
     */
    record Unauthorised(Lack lack, List<String> authorisations, List<String> events) implements Reason {
        public Unauthorised {
            authorisations = List.copyOf(authorisations);
            events = List.copyOf(events);
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.unauthorised(this);
        }
    }

    /**
     * A gate, the condition of another cycle, or what speaks for going on at a decision point.
     *
     * @param ofStage the stage whose outcomes it asks for
     * @param criterion what they must be
     * @param state where they stand
     * @param sessions the sessions whose outcomes decided it, or are missing
     * @param by until when the outcomes are waited for; null if no limit is stated
     */
    record Gated(
            String ofStage,
            Criterion criterion,
            GateState state,
            List<SessionKey> sessions,
            @Nullable LocalDate by) implements Reason {
        public Gated {
            sessions = List.copyOf(sessions);
        }

        /** Returns a text without what became of the patient. */
        @Override
        public String toString() {
            return "Gated[%s, %s, %s, by=%s]".formatted(ofStage, criterion, sessions, by);
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.gated(this);
        }
    }

    /**
     * A practitioner decides.
     *
     * @param about the session the decision is about
     * @param by until when it is waited for; null if no limit is stated
     * @param ifUndecided what becomes of claimed time then
     */
    record Undecided(SessionKey about, @Nullable LocalDate by, IfUndecided ifUndecided) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.undecided(this);
        }
    }

    /**
     * A contraindication holds, or may hold.
     *
     * @param contraindication its id
     * @param consequence what follows if it holds
     * @param answer yes, or not known: never no
     * @param reviewed whether a practitioner decided to go on all the same
     */
    record Contraindicated(
            String contraindication, Contraindication.Consequence consequence, Answer answer, boolean reviewed)
            implements Reason {
        /** Returns a text without the answer. */
        @Override
        public String toString() {
            return "Contraindicated[%s, %s]".formatted(contraindication, consequence);
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.contraindicated(this);
        }
    }

    /** The protocol does not say how both sides are treated. */
    record SidesNotStated() implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.sidesNotStated(this);
        }
    }

    /**
     * A session does not count.
     *
     * @param cause why
     * @param event the event that made it so; null if none did
     */
    record NotCounted(Cause cause, @Nullable String event) implements Reason {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.notCounted(this);
        }
    }

    /** One answer for each kind of reason; a new kind is a new method, so that nobody forgets it. */
    interface Cases<R> {
        R spacing(Spacing reason);

        R requested(Requested reason);

        R notAnchored(NotAnchored reason);

        R partialDate(PartialDate reason);

        R capped(Capped reason);

        R doseUnclear(DoseUnclear reason);

        R separated(Separated reason);

        R otherSide(OtherSide reason);

        R unauthorised(Unauthorised reason);

        R gated(Gated reason);

        R undecided(Undecided reason);

        R contraindicated(Contraindicated reason);

        R sidesNotStated(SidesNotStated reason);

        R notCounted(NotCounted reason);
    }

    /** The answer for this kind of reason. */
    <R> R fold(Cases<? extends R> cases);
}
