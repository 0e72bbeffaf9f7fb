package dev.regimen.core.risk;

/**
 * The words for frequencies of the Council for International Organizations of Medical Sciences, working group III.
 * Each band holds its lower bound and not its upper one.
 */
public enum CiomsBand {
    /** 1 in 10 or more. */
    VERY_COMMON(1, 10),
    /** 1 in 100 or more, less than 1 in 10. */
    COMMON(1, 100),
    /** 1 in 1,000 or more, less than 1 in 100. */
    UNCOMMON(1, 1_000),
    /** 1 in 10,000 or more, less than 1 in 1,000. */
    RARE(1, 10_000),
    /** Less than 1 in 10,000. */
    VERY_RARE(0, 1);

    private final Proportion least;

    CiomsBand(long cases, long outOf) {
        least = Proportion.of(cases, outOf);
    }

    Proportion least() {
        return least;
    }

    /** The band that holds the proportion. */
    public static CiomsBand of(Proportion proportion) {
        for (CiomsBand band : values()) {
            if (proportion.compareTo(band.least) >= 0) {
                return band;
            }
        }
        throw new AssertionError("no proportion is less than none");
    }
}
