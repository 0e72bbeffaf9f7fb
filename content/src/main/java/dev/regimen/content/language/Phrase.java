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
    DATE_ON("date"),
    DATE_BETWEEN("first", "last"),
    DATE_TIME("date", "time", "zone"),
    DATE_AND_TIME("date", "time"),
    END_OF_DATE("date"),
    TIME_SPAN("date", "from", "until"),
    IN_ZONE("when", "zone"),
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

    // an entry in a calendar
    APPOINTMENT,
    APPOINTMENT_AT("clinic"),
    APPOINTMENT_FOR("what", "clinic"),
    WITH_PRACTITIONER("name"),

    // the frame of every page
    SKIP_TO_CONTENT,
    BREADCRUMB,
    SEVERITY_NOTE,
    SEVERITY_IMPORTANT,
    SEVERITY_URGENT,
    SEVERITY_EMERGENCY,

    // moments told from a session
    MOMENT_DECISION,
    MOMENT_SESSION,
    MOMENT_START,
    MOMENT_BEFORE("distance"),
    MOMENT_AFTER("distance"),
    TIMING_FROM_UNTIL("from", "until"),

    // sections of a procedure's page
    SECTION_WHAT,
    SECTION_MECHANISM,
    SECTION_PREPARATION,
    SECTION_WHY,
    SECTION_EXPECTATION,
    SECTION_FOLLOW_UP,
    SECTION_RISKS,
    SECTION_EVIDENCE,
    SECTION_DISAGREEMENTS,
    SECTION_RELATED,
    SECTION_PROVIDER,
    SECTION_REVIEW,
    ALSO_CALLED("names"),
    TREATED,
    GUIDANCE_ALWAYS("device"),
    GUIDANCE_NEARLY_ALWAYS("device"),
    GUIDANCE_SOMETIMES("device"),

    // how it is given
    PROTOCOLS_CAPTION,
    COLUMN_AREA,
    COLUMN_SESSIONS,
    COLUMN_SPACING,
    COLUMN_GIVEN,
    AREA_AND_STAGE("area", "stage"),
    SPACING_BEST("plan", "best"),
    SPACING_FROM("least"),
    SPACING_FIRST("gap"),
    REPEAT("cycle", "gap"),
    SOLUTION("substance", "strength"),
    DOSE_POINTS("points"),
    DOSE_EACH_POINT("volume"),
    DOSE_TOTAL("amount"),
    DOSE_PLACES("dose", "places"),
    DOSE_PLACE("site", "amount"),
    DOSE_FOR("what", "target"),
    ONE_SESSION_ONLY,
    AFTER_STAGE("gap", "stage"),

    // what to expect
    RECOVERY_AFTER_SESSION("length"),
    RECOVERY_AFTER_LAST("length"),
    RECOVERY_AFTER_PHASE("length", "phase"),
    WINDOW_AFTER_SESSION("window"),
    WINDOW_AFTER_LAST("window"),
    WINDOW_AFTER_PHASE("window", "phase"),

    // risks and reasons against
    RISKS_CAPTION,
    COLUMN_RISK,
    COLUMN_SEVERITY,
    COLUMN_FREQUENCY,
    RISK_MINOR,
    RISK_MODERATE,
    RISK_SERIOUS,
    RISK_LIFE_THREATENING,
    RATE_WITH_BAND("rate", "band"),
    RATE_AMONG("population", "rate"),
    CONTRAINDICATIONS,
    CONSEQUENCE_EXCLUDE,
    CONSEQUENCE_REVIEW,
    CONSEQUENCE_RESCHEDULE,

    // evidence, review, sources
    EVIDENCE_LEVEL("level"),
    GRADE_HIGH,
    GRADE_MODERATE,
    GRADE_LOW,
    GRADE_VERY_LOW,
    SOURCES_DIFFER,
    OXFORD_LEVEL("level"),
    DRAFT_TITLE,
    DRAFT_TEXT,
    OVERDUE_TITLE,
    OVERDUE_TEXT("date"),
    REVIEWED("date", "reviewer"),
    REVIEW_DUE("date"),
    NOT_REVIEWED,
    SOURCE_MARK("number"),
    SOURCE_READ("date"),

    // rules for the patient
    DIRECTION_DO,
    DIRECTION_AVOID,
    DIRECTION_MAY,
    DIRECTION_ASK,
    DIRECTION_SEEK_HELP,
    DIRECTION_SEEK_HELP_SHORT,
    ASK_PRESCRIBER_HOW,
    ASK_PRESCRIBER_WHEN,
    RULE("what", "when"),
    RULE_CONDITIONAL("what", "conditions"),
    RULE_EXCEPT("what", "except"),
    RULE_GIVES_WAY("stricter"),
    CONDITION_SITES("sites"),
    CONDITION_STAGES("stages"),
    CONDITION_IF("clause"),
    CONDITION_UNLESS("clause"),
    SIDE_LEFT,
    SIDE_RIGHT,
    SIDE_BOTH,
    RULE_INCLUDES("what", "parts"),
    LIMIT("most", "time"),
    REGIMEN_EVERY("time"),
    REGIMEN_EACH("each", "time"),
    REGIMEN_AMOUNT("amount", "regimen"),
    REGIMEN_OTHERWISE("when", "regimen"),

    // a patient's own handout
    HANDOUT_TITLE("procedure"),
    HANDOUT_FOR("name"),
    HANDOUT_AS_OF("date"),
    HANDOUT_VISITS,
    VISIT_LINE("name", "when"),
    VISIT_TO_CONFIRM("visit"),
    EXPECT_TITLE,
    EXPECT_STARTS_ENDS("start", "end"),
    EXACT_SPAN("from", "until"),
    MARGIN("when", "notes"),
    MARGIN_BEGINS_BY("date"),
    MARGIN_OVER_FROM("date"),
    MARGIN_NOT("dates"),
    MARGIN_ALL,
    MARGIN_MAY_FROM("date"),
    MARGIN_MAY_UNTIL("date"),
    APART_TITLE,
    APART_HOW,
    NOT_FROM("dates"),
    NOT_ON("date"),
    CONFLICT_TITLE,
    CONFLICT("stricter", "other", "dates"),
    CONFLICT_PERHAPS("stricter", "other", "dates"),
    CHANGES_TITLE,
    CHANGE_NEW,
    CHANGE_CERTAIN,
    CHANGE_CONDITION,
    CHANGE_DATES,
    CHANGE_GONE,
    CHANGED("what", "dates"),
    CHANGED_DATES("what", "now", "before"),
    CHANGED_MORE("what", "dates"),
    CHANGED_LESS("what", "dates"),
    CHANGED_GONE("what", "before"),
    MARKED("mark", "item"),
    MARK_NEW,
    MARK_CHANGED,
    LATE_TITLE,
    LATE_TEXT,
    CALL_US,

    // provider card
    SPECIALTIES,
    PHONE,
    MORE_ABOUT("name");

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
