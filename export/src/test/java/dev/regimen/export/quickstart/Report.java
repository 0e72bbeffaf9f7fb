package dev.regimen.export.quickstart;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.DateRange;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.Obstacle;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.Relaxation;
import dev.regimen.scheduling.repair.CourseRepair;
import dev.regimen.scheduling.repair.RepairProposal;
import dev.regimen.scheduling.repair.VisitChange;
import dev.regimen.scheduling.verify.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts what the planner answers into words, for a reader who develops: one way to read its data. */
final class Report {
    private static final ReasonWords WORDS = new ReasonWords();

    private final Practice practice;
    private final TreatmentProtocol protocol;
    private final StringBuilder text = new StringBuilder();

    Report(Practice practice, TreatmentProtocol protocol) {
        this.practice = practice;
        this.protocol = protocol;
    }

    String text() {
        return text.toString();
    }

    void course(Offer offer) {
        line("%s, planned as a whole", protocol.name().inOrAny(Locale.ENGLISH));
        for (PlannedVisit visit : offer.visits()) {
            line("");
            visit(visit);
        }
        offer.open().forEach(open -> line("%nwithout a date yet: %s (%s)", sessions(open.sessions()), open.why()));
        questions(offer);
        line("cost %d: %s", offer.cost().total(), offer.cost().parts());
    }

    /** Offers in a line each: what a patient chooses from. */
    void others(List<Offer> offers) {
        line("");
        for (Offer offer : offers) {
            PlannedVisit first = offer.visits().get(0);
            line(
                    "or from %s with %s, cost %d: %s",
                    time(first),
                    first.leader().map(this::name).orElse("anyone"),
                    offer.cost().total(),
                    offer.visits().stream().skip(1).map(Report::time).collect(Collectors.joining(", ")));
        }
    }

    /** What becomes of each visit after something came in between. */
    void repair(String what, RepairProposal proposal) {
        line("%n%s", what);
        for (CourseRepair course : proposal.own()) {
            course.changes().forEach(change -> line("  %s", change.fold(new Changes())));
        }
    }

    private static String time(PlannedVisit visit) {
        return day(visit.date()) + " " + visit.arrival().toLocalTime();
    }

    private String violation(Violation violation) {
        String resource = violation.resource();
        return violation.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (resource == null ? "" : ": " + name(resource))
                + violation.reasons().stream()
                        .map(reason -> ", " + reason.fold(WORDS))
                        .collect(Collectors.joining());
    }

    private void visit(PlannedVisit visit) {
        line(
                "%s %s  %s%s",
                day(visit.date()), visit.arrival().toLocalTime(), sessions(visit.sessions()), commitment(visit));
        line("  with    %s", claims(visit));
        SessionWindow window = visit.window();
        if (window != null) {
            line("  window  %s", window(window));
        }
        line("  why     %s", why(visit.choice()));
    }

    private static String window(SessionWindow window) {
        return days(window.planned())
                + window.reasons().stream()
                        .filter(reason -> !(reason instanceof Reason.Contraindicated))
                        .map(reason -> ", " + reason.fold(WORDS))
                        .collect(Collectors.joining());
    }

    /** What is not known of the patient and has to be asked before the first visit. */
    private void questions(Offer offer) {
        String open = offer.visits().stream()
                .map(PlannedVisit::window)
                .filter(Objects::nonNull)
                .flatMap(window -> window.reasons().stream())
                .filter(Reason.Contraindicated.class::isInstance)
                .map(reason -> reason.fold(WORDS))
                .distinct()
                .collect(Collectors.joining(", "));
        line("%nto ask first, since it is not known: %s", open.isEmpty() ? "nothing" : open);
    }

    private String why(PlannedVisit.DayChoice choice) {
        String fit = switch (choice.fit()) {
            case FIRST_PREFERRED -> "the first of the days that are best";
            case PREFERRED -> "one of the days that are best";
            case BEFORE_PREFERRED -> "before the days that are best";
            case AFTER_PREFERRED -> "after the days that are best";
            case OVERDUE -> "later than planned, as was asked";
        };
        return choice.passedOver().isEmpty() ? fit : fit + "; not on " + obstacles(choice.passedOver());
    }

    void refusal(String request, PlanningResult result) {
        line("%n%s", request);
        result.<Object>fold(
                offers -> line(
                        "  can be planned from %s",
                        day(offers.best().visits().get(0).date())),
                no -> {
                    no.blocked().forEach(this::blocked);
                    no.relaxations().forEach(this::relaxation);
                    return no;
                },
                exhausted -> line("  was not decided in %d steps", exhausted.steps()));
    }

    private void blocked(PlanningResult.Blocked blocked) {
        line(
                "  no day for %s at %s with %s: %s",
                sessions(blocked.sessions()),
                blocked.site() == null ? "any site" : blocked.site(),
                blocked.practitioner() == null ? "anyone" : name(blocked.practitioner()),
                obstacles(blocked.obstacles()));
    }

    private void relaxation(Relaxation relaxation) {
        line(
                "  it can be planned from %s if %s",
                day(relaxation.offer().visits().get(0).date()),
                relaxation.changes().stream()
                        .map(change -> change.fold(new Conditions()))
                        .collect(Collectors.joining(" and ")));
    }

    private String obstacles(List<Obstacle> obstacles) {
        return obstacles.stream().map(this::obstacle).collect(Collectors.joining("; "));
    }

    private String obstacle(Obstacle obstacle) {
        String who = obstacle.resource() == null ? "the practitioner" : name(obstacle.resource());
        String what = switch (obstacle.kind()) {
            case NOTHING_LEFT -> "no session is left to plan";
            case NO_DAY -> "no day meets both the window and the request";
            case RULE ->
                obstacle.rule() == null
                        ? "a rule of the course closes it"
                        : obstacle.rule().fold(WORDS);
            case TOO_SOON -> "too soon for what must be followed before it";
            case TOO_SOON_TO_BOOK -> "it is sooner than may be booked";
            case TOO_LATE_TO_BOOK -> "it is later than may be booked";
            case BEYOND_CALENDAR -> "the calendar ends before";
            case SITE_CLOSED ->
                obstacle.closure() == null
                        ? "the site is closed"
                        : "the site is closed: " + obstacle.closure().reason().inOrAny(Locale.ENGLISH);
            case RESERVED -> "the time is kept for other kinds of visit";
            case LIMIT -> "as many visits as may be are booked";
            case PATIENT_AWAY -> "the patient cannot come";
            case PATIENT_BOOKED -> "the patient has another visit";
            case PATIENT_TRAVELS -> "the patient could not get from one visit to the other";
            case PATIENT_RECOVERS -> "the patient would not be fit after another visit";
            case NOBODY -> "nobody there may lead it";
            case PRACTITIONER_AWAY -> who + " is on leave";
            case PRACTITIONER_OFF -> who + " does not work";
            case PRACTITIONER_BOOKED -> who + " is booked";
            case PRACTITIONER_TRAVELS -> who + " could not get from one site to the other";
            case NONE_FREE ->
                "no %s is free"
                        .formatted(
                                obstacle.need() == null
                                        ? "unit"
                                        : obstacle.need().capability());
            case NOT_TOGETHER -> "not all are free together";
            case OTHER_VISITS -> "the other visits cannot be planned around it";
            case NOT_BEST -> "the best course does not use it";
        };
        return "%s: %s".formatted(dates(obstacle.days()), what);
    }

    private String commitment(PlannedVisit visit) {
        return visit.commitment()
                .fold(
                        () -> "",
                        provisional -> ", if %s (decide by %s, else %s)"
                                .formatted(
                                        provisional.conditions().stream()
                                                .map(Report::condition)
                                                .collect(Collectors.joining(" and ")),
                                        day(provisional.decideBy()),
                                        provisional.ifUndecided().name().toLowerCase(Locale.ROOT)));
    }

    private static String condition(Commitment.Condition condition) {
        return "%s is %s".formatted(session(condition.about()), condition.goesOn() ? "held" : "not held");
    }

    private String claims(PlannedVisit visit) {
        return visit.segments().stream()
                .flatMap(segment -> segment.resources().stream())
                .distinct()
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private String name(String resource) {
        return practice.practitioner(resource)
                .map(Practitioner::name)
                .map(name -> name.display())
                .orElseGet(() -> practice.resource(resource).map(Resource::id).orElse(resource));
    }

    private static String sessions(Collection<SessionKey> keys) {
        return keys.stream().map(Report::session).collect(Collectors.joining(", "));
    }

    private static String session(SessionKey key) {
        return "%s %d (%s)"
                .formatted(key.stage(), key.ordinal(), key.side().name().toLowerCase(Locale.ROOT));
    }

    private static String days(DateRange range) {
        LocalDate last = range.last();
        return last == null ? "from " + day(range.first()) : day(range.first()) + " to " + day(last);
    }

    private static String dates(List<LocalDate> days) {
        if (days.isEmpty()) {
            return "any day";
        }
        LocalDate first = days.get(0);
        return days.size() == 1
                ? day(first)
                : "%d days from %s to %s".formatted(days.size(), day(first), day(days.get(days.size() - 1)));
    }

    private static String day(LocalDate date) {
        return day(date.getDayOfWeek()) + " " + date;
    }

    private static String day(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private Report line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
        return this;
    }

    /** What becomes of a visit. */
    private final class Changes implements VisitChange.Cases<String> {
        private static String of(Appointment appointment) {
            return "%s on %s".formatted(sessions(appointment.visit().sessions()), time(appointment.visit()));
        }

        private String why(List<Violation> because) {
            return because.stream().map(Report.this::violation).collect(Collectors.joining("; "));
        }

        @Override
        public String kept(VisitChange.Kept change) {
            return of(change.booked()) + " stays";
        }

        @Override
        public String moved(VisitChange.Moved change) {
            return "%s moves to %s (%s)"
                    .formatted(of(change.booked()), time(change.after().visit()), why(change.because()));
        }

        @Override
        public String dropped(VisitChange.Dropped change) {
            return "%s is %s"
                    .formatted(of(change.booked()), change.after().status().code());
        }

        @Override
        public String released(VisitChange.Released change) {
            return "%s is released".formatted(of(change.booked()));
        }

        @Override
        public String added(VisitChange.Added change) {
            return of(change.after()) + " is new";
        }

        @Override
        public String unplaced(VisitChange.Unplaced change) {
            return "%s cannot be, and has no other place (%s)".formatted(of(change.after()), why(change.because()));
        }
    }

    /** What would have to change, as the rest of a sentence that begins with "if". */
    private final class Conditions implements Relaxation.Change.Cases<String> {
        @Override
        public String laterStart(Relaxation.LaterStart change) {
            return "it may start by " + day(change.startBy());
        }

        @Override
        public String patientBack(Relaxation.PatientBack change) {
            return "the patient can come on "
                    + change.dates().stream().map(Report::day).collect(Collectors.joining(", "));
        }

        @Override
        public String otherTimes(Relaxation.OtherTimes change) {
            return "the patient can also come on %s %s".formatted(day(change.day()), change.times());
        }

        @Override
        public String otherPractitioner(Relaxation.OtherPractitioner change) {
            return "%s may lead it".formatted(name(change.practitioner()));
        }

        @Override
        public String severalPractitioners(Relaxation.SeveralPractitioners change) {
            return "several practitioners may share it";
        }

        @Override
        public String otherSite(Relaxation.OtherSite change) {
            return "it may be at " + change.site();
        }

        @Override
        public String laterVisits(Relaxation.LaterVisits change) {
            return "the %s may be up to %d days later".formatted(change.stage(), change.days());
        }

        @Override
        public String earlierStart(Relaxation.EarlierStart change) {
            return "it may start on %s already".formatted(day(change.notBefore()));
        }

        @Override
        public String authorised(Relaxation.Authorised change) {
            return "the payer allows %d visits until %s"
                    .formatted(
                            change.allowance().visits(), day(change.allowance().last()));
        }

        @Override
        public String authorisedDates(Relaxation.AuthorisedDates change) {
            return "authorisation %s is valid from %s until %s"
                    .formatted(change.authorisation(), day(change.first()), day(change.last()));
        }

        @Override
        public String authorisedVisits(Relaxation.AuthorisedVisits change) {
            return "authorisation %s is for %d visits".formatted(change.authorisation(), change.visits());
        }

        @Override
        public String visitMoved(Relaxation.VisitMoved change) {
            ZoneId zone = practice.sites().stream()
                    .filter(site -> site.id().equals(change.site()))
                    .map(Site::zone)
                    .findFirst()
                    .orElseThrow();
            LocalDate date = change.time().from().atZone(zone).toLocalDate();
            return "the visit on %s moved".formatted(day(date));
        }
    }
}
