package dev.regimen.content.language;

import java.util.List;
import java.util.Locale;

/**
 * A phrase that every shipped language has, with the names of its arguments.
 *
 * <p>The words are in one UTF-8 table per language, under the constant's name in lower case with {@code -} for
 * {@code _}; a table that lacks a phrase, has one too many or leaves an argument out cannot be loaded.
 */
public enum Phrase {
    // dates, times and rates
    DATE("weekday", "day", "month", "year"),
    DATE_SHORT("day", "month", "year"),
    DATE_WITHOUT_YEAR("weekday", "day", "month"),
    DATE_SPAN("first", "last"),
    DATE_TIME("date", "time", "zone"),
    TIME("clock", "half"),
    TIME_NOON,
    TIME_MIDNIGHT,
    ZONE("city"),
    GAP_RANGE("min", "max"),
    RATE_IN("count", "of"),
    RATE_ABOUT("rate"),
    RATE_BETWEEN("low", "high"),
    RATE_FEWER_THAN("rate"),
    RATE_MORE_THAN("rate"),
    FREQUENCY_VERY_COMMON,
    FREQUENCY_COMMON,
    FREQUENCY_UNCOMMON,
    FREQUENCY_RARE,
    FREQUENCY_VERY_RARE,
    FREQUENCY_NOT_KNOWN,

    // the frame of every page
    SKIP_TO_CONTENT,
    BREADCRUMB,
    SEVERITY_NOTE,
    SEVERITY_IMPORTANT,
    SEVERITY_URGENT,
    SEVERITY_EMERGENCY;

    private final List<String> arguments;

    Phrase(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The names of the phrase's arguments, in the order in which {@link Language#say} takes their values. */
    public List<String> arguments() {
        return arguments;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
