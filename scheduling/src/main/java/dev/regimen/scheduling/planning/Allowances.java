package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.scheduling.planning.Lever.Answer;
import dev.regimen.scheduling.planning.Lever.Kind;
import dev.regimen.scheduling.planning.Relaxation.Change;
import dev.regimen.scheduling.planning.Relaxing.Trial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a payer could be asked for: an allowance that is valid for longer, or for more visits, or a first one. */
final class Allowances {
    /** How long after the calendar an allowance may be asked for, for visits that have no date yet. */
    private static final int DAYS_BEYOND = 366;

    private Allowances() {}

    /**
     * The levers of a request; none if its payer asks for no authorisation.
     *
     * @param visits how many visits are to be planned
     * @param from the first day on which a visit could be
     * @param lastDay the calendar's last day
     */
    static List<Lever> levers(CourseRequest request, int visits, LocalDate from, LocalDate lastDay) {
        CourseState course = request.course();
        List<Authorisation> given = course.authorisations();
        if (given == null) {
            return List.of();
        }
        String procedure = course.protocol().id().procedure();
        LocalDate until = lastDay.plusDays(DAYS_BEYOND);
        int events = course.ledger().events().size();
        Authorisation all =
                new Authorisation(newId(given), procedure, course.site(), course.side(), visits + events, from, until);
        List<Lever> levers = new ArrayList<>();
        for (Authorisation each : given) {
            if (each.covers(procedure, course.site(), course.side())) {
                levers.add(new Longer(each, from, until, days(course), all));
                levers.add(Lever.upTo(
                        Kind.PAYER,
                        visits + events,
                        more -> new Relaxation.AuthorisedVisits(each.id(), each.visits() + more)));
            }
        }
        if (levers.isEmpty()) {
            levers.add(new First(all));
        }
        return levers;
    }

    private static String newId(List<Authorisation> given) {
        List<String> ids = given.stream().map(Authorisation::id).toList();
        int number = 1;
        while (ids.contains("new-" + number)) {
            number++;
        }
        return "new-" + number;
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.toIntExact(until.toEpochDay() - from.toEpochDay());
    }

    /** The days, in order, of what is known of the patient: an allowance that reaches one of them may be charged for it. */
    private static List<LocalDate> days(CourseState course) {
        return course.ledger().events().stream()
                .map(event -> event.date().first())
                .distinct()
                .sorted()
                .toList();
    }

    /** An allowance that is valid until a later day, from an earlier one, or both. */
    private record Longer(Authorisation now, LocalDate from, LocalDate until, List<LocalDate> events, Authorisation all)
            implements Lever {
        @Override
        public Kind kind() {
            return Kind.PAYER;
        }

        @Override
        public Change most() {
            return new Relaxation.Authorised(all);
        }

        @Override
        public boolean goesAllTheWay() {
            return false;
        }

        @Override
        public Optional<Answer> least(Trial trial, List<Change> others) {
            List<LocalDate> starts = new ArrayList<>(List.of(now.first()));
            events.stream()
                    .map(day -> day.plusDays(1))
                    .filter(day -> day.isAfter(from) && day.isBefore(now.first()))
                    .sorted(Comparator.reverseOrder())
                    .forEach(starts::add);
            starts.add(now.first().isAfter(from) ? from : now.first());
            for (LocalDate start : starts) {
                Optional<Answer> open = later(start, trial, others);
                if (open.isPresent()) {
                    return Optional.of(earlier(start, open.get(), trial, others));
                }
            }
            return Optional.empty();
        }

        /** The fewest days later that open the course, from a start. */
        private Optional<Answer> later(LocalDate start, Trial trial, List<Change> others) {
            Lever none = Lever.of(kind(), dates(start, now.last()));
            Optional<Answer> open = start.equals(now.first())
                    ? Optional.empty()
                    : none.least(trial, others).map(answer -> new Answer(answer.change(), 0, answer.offer()));
            LocalDate last = now.last().isBefore(from) ? from.minusDays(1) : now.last();
            List<LocalDate> ends = new ArrayList<>();
            events.stream()
                    .map(day -> day.minusDays(1))
                    .filter(day -> day.isAfter(last) && day.isBefore(until))
                    .forEach(ends::add);
            ends.add(last.isBefore(until) ? until : last);
            for (LocalDate end : ends) {
                // up to a day on which more is charged, more days never close what fewer open
                open = open.isPresent()
                        ? open
                        : Lever.upTo(kind(), days(last, end), more -> dates(start, last.plusDays(more)))
                                .least(trial, others);
            }
            return open;
        }

        /** The fewest days earlier with which the end that was found is enough. */
        private Answer earlier(LocalDate start, Answer found, Trial trial, List<Change> others) {
            LocalDate end = ((Relaxation.AuthorisedDates) found.change()).last();
            LocalDate first = now.first().isAfter(until) ? until.plusDays(1) : now.first();
            return Lever.upTo(kind(), days(start, first), more -> dates(first.minusDays(more), end))
                    .least(trial, others)
                    .map(least -> new Answer(least.change(), found.amount() + least.amount(), least.offer()))
                    .orElse(found);
        }

        private Change dates(LocalDate from, LocalDate until) {
            return new Relaxation.AuthorisedDates(now.id(), from, until);
        }
    }

    /** An allowance where there is none: for the fewest visits, and then until the earliest day. */
    private record First(Authorisation all) implements Lever {
        @Override
        public Kind kind() {
            return Kind.PAYER;
        }

        @Override
        public Change most() {
            return of(all.visits(), all.last());
        }

        private Change of(int visits, LocalDate last) {
            return new Relaxation.Authorised(
                    new Authorisation(all.id(), all.procedure(), all.site(), all.side(), visits, all.first(), last));
        }

        @Override
        public Optional<Answer> least(Trial trial, List<Change> others) {
            return fewer(all.visits(), all.last())
                    .least(trial, others)
                    .flatMap(answer -> until(answer.amount())
                            .least(trial, others)
                            .map(earliest -> {
                                // what lies beyond the last day is no longer charged
                                LocalDate last = all.first().plusDays(earliest.amount() - 1L);
                                return fewer(answer.amount(), last)
                                        .least(trial, others)
                                        .orElse(earliest);
                            }));
        }

        private Lever fewer(int most, LocalDate last) {
            return Lever.upTo(Kind.PAYER, most, visits -> of(visits, last));
        }

        private Lever until(int visits) {
            int days = days(all.first(), all.last()) + 1;
            return Lever.upTo(Kind.PAYER, days, day -> of(visits, all.first().plusDays(day - 1L)));
        }
    }
}
