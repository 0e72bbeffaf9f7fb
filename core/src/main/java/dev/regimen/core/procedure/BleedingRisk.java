package dev.regimen.core.procedure;

/** How likely a procedure is to cause a bleeding that matters, in the three classes of the pain societies. */
public enum BleedingRisk {
    LOW,
    INTERMEDIATE,
    HIGH
}
