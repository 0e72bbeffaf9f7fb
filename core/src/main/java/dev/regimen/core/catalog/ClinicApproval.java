package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.protocol.ProtocolId;
import java.time.LocalDate;

/**
 * A clinic's word that it has reviewed a protocol and takes it as its own. It holds for what the protocol said then and
 * for nothing else: a protocol that changes is a draft again.
 *
 * @param protocol which protocol
 * @param hash what it said
 * @param reviewer who reviewed it
 * @param date on which day
 */
public record ClinicApproval(ProtocolId protocol, ContentHash hash, String reviewer, LocalDate date) {

    /** Whether a clinic has taken a protocol as its own. */
    public enum Status {
        /** It has not, or not as it now stands. */
        DRAFT,
        /** It has. */
        APPROVED
    }

    public ClinicApproval {
        requireNonNull(protocol, "protocol");
        requireNonNull(hash, "hash");
        requireNonNull(date, "date");
        if (requireNonNull(reviewer, "reviewer").isBlank()) {
            throw new IllegalArgumentException("reviewer must not be blank");
        }
    }
}
