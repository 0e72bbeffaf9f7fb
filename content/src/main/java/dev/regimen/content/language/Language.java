package dev.regimen.content.language;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.risk.CiomsBand;
import dev.regimen.core.risk.Frequency;
import dev.regimen.core.risk.Proportion;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.QuantityRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A language the library can write in: its phrases, and how it says counts, ranges, amounts, dates and times.
 *
 * <pre>{@code
 * Language.ENGLISH.range(2, 4, Counted.WEEK)          // 2–4 weeks
 * Language.SPANISH.range(2, 4, Counted.WEEK)          // 2-4 semanas
 * Language.SPANISH.date(LocalDate.of(2027, 1, 11))    // lunes 11 de enero de 2027
 * }</pre>
 *
 * <p>The same call gives the same characters on every JDK. Immutable and safe for use by several threads.
 */
public final class Language {
    /** English. */
    public static final Language ENGLISH = new Language(Locale.ENGLISH);

    /** Spanish. */
    public static final Language SPANISH = new Language(Locale.forLanguageTag("es"));

    private static final List<Language> SUPPORTED = List.of(ENGLISH, SPANISH);

    private final Locale locale;
    private final PhraseTable table;

    private Language(Locale locale) {
        this.locale = locale;
        this.table = PhraseTable.read(locale.toLanguageTag());
    }

    /**
     * The library's words for a locale; its country and variant are ignored.
     *
     * @throws IllegalArgumentException if the library has no words in that language
     */
    public static Language of(Locale locale) {
        requireNonNull(locale, "locale");
        for (Language language : SUPPORTED) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        throw new IllegalArgumentException("locale %s is not one of the languages the library writes: %s"
                .formatted(locale.toLanguageTag(), SUPPORTED));
    }

    /** All languages the library writes, in a fixed order. */
    public static List<Language> supported() {
        return SUPPORTED;
    }

    /** The locale that marks texts in this language. */
    public Locale locale() {
        return locale;
    }

    /**
     * Says a phrase with its arguments, in the order {@link Phrase#arguments()} declares them.
     *
     * @throws IllegalArgumentException if there are more or fewer values than the phrase has arguments
     */
    public String say(Phrase phrase, String... values) {
        if (values.length != phrase.arguments().size()) {
            throw new IllegalArgumentException(
                    "%s takes %s, got %d values".formatted(phrase, phrase.arguments(), values.length));
        }
        return table.template(phrase).fill(values);
    }

    /** The parts of a phrase, for a writer that puts more than plain text into its places. */
    public Template template(Phrase phrase) {
        return table.template(requireNonNull(phrase, "phrase"));
    }

    /** A number with this language's decimal mark and grouping; trailing zeros are dropped: {@code 12.5}, {@code 17,000}. */
    public String number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String plain = stripped.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(stripped.signum() < 0 ? "-" : "");
        boolean grouped = whole.length() >= Integer.parseInt(table.entry("number.group-from"));
        for (int i = 0; i < whole.length(); i++) {
            if (grouped && i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(table.entry("number.group"));
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(table.entry("number.decimal")).append(plain, point + 1, plain.length());
        }
        return out.toString();
    }

    /** A whole number, as {@link #number(BigDecimal)}. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A count of things: {@code 1 week}, {@code 3 weeks}. */
    public String count(long number, Counted counted) {
        return counted(BigDecimal.valueOf(number), number(number), counted);
    }

    /** A closed range of counts, {@code 2–4 weeks}; equal ends are one count. */
    public String range(long min, long max, Counted counted) {
        return min == max
                ? count(min, counted)
                : counted(BigDecimal.valueOf(max), range(BigDecimal.valueOf(min), BigDecimal.valueOf(max)), counted);
    }

    private String counted(BigDecimal number, String text, Counted counted) {
        return table.entry(counted.key(PluralCategory.of(number))).replace("{n}", text);
    }

    /** A closed range of numbers, {@code 12.5–25}; equal ends are one number. */
    public String range(BigDecimal min, BigDecimal max) {
        return min.compareTo(max) == 0 ? number(min) : number(min) + table.entry("number.range") + number(max);
    }

    /** A date with its weekday: {@code Monday 11 January 2027}. */
    public String date(LocalDate date) {
        return say(
                Phrase.DATE,
                weekday(date),
                Integer.toString(date.getDayOfMonth()),
                month(date),
                Integer.toString(date.getYear()));
    }

    /** A date without its weekday: {@code 11 January 2027}. */
    public String shortDate(LocalDate date) {
        return say(
                Phrase.DATE_SHORT,
                Integer.toString(date.getDayOfMonth()),
                month(date),
                Integer.toString(date.getYear()));
    }

    /**
     * A closed span of dates, {@code Monday 4 January to Friday 8 January 2027}; the first year is said only when it
     * differs from the last, and equal ends are one date.
     */
    public String dates(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
        if (first.equals(last)) {
            return date(first);
        }
        return say(Phrase.DATE_SPAN, firstOf(first, last), date(last));
    }

    private String firstOf(LocalDate first, LocalDate last) {
        return first.getYear() == last.getYear()
                ? say(Phrase.DATE_WITHOUT_YEAR, weekday(first), Integer.toString(first.getDayOfMonth()), month(first))
                : date(first);
    }

    /** When something falls that has no exact date: {@code on Monday 4 January 2027}, {@code between ... and ...}. */
    public String somewhereIn(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return say(Phrase.DATE_ON, date(first));
        }
        return say(Phrase.DATE_BETWEEN, firstOf(first, last), date(last));
    }

    /** A time of day, {@code 9:30 am}; 12:00 and 0:00 are called noon and midnight. Seconds are not shown. */
    public String time(LocalTime time) {
        int hour = time.getHour() % 12;
        if (time.getMinute() == 0 && hour == 0) {
            return say(time.getHour() == 0 ? Phrase.TIME_MIDNIGHT : Phrase.TIME_NOON);
        }
        // LocalTime.toString is hh:mm in every locale; String.format would take the JVM's digits.
        String clock = (hour == 0 ? 12 : hour) + time.toString().substring(2, 5);
        return say(Phrase.TIME, clock, table.entry(time.getHour() < 12 ? "time.am" : "time.pm"));
    }

    /** A date and time with the place whose clock it is: {@code Monday 11 January 2027, 9:30 am (New York time)}. */
    public String dateTime(ZonedDateTime when) {
        return say(Phrase.DATE_TIME, date(when.toLocalDate()), time(when.toLocalTime()), zone(when.getZone()));
    }

    /**
     * A half-open span of moments with the place whose clock it is: {@code Monday 11 January 2027, from 5:30 am until
     * 9:30 am (New York time)}, {@code from Monday 11 January 2027, 9:30 am until the end of Tuesday 12 January 2027
     * (New York time)}. A span that begins with a date's first moment begins with the date.
     */
    public String moments(ZonedDateTime from, ZonedDateTime until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until (%s) must be after from (%s)".formatted(until, from));
        }
        if (!from.getZone().equals(until.getZone())) {
            return say(Phrase.EXACT_SPAN, dateTime(from), dateTime(until));
        }
        LocalDate first = from.toLocalDate();
        LocalDate last = until.minusNanos(1).toLocalDate();
        String when = first.equals(last)
                ? say(Phrase.TIME_SPAN, date(first), time(from.toLocalTime()), time(until.toLocalTime()))
                : say(Phrase.EXACT_SPAN, beginning(from), end(last, until));
        return say(Phrase.IN_ZONE, when, zone(from.getZone()));
    }

    private String beginning(ZonedDateTime from) {
        LocalDate date = from.toLocalDate();
        return isStartOfDay(from) ? date(date) : say(Phrase.DATE_AND_TIME, date(date), time(from.toLocalTime()));
    }

    private String end(LocalDate last, ZonedDateTime until) {
        return isStartOfDay(until)
                ? say(Phrase.END_OF_DATE, date(last))
                : say(Phrase.DATE_AND_TIME, date(last), time(until.toLocalTime()));
    }

    private static boolean isStartOfDay(ZonedDateTime when) {
        return when.equals(when.toLocalDate().atStartOfDay(when.getZone()));
    }

    private String zone(ZoneId zone) {
        String id = zone.getId();
        if (zone instanceof ZoneOffset || id.indexOf('/') < 0 || id.startsWith("Etc/")) {
            return id;
        }
        return say(Phrase.ZONE, id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }

    private String weekday(LocalDate date) {
        return table.entry("weekday." + date.getDayOfWeek().getValue());
    }

    private String month(LocalDate date) {
        return table.entry("month." + date.getMonthValue());
    }

    /** What stands between two items of a list. */
    public String separator() {
        return table.entry("list.separator");
    }

    /** What stands before the last item of a list. */
    public String and() {
        return table.entry("list.and");
    }

    /** Items in a sentence: {@code knee, ankle and wrist}. An empty list is an empty text. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(separator(), items.subList(0, items.size() - 1));
        return head + and() + items.get(items.size() - 1);
    }

    /**
     * A gap, {@code 3 weeks}; a closed range of gaps, {@code 2–4 weeks} or {@code 30 days to 3 months}. The units are
     * those of the model: a week is never turned into days.
     */
    public String gap(GapRange gap) {
        Gap min = gap.min();
        Gap max = gap.max();
        return min.unit() == max.unit()
                ? range(min.amount(), max.amount(), Counted.of(max.unit()))
                : say(
                        Phrase.GAP_RANGE,
                        count(min.amount(), Counted.of(min.unit())),
                        count(max.amount(), Counted.of(max.unit())));
    }

    /** A length of time in the largest unit that holds it exactly: {@code 20 minutes}, {@code 24 hours}, {@code 3 days}. */
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes % 60 != 0) {
            return count(minutes, Counted.MINUTE);
        }
        long hours = minutes / 60;
        // up to two days people count hours: "24 hours", not "1 day"
        return hours % 24 == 0 && hours > 48 ? count(hours / 24, Counted.DAY) : count(hours, Counted.HOUR);
    }

    /** A closed range of lengths of time, {@code 2–3 hours}; equal ends are one length. */
    public String durations(Duration min, Duration max) {
        if (min.equals(max)) {
            return duration(min);
        }
        return min.toMinutes() % 60 == 0 && max.toMinutes() % 60 == 0
                ? range(min.toHours(), max.toHours(), Counted.HOUR)
                : range(min.toMinutes(), max.toMinutes(), Counted.MINUTE);
    }

    private String moment(OffsetRange moment, Timing timing) {
        if (moment.isDecision()) {
            return say(Phrase.MOMENT_DECISION);
        }
        int earliest = moment.earliest().amount();
        int latest = moment.latest().amount();
        if (earliest == 0 && latest == 0) {
            // where one end is in hours, "session" is an hour too
            return say(timing.isInDays() ? Phrase.MOMENT_SESSION : Phrase.MOMENT_START);
        }
        Counted counted = moment.isInHours() ? Counted.HOUR : Counted.DAY;
        return earliest < 0
                ? say(Phrase.MOMENT_BEFORE, range(-latest, -earliest, counted))
                : say(Phrase.MOMENT_AFTER, range(earliest, latest, counted));
    }

    /**
     * From when until when a rule holds: {@code from 7 days before the session until the day of the session}, {@code
     * from the day of the session until 7–10 days after it}.
     */
    public String timing(Timing timing) {
        String from = moment(timing.from(), timing);
        return timing.from().equals(timing.until())
                ? from
                : say(Phrase.TIMING_FROM_UNTIL, from, moment(timing.until(), timing));
    }

    /**
     * A closed range of amounts with the unit's symbol, {@code 12.5–25%}, {@code 40 mg}; a product's own units, {@code U}
     * with the product in braces or without it, are said in words, {@code 155–195 units}.
     */
    public String amount(QuantityRange amount) {
        String range = range(amount.min().amount(), amount.max().amount());
        if (amount.unit().equals("U") || amount.unit().startsWith("U{")) {
            return counted(amount.max().amount(), range, Counted.UNIT);
        }
        return amount.unit().equals("%")
                ? table.entry("number.percent").replace("{n}", range)
                : range + '\u00a0' + amount.unit();
    }

    /**
     * A frequency in plain language, {@code about 1 in 10}, {@code between 1 in 70,000 and 1 in 17,000}. Every number is
     * exactly the model's: a percentage is said as whole cases, 0.3 % as {@code 3 in 1,000}.
     */
    public String frequency(Frequency frequency) {
        return frequency.fold(
                between -> between.min().equals(between.max())
                        ? say(Phrase.RATE_ABOUT, proportion(between.min()))
                        : say(Phrase.RATE_BETWEEN, proportion(between.min()), proportion(between.max())),
                below -> say(Phrase.RATE_FEWER_THAN, proportion(below.bound())),
                above -> say(Phrase.RATE_MORE_THAN, proportion(above.bound())),
                notKnown -> say(Phrase.FREQUENCY_NOT_KNOWN));
    }

    private String proportion(Proportion rate) {
        int decimals = Math.max(0, rate.cases().scale());
        BigDecimal outOf = BigDecimal.valueOf(rate.outOf()).movePointRight(decimals);
        return say(Phrase.RATE_IN, number(rate.cases().movePointRight(decimals)), number(outOf));
    }

    /** The word for a frequency band, {@code uncommon}. */
    public String band(CiomsBand band) {
        return switch (band) {
            case VERY_COMMON -> say(Phrase.FREQUENCY_VERY_COMMON);
            case COMMON -> say(Phrase.FREQUENCY_COMMON);
            case UNCOMMON -> say(Phrase.FREQUENCY_UNCOMMON);
            case RARE -> say(Phrase.FREQUENCY_RARE);
            case VERY_RARE -> say(Phrase.FREQUENCY_VERY_RARE);
        };
    }

    /** The language's tag, {@code en}. */
    @Override
    public String toString() {
        return locale.toLanguageTag();
    }
}
