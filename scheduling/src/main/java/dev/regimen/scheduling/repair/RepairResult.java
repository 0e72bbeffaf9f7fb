package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Snapshot;
import java.util.List;

/**
 * What can be done after a disruption.
 *
 * @param practice the practice as the disruption leaves it
 * @param snapshot what is open and taken as the disruption leaves it, without any of the courses that were given; the
 *     time of their patients is taken until now
 * @param proposals the best first; at least one. The first changes nothing if nothing has to change
 * @param isExhausted whether the search was given up: each proposal holds, but there may be better ones
 */
public record RepairResult(Practice practice, Snapshot snapshot, List<RepairProposal> proposals, boolean isExhausted) {
    public RepairResult {
        requireNonNull(practice, "practice");
        requireNonNull(snapshot, "snapshot");
        proposals = List.copyOf(requireNonNull(proposals, "proposals"));
        if (proposals.isEmpty()) {
            throw new IllegalArgumentException("proposals must hold at least one proposal");
        }
    }

    /** The proposal that changes least. */
    public RepairProposal best() {
        return proposals.get(0);
    }

    /** Returns a text that says only how much there is. */
    @Override
    public String toString() {
        return "RepairResult[%d proposals, best %s]".formatted(proposals.size(), best());
    }
}
