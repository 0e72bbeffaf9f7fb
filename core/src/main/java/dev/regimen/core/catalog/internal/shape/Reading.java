package dev.regimen.core.catalog.internal.shape;

import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a reading has got to: the path, what is known there, and where faults go. Confined to one reading.
 *
 * <p>A reading is made for every value of a file, so a path is put together only when a fault needs it.
 */
public final class Reading {
    private final Faults faults;
    private final Known known;
    private final Locale language;
    private final @Nullable Reading parent;
    private final String segment;

    private Reading(Faults faults, Known known, Locale language, @Nullable Reading parent, String segment) {
        this.faults = faults;
        this.known = known;
        this.language = language;
        this.parent = parent;
        this.segment = segment;
    }

    /** A reading that begins at the root of a file. */
    public static Reading of(Faults faults, Known known) {
        return new Reading(faults, known, Locale.ENGLISH, null, "");
    }

    /** The reading of a part. */
    public Reading at(String part) {
        return new Reading(faults, known, language, this, part);
    }

    /** The same reading, where text without a language is in this one. */
    public Reading in(Locale otherLanguage) {
        return new Reading(faults, known, otherLanguage, parent, segment);
    }

    /** The same reading, where things become known that are not known outside. */
    public Reading scoped() {
        return new Reading(faults, known.inner(), language, parent, segment);
    }

    /** The language of text that names none. */
    public Locale language() {
        return language;
    }

    /** What references may refer to. */
    public Known known() {
        return known;
    }

    /** Such as {@code protocols/knee/stages/injections/spacing}; empty at the root. */
    public String path() {
        if (parent == null) {
            return segment;
        }
        String before = parent.path();
        return before.isEmpty() ? segment : before + "/" + segment;
    }

    /** Reports an error at a node. */
    public void problem(Node node, String message, String hint) {
        problem(node.at(), message, hint);
    }

    /** Reports an error. */
    public void problem(Location location, String message, String hint) {
        faults.add(location, path(), message, hint);
    }

    /** Reports that something else was found than must stand here. */
    public void unexpected(Node found, String noun, String hint) {
        problem(found, "%s was found where %s must stand".formatted(found.kind(), noun), hint);
    }

    /** Reports what a constructor of the model refused: its first line is the rule, the rest is advice. */
    public void refused(Node node, IllegalArgumentException e) {
        String[] parts = String.valueOf(e.getMessage()).split("\\R", 2);
        problem(node, parts[0], parts.length > 1 ? parts[1].strip() : "");
    }
}
