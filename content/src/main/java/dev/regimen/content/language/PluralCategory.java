package dev.regimen.content.language;

import java.math.BigDecimal;

/** The plural forms of the shipped languages: those whose only distinction is one against any other number. */
enum PluralCategory {
    ONE,
    OTHER;

    static PluralCategory of(BigDecimal number) {
        // 1 but not 1.0: English says "1 week" and "1.0 weeks".
        return number.scale() <= 0 && number.compareTo(BigDecimal.ONE) == 0 ? ONE : OTHER;
    }
}
