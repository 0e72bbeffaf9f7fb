package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.AlternativesShape;
import dev.regimen.core.catalog.internal.shape.AlternativesShape.Alternative;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.MapShape;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.Meeting;
import dev.regimen.core.hours.Opening;
import dev.regimen.core.hours.Reservation;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.hours.WeekCycle;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.value.Localized;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opening hours and what takes time from them. */
final class HoursShapes {
    private static final Shape<TimeRange> TIME_RANGE = ScalarShape.of(
            "a range of times such as '09:00-17:00'",
            TimeRange::parse,
            "^[0-9]{1,2}:[0-9]{2} ?[-\u2013] ?[0-9]{1,2}:[0-9]{2}$");
    private static final Shape<DateSpan> DATES = ScalarShape.of(
            "a date, or a first and last date such as '2027-12-24..2028-01-01'",
            DateSpan::parse,
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}([.][.][0-9]{4}-[0-9]{2}-[0-9]{2})?$");
    private static final Shape<Map<DayOfWeek, List<TimeRange>>> TIMES_BY_DAY = new MapShape<>(
                    "times by day of the week", DayNames.SHAPE, TIME_RANGE.oneOrMany())
            .map(DayNames::apart, DayNames::together);
    private static final Shape<WeeklyHours> WEEKLY = new WeeklyShape();

    /** A person's leave, which may be its dates alone. */
    static final Shape<Leave> LEAVE = new LeaveShape("leave", true);

    private static final Shape<Block> BLOCK = new AlternativesShape<>(
            "time that is taken or kept",
            List.of(
                    Alternative.withKey("closed", Closure.class, new ClosureShape()),
                    Alternative.withKey("away", Leave.class, new LeaveShape("leave-among-blocks", false)),
                    Alternative.withKey("meeting", Meeting.class, new MeetingShape()),
                    Alternative.withKey("reserved-for", Reservation.class, new ReservationShape())));

    static final Shape<Hours> HOURS = hours();

    private HoursShapes() {}

    /** Hours in a mapping, told by any of its keys; always and never have words of their own. */
    private static Shape<Hours> hours() {
        Shape<Hours> full = new FullShape();
        Map<String, Hours> words = Map.of("always", Hours.ALWAYS, "never", Hours.NEVER);
        return new AlternativesShape<>(
                "hours, or 'always' or 'never'",
                List.of(
                        Alternative.single(
                                Hours.class,
                                words::containsValue,
                                Scalars.words(
                                        "hours, or 'always' or 'never'",
                                        List.of(Hours.ALWAYS, Hours.NEVER),
                                        hours -> hours.equals(Hours.ALWAYS) ? "always" : "never")),
                        Alternative.withKey("weekly", Hours.class, full),
                        Alternative.withKey("openings", Hours.class, full),
                        Alternative.withKey("blocks", Hours.class, full),
                        Alternative.withKey("limits", Hours.class, full)));
    }

    /** Dates, both included. */
    private record DateSpan(LocalDate first, LocalDate last) {
        static DateSpan parse(String text) {
            String[] ends = text.strip().split("\\.\\.", 2);
            LocalDate first = date(ends[0]);
            return new DateSpan(first, ends.length == 1 ? first : date(ends[1]));
        }

        private static LocalDate date(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "dates are written year-month-day, such as 2027-01-31 or 2027-12-24..2028-01-01", e);
            }
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + ".." + last;
        }
    }

    private static final class CycleShape extends ObjectShape<WeekCycle> {
        private final Field<Integer> weeks = required("weeks", Scalars.wholeNumber(1, 52));
        private final Field<LocalDate> monday = required("counted-from", Scalars.LOCAL_DATE);

        CycleShape() {
            super("week-cycle", "every so many weeks");
        }

        @Override
        protected void take(WeekCycle weekCycle, Values into) {
            into.put(weeks, weekCycle.everyWeeks());
            into.put(monday, weekCycle.monday());
        }

        @Override
        protected WeekCycle build(Values values) {
            return new WeekCycle(values.get(monday), values.get(weeks));
        }
    }

    private static final class WeeklyShape extends ObjectShape<WeeklyHours> {
        private final Field<Map<DayOfWeek, List<TimeRange>>> days = required("days", TIMES_BY_DAY);
        private final Field<LocalDate> first = optional("first", Scalars.LOCAL_DATE);
        private final Field<LocalDate> last = optional("last", Scalars.LOCAL_DATE);
        private final Field<WeekCycle> cycle = optional("every", new CycleShape());

        WeeklyShape() {
            super("weekly-hours", "a weekly template");
        }

        @Override
        protected void take(WeeklyHours weeklyHours, Values into) {
            into.put(days, weeklyHours.days());
            into.put(first, weeklyHours.first());
            into.put(last, weeklyHours.last());
            into.put(cycle, weeklyHours.cycle());
        }

        @Override
        protected WeeklyHours build(Values values) {
            return new WeeklyHours(values.get(days), values.find(first), values.find(last), values.find(cycle));
        }
    }

    private static final class OpeningShape extends ObjectShape<Opening> {
        private final Field<LocalDate> date = required("date", Scalars.LOCAL_DATE);
        private final Field<TimeRange> time = required("time", TIME_RANGE);

        OpeningShape() {
            super("opening", "an extra opening");
        }

        @Override
        protected void take(Opening opening, Values into) {
            into.put(date, opening.date());
            into.put(time, opening.time());
        }

        @Override
        protected Opening build(Values values) {
            return new Opening(values.get(date), values.get(time));
        }
    }

    private static final class ClosureShape extends ObjectShape<Closure> {
        private final Field<DateSpan> dates = required("closed", DATES);
        private final Field<TimeRange> time = optional("time", TIME_RANGE);
        private final Field<Localized<String>> reason = required("reason", Texts.LOCALIZED);

        ClosureShape() {
            super("closure", "a closure");
        }

        @Override
        protected void take(Closure closure, Values into) {
            into.put(dates, new DateSpan(closure.first(), closure.last()));
            into.put(time, closure.time());
            into.put(reason, closure.reason());
        }

        @Override
        protected Closure build(Values values) {
            DateSpan span = values.get(dates);
            return new Closure(span.first(), span.last(), values.find(time), values.get(reason));
        }
    }

    private static final class LeaveShape extends ObjectShape<Leave> {
        private final Field<DateSpan> dates = required("away", DATES);
        private final Field<TimeRange> time = optional("time", TIME_RANGE);

        LeaveShape(String name, boolean datesAlone) {
            super(name, "leave");
            if (datesAlone) {
                shorthandFor("away");
            }
        }

        @Override
        protected void take(Leave leave, Values into) {
            into.put(dates, new DateSpan(leave.first(), leave.last()));
            into.put(time, leave.time());
        }

        @Override
        protected Leave build(Values values) {
            DateSpan span = values.get(dates);
            return new Leave(span.first(), span.last(), values.find(time));
        }
    }

    private static final class MeetingShape extends ObjectShape<Meeting> {
        private final Field<String> reason = required("meeting", Scalars.TEXT);
        private final Field<WeeklyHours> when = required("when", WEEKLY);

        MeetingShape() {
            super("meeting", "a meeting");
        }

        @Override
        protected void take(Meeting meeting, Values into) {
            into.put(reason, meeting.reason());
            into.put(when, meeting.when());
        }

        @Override
        protected Meeting build(Values values) {
            return new Meeting(values.get(when), values.get(reason));
        }
    }

    private static final class ReservationShape extends ObjectShape<Reservation> {
        private final Field<List<String>> kinds = required("reserved-for", Scalars.ID.oneOrMany());
        private final Field<WeeklyHours> when = required("when", WEEKLY);
        private final Field<Integer> releaseDays = optional("release-days", Scalars.wholeNumber(0, 365));

        ReservationShape() {
            super("reservation", "reserved time");
        }

        @Override
        protected void take(Reservation reservation, Values into) {
            into.put(kinds, List.copyOf(reservation.kinds()));
            into.put(when, reservation.when());
            into.put(releaseDays, reservation.releaseDays());
        }

        @Override
        protected Reservation build(Values values) {
            return new Reservation(values.get(when), Set.copyOf(values.get(kinds)), values.find(releaseDays));
        }
    }

    private static final class LimitShape extends ObjectShape<VisitLimit> {
        private final Field<Integer> most = required("at-most", Scalars.wholeNumber(1, 1000));
        private final Field<VisitLimit.Per> per =
                required("per", Scalars.words("a day or opening", VisitLimit.Per.class));
        private final Field<List<String>> kinds = oneOrMany("kinds", Scalars.ID);

        LimitShape() {
            super("visit-limit", "a limit on visits");
        }

        @Override
        protected void take(VisitLimit limit, Values into) {
            into.put(most, limit.most());
            into.put(per, limit.per());
            into.put(kinds, List.copyOf(limit.kinds()));
        }

        @Override
        protected VisitLimit build(Values values) {
            return new VisitLimit(values.get(most), values.get(per), Set.copyOf(values.get(kinds)));
        }
    }

    private static final class FullShape extends ObjectShape<Hours> {
        private final Field<List<WeeklyHours>> weekly = oneOrMany("weekly", WEEKLY);
        private final Field<List<Opening>> openings = oneOrMany("openings", new OpeningShape());
        private final Field<List<Block>> blocks = oneOrMany("blocks", BLOCK);
        private final Field<List<VisitLimit>> limits = oneOrMany("limits", new LimitShape());

        FullShape() {
            super("hours", "hours");
        }

        @Override
        protected void take(Hours hours, Values into) {
            into.put(weekly, hours.weekly());
            into.put(openings, hours.openings());
            into.put(blocks, hours.blocks());
            into.put(limits, hours.limits());
        }

        @Override
        protected Hours build(Values values) {
            return new Hours(values.get(weekly), values.get(openings), values.get(blocks), values.get(limits));
        }
    }
}
