package dev.regimen.content.language;

import dev.regimen.core.value.Gap;
import java.util.Locale;

/** A thing that pages count, with a singular and a plural in every language. */
public enum Counted {
    /** Clock minutes. */
    MINUTE,
    /** Clock hours. */
    HOUR,
    /** Calendar days. */
    DAY,
    /** Weeks of seven calendar days. */
    WEEK,
    /** Calendar months. */
    MONTH,
    /** Calendar years. */
    YEAR,
    /** Planned treatments of a protocol. */
    SESSION,
    /** Occasions on which the patient comes. */
    VISIT,
    /** Units in which the strength of one product is told. */
    UNIT;

    /** What a gap in this unit counts. */
    public static Counted of(Gap.Unit unit) {
        return switch (unit) {
            case DAYS -> DAY;
            case WEEKS -> WEEK;
            case MONTHS -> MONTH;
            case YEARS -> YEAR;
        };
    }

    String key(PluralCategory category) {
        return "count." + name().toLowerCase(Locale.ROOT) + "."
                + category.name().toLowerCase(Locale.ROOT);
    }
}
