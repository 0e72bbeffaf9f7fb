package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.value.Ids;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The single values that every catalogue needs. */
public final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,11})([.][0-9]{1,12})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern MINUTES = Pattern.compile("(0|[1-9][0-9]{0,4}) minutes?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    /** A stable name: lower-case words joined by hyphens. */
    public static final Shape<String> ID = ScalarShape.<String>ofNumberLike(
                    "an id", text -> Ids.check(text, "an id"), "^[a-z0-9]+(-[a-z0-9]+)*$")
            .notMeasuring();

    /** Any text of at least one character that is not white space. */
    public static final Shape<String> TEXT = new ScalarShape<String>(
                    "text",
                    Scalars::notBlank,
                    Node::text,
                    Schemas.object("type", Schemas.strings("string", "number", "boolean"), "pattern", "\\S"))
            .notMeasuring();

    /** A whole number. */
    public static final Shape<Integer> WHOLE_NUMBER = new ScalarShape<>(
            "a whole number",
            text -> Integer.valueOf(checked(text, WHOLE, "a whole number is written with digits only, such as 12")),
            number -> Node.plain(number.toString()),
            Schemas.object("type", "integer"));

    /** A number that may have decimals; trailing zeros say nothing. */
    public static final Shape<BigDecimal> DECIMAL_NUMBER = new ScalarShape<>(
            "a number",
            text -> new BigDecimal(checked(text, DECIMAL, "a number is written with digits and a point, such as 12.5")),
            number -> Node.plain(number.toPlainString()),
            Schemas.object("type", "number"));

    /** A calendar date. */
    public static final Shape<LocalDate> LOCAL_DATE = ScalarShape.<LocalDate>of(
                    "a date",
                    text -> asDate(checked(text, DATE, "a date is written year-month-day, such as 2027-01-31")),
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
            .notMeasuring();

    /** A time of day on a clock of 24 hours. */
    public static final Shape<LocalTime> LOCAL_TIME = ScalarShape.<LocalTime>of(
                    "a time of day",
                    text -> asTime(
                            checked(text, TIME, "a time of day is written with a clock of 24 hours, such as 08:30")),
                    "^[0-9]{2}:[0-9]{2}$")
            .notMeasuring();

    /** A length in minutes: {@code 20 minutes}. */
    public static final Shape<Integer> MINUTE_COUNT = new ScalarShape<>(
            "a length in minutes",
            text -> Integer.valueOf(checked(text, MINUTES, "a length is written in minutes, such as '20 minutes'")
                    .split(" ", 2)[0]),
            minutes -> Node.text(minutes == 1 ? "1 minute" : minutes + " minutes"),
            Schemas.object("type", "string", "pattern", "^(0|[1-9][0-9]{0,4}) minutes?$"));

    /** A language tag such as {@code en} or {@code es-MX}. */
    public static final Shape<Locale> LANGUAGE_TAG = new ScalarShape<Locale>(
                    "a language tag",
                    Scalars::asLanguage,
                    language -> Node.text(language.toLanguageTag()),
                    Schemas.object("type", "string", "pattern", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$"))
            .notMeasuring();

    /** Yes or no; other words that YAML takes for a truth value are refused. */
    public static final Shape<Boolean> YES_OR_NO = new ScalarShape<Boolean>(
                    "yes or no",
                    Scalars::asBoolean,
                    yes -> Node.plain(yes ? "yes" : "no"),
                    Schemas.object(
                            "enum",
                            Node.list(List.of(
                                    Node.plain("true"), Node.plain("false"), Node.text("yes"), Node.text("no")))))
            .notMeasuring();

    private Scalars() {}

    /** The values of an enum, written in lower case with hyphens. */
    public static <E extends Enum<E>> Shape<E> words(String noun, Class<E> type) {
        return words(
                noun,
                List.of(type.getEnumConstants()),
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Some values, each with its word. */
    public static <E> Shape<E> words(String noun, List<E> values, Function<? super E, String> word) {
        Map<String, E> byWord = new LinkedHashMap<>();
        values.forEach(value -> byWord.put(word.apply(value), value));
        List<Node> nodes = byWord.keySet().stream().<Node>map(Node::text).toList();
        return new ScalarShape<E>(
                        noun,
                        text -> {
                            E value = byWord.get(text.strip());
                            if (value == null) {
                                throw new IllegalArgumentException(Spelling.hint(text.strip(), byWord.keySet()));
                            }
                            return value;
                        },
                        value -> Node.text(word.apply(value)),
                        Schemas.object("enum", Node.list(nodes)))
                .notMeasuring();
    }

    /** A whole number between two bounds, both allowed. */
    public static Shape<Integer> wholeNumber(int min, int max) {
        return new ScalarShape<>(
                "a whole number from %d to %d".formatted(min, max),
                text -> {
                    int number = Integer.parseInt(checked(text, WHOLE, "a whole number is written with digits only"));
                    if (number < min || number > max) {
                        throw new IllegalArgumentException("the number must be %d to %d".formatted(min, max));
                    }
                    return number;
                },
                number -> Node.plain(number.toString()),
                Schemas.object("type", "integer", "minimum", Node.plain("" + min), "maximum", Node.plain("" + max)));
    }

    /** Whether a text is a language tag. */
    public static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text.strip()).matches();
    }

    static Node plainIfNumber(String text) {
        return WHOLE.matcher(text).matches() ? Node.plain(text) : Node.text(text);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text must not be blank");
        }
        return text.strip();
    }

    private static String checked(String text, Pattern pattern, String rule) {
        String stripped = text.strip();
        if (!pattern.matcher(stripped).matches()) {
            throw new IllegalArgumentException(rule);
        }
        return stripped;
    }

    private static LocalDate asDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such day in the calendar", e);
        }
    }

    private static LocalTime asTime(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time of day is 00:00 to 23:59", e);
        }
    }

    private static Locale asLanguage(String text) {
        return Locale.forLanguageTag(checked(text, LANGUAGE, "a language is written as its tag, such as en or es-MX"));
    }

    private static boolean asBoolean(String text) {
        return switch (text.strip()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("write yes or no");
        };
    }
}
