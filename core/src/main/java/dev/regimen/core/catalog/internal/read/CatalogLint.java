package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.read.CatalogAssembly.Applied;
import dev.regimen.core.catalog.internal.read.Contradictions.Contradiction;
import dev.regimen.core.catalog.internal.read.Contradictions.Rule;
import dev.regimen.core.catalog.internal.read.Standings.Standing;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.RelatedProcedure;
import java.util.List;
import java.util.Map;

/**
 * Reports what does not go together across the procedures and the layers of a catalogue. One layer that contradicts
 * itself within a procedure is an error; against another layer it may mean it, so that is a warning. Procedures of one
 * layer may well differ: what they say against each other is no fault of their files.
 */
final class CatalogLint {
    private final Map<String, Node> roots;
    private final Faults faults;

    private CatalogLint(Map<String, Node> roots, Faults faults) {
        this.roots = roots;
        this.faults = faults;
    }

    /** Reports, and tells where the rules that contradict each other stand. */
    static Standings check(
            List<Procedure> procedures,
            Map<String, Node> roots,
            Map<String, SourceFile> files,
            List<Applied> changes,
            Faults faults) {
        List<Contradiction> contradictions = Contradictions.among(procedures);
        Standings standings = Standings.of(contradictions, roots, files, changes);
        var lint = new CatalogLint(roots, faults);
        contradictions.forEach(each -> lint.report(each, standings));
        lint.relations(procedures);
        return standings;
    }

    private void report(Contradiction contradiction, Standings standings) {
        Standing stricter = standings.of(contradiction.stricter());
        Standing other = standings.of(contradiction.other());
        if (stricter.rank() != other.rank()) {
            reportAcrossLayers(contradiction, stricter, other);
        } else if (!contradiction.isAcrossProcedures()) {
            reportWithinLayer(contradiction);
        }
    }

    private void reportAcrossLayers(Contradiction contradiction, Standing stricter, Standing other) {
        boolean stricterIsLater = stricter.rank() > other.rank();
        Rule later = stricterIsLater ? contradiction.stricter() : contradiction.other();
        Location at = stricterIsLater ? stricter.at() : other.at();
        String circumstances = contradiction.isConditional() ? ", where the circumstances of both hold" : "";
        faults.warn(
                at,
                later.path(),
                contradiction.inWords(
                                named(contradiction.stricter(), stricter, contradiction),
                                named(contradiction.other(), other, contradiction))
                        + circumstances,
                "The stricter one, '%s' of the %s layer, is shown; to settle it, change or remove one of them"
                        .formatted(contradiction.stricter().instruction().id(), stricter.layer()));
    }

    private static String named(Rule rule, Standing standing, Contradiction contradiction) {
        String of = contradiction.isAcrossProcedures() ? " of '%s'".formatted(rule.procedure()) : "";
        return "'%s'%s (%s, %s)".formatted(rule.instruction().id(), of, standing.layer(), standing.at());
    }

    private void reportWithinLayer(Contradiction contradiction) {
        Rule stricter = contradiction.stricter();
        Rule other = contradiction.other();
        Rule place = other.isOfOneProtocol() ? other : stricter;
        String message = contradiction.inWords(
                "'%s'".formatted(stricter.instruction().id()),
                "'%s'".formatted(other.instruction().id()));
        Location at = place(place.procedure(), place.path());
        if (contradiction.isConditional()) {
            faults.warn(
                    at,
                    place.path(),
                    message + ", where the circumstances of both hold",
                    "The stricter one will be followed");
        } else {
            faults.add(at, place.path(), message, "Change the days or the circumstances of one of them");
        }
    }

    /** Whoever reads of one procedure is led to the other, and back again. */
    private void relations(List<Procedure> procedures) {
        for (Procedure from : procedures) {
            for (RelatedProcedure related : from.related()) {
                procedures.stream()
                        .filter(to -> to.id().equals(related.procedure()))
                        .filter(to -> to.related().stream()
                                .noneMatch(back -> back.procedure().equals(from.id())))
                        .forEach(to -> oneWay(from.id(), to.id()));
            }
        }
    }

    private void oneWay(String from, String to) {
        String path = "related/" + to;
        faults.warn(
                place(from, path),
                path,
                "'%s' names '%s' as related, but '%s' does not name '%s'".formatted(from, to, to, from),
                "Add '%s' to the related procedures of '%s'".formatted(from, to));
    }

    private Location place(String procedure, String path) {
        Node root = roots.get(procedure);
        return root == null ? Location.NOWHERE : Locator.locate(ProcedureShape.PROCEDURE, root, path);
    }
}
