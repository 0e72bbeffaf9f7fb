package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.scheduling.oracle.BruteForce.Dated;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Preferences;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.util.List;

/** What a visit costs by the preferences, each wish as its words say. */
final class Objective {
    private final CourseRequest request;
    private final RulesAfresh rules;

    Objective(CourseRequest request, RulesAfresh rules) {
        this.request = request;
        this.rules = rules;
    }

    /** What it costs that a session is held like that after these visits. */
    long of(History history, List<Dated> visits, SessionWindow window, Option option) {
        Option before = before(visits, window);
        long cost = byItself(option) + late(history, window, option);
        cost += weight(Wish.SPACING) * away(window, option.date());
        if (before == null) {
            long wait = days(request.firstDay(), option.date());
            return cost + weight(Wish.EARLY) * Math.abs(wait) + weight(Wish.WAIT) * wait;
        }
        boolean changed = !option.lead().isEmpty()
                && !before.lead().isEmpty()
                && !option.lead().equals(before.lead());
        cost += weight(Wish.EARLY) * Math.abs(days(before.date(), option.date()));
        cost += changed ? weight(Wish.SAME_PRACTITIONER) : 0;
        cost += option.date().getDayOfWeek() == before.date().getDayOfWeek() ? 0 : weight(Wish.SAME_WEEKDAY);
        cost += option.hour() == before.hour() ? 0 : weight(Wish.SAME_HOUR);
        return cost;
    }

    private long byItself(Option option) {
        Preferences wishes = request.preferences();
        boolean unwelcome = !option.lead().isEmpty()
                && !wishes.practitioners().isEmpty()
                && !wishes.practitioners().contains(option.lead());
        return (option.welcome() ? 0 : weight(Wish.TIMES)) + (unwelcome ? weight(Wish.PRACTITIONER) : 0);
    }

    private long late(History history, SessionWindow window, Option option) {
        LocalDate due = request.dueBy();
        boolean isLate = due != null && option.date().isAfter(due);
        return isLate && !rules.goesOn(history.booked(window.key(), option.date()))
                ? weight(Wish.LATE) * days(due, option.date())
                : 0;
    }

    // the visit that the window is measured from
    private static Option before(List<Dated> visits, SessionWindow window) {
        Option before = null;
        for (Reason reason : window.reasons()) {
            if (reason instanceof Reason.Spacing s && s.place() == Reason.Place.MEASURED) {
                for (Dated visit : visits) {
                    before = visit.key().toString().equals(s.event()) ? visit.option() : before;
                }
            }
        }
        return before;
    }

    private static long away(SessionWindow window, LocalDate date) {
        long early = Math.max(0, days(date, window.preferFrom()));
        return early + (window.preferTo() == null ? 0 : Math.max(0, days(window.preferTo(), date)));
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    private int weight(Wish wish) {
        return request.preferences().weight(wish);
    }
}
