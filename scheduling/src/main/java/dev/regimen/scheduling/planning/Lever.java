package dev.regimen.scheduling.planning;

import dev.regimen.scheduling.planning.Relaxation.Change;
import dev.regimen.scheduling.planning.Relaxing.Trial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Something that can give way, more or less. */
interface Lever {
    /** What gives way, in the order in which that is suggested. */
    enum Kind {
        PRACTITIONER,
        SHARED,
        SITE,
        TIMES,
        START,
        AWAY,
        LATER,
        PAYER,
        OWN_VISIT,
        OTHER_VISIT
    }

    /**
     * The least that opens a course.
     *
     * @param amount how much it is: days or visits; 1 where there is no more and less
     */
    record Answer(Change change, int amount, Offer offer) {}

    Kind kind();

    /** A change without which nothing that gives way here opens a course: as far as it goes, or further. */
    Change most();

    /** Whether it goes as far as {@link #most}. */
    default boolean goesAllTheWay() {
        return true;
    }

    /** The least that opens the course together with other changes; empty if not even the most does. */
    Optional<Answer> least(Trial trial, List<Change> others);

    /** One that gives way or does not. */
    static Lever of(Kind kind, Change change) {
        return upTo(kind, 1, any -> change);
    }

    /** One that gives way by 1 to {@code most}, if that is more than 0. More never closes what less opens. */
    static Lever upTo(Kind kind, int most, IntFunction<Change> change) {
        return new Graded(kind, most, change);
    }

    /** One that gives way on some of these dates. */
    static Lever ofDates(Kind kind, List<LocalDate> dates, Function<List<LocalDate>, Change> change) {
        return new OnDates(kind, dates, change);
    }

    private static Optional<Offer> plan(Trial trial, List<Change> others, Change change) {
        List<Change> all = new ArrayList<>(others);
        all.add(change);
        return trial.plan(all);
    }

    /** By halving. */
    record Graded(Kind kind, int limit, IntFunction<Change> change) implements Lever {
        @Override
        public Change most() {
            return change.apply(limit);
        }

        @Override
        public Optional<Answer> least(Trial trial, List<Change> others) {
            Optional<Offer> best = limit <= 0 ? Optional.empty() : plan(trial, others, most());
            int closed = 0;
            int open = limit;
            while (best.isPresent() && open - closed > 1) {
                int middle = (closed + open) >>> 1;
                Optional<Offer> offer = plan(trial, others, change.apply(middle));
                closed = offer.isPresent() ? closed : middle;
                open = offer.isPresent() ? middle : open;
                best = offer.isPresent() ? offer : best;
            }
            int least = open;
            return best.map(offer -> new Answer(change.apply(least), least, offer));
        }
    }

    /** Of the dates that the best offer uses, those that none can be spared of. */
    record OnDates(Kind kind, List<LocalDate> dates, Function<List<LocalDate>, Change> change) implements Lever {
        @Override
        public Change most() {
            return change.apply(dates);
        }

        @Override
        public Optional<Answer> least(Trial trial, List<Change> others) {
            return plan(trial, others, most()).map(offer -> spared(trial, others, offer));
        }

        private Answer spared(Trial trial, List<Change> others, Offer most) {
            Set<LocalDate> used = new HashSet<>();
            // a visit may reach into the next date
            most.visits()
                    .forEach(visit ->
                            used.addAll(List.of(visit.date(), visit.date().plusDays(1))));
            List<LocalDate> left = dates.stream().filter(used::contains).toList();
            Optional<Offer> best = left.isEmpty() ? Optional.empty() : plan(trial, others, change.apply(left));
            if (best.isEmpty()) {
                left = dates;
                best = Optional.of(most);
            }
            for (LocalDate date : left) {
                List<LocalDate> fewer =
                        left.stream().filter(each -> !each.equals(date)).toList();
                Optional<Offer> offer = fewer.isEmpty() ? Optional.empty() : plan(trial, others, change.apply(fewer));
                left = offer.isPresent() ? fewer : left;
                best = offer.isPresent() ? offer : best;
            }
            return new Answer(change.apply(left), left.size(), best.orElse(most));
        }
    }
}
