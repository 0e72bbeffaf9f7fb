package dev.regimen.core.timeline;

import dev.regimen.core.fixtures.CaseTable;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.value.Laterality;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of timelines. The block that begins with {@code everywhere} holds the vocabulary, the zone and the day of
 * the decision; each one that begins with {@code case} holds rules, sessions and, on lines that begin with {@code >},
 * all that must be told.
 *
 * <p>In a case, {@code course} names the course that the lines after it belong to; {@code then} begins what changes, where a
 * session of the same name takes the place of the one before; {@code told} says when the patient is told, in a case
 * about how soon a session can be.
 */
final class TimelineCaseReader {
    // s1 = Mon 2027-03-01 10:00 [Europe/Berlin] knee left[, stage blocks][, anchor after 20 minutes][, last][, sedation
    // yes]
    private static final Pattern SESSION =
            Pattern.compile("(\\S+) = (\\S+ \\S+) (\\d\\d:\\d\\d) (?:(\\S+/\\S+) )?(\\S+)(?: (\\S+))?(?:, (.+))?");
    private static final Pattern ANCHOR = Pattern.compile("anchor after (\\d+) minutes");

    private final RuleText rules = new RuleText();
    private final List<TimelineCase> cases = new ArrayList<>();
    private ZoneId zone = ZoneId.of("UTC");
    private @Nullable LocalDate decided;

    static List<TimelineCase> read(String resource) {
        TimelineCaseReader reader = new TimelineCaseReader();
        CaseTable.blocks(TimelineCaseReader.class, resource).forEach(reader::read);
        return reader.cases;
    }

    private void read(List<String> lines) {
        String head = lines.get(0);
        List<String> rest = lines.subList(1, lines.size());
        if (head.equals("everywhere")) {
            rest.forEach(this::readEverywhere);
        } else if (head.startsWith("case ")) {
            cases.add(readCase(head.substring("case ".length()), rest));
        } else {
            throw new IllegalArgumentException("neither a case nor what holds everywhere: " + head);
        }
    }

    private void readEverywhere(String line) {
        if (line.startsWith("zone ")) {
            zone = ZoneId.of(line.substring("zone ".length()));
        } else if (line.startsWith("decided ")) {
            decided = CaseTable.dates(line).get(0);
        } else {
            rules.declare(line);
        }
    }

    private TimelineCase readCase(String caseName, List<String> lines) {
        Map<String, Course> courses = new LinkedHashMap<>();
        String course = "";
        ZonedDateTime when = null;
        List<TimelineCase.Course> before = List.of();
        StringBuilder expected = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("> ")) {
                expected.append(line.substring(2)).append('\n');
            } else if (line.startsWith("told ")) {
                LocalTime time = LocalTime.parse(line.substring(line.length() - "00:00".length()));
                when = CaseTable.dates(line).get(0).atTime(time).atZone(zone);
            } else if (line.equals("then")) {
                before = built(courses);
                expected.append("then\n");
            } else if (line.startsWith("course ")) {
                course = line.substring("course ".length());
            } else {
                courses.computeIfAbsent(course, name -> new Course()).read(line);
            }
        }
        String told = expected.toString().strip();
        if (told.isEmpty() || courses.isEmpty()) {
            throw new IllegalArgumentException("a case has sessions, and lines that must be told: " + caseName);
        }
        return before.isEmpty()
                ? new TimelineCase(caseName, zone, when, built(courses), List.of(), told)
                : new TimelineCase(caseName, zone, when, before, built(courses), told);
    }

    private static List<TimelineCase.Course> built(Map<String, Course> courses) {
        return courses.values().stream().map(Course::build).toList();
    }

    /** One course of a case, as far as it was read. */
    private final class Course {
        private final Map<String, Instruction> instructions = new LinkedHashMap<>();
        private final List<Separation> separations = new ArrayList<>();
        private final Map<String, RecoveryPhase> phases = new LinkedHashMap<>();
        private final Map<String, SessionTime> sessions = new LinkedHashMap<>();
        private Circumstances known = Circumstances.UNKNOWN;
        private @Nullable LocalDate decidedHere = decided;

        private void read(String line) {
            Matcher session = SESSION.matcher(line);
            if (session.matches()) {
                sessions.put(session.group(1), session(session));
            } else if (line.startsWith("cancelled ")) {
                sessions.remove(line.substring("cancelled ".length()));
            } else if (line.startsWith("known ")) {
                known = known.with(known(line.substring("known ".length())));
            } else if (line.startsWith("decided ")) {
                decidedHere = CaseTable.dates(line).get(0);
            } else if (line.startsWith("phase ")) {
                RecoveryPhase phase = rules.phase(line);
                phases.put(phase.id(), phase);
            } else if (line.startsWith("separation ")) {
                separations.add(rules.separation(line));
            } else {
                Instruction rule = rules.instruction(line);
                if (instructions.put(rule.id(), rule) != null) {
                    throw new IllegalArgumentException("two rules with one id: " + line);
                }
            }
        }

        private SessionTime session(Matcher text) {
            ZoneId at = text.group(4) == null ? zone : ZoneId.of(text.group(4));
            LocalDate date = CaseTable.dates(text.group(2)).get(0);
            Laterality side = text.group(6) == null ? Laterality.NONE : RuleText.side(text.group(6));
            ZonedDateTime arrival = date.atTime(LocalTime.parse(text.group(3))).atZone(at);
            SessionTime session = SessionTime.of(text.group(1), arrival, rules.site(text.group(5)), side);
            for (String part :
                    text.group(7) == null ? new String[0] : text.group(7).split(", ")) {
                Matcher anchor = ANCHOR.matcher(part);
                if (anchor.matches()) {
                    session = session.withAnchorAfter(Duration.ofMinutes(Integer.parseInt(anchor.group(1))));
                } else if (part.startsWith("stage ")) {
                    session = session.withStage(part.substring("stage ".length()));
                } else if (part.equals("last")) {
                    session = session.withLastOfStage(true);
                } else {
                    session = session.withKnown(session.known().with(known(part)));
                }
            }
            return session;
        }

        private Circumstances known(String text) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (String each : text.split(", ")) {
                String[] words = each.split(" ");
                answers.put(words[0], Answer.valueOf(words[1].toUpperCase(Locale.ROOT)));
            }
            return new Circumstances(answers);
        }

        private TimelineCase.Course build() {
            if (decidedHere == null) {
                throw new IllegalArgumentException("no day of the decision");
            }
            return new TimelineCase.Course(
                    List.copyOf(instructions.values()),
                    List.copyOf(separations),
                    List.copyOf(phases.values()),
                    List.copyOf(sessions.values()),
                    known,
                    decidedHere);
        }
    }
}
