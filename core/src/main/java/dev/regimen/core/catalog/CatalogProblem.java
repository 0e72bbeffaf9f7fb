package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.node.Fault;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.validation.Locator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file, with its place and what would be right.
 *
 * <p>Messages name keys, ids and kinds of values ("a date was found where a gap must stand"); they never repeat other
 * text of the file.
 *
 * @param file the file's name as it was given to the reader
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1; 0 where the file as a whole is meant
 * @param path where in the meaning of the file, such as {@code protocols/knee/stages/injections/spacing}: items of a
 *     list go by their ids, or by their place counted from 1; empty at the root
 * @param message what was found and the rule it breaks
 * @param hint what would be right, or which word was probably meant; empty if there is no advice
 * @param severity whether the file can be used
 */
public record CatalogProblem(
        String file, int line, int column, String path, String message, String hint, Severity severity) {

    /** Whether a file with the problem can be used. */
    public enum Severity {
        /** It cannot. */
        ERROR,
        /** It can, but should be looked at. */
        WARNING
    }

    public CatalogProblem {
        requireNonNull(file, "file");
        requireNonNull(path, "path");
        requireNonNull(message, "message");
        requireNonNull(hint, "hint");
        requireNonNull(severity, "severity");
    }

    /** What was read, if there are no errors among the faults. */
    static <T> ReadResult<T> result(@Nullable T value, Locator locator, Faults faults) {
        List<CatalogProblem> problems =
                faults.sorted().stream().map(CatalogProblem::of).toList();
        return value == null || faults.hasErrors()
                ? new ReadResult.Rejected<>(problems)
                : new ReadResult.Read<>(value, problems, locator);
    }

    private static CatalogProblem of(Fault fault) {
        return new CatalogProblem(
                fault.at().file(),
                fault.at().line(),
                fault.at().column(),
                fault.path(),
                fault.message(),
                fault.hint(),
                fault.warning() ? Severity.WARNING : Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code knee.yaml:12:7 stages/injections: 'spacng' is not a key of a stage. Did you mean 'spacing'?} */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + (path.isEmpty() ? "" : " " + path) + ": " + message + (hint.isEmpty() ? "" : ". " + hint);
    }
}
