package dev.regimen.core.protocol;

/** What happens when a session was not held until the last day it could be. */
public enum IfLate {
    /** It is held all the same, and counts. */
    CONTINUE,
    /** A practitioner decides. */
    REVIEW,
    /** The stage begins again. */
    RESTART_STAGE,
    /** The course begins again. */
    RESTART_COURSE
}
