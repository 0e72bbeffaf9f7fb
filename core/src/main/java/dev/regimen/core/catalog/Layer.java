package dev.regimen.core.catalog;

import java.util.Locale;

/** Whose word a file is. A later layer may change any fact of an earlier one, and must say why. */
public enum Layer {
    /** What the library ships. */
    BUNDLED,
    /** A group of clinics. */
    GROUP,
    /** A clinic. */
    CLINIC,
    /** One of its sites. */
    SITE;

    /** {@code bundled}, {@code group}, {@code clinic} or {@code site}, as files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
