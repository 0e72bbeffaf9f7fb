package dev.regimen.core.course;

import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days that a payer's allowances leave closed. A visit uses one visit of one allowance that covers it; events of
 * one day are one visit. Which allowance a visit uses is not fixed: a day is open if the visits can be shared out so
 * that one is left for it.
 */
final class AuthorisationCheck {
    private final List<Authorisation> all;
    private final String procedure;
    private final Candidate candidate;
    private final Map<Authorisation, List<Visit>> charged = new LinkedHashMap<>();
    private final Set<Authorisation> exhausted = new HashSet<>();

    private record Visit(List<LedgerEvent> events) {
        boolean mayUse(Authorisation allowance) {
            return events.stream().anyMatch(event -> mayUse(allowance, event));
        }

        private static boolean mayUse(Authorisation allowance, LedgerEvent event) {
            return allowance.procedure().equals(event.kind())
                    && event.date().overlaps(DateRange.of(allowance.first(), allowance.last()))
                    && Candidate.overlaps(allowance.site(), event.site())
                    && (allowance.side() == null || allowance.side().overlaps(event.side()));
        }
    }

    private AuthorisationCheck(List<Authorisation> all, Candidate candidate, Facts facts) {
        this.all = all;
        this.candidate = candidate;
        this.procedure = facts.state.protocol().id().procedure();
        all.forEach(allowance -> charged.put(allowance, new ArrayList<>()));
        visits(facts.ofKind(procedure)).forEach(this::charge);
    }

    static List<ClosedDays> closedBy(Candidate candidate, Facts facts, LocalDate since) {
        List<Authorisation> all = facts.state.authorisations();
        return all == null ? List.of() : new AuthorisationCheck(all, candidate, facts).closedFrom(since);
    }

    private List<Visit> visits(List<LedgerEvent> events) {
        Map<Object, List<LedgerEvent>> together = new LinkedHashMap<>();
        for (LedgerEvent event : events) {
            if (!candidate.owns(event)) {
                Object visit = event.date().isOneDay() ? event.first() : event.id();
                together.computeIfAbsent(visit, same -> new ArrayList<>()).add(event);
            }
        }
        return together.values().stream().map(Visit::new).toList();
    }

    // what found no room once finds none later: further visits only take some
    private void charge(Visit visit) {
        Set<Authorisation> tried = new HashSet<>(exhausted);
        if (!charge(visit, tried)) {
            exhausted.addAll(tried);
        }
    }

    /** Shares out one more visit, moving others to another allowance where that makes room. */
    private boolean charge(Visit visit, Set<Authorisation> tried) {
        for (Authorisation allowance : all) {
            if (!tried.contains(allowance)
                    && visit.mayUse(allowance)
                    && tried.add(allowance)
                    && makeRoom(allowance, tried)) {
                charged(allowance).add(visit);
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(Authorisation allowance, Set<Authorisation> tried) {
        List<Visit> users = charged(allowance);
        if (users.size() < allowance.visits()) {
            return true;
        }
        for (Visit user : List.copyOf(users)) {
            if (charge(user, tried)) {
                users.remove(user);
                return true;
            }
        }
        return false;
    }

    private List<ClosedDays> closedFrom(LocalDate since) {
        List<Authorisation> covering = all.stream()
                .filter(each -> each.covers(procedure, candidate.site(), candidate.side()))
                .toList();
        TreeSet<LocalDate> starts = new TreeSet<>(Set.of(since));
        for (Authorisation each : covering) {
            starts.add(each.first());
            starts.add(each.last().plusDays(1));
        }
        Set<Authorisation> full = new HashSet<>(all);
        full.removeAll(withRoom());
        List<ClosedDays> closed = new ArrayList<>();
        for (LocalDate start : starts.tailSet(since)) {
            LocalDate next = starts.higher(start);
            DateRange days = next == null ? DateRange.from(start) : DateRange.of(start, next.minusDays(1));
            List<Authorisation> valid =
                    covering.stream().filter(each -> each.isValidOn(start)).toList();
            if (full.containsAll(valid)) {
                close(days, reason(covering, valid), valid, closed);
            }
        }
        return closed;
    }

    // an allowance has room if one of its visits is left, or can be moved to one that has room
    private Set<Authorisation> withRoom() {
        Set<Authorisation> room = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Authorisation each : all) {
                boolean hasRoom = charged(each).size() < each.visits()
                        || charged(each).stream()
                                .anyMatch(visit -> room.stream().anyMatch(visit::mayUse));
                more |= hasRoom && room.add(each);
            }
        }
        return room;
    }

    // a session on the day of a visit that is charged already needs no further visit
    private void close(DateRange days, Reason reason, List<Authorisation> valid, List<ClosedDays> closed) {
        TreeSet<LocalDate> free = new TreeSet<>();
        for (Authorisation each : valid) {
            charged(each).stream()
                    .map(visit -> visit.events().get(0).date())
                    .filter(date -> date.isOneDay() && days.contains(date.first()))
                    .forEach(date -> free.add(date.first()));
        }
        LocalDate next = days.first();
        for (LocalDate day : free) {
            if (next.isBefore(day)) {
                closed.add(new ClosedDays(DateRange.of(next, day.minusDays(1)), reason));
            }
            next = day.plusDays(1);
        }
        LocalDate last = days.last();
        if (last == null || !next.isAfter(last)) {
            closed.add(new ClosedDays(new DateRange(next, last), reason));
        }
    }

    private Reason reason(List<Authorisation> covering, List<Authorisation> valid) {
        Reason.Lack lack = Reason.Lack.EXHAUSTED;
        if (valid.isEmpty()) {
            lack = covering.isEmpty() ? Reason.Lack.NONE : Reason.Lack.DATES;
        }
        return new Reason.Unauthorised(
                lack,
                (valid.isEmpty() ? covering : valid)
                        .stream().map(Authorisation::id).toList(),
                valid.stream()
                        .flatMap(each -> charged(each).stream())
                        .flatMap(visit -> visit.events().stream())
                        .map(LedgerEvent::id)
                        .toList());
    }

    private List<Visit> charged(Authorisation allowance) {
        return charged.computeIfAbsent(allowance, any -> new ArrayList<>());
    }
}
