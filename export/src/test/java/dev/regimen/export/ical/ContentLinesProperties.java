package dev.regimen.export.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentLinesProperties {
    // left out like any other; taken away beforehand, it would join the halves of a pair beside it
    private static final char OTHER_CONTROL = '\u0007';

    @Property
    void whatIsReadIsWhatWasWrittenWithoutControls(@ForAll("texts") String text) {
        byte[] octets = write(lines -> lines.text("SUMMARY", text));

        assertThat(CalendarText.read(octets).lines().get(0).text()).isEqualTo(expected(text));
    }

    @Property
    void aParameterIsReadAsItWasWritten(@ForAll("texts") String text) {
        byte[] octets = write(lines -> lines.raw("ORGANIZER")
                .parameter("CN", text)
                .raw(":mailto:a@example.org")
                .end());

        CalendarText.Line line = CalendarText.read(octets).lines().get(0);
        assertThat(unquoted(line.parameters().get("CN"))).isEqualTo(expected(text.replace('\r', OTHER_CONTROL)));
        assertThat(line.value()).isEqualTo("mailto:a@example.org");
    }

    @Example
    void aLineOfSeventyFiveOctetsIsNotFolded() {
        assertThat(write(lines -> lines.text("X", "a".repeat(73)))).hasSize(75 + 2);
        assertThat(write(lines -> lines.text("X", "a".repeat(74)))).hasSize(75 + 2 + 1 + 1 + 2);
    }

    @Example
    void charactersOfFourOctetsAreNotSplit() {
        // 2 octets of name and 18 characters make 74; the 19th goes to the next line
        String text = new String(write(lines -> lines.text("X", "😀".repeat(19))), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("X:" + "😀".repeat(18) + "\r\n 😀\r\n");
    }

    @Example
    void halfAPairIsReplacedAndControlsAreDropped() {
        String text = new String(write(lines -> lines.text("X", "a\uD83Db\u0007c\td\u007F")), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("X:a\uFFFDbc\td\r\n");
    }

    @Example
    void separatorsThatAreNoLineBreaksOfTheFormatStayAsTheyAre() {
        byte[] octets = write(lines -> lines.text("SUMMARY", "a\u2028b\u2029c\u0085d"));

        assertThat(CalendarText.read(octets).lines().get(0).text()).isEqualTo("a\u2028b\u2029c\u0085d");
    }

    @Example
    void everyKindOfLineBreakIsOneEscape() {
        String text = new String(write(lines -> lines.text("X", "a\r\nb\nc\rd")), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("X:a\\nb\\nc\\nd\r\n");
    }

    @Property(tries = 20)
    void theBufferDoesNotShow(@ForAll("texts") String text) {
        byte[] once = write(lines -> lines.text("SUMMARY", text));

        byte[] often = write(lines -> {
            for (int i = 0; i < 500; i++) {
                lines.text("SUMMARY", text);
            }
            return lines;
        });

        assertThat(often).hasSize(500 * once.length);
        assertThat(Arrays.copyOfRange(often, 499 * once.length, often.length)).isEqualTo(once);
    }

    private static String expected(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0x7F)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unquoted(String value) {
        return Pattern.compile("\\^(.)").matcher(value).replaceAll(escape -> switch (escape.group(1)) {
            case "n" -> "\n";
            case "'" -> "\"";
            default -> "^";
        });
    }

    private static byte[] write(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            ContentLines lines = new ContentLines(out);
            writing.to(lines);
            lines.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "\"",
                "^",
                ";",
                ":",
                ",",
                "\\",
                "\r",
                "\n",
                "\r\n",
                "\t",
                "\u0007",
                "\u007F",
                "é",
                "€",
                "😀",
                "👩‍⚕️",
                "e\u0301",
                "\uD83D",
                "\uDE00",
                "\u0000",
                "a",
                "\\n",
                "END:VEVENT");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.oneOf(hostile, any).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    private interface Writing {
        ContentLines to(ContentLines lines) throws IOException;
    }
}
