package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.Contraindication.Consequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to find out before a booked visit, and what a known circumstance does to it: a fever or an infection moves a
 * session to another day. Only contraindications whose consequence is {@link Consequence#RESCHEDULE} are looked at
 * here; the others hold for the whole course, and {@link CourseEvaluator} answers for them.
 *
 * @param day the day of the visit
 * @param findings a contraindication that holds or may hold, for each booked session of that day, by session and then
 *     in the protocol's order
 */
public record PreVisitCheck(LocalDate day, List<Finding> findings) {
    /**
     * A contraindication that holds, or may hold.
     *
     * @param session the booked session
     * @param event its event in the ledger
     * @param contraindication the contraindication's id
     * @param answer yes, or not known
     * @param ask the ids of the circumstances that are not known; empty if it holds
     */
    public record Finding(SessionKey session, String event, String contraindication, Answer answer, Set<String> ask) {
        public Finding {
            requireNonNull(session, "session");
            requireNonNull(event, "event");
            requireNonNull(contraindication, "contraindication");
            requireNonNull(answer, "answer");
            ask = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(ask, "ask")));
        }

        /** Returns a text without the answer. */
        @Override
        public String toString() {
            return "Finding[%s, %s]".formatted(session, contraindication);
        }
    }

    public PreVisitCheck {
        requireNonNull(day, "day");
        findings = List.copyOf(requireNonNull(findings, "findings"));
    }

    /** Looks at the sessions of the course that are booked on that day, with what is known of the patient now. */
    public static PreVisitCheck of(CourseState state, LocalDate day) {
        requireNonNull(state, "state");
        requireNonNull(day, "day");
        List<Finding> findings = new ArrayList<>();
        for (LedgerEvent event : state.ledger().events()) {
            SessionKey key = event.session();
            boolean isBookedThen =
                    event.status() == LedgerEvent.Status.BOOKED && event.date().contains(day);
            if (isBookedThen && key != null && key.course().equals(state.course()) && gives(state, event)) {
                findings.addAll(findings(state, event, key));
            }
        }
        return new PreVisitCheck(day, findings);
    }

    // a composite visit has several events with one key: the session is the one of the protocol's own procedure
    private static boolean gives(CourseState state, LedgerEvent event) {
        return event.kind().equals(state.protocol().id().procedure());
    }

    private static List<Finding> findings(CourseState state, LedgerEvent event, SessionKey key) {
        List<Finding> findings = new ArrayList<>();
        for (Contraindication each : state.protocol().contraindications()) {
            if (each.consequence() != Consequence.RESCHEDULE) {
                continue;
            }
            Answer answer = each.when().holds(state.site(), key.side(), key.stage(), state.circumstances());
            if (answer != Answer.NO) {
                findings.add(new Finding(key, event.id(), each.id(), answer, unknown(state, each, answer)));
            }
        }
        return findings;
    }

    private static Set<String> unknown(CourseState state, Contraindication rule, Answer answer) {
        Set<String> unknown = new TreeSet<>();
        if (answer == Answer.UNKNOWN) {
            rule.when().circumstances().keySet().stream()
                    .filter(id -> state.circumstances().of(id) == Answer.UNKNOWN)
                    .forEach(unknown::add);
        }
        return unknown;
    }

    /** The sessions that have to be moved. */
    public Set<SessionKey> voided() {
        Set<SessionKey> keys = new TreeSet<>();
        findings.stream().filter(each -> each.answer() == Answer.YES).forEach(each -> keys.add(each.session()));
        return Collections.unmodifiableSet(keys);
    }

    /** The circumstances to ask about. */
    public Set<String> toAsk() {
        Set<String> ids = new TreeSet<>();
        findings.forEach(each -> ids.addAll(each.ask()));
        return Collections.unmodifiableSet(ids);
    }
}
