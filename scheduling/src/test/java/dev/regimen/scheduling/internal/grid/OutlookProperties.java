package dev.regimen.scheduling.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.hours.TimeRange;
import dev.regimen.scheduling.internal.grid.Beginnings.Beginning;
import dev.regimen.scheduling.internal.grid.Options.Home;
import dev.regimen.scheduling.internal.grid.Options.Option;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small forests of visits, with several leads and hours, against a program that tries every day of every visit. */
class OutlookProperties {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4); // Mon
    private static final int DAYS = 70;

    private static final class Case {
        final Map<List<Object>, Long> known = new HashMap<>();
        final Random random;
        final DayPages pages;
        final int size;
        final int[] before;
        final Lag[] lags;
        final boolean[] last;
        final int due;
        final int leads;
        final int hours;
        final Outlook.Changes changes;
        final long unwelcome;
        final Links links;

        Case(long seed, boolean chain) {
            random = new Random(seed);
            SiteClock clock = SiteClock.of(ZoneId.of("America/New_York"), FIRST, FIRST.plusDays(DAYS - 1L));
            Plane open = Plane.empty(Span.of(clock.start(0), clock.start(DAYS)));
            for (int day = 0; day < DAYS; day++) {
                clock.add(open, clock.date(day), List.of(TimeRange.parse("08:00-18:00")));
            }
            pages = DayPages.of(clock, open);
            size = 1 + random.nextInt(4);
            before = new int[size];
            lags = new Lag[size];
            last = new boolean[size];
            for (int step = 0; step < size; step++) {
                before[step] = chain || step == 0 ? step - 1 : random.nextInt(step + 1) - 1;
                last[step] = step == size - 1;
                lags[step] = lag(step);
            }
            due = random.nextInt(DAYS);
            leads = 1 + random.nextInt(2);
            hours = random.nextBoolean() ? 24 : 1;
            changes = new Outlook.Changes(random.nextInt(4), hours == 1 ? 0 : random.nextInt(3));
            unwelcome = random.nextInt(3);
            links = new Links(before, lags, last, random.nextInt(9) - 3, due, random.nextInt(3));
        }

        private Lag lag(int step) {
            int first = random.nextInt(12);
            int best = first + random.nextInt(6);
            int bestEnd = random.nextInt(4) == 0 ? Lag.NO_END : best + random.nextInt(3);
            int end = bestEnd == Lag.NO_END || random.nextInt(4) == 0 ? Lag.NO_END : bestEnd + random.nextInt(5);
            Lag.Window window = new Lag.Window(first, best, bestEnd, end);
            Lag.Weights weights =
                    new Lag.Weights(random.nextInt(3), random.nextInt(3), before[step] < 0 ? 0 : random.nextInt(2));
            if (before[step] < 0 || random.nextBoolean()) {
                Lag lag = Lag.of(window, weights);
                return before[step] >= 0 && random.nextInt(4) == 0 ? lag.atLeast(first + 3, DAYS / 2) : lag;
            }
            return Lag.by(
                    DAYS,
                    day -> new Lag.Window(
                            day + first + day % 2,
                            day + best + 1,
                            bestEnd == Lag.NO_END ? Lag.NO_END : day + bestEnd + 1,
                            end == Lag.NO_END ? Lag.NO_END : day + end + 1),
                    weights);
        }

        Options options(Random some) {
            List<Option> options = new ArrayList<>();
            for (int lead = 0; lead < leads; lead++) {
                long[] mine = set(some, 4);
                for (int hour = 8; hour < (hours == 1 ? 9 : 11); hour++) {
                    long[] all = set(some, 3);
                    long[] welcome = set(some, 2);
                    DayPages.and(welcome, all);
                    options.add(new Option(lead, hours == 1 ? 0 : hour, mine, all, welcome, some.nextInt(2)));
                }
            }
            return new Options(pages, options, leads, hours, unwelcome, home(some, options));
        }

        // some visits are somewhere now; a fixed one has no other place
        private Home home(Random some, List<Option> options) {
            int what = some.nextInt(8);
            if (what > 1) {
                return null;
            }
            Option one = options.get(some.nextInt(options.size()));
            int day = some.nextInt(DAYS);
            long[] only = pages.none();
            int start = pages.first(one.pages(), one.common(), day);
            if (start >= 0) {
                only = pages.only(day, start);
            }
            if (what == 0) {
                options.clear();
            }
            options.add(new Option(one.lead(), one.hour(), one.pages(), only, only, one.cost()));
            return new Home(start < 0 ? -1 : options.size() - 1, day, 1_000_000, 1_000, what == 0);
        }

        // on one day in so many, a few quanta
        private long[] set(Random some, int rarity) {
            long[] set = pages.none();
            for (int i = 0; i < set.length; i++) {
                long bits = some.nextLong();
                set[i] = some.nextInt(rarity) == 0 ? 0 : bits & some.nextLong();
            }
            return set;
        }

        Outlook outlook(Random some, Memo memo) {
            Options[] options = new Options[size];
            for (int step = 0; step < size; step++) {
                options[step] = options(some);
            }
            return new Outlook(links, options, changes, Outlook.OPEN, DAYS, memo);
        }
    }

    /** What the visits after a visit cost at the least, by trying every day of each, once. */
    private static long rest(Case of, Outlook outlook, int step, int option, int day) {
        List<Object> key = List.of(outlook, step, option, day);
        Long known = of.known.get(key);
        if (known == null) {
            known = sum(of, outlook, step, option, day);
            of.known.put(key, known);
        }
        return known;
    }

    private static long sum(Case of, Outlook outlook, int step, int option, int day) {
        long sum = 0;
        for (int next = 0; next < of.size; next++) {
            if (of.before[next] == step) {
                sum = Outlook.add(sum, least(of, outlook, next, option, day));
            }
        }
        return sum;
    }

    // what may not move may not stay open either
    private static long open(Case of, Outlook outlook, int step) {
        long open = outlook.options(step).isFixed() ? Outlook.IMPOSSIBLE : Outlook.OPEN;
        for (int next = step + 1; next < of.size; next++) {
            open = of.before[next] == step ? Outlook.add(open, open(of, outlook, next)) : open;
        }
        return open;
    }

    private static long least(Case of, Outlook outlook, int step, int option, int before) {
        Lag lag = of.lags[step];
        boolean mayStayOpen = step > 0 && lag.last(before) >= DAYS;
        long best = mayStayOpen ? open(of, outlook, step) : Outlook.IMPOSSIBLE;
        for (int day = 0; day < DAYS; day++) {
            boolean follows = of.before[step] < 0 || day > before;
            if (follows && day >= lag.first(before) && day <= lag.last(before)) {
                for (int mine = 0; mine < outlook.options(step).count(); mine++) {
                    if (outlook.options(step).days(mine).has(day)) {
                        long cost = outlook.cost(step, option, before, mine, day);
                        best = Math.min(best, Outlook.add(cost, rest(of, outlook, step, mine, day)));
                    }
                }
            }
        }
        return best;
    }

    @Property(tries = 300)
    void theRestCostsWhatTryingEveryDayFinds(@ForAll long seed) {
        Case of = new Case(seed, false);
        Outlook outlook = of.outlook(of.random, new Memo(of.size, DAYS));

        for (int i = 0; i < 20; i++) {
            int option = of.random.nextInt(outlook.options(0).count());
            int day = of.random.nextInt(DAYS);
            long expected = rest(of, outlook, 0, option, day);
            long most = of.random.nextInt(60);

            long limited = outlook.rest(0, option, day, most);

            if (expected <= most) {
                assertThat(limited).isEqualTo(expected);
            } else {
                assertThat(limited).isGreaterThan(most).isLessThanOrEqualTo(expected);
            }
            assertThat(outlook.rest(0, option, day)).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void theBestBeginningsAreThoseThatTryingEveryDayFinds(@ForAll long seed) {
        Case of = new Case(seed, true);
        Memo memo = new Memo(of.size, DAYS);
        Beginnings best = new Beginnings(4);
        List<Beginning> all = new ArrayList<>();
        int[] ranks = {0, 1};
        for (int track = 0; track < 3; track++) {
            Outlook outlook = of.outlook(new Random(seed + track), memo);
            Outlook same = of.outlook(new Random(seed + track), new Memo(of.size, DAYS));
            best.look(outlook, of.links, DAYS, 0, track, ranks, true);
            addAll(of, same, track, all);
        }
        List<Long> expected = all.stream()
                .sorted(Comparator.comparingLong(Beginning::cost)
                        .thenComparing(Beginning::day)
                        .thenComparing(Beginning::start)
                        .thenComparing(Beginning::rank)
                        .thenComparing(Beginning::track))
                .limit(4)
                .map(each -> each.cost() * 1_000_000 + each.day() * 10_000 + each.hour() * 100 + each.track())
                .toList();

        assertThat(best.best())
                .extracting(each -> each.cost() * 1_000_000 + each.day() * 10_000 + each.hour() * 100 + each.track())
                .containsExactlyElementsOf(expected);
    }

    // the best of each day, hour and lead
    private static void addAll(Case of, Outlook outlook, int track, List<Beginning> to) {
        Lag lag = of.lags[0];
        int from = of.links.firstDay();
        for (int day = Math.max(0, lag.first(from)); day <= Math.min(DAYS - 1, lag.last(from)); day++) {
            for (int option = 0; option < outlook.options(0).count(); option++) {
                if (outlook.options(0).days(option).has(day)) {
                    long cost = Outlook.add(outlook.cost(0, 0, from, option, day), rest(of, outlook, 0, option, day));
                    Option what = outlook.options(0).get(option);
                    if (Outlook.isPossible(cost)) {
                        int start = outlook.options(0).start(option, day);
                        Beginning more = new Beginning(cost, day, what.lead(), what.hour(), start, track, option);
                        boolean isWorse = to.stream()
                                .anyMatch(other -> isLike(other, more)
                                        && (other.cost() < cost || (other.cost() == cost && other.start() <= start)));
                        if (!isWorse) {
                            to.removeIf(other -> isLike(other, more));
                            to.add(more);
                        }
                    }
                }
            }
        }
    }

    private static boolean isLike(Beginning one, Beginning other) {
        return one.track() == other.track()
                && one.day() == other.day()
                && one.hour() == other.hour()
                && one.rank() == other.rank();
    }
}
