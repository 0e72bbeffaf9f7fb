package dev.regimen.export.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.export.ical.CalendarText.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneComponentTest {
    private static final int FIRST = 2026;
    private static final int LAST = 2031;

    @Test
    void newYorkIsTwoRules() {
        assertThat(text("America/New_York", 2026, 2028)).isEqualTo("""
                        BEGIN:VTIMEZONE
                        TZID:America/New_York
                        BEGIN:STANDARD
                        DTSTART:20251102T020000
                        TZOFFSETFROM:-0400
                        TZOFFSETTO:-0500
                        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20260308T020000
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0400
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                        END:DAYLIGHT
                        END:VTIMEZONE
                        """);
    }

    @Test
    void aZoneWithoutChangesIsOneObservance() {
        assertThat(text("America/Phoenix", 2026, 2028)).isEqualTo("""
                        BEGIN:VTIMEZONE
                        TZID:America/Phoenix
                        BEGIN:STANDARD
                        DTSTART:19700101T000000
                        TZOFFSETFROM:-0700
                        TZOFFSETTO:-0700
                        END:STANDARD
                        END:VTIMEZONE
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // told in UTC, on Sunday there and still Saturday here
                "America/Nuuk | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA",
                "Europe/Madrid | FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "Asia/Jerusalem | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR",
                "Australia/Lord_Howe | FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
            })
    void lastingRulesAreToldInTheLocalDatesOfTheClockThatIsLeft(String zone, String rule) {
        assertThat(text(zone, 2030, 2031)).contains("RRULE:" + rule + "\n");
    }

    @Test
    void moroccosChangesAroundRamadanAreListed() {
        assertThat(text("Africa/Casablanca", 2026, 2028)).contains("RDATE:").doesNotContain("RRULE");
    }

    @Test
    void everyZoneHasTheOffsetsOfTheJdk() {
        // iCal4j registers zones of its own in the JVM, some without rules
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> !zone.startsWith("ical4j"))
                .sorted()
                .toList();

        long checks = zones.stream().mapToLong(ZoneComponentTest::checkOffsets).sum();

        assertThat(zones).hasSizeGreaterThan(500);
        assertThat(checks).isGreaterThan(25_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Dublin", "America/Nuuk", "Australia/Lord_Howe"})
    void aLastingRuleIsRightForCenturies(String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        TreeMap<Instant, ZoneOffset> onsets = onsets(zone, 2026, 2026, 2200);
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        for (ZoneOffsetTransition next = rules.nextTransition(time);
                next.getDateTimeBefore().getYear() < 2200;
                next = rules.nextTransition(next.getInstant())) {
            assertThat(onsets).containsEntry(next.getInstant(), next.getOffsetAfter());
        }
    }

    private static long checkOffsets(String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        TreeMap<Instant, ZoneOffset> onsets = onsets(zone, FIRST, LAST, LAST);
        Instant begin = Instant.parse(FIRST + "-01-01T00:00:00Z");
        Instant end = Instant.parse(LAST + "-12-31T00:00:00Z");
        Random random = new Random(zone.hashCode());
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            instants.add(begin.plusSeconds(
                    (long) (random.nextDouble() * Duration.between(begin, end).toSeconds())));
        }
        ZoneOffsetTransition change = rules.nextTransition(begin);
        while (change != null && change.getInstant().isBefore(end)) {
            Instant at = change.getInstant();
            Stream.of(-10_800, -1, 0, 1, 10_800).map(at::plusSeconds).forEach(instants::add);
            change = rules.nextTransition(at);
        }
        for (Instant instant : instants) {
            assertThat(onsets.floorEntry(instant)).as("%s at %s", zone, instant).isNotNull();
            assertThat(onsets.floorEntry(instant).getValue())
                    .as("%s at %s", zone, instant)
                    .isEqualTo(rules.getOffset(instant));
        }
        return instants.size();
    }

    // when which offset begins, as another reader works it out from the text
    private static TreeMap<Instant, ZoneOffset> onsets(String zone, int first, int last, int until) {
        CalendarText component = CalendarText.read(octets(zone, first, last));
        TreeMap<Instant, ZoneOffset> onsets = new TreeMap<>();
        Stream.of("STANDARD", "DAYLIGHT")
                .flatMap(kind -> component.components(kind).stream())
                .forEach(observance -> {
                    Map<String, String> lines =
                            observance.lines().stream().collect(Collectors.toMap(Line::name, Line::value, (a, b) -> a));
                    ZoneOffset from = offset(lines.get("TZOFFSETFROM"));
                    ZoneOffset to = offset(lines.get("TZOFFSETTO"));
                    starts(lines, until).forEach(start -> onsets.put(start.toInstant(from), to));
                });
        return onsets;
    }

    private static Stream<LocalDateTime> starts(Map<String, String> lines, int until) {
        LocalDateTime start = LocalDateTime.parse(lines.get("DTSTART"), ZoneComponent.LOCAL);
        if (lines.containsKey("RRULE")) {
            Map<String, String> rule = Arrays.stream(lines.get("RRULE").split(";"))
                    .map(part -> part.split("="))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            List<LocalDate> dates = new ArrayList<>();
            for (int year = start.getYear(); year <= until; year++) {
                dates.add(date(rule, year));
            }
            assertThat(dates.get(0)).as("DTSTART keeps its own rule").isEqualTo(start.toLocalDate());
            return dates.stream().map(date -> date.atTime(start.toLocalTime()));
        }
        String more = lines.getOrDefault("RDATE", "");
        return Stream.concat(
                Stream.of(start),
                Arrays.stream(more.split(","))
                        .filter(date -> !date.isEmpty())
                        .map(date -> LocalDateTime.parse(date, ZoneComponent.LOCAL)));
    }

    private static LocalDate date(Map<String, String> rule, int year) {
        assertThat(rule).containsEntry("FREQ", "YEARLY");
        LocalDate month = LocalDate.of(year, Integer.parseInt(rule.get("BYMONTH")), 1);
        String day = rule.get("BYDAY");
        if (!rule.containsKey("BYMONTHDAY")) {
            int week = Integer.parseInt(day.substring(0, day.length() - 2));
            return month.with(TemporalAdjusters.dayOfWeekInMonth(week, weekday(day)));
        }
        List<LocalDate> dates = Arrays.stream(rule.get("BYMONTHDAY").split(","))
                .map(text -> month.withDayOfMonth(Integer.parseInt(text)))
                .filter(date -> day == null || date.getDayOfWeek() == weekday(day))
                .toList();
        assertThat(dates).hasSize(1);
        return dates.get(0);
    }

    private static DayOfWeek weekday(String byDay) {
        String code = byDay.substring(byDay.length() - 2);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private static ZoneOffset offset(String text) {
        return ZoneOffset.of(text);
    }

    private static String text(String zone, int first, int last) {
        return new String(octets(zone, first, last), StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .replace("\r\n", "\n");
    }

    private static byte[] octets(String zone, int first, int last) {
        var out = new ByteArrayOutputStream();
        try {
            ContentLines lines = new ContentLines(out);
            ZoneComponent.write(lines, ZoneId.of(zone), first, last);
            lines.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
