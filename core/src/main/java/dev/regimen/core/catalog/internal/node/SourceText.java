package dev.regimen.core.catalog.internal.node;

/** The characters of a file, for what a parser's events do not tell. Offsets count code points, as the parser's do. */
final class SourceText {
    private static final SourceText NONE = new SourceText();

    private final int[] codePoints;

    private SourceText() {
        codePoints = new int[0];
    }

    SourceText(String text) {
        codePoints = text.codePoints().toArray();
    }

    /** The source of a text of which nothing is asked: JSON, whose events tell everything. */
    static SourceText none() {
        return NONE;
    }

    /** The character at an offset, or NUL behind the end. */
    int at(int offset) {
        return offset >= 0 && offset < codePoints.length ? codePoints[offset] : 0;
    }

    /** Where the text of a block begins whose sign ({@code |} or {@code >}) stands at {@code offset}. */
    Location blockStart(Location sign, int offset) {
        int line = 0;
        int i = endOfLine(offset);
        while (i + 1 < codePoints.length) {
            line++;
            int column = 1;
            i++;
            while (at(i) == ' ') {
                i++;
                column++;
            }
            if (at(i) != '\n' && at(i) != '\r') {
                return sign.below(line, column);
            }
            i = endOfLine(i);
        }
        return sign;
    }

    private int endOfLine(int offset) {
        int i = offset;
        while (i < codePoints.length && codePoints[i] != '\n') {
            i++;
        }
        return i;
    }
}
