package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.validation.Locator;
import java.util.List;
import java.util.function.Function;

/**
 * What came of reading files: all of it, or the problems of all files. There is no half of a catalogue.
 *
 * @param <T> what was to be read
 */
public sealed interface ReadResult<T> {
    /**
     * Everything was read.
     *
     * @param warnings what should be looked at all the same, by file, line and column
     * @param locator where the parts of the value are written, for a validator
     */
    record Read<T>(T value, List<CatalogProblem> warnings, Locator locator) implements ReadResult<T> {
        public Read {
            requireNonNull(value, "value");
            warnings = List.copyOf(requireNonNull(warnings, "warnings"));
            requireNonNull(locator, "locator");
        }
    }

    /**
     * There are errors.
     *
     * @param problems errors and warnings, by file, line and column
     */
    record Rejected<T>(List<CatalogProblem> problems) implements ReadResult<T> {
        public Rejected {
            problems = List.copyOf(requireNonNull(problems, "problems"));
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems must hold at least one problem");
            }
        }
    }

    default <R> R fold(
            Function<? super Read<T>, ? extends R> read, Function<? super Rejected<T>, ? extends R> rejected) {
        return this instanceof Read<T> r ? read.apply(r) : rejected.apply((Rejected<T>) this);
    }

    /**
     * What was read.
     *
     * @throws CatalogException if there are errors; it lists them all
     */
    default T orThrow() {
        return fold(Read::value, rejected -> {
            throw new CatalogException(rejected.problems());
        });
    }

    /** All problems: the warnings, or what the files were rejected for. */
    default List<CatalogProblem> problems() {
        return fold(Read::warnings, Rejected::problems);
    }
}
