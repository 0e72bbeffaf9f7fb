package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule for the patient, before or after a session: which way, about what, from when until when, and under which
 * circumstances.
 *
 * @param id stable name among a protocol's instructions
 * @param direction which way
 * @param subject what it is about
 * @param timing from when until when
 * @param when under which circumstances
 * @param limit the most that may be taken; null if none is given, and only with {@link Direction#MAY} or
 *     {@link Direction#DO}
 * @param regimen how often and how long; null if it does not matter
 * @param detail more words for the patient; null if the rule says it all
 * @param citations where it was taken from
 */
public record Instruction(
        String id,
        Direction direction,
        Subject subject,
        Timing timing,
        Condition when,
        @Nullable DoseLimit limit,
        @Nullable Regimen regimen,
        @Nullable Localized<RichText> detail,
        List<Citation> citations)
        implements Sourced {

    /** Which way an instruction goes. */
    public enum Direction {
        DO(3),
        AVOID(1),
        MAY(4),
        /** Nothing is said about taking or leaving it: the one who prescribed it decides. */
        ASK_PRESCRIBER(2),
        /** A sign that calls for help at once; told before everything else. */
        SEEK_HELP(0);

        private final int rank;

        Direction(int rank) {
            this.rank = rank;
        }

        /** Whether it lets the patient have or do the subject without asking. */
        public boolean allows() {
            return this == DO || this == MAY;
        }

        /** Whether a range is told for its shortest reading: so is what may be done, and all else for the longest. */
        public boolean isToldForTheShortest() {
            return this == MAY;
        }

        /** Whether one forbids what the other allows, or asks first where the other does not. */
        public boolean contradicts(Direction other) {
            return (allows() && other.restricts()) || (restricts() && other.allows());
        }

        private boolean restricts() {
            return this == AVOID || this == ASK_PRESCRIBER;
        }

        /**
         * The order in which people are told what begins on the same day, gravest first: seek help, avoid, ask the
         * prescriber, do, may.
         */
        public static Comparator<Direction> byGravity() {
            return Comparator.comparingInt(direction -> direction.rank);
        }
    }

    public Instruction {
        Ids.check(id, "id");
        requireNonNull(direction, "direction");
        requireNonNull(subject, "subject");
        requireNonNull(timing, "timing");
        requireNonNull(when, "when");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (limit != null && direction != Direction.MAY && direction != Direction.DO) {
            throw new IllegalArgumentException(
                    "limit goes only with 'may' or 'do'\nMaybe it is allowed up to the limit: write 'may'");
        }
    }

    /**
     * The timing without ranges, as the patient is told it: what may be done holds for the shortest reading, everything
     * else for the longest. "No ice for 7 to 10 days" covers 10 days, "ice from 7 to 10 days on" begins on day 10, and
     * "have someone with you for 12 to 24 hours" lasts 24 hours.
     */
    public Timing told() {
        return direction.isToldForTheShortest() ? timing.shortest() : timing.longest();
    }

    /** What the patient is told under those conditions: all but the rule's name, time and sources. */
    public Advice advice(Condition condition) {
        return new Advice(direction, subject, limit, regimen, detail, condition);
    }

    public static Builder builder(String id, Direction direction, Subject subject) {
        return new Builder(id, direction, subject);
    }

    /** Fills an {@link Instruction}; its timing must be set. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Direction direction;
        private final Subject subject;
        private @Nullable Timing timing;
        private Condition when = Condition.ALWAYS;
        private @Nullable DoseLimit limit;
        private @Nullable Regimen regimen;
        private @Nullable Localized<RichText> detail;
        private final List<Citation> citations = new ArrayList<>();

        private Builder(String id, Direction direction, Subject subject) {
            this.id = id;
            this.direction = direction;
            this.subject = subject;
        }

        public Builder timing(Offset from, Offset until) {
            return timing(Timing.of(from, until));
        }

        public Builder timing(Timing span) {
            timing = requireNonNull(span, "span");
            return this;
        }

        public Builder when(Condition condition) {
            when = requireNonNull(condition, "condition");
            return this;
        }

        public Builder limit(DoseLimit most) {
            limit = requireNonNull(most, "most");
            return this;
        }

        public Builder regimen(Regimen howOften) {
            regimen = requireNonNull(howOften, "howOften");
            return this;
        }

        public Builder detail(Localized<RichText> text) {
            detail = requireNonNull(text, "text");
            return this;
        }

        public Builder citations(Citation... from) {
            citations.addAll(List.of(from));
            return this;
        }

        /**
         * The instruction.
         *
         * @throws NullPointerException if the timing was not set
         */
        public Instruction build() {
            return new Instruction(
                    id, direction, subject, requireNonNull(timing, "timing"), when, limit, regimen, detail, citations);
        }
    }
}
