package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.facts.CatalogShape;
import dev.regimen.core.catalog.internal.facts.PracticeShape;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.facts.VocabularyShape.Circumstance;
import dev.regimen.core.catalog.internal.facts.VocabularyShape.Vocabulary;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.YamlText;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.procedure.Procedure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes procedures as {@link CatalogReader} reads them, and practices as {@link PracticeReader} does. Keys come in a fixed order, what says nothing new is left out,
 * and the same procedure gives the same text. Comments, overrides and approvals are not written.
 */
public final class CatalogWriter {
    private CatalogWriter() {}

    /** A procedure's file. It refers to body sites, substances and subjects that stand elsewhere. */
    public static String yaml(Procedure procedure) {
        return YamlText.of(node(procedure));
    }

    /** A procedure's file as JSON on many lines. */
    public static String json(Procedure procedure) {
        return JsonText.indented(node(procedure));
    }

    /** A whole catalogue in one file, its vocabulary first. */
    public static String yaml(Catalog catalog) {
        return YamlText.of(node(catalog));
    }

    /** A whole catalogue as JSON on many lines. */
    public static String json(Catalog catalog) {
        return JsonText.indented(node(catalog));
    }

    /** A practice's file, as {@link PracticeReader} reads it. */
    public static String yaml(Practice practice) {
        return YamlText.of(node(practice));
    }

    /** A practice's file as JSON on many lines. */
    public static String json(Practice practice) {
        return JsonText.indented(node(practice));
    }

    /** As {@link #yaml(Catalog)}, appended to {@code out}. */
    public static void yaml(Catalog catalog, Appendable out) throws IOException {
        out.append(yaml(catalog));
    }

    private static Node node(Procedure procedure) {
        return ProcedureShape.PROCEDURE.write(requireNonNull(procedure, "procedure"), Writing.forPeople());
    }

    private static Node node(Practice practice) {
        return PracticeShape.PRACTICE.write(requireNonNull(practice, "practice"), Writing.forPeople());
    }

    static Node node(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        List<Circumstance> circumstances = new ArrayList<>();
        var policy = catalog.holdPolicy();
        catalog.circumstances().forEach((id, clause) -> {
            Subject takes = policy.taken().get(id);
            circumstances.add(new Circumstance(id, clause, takes == null ? null : takes.id()));
        });
        var vocabulary = new Vocabulary(catalog.bodySites(), catalog.substances(), catalog.subjects(), circumstances);
        return CatalogShape.CATALOG.write(
                new CatalogShape.Content(vocabulary, policy.rules(), catalog.procedures()), Writing.forPeople());
    }
}
