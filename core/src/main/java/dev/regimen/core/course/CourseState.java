package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules of a course look at.
 *
 * @param protocol how the course is given
 * @param course its name
 * @param site where on this patient: the protocol's site or one inside it
 * @param side on which side; {@link Laterality#BILATERAL} for both
 * @param notBefore the day from which the first session is asked for; null for the day of the evaluation
 * @param ledger what happened to the patient and what is booked, of this course and otherwise
 * @param circumstances what is known of the patient
 * @param decisions what practitioners recorded, of any course
 * @param outcomes what sessions brought, of any course
 * @param authorisations the payer's allowances; null if none is needed, and then empty means that none was given
 */
public record CourseState(
        TreatmentProtocol protocol,
        CourseId course,
        BodySite site,
        Laterality side,
        @Nullable LocalDate notBefore,
        PatientLedger ledger,
        Circumstances circumstances,
        List<Decision> decisions,
        List<Outcome> outcomes,
        @Nullable List<Authorisation> authorisations) {
    public CourseState {
        requireNonNull(protocol, "protocol");
        requireNonNull(course, "course");
        requireNonNull(site, "site");
        requireNonNull(side, "side");
        requireNonNull(ledger, "ledger");
        requireNonNull(circumstances, "circumstances");
        decisions = List.copyOf(requireNonNull(decisions, "decisions"));
        outcomes = List.copyOf(requireNonNull(outcomes, "outcomes"));
        authorisations = authorisations == null ? null : List.copyOf(authorisations);
        if (!site.isWithin(protocol.site())) {
            throw new IllegalArgumentException(
                    "site (%s) must be the protocol's site (%s) or lie inside it".formatted(site, protocol.site()));
        }
    }

    /**
     * A course at the protocol's site, of which nothing is known yet. Its side is {@link Laterality#UNKNOWN} where the
     * site is paired, else {@link Laterality#NONE}.
     */
    public static Builder builder(TreatmentProtocol protocol, CourseId course) {
        return new Builder(protocol, course);
    }

    /** This, with another ledger. */
    public CourseState withLedger(PatientLedger other) {
        return new CourseState(
                protocol, course, site, side, notBefore, other, circumstances, decisions, outcomes, authorisations);
    }

    /** This, with other decisions. */
    public CourseState withDecisions(List<Decision> other) {
        return new CourseState(
                protocol, course, site, side, notBefore, ledger, circumstances, other, outcomes, authorisations);
    }

    /** This, with other allowances; null if none is needed. */
    public CourseState withAuthorisations(@Nullable List<Authorisation> other) {
        return new CourseState(
                protocol, course, site, side, notBefore, ledger, circumstances, decisions, outcomes, other);
    }

    /** This, with the first session asked for from another day; null for the day of the evaluation. */
    public CourseState withNotBefore(@Nullable LocalDate day) {
        return new CourseState(
                protocol, course, site, side, day, ledger, circumstances, decisions, outcomes, authorisations);
    }

    /**
     * This, as if it pinned another protocol. What happened stays as it was recorded, whether the other one has a place
     * for it or not.
     *
     * @throws IllegalArgumentException if the course's site does not lie within the other protocol's
     */
    public CourseState under(TreatmentProtocol other) {
        return new CourseState(
                other, course, site, side, notBefore, ledger, circumstances, decisions, outcomes, authorisations);
    }

    /**
     * This, as if the session were booked on that day: its events are in the ledger, one for each procedure that its
     * visit always gives; the session's own event gives the most that the visit plans to give. Their ids are the key's
     * text, and with a {@code '#'} the other procedures'. A booking of the same session that was added like this before
     * is replaced.
     *
     * @throws java.util.NoSuchElementException if the protocol has no such stage
     */
    public CourseState withBooked(SessionKey key, LocalDate day) {
        Stage stage = protocol.stage(requireNonNull(key, "key").stage());
        PatientLedger more = ledger;
        for (String kind : SessionKinds.of(this, stage)) {
            boolean isOwn = SessionKinds.isOwn(protocol, stage, kind);
            more = more.with(new LedgerEvent(
                    isOwn ? key.toString() : key + "#" + kind,
                    kind,
                    DateRange.on(day),
                    site,
                    key.side(),
                    LedgerEvent.Status.BOOKED,
                    key,
                    isOwn ? SessionKinds.planned(this, stage) : List.of()));
        }
        return withLedger(more);
    }

    /** Returns a text with the protocol and the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "CourseState[%s of %s]".formatted(course, protocol.id());
    }

    /** Fills a {@link CourseState}. Not thread-safe. */
    public static final class Builder {
        private final TreatmentProtocol protocol;
        private final CourseId course;
        private BodySite site;
        private @Nullable Laterality side;
        private @Nullable LocalDate notBefore;
        private PatientLedger ledger = PatientLedger.EMPTY;
        private Circumstances circumstances = Circumstances.UNKNOWN;
        private final List<Decision> decisions = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private @Nullable List<Authorisation> authorisations;

        private Builder(TreatmentProtocol protocol, CourseId course) {
            this.protocol = requireNonNull(protocol, "protocol");
            this.course = requireNonNull(course, "course");
            this.site = protocol.site();
        }

        public Builder site(BodySite where) {
            site = requireNonNull(where, "where");
            return this;
        }

        public Builder side(Laterality which) {
            side = requireNonNull(which, "which");
            return this;
        }

        public Builder notBefore(LocalDate day) {
            notBefore = requireNonNull(day, "day");
            return this;
        }

        public Builder ledger(PatientLedger all) {
            ledger = requireNonNull(all, "all");
            return this;
        }

        public Builder circumstances(Circumstances known) {
            circumstances = requireNonNull(known, "known");
            return this;
        }

        public Builder decisions(Decision... more) {
            decisions.addAll(List.of(more));
            return this;
        }

        public Builder outcomes(Outcome... more) {
            outcomes.addAll(List.of(more));
            return this;
        }

        /** The payer asks for an authorisation, and these were given: perhaps none. */
        public Builder authorisations(Authorisation... given) {
            authorisations = List.of(given);
            return this;
        }

        public CourseState build() {
            Laterality chosen = side;
            if (chosen == null) {
                chosen = site.paired() ? Laterality.UNKNOWN : Laterality.NONE;
            }
            return new CourseState(
                    protocol,
                    course,
                    site,
                    chosen,
                    notBefore,
                    ledger,
                    circumstances,
                    decisions,
                    outcomes,
                    authorisations);
        }
    }
}
