package dev.regimen.core.course;

/** How far a course has come. */
public enum CourseStatus {
    /** No session has been held, and at least one that is required has no date yet. */
    NOT_STARTED,
    /** A session has been held, and at least one that is required has no date yet. */
    IN_PROGRESS,
    /** Every required session has been held or is booked, and at least one is only booked. */
    PLANNED,
    /** Every required session has been held. Optional ones may still be open. */
    COMPLETE,
    /** A decision ended it before the least number of sessions; nothing required is left. */
    STOPPED,
    /** The outcome did not meet a gate, so what lies behind it does not follow; nothing else required is left. */
    GATE_SHUT,
    /** A session that is required waits for a practitioner. */
    NEEDS_REVIEW,
    /** A session that is required must not be given. */
    CONTRAINDICATED
}
