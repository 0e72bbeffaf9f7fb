package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.Market.Supply;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which time of which unit while many courses are planned against each other, and how much each visit counts
 * that would lose it. It changes all the time. Confined to one thread.
 */
public final class Holdings {
    private static final int BUCKET = 24 * 60 / Quanta.MINUTES;

    /** A unit as it is seen from a site, or from all. */
    private record Seen(String unit, String from) {}

    private record PoolKey(String site, @Nullable Asked asked, Demand demand) {}

    private record Limited(String site, @Nullable String resource, VisitLimit limit) {}

    private record TimesKey(Timeline timeline, String site, List<Part> parts) {}

    /**
     * Time of a unit that is held.
     *
     * @param weight how much it counts that the visit loses it
     */
    record Hold(Timeline on, int from, int until, int holder, int weight) {}

    /** When a patient is somewhere for a visit. */
    record Meeting(Presence presence, int holder, int weight) {}

    /** The time of a unit, seen from a site: who holds it, in buckets of a day. */
    static final class Timeline {
        private final int base;
        private final List<List<Hold>> buckets = new ArrayList<>();
        private final int[] versions;
        private int version;

        private Timeline(Span span) {
            base = span.base();
            int count = span.words() * 64 / BUCKET + 1;
            versions = new int[count];
            for (int i = 0; i < count; i++) {
                buckets.add(new ArrayList<>(0));
            }
        }

        int bucket(int quantum) {
            return Math.max(0, Math.min(Math.floorDiv(quantum - base, BUCKET), versions.length - 1));
        }

        List<Hold> holds(int bucket) {
            return buckets.get(bucket);
        }

        boolean isEmpty(int first, int last) {
            for (int i = first; i <= last; i++) {
                if (!buckets.get(i).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        /** A number that changes whenever something does in some buckets. */
        int version(int first, int last) {
            int sum = 0;
            for (int i = first; i <= last; i++) {
                sum += versions[i];
            }
            return sum;
        }

        /** A number that changes whenever anything does. */
        int version() {
            return version;
        }

        private void add(Hold hold) {
            version++;
            for (int i = bucket(hold.from); i <= bucket(hold.until - 1); i++) {
                buckets.get(i).add(hold);
                versions[i]++;
            }
        }

        private void remove(Hold hold) {
            version++;
            for (int i = bucket(hold.from); i <= bucket(hold.until - 1); i++) {
                List<Hold> some = buckets.get(i);
                for (int at = 0; at < some.size(); at++) {
                    if (some.get(at) == hold) {
                        some.set(at, some.get(some.size() - 1));
                        some.remove(some.size() - 1);
                        break;
                    }
                }
                versions[i]++;
            }
        }
    }

    private final GridSnapshot rest;
    private final CompiledCalendar calendar;
    private final Map<Seen, Timeline> timelines = new HashMap<>();
    private final Map<LikeSet, Timeline> setTimelines = new HashMap<>();
    private final Map<Limited, Timeline> limited = new HashMap<>();
    private final Map<TimesKey, HeldTimes> times = new HashMap<>();
    private final Map<LikeUnits, List<LikeSet>> sets = new HashMap<>();
    private final Map<PoolKey, List<Supply>> pools = new HashMap<>();
    private final Map<PatientRef, List<Meeting>> patients = new HashMap<>();
    private final List<List<Hold>> holds = new ArrayList<>();
    private final List<List<Meeting>> meetings = new ArrayList<>();

    /**
     * @param rest what nobody holds and is taken all the same
     * @param holders how many there are, numbered from 0
     */
    public Holdings(GridSnapshot rest, int holders) {
        this.rest = rest;
        this.calendar = rest.calendar();
        for (int i = 0; i < holders; i++) {
            holds.add(new ArrayList<>());
            meetings.add(new ArrayList<>());
        }
    }

    /**
     * Must be told of every kind of visit before anything else is asked: like units that some visit takes otherwise than
     * one of them, once and for one stretch, are told apart.
     */
    public void expect(String site, Shape shape) {
        for (LikeUnits like : calendar.likeUnitsAt(site)) {
            List<Demand> wanting = shape.demands().stream()
                    .filter(demand ->
                            like.can(demand.need().kind(), demand.need().capability()))
                    .toList();
            boolean isOne = wanting.size() == 1
                    && wanting.get(0).quanta(like.units().get(0)).size() == 1
                    && shape.demands().stream()
                                    .filter(demand -> demand.need().kind()
                                            == wanting.get(0).need().kind())
                                    .count()
                            == 1;
            if (!wanting.isEmpty() && !isOne) {
                sets.put(like, List.of());
            }
        }
    }

    /** The sets of like units with a unit of which it does not matter which one is taken. */
    List<LikeSet> setsOf(String unit) {
        LikeUnits like = calendar.likeUnits(unit);
        return like == null ? List.of() : sets.computeIfAbsent(like, any -> LikeSet.of(rest, like));
    }

    /** Gives a unit's time at a site to a holder, whoever else has it. */
    void hold(int holder, int weight, String site, Resource unit, int from, int until) {
        for (String view : calendar.viewsOf(unit.id())) {
            boolean isAway = !view.equals(Taken.ALL);
            int there = isAway ? Quanta.up(calendar.travelMinutes(view, site)) : 0;
            int back = isAway ? Quanta.up(calendar.travelMinutes(site, view)) : 0;
            hold(holder, weight, timeline(unit, view), from - there, until + back);
        }
    }

    /** Gives the time of one unit of a set to a holder. */
    void hold(int holder, int weight, LikeSet set, int from, int until) {
        hold(holder, weight, timeline(set), from, until);
    }

    /** Counts a holder's visit where there is a limit. */
    void hold(int holder, int weight, HeldTimes limit, int from, int until) {
        hold(holder, weight, limit.timeline(), from, until);
    }

    private void hold(int holder, int weight, Timeline timeline, int from, int until) {
        Hold hold = new Hold(timeline, from, until, holder, weight);
        timeline.add(hold);
        holds.get(holder).add(hold);
    }

    /** Has a holder's patient be somewhere. */
    public void meet(int holder, int weight, Presence presence) {
        Meeting meeting = new Meeting(presence, holder, weight);
        of(presence.patient()).add(meeting);
        meetings.get(holder).add(meeting);
    }

    /** Takes everything from a holder. */
    public void release(int holder) {
        for (Hold hold : holds.get(holder)) {
            hold.on.remove(hold);
        }
        holds.get(holder).clear();
        for (Meeting meeting : meetings.get(holder)) {
            of(meeting.presence.patient()).remove(meeting);
        }
        meetings.get(holder).clear();
    }

    /** The visits of a patient, as they change. */
    List<Meeting> of(PatientRef patient) {
        return patients.computeIfAbsent(patient, any -> new ArrayList<>(0));
    }

    /** What could meet a need at a site; whoever asks gets the same. */
    List<Supply> pool(String site, @Nullable Asked asked, Demand demand, Supplier<List<Supply>> otherwise) {
        return pools.computeIfAbsent(new PoolKey(site, asked, demand), key -> List.copyOf(otherwise.get()));
    }

    /** The time of a unit for some parts of a visit, seen from a site. */
    HeldTimes times(Resource unit, String site, List<Part> parts) {
        Timeline timeline = timeline(unit, calendar.viewFrom(site, unit));
        return times.computeIfAbsent(
                new TimesKey(timeline, site, parts), key -> new UnitTimes(timeline, calendar.pages(site), parts));
    }

    /** The time of one unit of a set for a part of a visit. */
    HeldTimes times(LikeSet set, Part part) {
        Timeline timeline = timeline(set);
        String site = set.like().site();
        return times.computeIfAbsent(
                new TimesKey(timeline, site, List.of(part)),
                key -> new SetTimes(timeline, calendar.pages(site), set, part));
    }

    /**
     * The limits of a site, or of a resource at it, for visits of some kinds.
     *
     * @param resource null for the site itself
     * @param visit what such a visit takes of it, from its first quantum to its last
     */
    List<HeldTimes> limits(String site, @Nullable String resource, Set<String> kinds, Part visit) {
        List<HeldTimes> result = new ArrayList<>();
        for (VisitLimit limit : calendar.hours(site, resource).limits()) {
            if (limit.counts(kinds)) {
                Timeline timeline = limited.computeIfAbsent(
                        new Limited(site, resource, limit), any -> new Timeline(calendar.span()));
                result.add(times.computeIfAbsent(
                        new TimesKey(timeline, site, List.of(visit)),
                        key -> new LimitTimes(
                                timeline, calendar.pages(site), rest.limits(), site, resource, limit, visit)));
            }
        }
        return result;
    }

    private Timeline timeline(Resource unit, String view) {
        return timelines.computeIfAbsent(new Seen(unit.id(), view), any -> new Timeline(calendar.span()));
    }

    private Timeline timeline(LikeSet set) {
        return setTimelines.computeIfAbsent(set, any -> new Timeline(calendar.span()));
    }
}
