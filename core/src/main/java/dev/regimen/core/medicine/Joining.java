package dev.regimen.core.medicine;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Timing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes one list of a protocol's own instructions and a policy's, in which no medicine is asked about twice. */
final class Joining {
    private Joining() {}

    static List<Instruction> of(List<Instruction> own, List<Instruction> policy) {
        List<Instruction> all = new ArrayList<>(own);
        for (Instruction asked : policy) {
            int same = -1;
            for (int i = 0; i < own.size(); i++) {
                same = same < 0 && standsFor(own.get(i), asked) ? i : same;
            }
            if (same < 0) {
                all.add(asked);
            } else {
                all.set(same, joined(all.get(same), asked));
            }
        }
        return List.copyOf(all);
    }

    private static boolean standsFor(Instruction own, Instruction asked) {
        return own.direction() == Direction.ASK_PRESCRIBER
                && own.subject().id().equals(asked.subject().id())
                && isBefore(own) == isBefore(asked)
                && isNoNarrower(own.when(), asked.when());
    }

    // what holds always would ask those too whom the policy sends to a row of their own
    private static boolean isNoNarrower(Condition own, Condition asked) {
        if (own.isAlways()) {
            return asked.circumstances().size() <= 1;
        }
        return own.sites().isEmpty()
                && own.side() == null
                && own.stages().isEmpty()
                && asked.circumstances()
                        .entrySet()
                        .containsAll(own.circumstances().entrySet());
    }

    // what is asked again after a session begins with it
    private static boolean isBefore(Instruction instruction) {
        Offset from = instruction.timing().from().earliest();
        return from.isDecision() || from.amount() < 0;
    }

    private static Instruction joined(Instruction own, Instruction asked) {
        Set<Citation> citations = new LinkedHashSet<>(own.citations());
        citations.addAll(asked.citations());
        return new Instruction(
                own.id(),
                own.direction(),
                own.subject(),
                earlier(own.timing(), asked.timing()),
                own.when().isAlways() ? own.when() : asked.when(),
                own.limit(),
                own.regimen(),
                asked.detail() == null ? own.detail() : asked.detail(),
                List.copyOf(citations));
    }

    private static Timing earlier(Timing own, Timing asked) {
        return leadDays(asked) > leadDays(own) ? asked : own;
    }

    private static int leadDays(Timing timing) {
        Offset until = timing.until().latest();
        return until.isInHours() ? 0 : Math.max(0, -until.amount());
    }
}
