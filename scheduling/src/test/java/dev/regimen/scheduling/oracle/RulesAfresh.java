package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.value.DateRange;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The course's own rules, asked for every choice of days and decisions: what comes next, and on which days. */
final class RulesAfresh {
    private static final Set<Status> WAITS = Set.of(
            Status.CONTRAINDICATED, Status.NEEDS_REVIEW, Status.BEHIND_GATE, Status.AWAITING_DECISION, Status.EXPIRED);

    /**
     * What comes next.
     *
     * @param window the session that is to be planned; null if there is none
     * @param undecided the session that a decision is open about, on which all else depends; null if there is none
     */
    record Next(SessionWindow window, SessionKey undecided) {}

    private final CourseRequest request;
    private final LocalDate calendarEnd;
    private final Map<History, Next> known = new HashMap<>();
    private final Map<History, Boolean> possible = new HashMap<>();

    RulesAfresh(CourseRequest request, LocalDate calendarEnd) {
        this.request = request;
        this.calendarEnd = calendarEnd;
    }

    /** The session that is next in any case; only if there is none, the one that is to be decided about. */
    Next next(History history) {
        return known.computeIfAbsent(history, this::ask);
    }

    private Next ask(History history) {
        CourseEvaluation now = evaluate(history);
        SessionKey undecided = now.next().stream()
                .filter(w -> w.status() == Status.AWAITING_DECISION && w.key().ordinal() > 1)
                .map(SessionWindow::key)
                .findFirst()
                .orElse(null);
        List<SessionWindow> ready = ready(now);
        if (undecided != null) {
            for (History decided : history.decided(undecided)) {
                List<SessionKey> then = ready(evaluate(decided)).stream()
                        .map(SessionWindow::key)
                        .toList();
                ready = ready.stream().filter(w -> then.contains(w.key())).toList();
            }
        }
        return new Next(
                ready.stream().min(Comparator.comparing(RulesAfresh::firstOpen)).orElse(null), undecided);
    }

    private static LocalDate firstOpen(SessionWindow window) {
        List<DateRange> open = window.openDays(window.planned());
        return open.isEmpty() ? window.from() : open.get(0).first();
    }

    private CourseEvaluation evaluate(History history) {
        return CourseEvaluator.evaluate(history.state(), request.today());
    }

    private static List<SessionWindow> ready(CourseEvaluation now) {
        return now.next().stream().filter(w -> !WAITS.contains(w.status())).toList();
    }

    /** Whether any branch has another session that could be planned. */
    boolean goesOn(History history) {
        Next next = next(history);
        return next.window != null
                || (next.undecided != null
                        && history.decided(next.undecided).stream().anyMatch(this::goesOn));
    }

    /** The last day on which a session may be planned; null if there is none. */
    LocalDate last(SessionWindow window, boolean isFirst) {
        LocalDate to = window.to();
        LocalDate last = to;
        if (to != null && to.isBefore(request.firstDay())) {
            last = window.neverAfter();
        } else if (to != null) {
            last = to.plusDays(request.laterBy().getOrDefault(window.key().stage(), 0));
            last = window.neverAfter() != null && window.neverAfter().isBefore(last) ? window.neverAfter() : last;
        }
        LocalDate limit = isFirst ? request.startBy() : null;
        return limit != null && (last == null || last.isAfter(limit)) ? limit : last;
    }

    /** Whether the rules have days after the calendar's end for all that is left, on every branch. */
    boolean canBeAfterCalendar(History history, boolean isFirst) {
        Boolean can = possible.get(history);
        if (can == null) {
            can = findDays(history, isFirst);
            possible.put(history, can);
        }
        return can;
    }

    // from the day on which all that was booked is too long ago to close anything, every day is like the next
    private boolean findDays(History history, boolean isFirst) {
        Next next = next(history);
        if (next.window == null) {
            return next.undecided == null
                    || history.decided(next.undecided).stream()
                            .allMatch(decided -> canBeAfterCalendar(decided, isFirst));
        }
        LocalDate first = max(max(next.window.from(), request.firstDay()), calendarEnd.plusDays(1));
        LocalDate last = last(next.window, isFirst);
        LocalDate end = last == null ? first.plusYears(3) : last;
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            boolean isReady = Readiness.isReady(
                    request, next.window.key(), date.atTime(23, 55).atZone(ZoneOffset.UTC));
            if (isReady
                    && next.window.isOpenOn(date)
                    && canBeAfterCalendar(history.booked(next.window.key(), date), false)) {
                return true;
            }
        }
        return false;
    }

    static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
