package dev.regimen.core.course.migration;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionVerdict;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.course.migration.BookedCourse.BookedVisit;
import dev.regimen.core.course.migration.CourseChange.Effect;
import dev.regimen.core.course.migration.CourseChange.SessionChange;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a protocol would change for the courses that pin an older one. Nothing is changed: a course
 * keeps the version it pins until somebody migrates it.
 *
 * <pre>{@code
 * // the old version says 2 to 4 weeks, the new one 3 to 6; a course has a session booked after 2 weeks
 * CourseMigration.preview(courses, newVersion, LocalDate.of(2027, 1, 20));
 * // Changed: the session VIOLATES, against: TOO_EARLY or EARLY, as the evaluator says of it by the new version
 * }</pre>
 *
 * <p>Both versions are judged by {@link CourseEvaluator}, so a preview cannot say otherwise than the planner will.
 */
public final class CourseMigration {
    private CourseMigration() {}

    /** As the longer form; patients are told each protocol's own instructions. */
    public static List<CourseChange> preview(List<BookedCourse> courses, TreatmentProtocol to, LocalDate asOf) {
        return preview(courses, to, asOf, (protocol, site) -> protocol.instructions());
    }

    /**
     * Answers for each course, in the order given. One that the new version refuses is answered so, and hides no other.
     *
     * @param courses each with the version it pins
     * @param to the new version
     * @param asOf the day on which the question is asked
     * @param told what patients are told for a session of a protocol at a site, by either version: such as {@code
     *     catalog::instructions}, which asks about medicines too
     */
    public static List<CourseChange> preview(
            List<BookedCourse> courses,
            TreatmentProtocol to,
            LocalDate asOf,
            BiFunction<TreatmentProtocol, BodySite, List<Instruction>> told) {
        requireNonNull(to, "to");
        requireNonNull(asOf, "asOf");
        requireNonNull(told, "told");
        return requireNonNull(courses, "courses").stream()
                .map(course -> change(course, to, asOf, told))
                .toList();
    }

    private static CourseChange change(
            BookedCourse course,
            TreatmentProtocol to,
            LocalDate asOf,
            BiFunction<TreatmentProtocol, BodySite, List<Instruction>> told) {
        CourseState before = course.state();
        TreatmentProtocol pinned = before.protocol();
        if (!pinned.id().equals(to.id())) {
            return new CourseChange.OtherProtocol(before.course(), pinned.id());
        }
        if (pinned.equals(to)) {
            return new CourseChange.Unchanged(before.course());
        }
        try {
            return changed(course, before.under(to), asOf, told);
        } catch (IllegalArgumentException e) {
            // such as a site outside that of the new version, or a phase that follows none
            return new CourseChange.Refused(before.course(), String.valueOf(e.getMessage()));
        }
    }

    private static CourseChange changed(
            BookedCourse course,
            CourseState after,
            LocalDate asOf,
            BiFunction<TreatmentProtocol, BodySite, List<Instruction>> told) {
        CourseState before = course.state();
        CourseEvaluation old = CourseEvaluator.evaluate(before, asOf);
        CourseEvaluation now = CourseEvaluator.evaluate(after, asOf);
        Map<SessionKey, BookedVisit> visits = new HashMap<>();
        course.visits().forEach(visit -> visits.put(visit.session(), visit));
        List<SessionChange> sessions = new ArrayList<>();
        Set<BookedVisit> ahead = new LinkedHashSet<>();
        Set<BookedVisit> staying = new LinkedHashSet<>();
        for (SessionVerdict verdict : verdicts(old, now)) {
            SessionVerdict then = old.verdict(verdict.event()).orElse(null);
            BookedVisit visit = verdict.held() ? null : visits.get(verdict.key());
            BookedVisit stays = Against.hasNoPlace(verdict) ? null : visit;
            sessions.add(new SessionChange(
                    verdict.key(),
                    verdict.event(),
                    verdict.held(),
                    effect(then, verdict),
                    Against.of(verdict),
                    stays == null ? Set.of() : Visits.changes(before, after, stays)));
            if (visit != null && then != null && !Against.hasNoPlace(then)) {
                ahead.add(visit);
            }
            if (stays != null) {
                staying.add(stays);
            }
        }
        var handout = new Handout(course.decided(), told);
        return new CourseChange.Changed(
                before.course(),
                sessions,
                without(now.required(), old.required()),
                without(old.required(), now.required()),
                handout.changes(before, List.copyOf(ahead), after, List.copyOf(staying)));
    }

    /** The new verdicts, in the order of the old ones. */
    private static List<SessionVerdict> verdicts(CourseEvaluation old, CourseEvaluation now) {
        List<SessionVerdict> verdicts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        old.past().forEach(verdict -> {
            if (seen.add(verdict.event())) {
                now.verdict(verdict.event()).ifPresent(verdicts::add);
            }
        });
        now.past().stream().filter(verdict -> seen.add(verdict.event())).forEach(verdicts::add);
        return verdicts;
    }

    private static Effect effect(@Nullable SessionVerdict before, SessionVerdict after) {
        if (Against.hasNoPlace(after) && (before == null || !Against.hasNoPlace(before))) {
            return Effect.NO_PLACE;
        }
        List<Reason> against = new ArrayList<>(Against.of(after));
        if (before != null) {
            against.removeAll(Against.of(before));
        }
        return against.isEmpty() ? Effect.KEEPS : Effect.VIOLATES;
    }

    private static List<SessionWindow> without(List<SessionWindow> windows, List<SessionWindow> others) {
        return windows.stream()
                .filter(window -> others.stream().noneMatch(other -> other.key().equals(window.key())))
                .toList();
    }
}
