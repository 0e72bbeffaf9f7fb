package dev.regimen.scheduling.internal.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * The best ways to begin a course, over all who could lead it. What cannot be among them is passed over as soon as that
 * is known. Confined to one thread.
 */
public final class Beginnings {
    /**
     * A way to begin a course.
     *
     * @param cost what the course costs that begins like this
     * @param day the day
     * @param rank the place of whoever leads the first visit
     * @param hour the number of the hour, where such are told apart
     * @param start the arrival, where hours are told apart
     * @param track the number of the track
     * @param option the option of the first visit
     */
    public record Beginning(long cost, int day, int rank, int hour, int start, int track, int option) {
        private boolean isBetterThan(Beginning other) {
            if (cost != other.cost) {
                return cost < other.cost;
            }
            if (day != other.day) {
                return day < other.day;
            }
            if (start != other.start) {
                return start < other.start;
            }
            return rank != other.rank ? rank < other.rank : track < other.track;
        }

        private boolean isLike(Beginning other) {
            return day == other.day && rank == other.rank && hour == other.hour && track == other.track;
        }
    }

    private final int most;
    private final List<Beginning> best;

    /** @param most how many are kept */
    public Beginnings(int most) {
        this.most = most;
        this.best = new ArrayList<>(most + 1);
    }

    /** The best, the best first. */
    public List<Beginning> best() {
        return best;
    }

    // nothing that costs as much or more, on that day or later, is among the best
    private boolean isFullBelow(long cost, int day) {
        if (best.size() < most) {
            return false;
        }
        Beginning last = best.get(most - 1);
        return cost > last.cost || (cost == last.cost && day > last.day);
    }

    /**
     * Looks at all days on which a course could begin on a track.
     *
     * @param others what the visits cost that are measured from no other one
     * @param ranks the place of each lead
     * @param byHour whether beginnings in different hours are told apart
     */
    public void look(Outlook outlook, Links links, int days, long others, int track, int[] ranks, boolean byHour) {
        Lag lag = links.lag(0);
        int from = links.firstDay();
        int last = Math.min(lag.last(from), days - 1);
        Options options = outlook.options(0);
        for (int day = first(options, lag.first(from), last); day <= last; day = first(options, day + 1, last)) {
            long bound = lag.onward(from, day) + links.ahead(0);
            if (isFullBelow(Outlook.add(bound, others), day)) {
                return;
            }
            for (int option = 0; option < options.count(); option++) {
                if (options.days(option).has(day)) {
                    long most = best.size() < this.most ? Outlook.IMPOSSIBLE : best.get(this.most - 1).cost;
                    long cost = Outlook.add(others, outlook.beginning(option, day, most - others));
                    if (Outlook.isPossible(cost) && !isFullBelow(cost, day)) {
                        int lead = options.get(option).lead();
                        int rank = lead < 0 ? -1 : ranks[lead];
                        int hour = byHour ? options.get(option).hour() : 0;
                        int start = byHour ? options.start(option, day) : 0;
                        keep(new Beginning(cost, day, rank, hour, start, track, option));
                    }
                }
            }
        }
    }

    private static int first(Options options, int from, int last) {
        int first = last + 1;
        for (int option = 0; option < options.count(); option++) {
            first = options.days(option).next(from, first);
        }
        return first;
    }

    // of those that are alike the best stays
    private void keep(Beginning more) {
        for (int i = 0; i < best.size(); i++) {
            Beginning other = best.get(i);
            if (other.isLike(more)) {
                if (!more.isBetterThan(other)) {
                    return;
                }
                best.remove(i);
                break;
            }
        }
        int place = best.size();
        while (place > 0 && more.isBetterThan(best.get(place - 1))) {
            place--;
        }
        if (place < most) {
            best.add(place, more);
            if (best.size() > most) {
                best.remove(most);
            }
        }
    }
}
