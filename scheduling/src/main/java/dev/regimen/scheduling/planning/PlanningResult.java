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
     * @param offers the best first, by cost and then by first arrival, practitioner and site; at least one. No two start
     *     on the same day with the same practitioner at the same site: each is the best of those that do
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
     *     first; at least one
     * @param relaxations what would open the course: each was tried, and comes with an offer
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
     * The search was given up before it was known whether there is an offer, or which is the best.
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
