package dev.regimen.core.evidence;

/** How far evidence can be trusted, on one of two scales that are never converted into each other. */
public sealed interface EvidenceLevel {
    /** The four levels of certainty of the GRADE working group. */
    enum Grade implements EvidenceLevel {
        HIGH,
        MODERATE,
        LOW,
        VERY_LOW
    }

    /** The levels of evidence of the Oxford Centre for Evidence-Based Medicine (2011), for treatment benefits. */
    enum Oxford implements EvidenceLevel {
        LEVEL_1,
        LEVEL_2,
        LEVEL_3,
        LEVEL_4,
        LEVEL_5
    }
}
