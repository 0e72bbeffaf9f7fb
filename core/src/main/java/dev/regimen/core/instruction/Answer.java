package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

/** Yes, no, or not known. Not known never silently means no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Yes if both are, no if one is, else not known. */
    public Answer and(Answer other) {
        requireNonNull(other, "other");
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Yes if one is, no if both are, else not known. */
    public Answer or(Answer other) {
        return not().and(other.not()).not();
    }

    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
