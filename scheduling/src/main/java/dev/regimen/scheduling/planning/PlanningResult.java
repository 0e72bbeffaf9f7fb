package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.value.DateRange;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the planner answers: offers, or why there is none, or that it gave up. */
public sealed interface PlanningResult {
    /**
     * Courses that can be booked as they are. As few visits as possible are left without a date because the calendar
     * ends; of courses with equally many, those that cost least are offered.
     *
     * @param offers the best first; at least one. Of those that cost the same, the one that begins on the earlier day comes
     *     first, then (for a single visit) with the earlier arrival, or (where the hour matters) in the earlier hour, then
     *     with the practitioner whom the practice lists first, then at the site that it lists first. No two begin on the same day with the same
     *     practitioner at the same site, single visits in the same hour besides: each is the best of those that do, and
     *     of equally good ones the earliest, visit by visit
     */
    record Offers(List<Offer> offers) implements PlanningResult {
        public Offers {
            offers = List.copyOf(requireNonNull(offers, "offers"));
            if (offers.isEmpty()) {
                throw new IllegalArgumentException("offers must hold at least one offer");
            }
        }

        /** The offer with the least cost. */
        public Offer best() {
            return offers.get(0);
        }
    }

    /**
     * There is no offer, and this is why.
     *
     * @param blocked the first visit that cannot be planned, for each site and practitioner, those that got furthest
     *     first; at least one, and not all that there are if the search for them used up its budget
     * @param relaxations what would open the course: each was planned, and comes with an offer. Single changes; pairs only
     *     where no single one does. In the order of who has to give way: another practitioner, several, another site,
     *     other times, another start, dates away, later visits, the payer, the patient's own other visit, another
     *     patient's; then the one that asks for less, then the one whose offer costs less. At most 20 of a kind; not all
     *     that there are, and perhaps none, if the search for them used up its budget
     */
    record Explanation(List<Blocked> blocked, List<Relaxation> relaxations) implements PlanningResult {
        public Explanation {
            blocked = List.copyOf(requireNonNull(blocked, "blocked"));
            relaxations = List.copyOf(requireNonNull(relaxations, "relaxations"));
            if (blocked.isEmpty()) {
                throw new IllegalArgumentException("blocked must hold at least one visit");
            }
        }
    }

    /**
     * The search was given up before it was known whether there is an offer, or which is the best, or before anything was
     * found of why there is none.
     *
     * @param steps how many steps it took
     */
    record BudgetExhausted(long steps) implements PlanningResult {}

    /**
     * A visit that cannot be planned, although all before it can.
     *
     * @param sessions the sessions it would serve, sorted; empty if the course has no session to plan
     * @param site the site it was tried at; null if it failed before any was looked at
     * @param practitioner who should lead it; null if it was not about one
     * @param window its window, given some dates of the visits before it; null if the course has no session to plan
     * @param considered the days that were looked at, over all dates that the visits before it could have; null if none
     * @param obstacles what spoke against them, in the order of their kinds; at least one
     */
    record Blocked(
            Set<SessionKey> sessions,
            @Nullable String site,
            @Nullable String practitioner,
            @Nullable SessionWindow window,
            @Nullable DateRange considered,
            List<Obstacle> obstacles) {
        public Blocked {
            sessions = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(sessions, "sessions")));
            obstacles = List.copyOf(requireNonNull(obstacles, "obstacles"));
            if (obstacles.isEmpty()) {
                throw new IllegalArgumentException("obstacles must hold at least one obstacle");
            }
        }
    }

    default <R> R fold(
            Function<? super Offers, ? extends R> offers,
            Function<? super Explanation, ? extends R> explanation,
            Function<? super BudgetExhausted, ? extends R> exhausted) {
        if (this instanceof Offers o) {
            return offers.apply(o);
        }
        return this instanceof Explanation e ? explanation.apply(e) : exhausted.apply((BudgetExhausted) this);
    }
}
