package dev.regimen.core.evidence;

import java.util.List;

/** A fact that says where it was taken from. */
public interface Sourced {
    /** The places it was taken from; empty where no source states it. */
    List<Citation> citations();

    /** Whether it says anything that needs a source: not if it only says that nothing is stated. */
    default boolean needsSource() {
        return true;
    }

    /** Whether a source states the fact. */
    default boolean isStated() {
        return citations().stream()
                .anyMatch(citation -> citation.source().kind().isClinical());
    }
}
