package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.SessionKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether a session that was to be decided about is held, as far as that is known by now. */
final class Fates {
    // of several about one session, the latest holds, and of those of one day the one that allows least
    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::on).thenComparing(Decision::kind, Comparator.reverseOrder());

    private Fates() {}

    /** Whether it is held; empty if nobody knows. */
    static Optional<Boolean> of(SessionKey session, CourseState state) {
        boolean isHeld = state.ledger().events().stream()
                .anyMatch(event ->
                        session.equals(event.session()) && event.status().counts());
        if (isHeld) {
            return Optional.of(true);
        }
        Map<SessionKey, Decision> last = new LinkedHashMap<>();
        state.decisions().stream()
                .filter(each -> isSameRun(each.about(), session))
                .sorted(ORDER)
                .forEach(each -> last.put(each.about(), each));
        if (last.values().stream()
                .anyMatch(each -> !each.goesOn() && each.about().ordinal() <= session.ordinal())) {
            return Optional.of(false);
        }
        boolean goesOn = last.values().stream()
                .anyMatch(each -> each.goesOn()
                        && (each.about().equals(session)
                                || (isAskedFor(session, each) && !isDecidedAbout(session, state))));
        return goesOn ? Optional.of(true) : Optional.empty();
    }

    private static boolean isAskedFor(SessionKey session, Decision decision) {
        int from = decision.about().ordinal();
        return from <= session.ordinal() && session.ordinal() < from + decision.sessions();
    }

    // an extension that asks for a session answers no question that is put before that session
    private static boolean isDecidedAbout(SessionKey session, CourseState state) {
        return state.protocol().stages().stream()
                .filter(stage -> stage.id().equals(session.stage()))
                .flatMap(stage -> stage.decisions().stream())
                .anyMatch(point -> point.afterSession() == session.ordinal() - 1);
    }

    /** Whether two sessions belong to one run of a stage on one side. */
    static boolean isSameRun(SessionKey one, SessionKey other) {
        return one.course().equals(other.course())
                && one.stage().equals(other.stage())
                && one.cycle() == other.cycle()
                && one.side() == other.side();
    }
}
