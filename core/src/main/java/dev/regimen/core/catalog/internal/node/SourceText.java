package dev.regimen.core.catalog.internal.node;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/** The characters of a file, for what a parser's events do not tell. */
record SourceText(String text) {

    /** The character at an offset, or NUL behind the end. */
    char charAt(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
    }

    /** Whether the parser's current token was written as an alias. */
    boolean isAlias(JsonParser parser) {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    /** Where the text of a block begins whose sign ({@code |} or {@code >}) stands at {@code offset}. */
    Location blockStart(Location sign, int offset) {
        int line = 0;
        int i = text.indexOf('\n', offset);
        while (i >= 0 && i + 1 < text.length()) {
            line++;
            int column = 1;
            i++;
            while (charAt(i) == ' ') {
                i++;
                column++;
            }
            if (charAt(i) != '\n' && charAt(i) != '\r') {
                return sign.below(line, column);
            }
            i = text.indexOf('\n', i);
        }
        return sign;
    }
}
