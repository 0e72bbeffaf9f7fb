package dev.regimen.export.ical;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A VTIMEZONE made from the JDK's own rules of a zone: right from the start of one year to the end of another, and for
 * good where the zone has lasting rules that a recurrence rule can say. All other changes of its clocks are listed.
 */
final class ZoneComponent {
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    // readers stumble over dates before
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
    // any year without 29 February shows how far a rule's local date lies from the date it names
    private static final int COMMON_YEAR = 2001;
    private static final int DAYS_OF_WEEK = 7;

    private ZoneComponent() {}

    static void write(ContentLines out, ZoneId zone, int firstYear, int lastYear) throws IOException {
        out.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        for (Observance observance : observances(zone.getRules(), firstYear, lastYear)) {
            observance.write(out);
        }
        out.line("END", "VTIMEZONE");
    }

    private static List<Observance> observances(ZoneRules rules, int firstYear, int lastYear) {
        Instant begin = LocalDateTime.of(firstYear, 1, 1, 0, 0).toInstant(ZoneOffset.MAX);
        Instant end = LocalDateTime.of(lastYear + 1, 1, 1, 0, 0).toInstant(ZoneOffset.MIN);
        List<Observance> observances = new ArrayList<>();
        Map<Object, List<ZoneOffsetTransition>> changes = new LinkedHashMap<>();
        ZoneOffsetTransition change = rules.previousTransition(begin);
        if (change == null || change.getDateTimeBefore().isBefore(EPOCH)) {
            observances.add(Observance.fixed(rules.getOffset(begin), rules.isDaylightSavings(begin)));
            change = rules.nextTransition(begin.minusNanos(1));
        }
        while (change != null && change.getInstant().isBefore(end)) {
            changes.computeIfAbsent(kindOf(change, rules), kind -> new ArrayList<>())
                    .add(change);
            change = rules.nextTransition(change.getInstant());
        }
        changes.forEach((kind, alike) -> observances.add(Observance.of(kind, alike, rules)));
        return observances;
    }

    // the recurrence of a lasting change, else what changes that are listed together have in common
    private static Object kindOf(ZoneOffsetTransition change, ZoneRules rules) {
        List<ZoneOffsetTransition> listed = rules.getTransitions();
        boolean lasting = listed.isEmpty()
                || change.getInstant().isAfter(listed.get(listed.size() - 1).getInstant());
        if (lasting) {
            for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
                Optional<Recurrence> recurrence = recurrence(rule);
                if (recurrence.isPresent()
                        && rule.createTransition(change.getDateTimeBefore().getYear())
                                .equals(change)) {
                    return recurrence.get();
                }
            }
        }
        return List.of(change.getOffsetBefore(), change.getOffsetAfter(), isDaylight(change, rules));
    }

    private static boolean isDaylight(ZoneOffsetTransition change, ZoneRules rules) {
        return rules.isDaylightSavings(change.getInstant());
    }

    /** The rule as an RRULE of local dates; empty if it cannot be said exactly. */
    private static Optional<Recurrence> recurrence(ZoneOffsetTransitionRule rule) {
        Month month = rule.getMonth();
        int day = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        // a rule told in UTC, or for the end of a day, may fall on another local date than it names
        int shift = (int) (rule.createTransition(COMMON_YEAR)
                        .getDateTimeBefore()
                        .toLocalDate()
                        .toEpochDay()
                - named(rule).toEpochDay());
        if (day < 0 && (month == Month.FEBRUARY || weekday == null)) {
            return Optional.empty();
        }
        int first = (day > 0 ? day : month.maxLength() + 1 + day - (DAYS_OF_WEEK - 1)) + shift;
        int last = weekday == null ? first : first + DAYS_OF_WEEK - 1;
        if (first < 1 || last > month.minLength()) {
            return Optional.empty();
        }
        String by = "FREQ=YEARLY;BYMONTH=" + month.getValue();
        if (weekday == null) {
            return Optional.of(new Recurrence(by + ";BYMONTHDAY=" + first));
        }
        String code = weekday.plus(shift).name().substring(0, 2);
        if (last == month.maxLength()) {
            return Optional.of(new Recurrence(by + ";BYDAY=-1" + code));
        }
        if (first % DAYS_OF_WEEK == 1) {
            return Optional.of(new Recurrence(by + ";BYDAY=" + (first / DAYS_OF_WEEK + 1) + code));
        }
        String days =
                IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return Optional.of(new Recurrence(by + ";BYMONTHDAY=" + days + ";BYDAY=" + code));
    }

    private static LocalDate named(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        LocalDate date = day > 0
                ? LocalDate.of(COMMON_YEAR, rule.getMonth(), day)
                : LocalDate.of(
                        COMMON_YEAR, rule.getMonth(), rule.getMonth().length(Year.isLeap(COMMON_YEAR)) + 1 + day);
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return date;
        }
        return day > 0
                ? date.with(TemporalAdjusters.nextOrSame(weekday))
                : date.with(TemporalAdjusters.previousOrSame(weekday));
    }

    private record Recurrence(String rule) {}

    /**
     * From when an offset is observed.
     *
     * @param start on the clock that is left
     * @param rule when it comes again; null if it does not, or on listed dates
     * @param again other dates on which it starts
     */
    private record Observance(
            boolean daylight,
            LocalDateTime start,
            ZoneOffset from,
            ZoneOffset to,
            @Nullable String rule,
            List<LocalDateTime> again) {

        static Observance fixed(ZoneOffset offset, boolean daylight) {
            return new Observance(daylight, EPOCH, offset, offset, null, List.of());
        }

        static Observance of(Object kind, List<ZoneOffsetTransition> alike, ZoneRules rules) {
            ZoneOffsetTransition first = alike.get(0);
            String rule = kind instanceof Recurrence recurrence ? recurrence.rule() : null;
            List<LocalDateTime> again = rule != null
                    ? List.of()
                    : alike.stream()
                            .skip(1)
                            .map(ZoneOffsetTransition::getDateTimeBefore)
                            .toList();
            return new Observance(
                    isDaylight(first, rules),
                    first.getDateTimeBefore(),
                    first.getOffsetBefore(),
                    first.getOffsetAfter(),
                    rule,
                    again);
        }

        void write(ContentLines out) throws IOException {
            String name = daylight ? "DAYLIGHT" : "STANDARD";
            out.line("BEGIN", name)
                    .line("DTSTART", LOCAL.format(start))
                    .line("TZOFFSETFROM", offset(from))
                    .line("TZOFFSETTO", offset(to));
            if (rule != null) {
                out.line("RRULE", rule);
            }
            if (!again.isEmpty()) {
                out.line("RDATE", again.stream().map(LOCAL::format).collect(Collectors.joining(",")));
            }
            out.line("END", name);
        }

        private static String offset(ZoneOffset offset) {
            int seconds = Math.abs(offset.getTotalSeconds());
            String text =
                    "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
            return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
        }
    }
}
