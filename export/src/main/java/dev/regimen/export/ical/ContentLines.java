package dev.regimen.export.ical;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes content lines: UTF-8, folded so that no physical line is longer than 75 octets and no character is split, each
 * ended by CR LF. It keeps a buffer of fixed size, whatever the length of the calendar.
 */
final class ContentLines {
    private static final int LONGEST_LINE = 75;
    private static final int BUFFER = 8_192;
    private static final int REPLACEMENT = 0xFFFD;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int size;
    private int octetsInLine;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** A whole line of plain ASCII, such as {@code BEGIN:VEVENT}. */
    ContentLines line(String name, String value) throws IOException {
        return raw(name).raw(":").raw(value).end();
    }

    /** A whole line with a value of type TEXT, which is escaped. */
    ContentLines text(String name, String text) throws IOException {
        return raw(name).raw(":").escaped(text).end();
    }

    /** Part of a line, as it is; control characters are left out. */
    ContentLines raw(String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!isControl(codePoint)) {
                put(codePoint);
            }
        }
        return this;
    }

    /** Part of a line of type TEXT. */
    ContentLines escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '\\', ';', ',' -> {
                    put('\\');
                    put(codePoint);
                }
                case '\r' -> {
                    boolean beforeNewline = i < text.length() && text.charAt(i) == '\n';
                    if (!beforeNewline) {
                        newline();
                    }
                }
                case '\n' -> newline();
                default -> {
                    if (!isControl(codePoint)) {
                        put(codePoint);
                    }
                }
            }
        }
        return this;
    }

    /** A parameter's value, quoted, with RFC 6868's escapes for what cannot stand in quotes. */
    ContentLines parameter(String name, String value) throws IOException {
        raw(";").raw(name).raw("=\"");
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '^' -> raw("^^");
                case '"' -> raw("^'");
                case '\n' -> raw("^n");
                default -> {
                    if (!isControl(codePoint)) {
                        put(codePoint);
                    }
                }
            }
        }
        return raw("\"");
    }

    /** Ends the line. */
    ContentLines end() throws IOException {
        octet('\r');
        octet('\n');
        octetsInLine = 0;
        return this;
    }

    /** Hands over what is buffered; the stream stays open. */
    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
        out.flush();
    }

    private void newline() throws IOException {
        put('\\');
        put('n');
    }

    private static boolean isControl(int codePoint) {
        return (codePoint < ' ' && codePoint != '\t') || codePoint == 0x7F;
    }

    private void put(int character) throws IOException {
        // half of a pair stands for no character
        int codePoint =
                character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? REPLACEMENT : character;
        int length = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
        if (octetsInLine + length > LONGEST_LINE) {
            octet('\r');
            octet('\n');
            octet(' ');
            octetsInLine = 1;
        }
        octetsInLine += length;
        switch (length) {
            case 1 -> octet(codePoint);
            case 2 -> octet(0xC0 | codePoint >> 6);
            case 3 -> octet(0xE0 | codePoint >> 12);
            default -> octet(0xF0 | codePoint >> 18);
        }
        for (int shift = 6 * (length - 2); shift >= 0; shift -= 6) {
            octet(0x80 | codePoint >> shift & 0x3F);
        }
    }

    private void octet(int octet) throws IOException {
        if (size == BUFFER) {
            out.write(buffer, 0, size);
            size = 0;
        }
        buffer[size++] = (byte) octet;
    }
}
