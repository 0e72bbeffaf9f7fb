package dev.regimen.scheduling.oracle;

import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.planning.CourseRequest.Preparation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a random patient has to follow before a visit, from numbers of its own. */
final class CasePreparation {
    private static final List<Direction> DIRECTIONS = List.of(Direction.AVOID, Direction.DO, Direction.ASK_PRESCRIBER);

    private final Random random;

    CasePreparation(long seed) {
        random = new Random(seed * 31 + 7);
    }

    Preparation preparation(LocalDate today) {
        List<Instruction> rules = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            rules.add(rule(i));
        }
        return new Preparation(LeadTimes.of(rules), today.minusDays(random.nextInt(4)), random.nextBoolean());
    }

    private Instruction rule(int number) {
        Instruction.Builder rule = Instruction.builder(
                "rule-" + number,
                DIRECTIONS.get(random.nextInt(DIRECTIONS.size())),
                Subject.of("subject-" + number, Localized.english("Subject")));
        Offset days = Offset.days(-1 - random.nextInt(5));
        switch (random.nextInt(3)) {
            case 0 -> rule.timing(days, Offset.SESSION);
            case 1 -> rule.timing(Offset.DECISION, days);
            default -> rule.timing(Offset.hours(-1 - random.nextInt(60)), Offset.SESSION);
        }
        switch (random.nextInt(4)) {
            case 0 -> rule.when(Condition.in("injections"));
            case 1 -> rule.when(Condition.given(SedationRecovery.SEDATION));
            default -> rule.when(Condition.ALWAYS);
        }
        return rule.build();
    }
}
