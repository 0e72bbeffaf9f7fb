package dev.regimen.content.document;

import java.util.Locale;
import java.util.Set;

/** The way a language is written. */
public enum Direction {
    /** From left to right. */
    LEFT_TO_RIGHT,
    /** From right to left. */
    RIGHT_TO_LEFT;

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "ji");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm");

    /** The direction of a language: that of its script if the locale names one, else of its usual script. */
    public static Direction of(Locale language) {
        boolean rightToLeft = language.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(language.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript());
        return rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
}
