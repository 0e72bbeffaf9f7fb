package dev.regimen.scheduling.verify;

import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.value.DateRange;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.Offer.OpenVisit;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the visits which a plan leaves open because the calendar ends can have dates after it: looks for days that
 * the course's rules allow, for one visit after another.
 */
final class OpenCheck {
    /** How many days are tried; what is not decided by then is taken for possible. */
    private static final int MOST_TRIES = 20_000;

    /** How far a window without an end is looked at. */
    private static final int MOST_YEARS = 3;

    private final CourseRequest request;
    private final LocalDate lastDay;
    private final NoticeCheck notice;
    private final ZoneId zone;
    private final Map<SessionKey, OpenVisit> open = new HashMap<>();
    private int tries;
    private int furthest = -1;
    private @Nullable SessionKey stuck;

    /** @param leaf the decisions of the branch that is checked */
    OpenCheck(CourseRequest request, LocalDate lastDay, Offer offer, List<Condition> leaf) {
        this.request = request;
        this.lastDay = lastDay;
        this.notice = new NoticeCheck(request);
        this.zone = offer.visits().get(0).zone();
        for (OpenVisit visit : offer.open()) {
            if (visit.why() != OpenVisit.Why.UNDECIDED && leaf.containsAll(visit.conditions())) {
                visit.sessions().forEach(key -> open.putIfAbsent(key, visit));
            }
        }
    }

    /** @param dated the course with all visits of the branch that have dates */
    Optional<Violation> check(CourseState dated) {
        SessionKey key = open.isEmpty() || canBe(dated, 0) ? null : stuck;
        OpenVisit visit = key == null ? null : open.get(key);
        return visit == null
                ? Optional.empty()
                : Optional.of(new Violation(Rule.LEFT_OPEN, visit.id(), null, null, key, List.of()));
    }

    private boolean canBe(CourseState state, int dated) {
        Optional<SessionWindow> next = CourseEvaluator.evaluate(state, request.today()).next().stream()
                .filter(window -> open.containsKey(window.key()) && CourseCheck.isPlannable(window.status()))
                .min(Comparator.comparing(SessionWindow::from));
        if (next.isEmpty()) {
            return true;
        }
        SessionWindow window = next.get();
        if (dated > furthest) {
            furthest = dated;
            stuck = window.key();
        }
        LocalDate from = window.from().isAfter(lastDay) ? window.from() : lastDay.plusDays(1);
        LocalDate ready = notice.firstDate(window.key(), zone);
        from = ready.isAfter(from) ? ready : from;
        LocalDate planned = CourseCheck.lastPlanned(request, window);
        LocalDate last = planned == null ? from.plusYears(MOST_YEARS) : planned;
        if (last.isBefore(from)) {
            return false;
        }
        for (DateRange range : window.openDays(DateRange.of(from, last))) {
            for (LocalDate day = range.first(); range.contains(day); day = day.plusDays(1)) {
                if (++tries > MOST_TRIES || canBe(state.withBooked(window.key(), day), dated + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
