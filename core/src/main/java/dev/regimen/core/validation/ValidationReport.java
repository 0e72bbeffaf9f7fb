package dev.regimen.core.validation;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found in one thing.
 *
 * @param findings sorted by path, without repetitions
 */
public record ValidationReport(List<Finding> findings) {

    public ValidationReport {
        requireNonNull(findings, "findings").forEach(finding -> requireNonNull(finding, "findings"));
        findings = findings.stream().distinct().sorted().toList();
    }

    public static ValidationReport of(Collection<Finding> findings) {
        return new ValidationReport(List.copyOf(requireNonNull(findings, "findings")));
    }

    /** Says whether nothing stands against publishing: there may be warnings, but there is no error. */
    public boolean isPublishable() {
        return errors().isEmpty();
    }

    public List<Finding> errors() {
        return of(Severity.ERROR);
    }

    public List<Finding> warnings() {
        return of(Severity.WARNING);
    }

    /** Returns one line for each finding; empty if there is none. */
    @Override
    public String toString() {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private List<Finding> of(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).toList();
    }
}
