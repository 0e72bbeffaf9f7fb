package dev.regimen.core.catalog.internal.node;

import java.util.regex.Pattern;

/** Names what a text looks like without repeating it: a message may say that it met a date, not which. */
final class ScalarKind {

    // an id, a unit or a yes: words of the catalogue's language, which are safe and useful to repeat
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9_]{0,30}([.][0-9]{1,30})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.{0,30}");

    private ScalarKind() {}

    static String of(String text) {
        if (text.isEmpty()) {
            return "empty text";
        }
        if (WORD.matcher(text).matches()) {
            return "'" + text + "'";
        }
        if (DATE.matcher(text).matches()) {
            return "a date";
        }
        if (NUMBER.matcher(text).matches()) {
            return "a number";
        }
        return "text of %d characters".formatted(text.codePointCount(0, text.length()));
    }
}
