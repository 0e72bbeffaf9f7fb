package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** Files could not be read; the message lists every problem with its place. */
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CatalogProblem> problems;

    CatalogException(List<CatalogProblem> problems) {
        super(problems.size()
                + (problems.size() == 1 ? " problem:\n" : " problems:\n")
                + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(requireNonNull(problems, "problems"));
    }

    /** The problems, by file, line and column. */
    public List<CatalogProblem> problems() {
        return problems;
    }
}
