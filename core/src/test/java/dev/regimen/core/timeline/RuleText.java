package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads instructions, separations and recovery phases written on one line each, nearly as the catalogue writes them.
 *
 * <pre>
 * avoid nsaids from -7 days until +14 days when site elbow hand
 * fasting: avoid solid-food from -8 hours until session when given sedation
 * may acetaminophen from session until +4 days at most 3000 mg in 24 hours
 * may ice from +7..10 days until +4 weeks
 * separation vaccination before-event 2 weeks after-event 1 week
 * phase flare starts session lasts 2..4 days
 * phase soreness starts session lasts 3..10 days when stage ablation
 * phase strengthening starts end of flare lasts 4..6 weeks
 * </pre>
 */
final class RuleText {
    private static final Pattern RULE = Pattern.compile("(?:(\\S+): )?(do|avoid|may|ask-prescriber|seek-help) (\\S+)"
            + " from (.+?) until (.+?)(?: when (.+?))?(?: at most (.+?) in (\\d+) hours)?");
    private static final Pattern SEPARATION = Pattern.compile("separation (\\S+)(?: of (\\S+))?"
            + "(?: before-event (\\d+ \\S+))?(?: after-event (\\d+ \\S+))?( same-site)?");
    private static final Pattern PHASE = Pattern.compile(
            "phase (\\S+) starts (session|last session|end of \\S+) (lasts|between) (.+?)(?: when (.+))?");

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, BodySite> sites = new LinkedHashMap<>();

    /** Reads {@code subject nsaids includes ibuprofen aspirin} or {@code site l4-l5 within lumbar}. */
    void declare(String line) {
        List<String> words = List.of(line.split(" "));
        if (words.get(0).equals("subject") && words.get(2).equals("includes")) {
            Subject[] included = words.stream().skip(3).map(this::subject).toArray(Subject[]::new);
            subjects.put(words.get(1), Subject.of(words.get(1), Localized.english(words.get(1)), included));
        } else if (words.get(0).equals("site") && words.get(2).equals("within")) {
            sites.put(words.get(1), site(words.get(3)).child(words.get(1), Localized.english(words.get(1)), false));
        } else {
            throw new IllegalArgumentException("cannot read: " + line);
        }
    }

    BodySite site(String id) {
        return sites.computeIfAbsent(id, name -> BodySite.of(name, Localized.english(name), true));
    }

    private Subject subject(String id) {
        return subjects.computeIfAbsent(id, name -> Subject.of(name, Localized.english(name)));
    }

    static Laterality side(String word) {
        return Laterality.valueOf(word.toUpperCase(Locale.ROOT));
    }

    Instruction instruction(String line) {
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            throw new IllegalArgumentException("cannot read: " + line);
        }
        Direction direction =
                Direction.valueOf(rule.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        String id = rule.group(1) == null ? usualId(direction, subject(rule.group(3))) : rule.group(1);
        Instruction.Builder builder = Instruction.builder(id, direction, subject(rule.group(3)))
                .timing(new Timing(OffsetRange.parse(rule.group(4)), OffsetRange.parse(rule.group(5))));
        if (rule.group(6) != null) {
            builder.when(condition(rule.group(6)));
        }
        if (rule.group(7) != null) {
            builder.limit(
                    new DoseLimit(Quantity.parse(rule.group(7)), Duration.ofHours(Integer.parseInt(rule.group(8)))));
        }
        return builder.build();
    }

    /** The id of a rule that was given none. */
    static String usualId(Direction direction, Subject subject) {
        return direction.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + subject.id();
    }

    // site elbow hand, side left, stage blocks, given sedation, unless diabetes
    private Condition condition(String text) {
        List<BodySite> at = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        Laterality side = null;
        Map<String, Boolean> circumstances = new LinkedHashMap<>();
        for (String part : text.split(", ")) {
            List<String> words = Arrays.asList(part.split(" "));
            List<String> named = words.subList(1, words.size());
            switch (words.get(0)) {
                case "site" -> named.forEach(id -> at.add(site(id)));
                case "side" -> side = side(named.get(0));
                case "stage" -> stages.addAll(named);
                case "given" -> named.forEach(id -> circumstances.put(id, true));
                case "unless" -> named.forEach(id -> circumstances.put(id, false));
                default -> throw new IllegalArgumentException("cannot read: " + part);
            }
        }
        return new Condition(at, side, circumstances, stages);
    }

    Separation separation(String line) {
        Matcher apart = SEPARATION.matcher(line);
        if (!apart.matches()) {
            throw new IllegalArgumentException("cannot read: " + line);
        }
        return new Separation(
                apart.group(1),
                apart.group(2) == null ? apart.group(1) : apart.group(2),
                apart.group(3) == null ? null : Gap.parse(apart.group(3)),
                apart.group(4) == null ? null : Gap.parse(apart.group(4)),
                apart.group(5) != null,
                List.of());
    }

    RecoveryPhase phase(String line) {
        Matcher phase = PHASE.matcher(line);
        if (!phase.matches()) {
            throw new IllegalArgumentException("cannot read: " + line);
        }
        String starts = phase.group(2);
        boolean isWindow = phase.group(3).equals("between");
        GapRange range = GapRange.parse(phase.group(4));
        return new RecoveryPhase(
                phase.group(1),
                Localized.english(phase.group(1)),
                starts.startsWith("end of ")
                        ? RecoveryPhase.Starts.END_OF_PHASE
                        : RecoveryPhase.Starts.valueOf(
                                starts.toUpperCase(Locale.ROOT).replace(' ', '_')),
                starts.startsWith("end of ") ? starts.substring("end of ".length()) : null,
                isWindow ? null : range,
                isWindow ? range : null,
                phase.group(5) == null ? Condition.ALWAYS : condition(phase.group(5)),
                null,
                List.of());
    }
}
