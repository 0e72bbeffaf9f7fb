package dev.regimen.export.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A calendar as its octets say it: checked line by line, unfolded, and read by a reader of our own. */
record CalendarText(List<Line> lines) {
    // a value may hold what Java takes for the end of a line, such as U+2028
    private static final Pattern LINE =
            Pattern.compile("([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile(";([A-Z0-9-]+)=(?:\"([^\"]*)\"|([^\";:,]*))");

    record Line(String name, Map<String, String> parameters, String value) {
        /** The value without the escapes of TEXT. */
        String text() {
            var text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\') {
                    char escaped = value.charAt(++i);
                    assertThat("\\;,nN").contains(String.valueOf(escaped));
                    text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
                } else {
                    assertThat(c).as("unescaped in TEXT").isNotIn(';', ',');
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    /** Reads octets, and fails at the first that breaks RFC 5545's rules about lines. */
    static CalendarText read(byte[] octets) {
        List<Line> lines = new ArrayList<>();
        var unfolded = new StringBuilder();
        for (byte[] physical : physicalLines(octets)) {
            assertThat(physical.length).as("octets in a line").isLessThanOrEqualTo(75);
            String text = strictUtf8(physical);
            assertThat(text.chars().filter(c -> c < ' ' && c != '\t' || c == 0x7F))
                    .as("control characters")
                    .isEmpty();
            if (text.startsWith(" ")) {
                assertThat(text.length()).as("an empty continuation").isGreaterThan(1);
                unfolded.append(text, 1, text.length());
            } else {
                if (!unfolded.isEmpty()) {
                    lines.add(parse(unfolded.toString()));
                }
                unfolded.setLength(0);
                assertThat(text).as("an empty line").isNotEmpty();
                unfolded.append(text);
            }
        }
        lines.add(parse(unfolded.toString()));
        return new CalendarText(lines);
    }

    /** Checks that components nest, and what every calendar of ours must have. */
    CalendarText check() {
        List<String> open = new ArrayList<>();
        List<String> zones = new ArrayList<>();
        for (Line line : lines) {
            switch (line.name()) {
                case "BEGIN" -> open.add(line.value());
                case "END" -> assertThat(open.remove(open.size() - 1)).isEqualTo(line.value());
                case "TZID" -> {
                    assertThat(zones).as("a zone defined twice").doesNotContain(line.value());
                    zones.add(line.value());
                }
                default -> {
                    String zone = line.parameters().get("TZID");
                    assertThat(zone == null || zones.contains(zone))
                            .as("zone %s defined before it is used", zone)
                            .isTrue();
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(values("VCALENDAR", "METHOD")).containsExactly("PUBLISH");
        assertThat(values("VCALENDAR", "VERSION")).containsExactly("2.0");
        assertThat(values("VCALENDAR", "PRODID")).hasSize(1);
        for (CalendarText event : components("VEVENT")) {
            for (String once :
                    List.of("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "ORGANIZER")) {
                assertThat(event.values("VEVENT", once)).as(once).hasSize(1);
            }
            assertThat(event.values("VEVENT", "ATTENDEE"))
                    .as("PUBLISH has no attendee")
                    .isEmpty();
        }
        return this;
    }

    List<String> values(String component, String name) {
        return named(component, name).map(Line::value).toList();
    }

    Line only(String component, String name) {
        List<Line> found = named(component, name).toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    /** The components of a kind, each with its own begin and end. */
    List<CalendarText> components(String kind) {
        List<CalendarText> found = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.value().equals(kind) && line.name().equals("BEGIN")) {
                begin = i;
            } else if (line.value().equals(kind) && line.name().equals("END")) {
                found.add(new CalendarText(lines.subList(begin, i + 1)));
            }
        }
        return found;
    }

    // the lines of a name right inside components of a kind
    private Stream<Line> named(String component, String name) {
        List<Line> found = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Line line : lines) {
            if (line.name().equals("BEGIN")) {
                open.add(line.value());
            } else if (line.name().equals("END")) {
                open.remove(open.size() - 1);
            } else if (line.name().equals(name) && open.get(open.size() - 1).equals(component)) {
                found.add(line);
            }
        }
        return found.stream();
    }

    private static List<byte[]> physicalLines(byte[] octets) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\r') {
                assertThat(octets[i + 1]).as("after CR").isEqualTo((byte) '\n');
                lines.add(Arrays.copyOfRange(octets, start, i));
                start = i + 2;
                i++;
            } else {
                assertThat(octets[i]).as("LF without CR").isNotEqualTo((byte) '\n');
            }
        }
        assertThat(start).as("the last line ends").isEqualTo(octets.length);
        return lines;
    }

    private static String strictUtf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("a line that is no UTF-8: a character was split", e);
        }
    }

    private static Line parse(String unfolded) {
        Matcher line = LINE.matcher(unfolded);
        assertThat(line.matches()).as("a content line: %s", unfolded).isTrue();
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(line.group(2));
        while (parameter.find()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            assertThat(parameters.put(parameter.group(1), value))
                    .as("a parameter twice")
                    .isNull();
        }
        return new Line(line.group(1), parameters, line.group(3));
    }
}
