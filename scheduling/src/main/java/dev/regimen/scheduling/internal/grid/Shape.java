package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visit takes, in minutes and quanta from the arrival: who and what for which of its minutes.
 *
 * <p>A need that comes in several segments is met by one unit in all of them: the patient does not change rooms, and the
 * room that is cleaned is the one that was used.
 *
 * @param demands the different needs of the visit, in the order of its segments
 * @param setupMinutes minutes before the arrival
 * @param careMinutes minutes with the patient
 * @param turnoverMinutes minutes after the patient has left
 * @param rest until when the patient begins no other visit
 */
public record Shape(List<Demand> demands, int setupMinutes, int careMinutes, int turnoverMinutes, Rest rest) {

    /**
     * Time for a patient to recover, which may be over before the visit is.
     *
     * @param minutes so many minutes from the arrival
     * @param dates so many dates to their end, that of the arrival included
     */
    public record Rest(int minutes, int dates) {
        public static final Rest NONE = new Rest(0, 0);

        private static final int SHORTEST_DAY = 23 * 60;

        /** No fewer than how many days after that of the arrival it can reach into. */
        public int reach() {
            // a zone may skip a date
            return Math.max(dates - 1, minutes == 0 ? 0 : minutes / SHORTEST_DAY + 2);
        }
    }

    /**
     * One need and the minutes it is needed for.
     *
     * @param need what is needed
     * @param parts for which minutes from the arrival, in order, neither overlapping nor touching
     * @param leads whether it is the visit's first need of a practitioner, who leads the visit
     * @param turnsOver whether a room's own turnover comes after it, since the visit says nothing of it
     */
    public record Demand(Need need, List<Part> parts, boolean leads, boolean turnsOver) {
        public Demand {
            parts = List.copyOf(parts);
        }

        /** The quanta from the arrival for which this unit is taken, in order, neither overlapping nor touching. */
        public List<Part> quanta(Resource unit) {
            int after = turnsOver && unit instanceof Room room ? room.turnoverMinutes() : 0;
            List<Part> result = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                int until = part.until + (i == parts.size() - 1 ? after : 0);
                int from = Math.floorDiv(part.from, Quanta.MINUTES);
                Part.append(result, from, Math.floorDiv(until + Quanta.MINUTES - 1, Quanta.MINUTES));
            }
            return result;
        }
    }

    /**
     * A half-open stretch, counted from the arrival.
     *
     * @param from negative before the arrival
     * @param until more than {@code from}
     */
    public record Part(int from, int until) {
        public boolean overlaps(Part other) {
            return from < other.until && other.from < until;
        }

        static boolean overlap(List<Part> left, List<Part> right) {
            return left.stream().anyMatch(l -> right.stream().anyMatch(l::overlaps));
        }

        private static void append(List<Part> parts, int from, int until) {
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).until >= from) {
                parts.set(last, new Part(parts.get(last).from, Math.max(parts.get(last).until, until)));
            } else {
                parts.add(new Part(from, until));
            }
        }
    }

    public Shape {
        demands = List.copyOf(demands);
    }

    /** A shape that leaves the patient fit for another visit at once. */
    public Shape(List<Demand> demands, int setupMinutes, int careMinutes, int turnoverMinutes) {
        this(demands, setupMinutes, careMinutes, turnoverMinutes, Rest.NONE);
    }

    /** The same visit, after which the patient has to recover. */
    public Shape with(Rest other) {
        return new Shape(demands, setupMinutes, careMinutes, turnoverMinutes, other);
    }

    /** The shape of segments that are held one after the other, setup first and turnover last. */
    public static Shape of(List<Segment> segments) {
        int setup = minutes(segments, Segment.As.SETUP);
        Map<Need, List<Part>> parts = new LinkedHashMap<>();
        Map<Need, Boolean> saysTurnover = new LinkedHashMap<>();
        int at = -setup;
        for (Segment segment : segments) {
            int end = at + Math.toIntExact(segment.lasts().toMinutes());
            for (Need need : segment.needs()) {
                Part.append(parts.computeIfAbsent(need, n -> new ArrayList<>()), at, end);
                saysTurnover.merge(need, segment.as() == Segment.As.TURNOVER, Boolean::logicalOr);
            }
            at = end;
        }
        List<Demand> demands = new ArrayList<>();
        boolean led = false;
        for (Map.Entry<Need, List<Part>> entry : parts.entrySet()) {
            Need need = entry.getKey();
            boolean leads = !led && need.kind() == ResourceKind.PRACTITIONER;
            led |= leads;
            boolean turnsOver = need.kind() == ResourceKind.ROOM && !saysTurnover.getOrDefault(need, false);
            demands.add(new Demand(need, entry.getValue(), leads, turnsOver));
        }
        return new Shape(demands, setup, minutes(segments, Segment.As.CARE), minutes(segments, Segment.As.TURNOVER));
    }

    private static int minutes(List<Segment> segments, Segment.As as) {
        return segments.stream()
                .filter(segment -> segment.as() == as)
                .mapToInt(segment -> Math.toIntExact(segment.lasts().toMinutes()))
                .sum();
    }

    /** Whether it needs somebody who leads it. */
    public boolean isLed() {
        return lead() != null;
    }

    /** The need of somebody who leads it; null if there is none. */
    public @Nullable Need lead() {
        for (Demand demand : demands) {
            if (demand.leads()) {
                return demand.need();
            }
        }
        return null;
    }

    /** The place of a need among the demands. */
    public int indexOf(Need need) {
        return demands.stream().map(Demand::need).toList().indexOf(need);
    }

    /** The first quantum that the visit takes, counted from the arrival: 0 or less. */
    public int from() {
        return Math.floorDiv(-setupMinutes, Quanta.MINUTES);
    }

    /** The quantum at which the patient has left, counted from the arrival. */
    public int careUntil() {
        return up(careMinutes);
    }

    /** From which quantum on another visit may begin after one that arrives at a quantum. */
    public int fitFrom(int start, SiteClock clock) {
        int fit = start + up(Math.max(careMinutes, rest.minutes));
        return rest.dates == 0 ? fit : Math.max(fit, clock.dayStart(clock.dayAt(start) + rest.dates));
    }

    /** The quantum at which all is over, counted from the arrival. */
    public int until() {
        return up(careMinutes + turnoverMinutes);
    }

    private static int up(int minutes) {
        return Math.floorDiv(minutes + Quanta.MINUTES - 1, Quanta.MINUTES);
    }
}
