package dev.regimen.core.protocol;

/** What becomes of time that was claimed for sessions behind a decision that nobody took in time. */
public enum IfUndecided {
    KEEP,
    RELEASE
}
