package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is told by a rule, without the rule's name, time and sources: two rules that say the same are one
 * advice.
 *
 * @param direction which way
 * @param subject what it is about
 * @param limit the most that may be taken; null if none is given
 * @param regimen how often and how long; null if it does not matter
 * @param detail more words for the patient; null if the rule says it all
 * @param when under which conditions it is told: what is not known of the patient or the session, and for an outside event
 *     the site on the body
 */
public record Advice(
        Direction direction,
        Subject subject,
        @Nullable DoseLimit limit,
        @Nullable Regimen regimen,
        @Nullable Localized<RichText> detail,
        Condition when) {
    public Advice {
        requireNonNull(direction, "direction");
        requireNonNull(subject, "subject");
        requireNonNull(when, "when");
    }

    /** Whether it hangs on circumstances or a stage that is not known, so that it is told together with them. */
    public boolean isConditional() {
        return !when.circumstances().isEmpty() || !when.stages().isEmpty();
    }

    /** This, under other conditions. */
    public Advice when(Condition condition) {
        return condition.equals(when) ? this : new Advice(direction, subject, limit, regimen, detail, condition);
    }

    /**
     * Whether the two contradict each other and this is the stricter: it forbids what the other allows, asks the
     * prescriber first where the other does not, or lets less be taken of all that the other allows. Subjects are
     * compared by what they include. Neither times nor conditions are looked at.
     */
    public boolean overrules(Advice other) {
        requireNonNull(other, "other");
        if (!other.direction.allows()) {
            return false;
        }
        return direction.allows()
                ? limit != null
                        && other.limit != null
                        && limit.isStricterThan(other.limit)
                        && subject.covers(other.subject)
                : direction.contradicts(other.direction) && subject.overlaps(other.subject);
    }

    // few rules share both, and the whole of a rule's words is long to hash
    @Override
    public int hashCode() {
        return 31 * direction.ordinal() + subject.id().hashCode();
    }

    /** Says which way and about what, and nothing of the patient. */
    @Override
    public String toString() {
        return "Advice[%s %s]".formatted(direction, subject);
    }
}
