package dev.regimen.core.value;

/** What kind of thing a visit needs and a practice has. */
public enum ResourceKind {
    PRACTITIONER,
    STAFF,
    ROOM,
    DEVICE
}
