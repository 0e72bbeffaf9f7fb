package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.node.Location;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.read.CatalogAssembly.Applied;
import dev.regimen.core.catalog.internal.read.Contradictions.Contradiction;
import dev.regimen.core.catalog.internal.read.Contradictions.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which layer has the last word on a rule, and where. A rule of which a later layer changed a part stands in that layer.
 * Immutable.
 */
public final class Standings {
    /** For rules that were read from no file, of whose layer nothing is known. */
    public static final Standings UNKNOWN = new Standings(Map.of(), new Standing(-1, "", Location.NOWHERE));

    /** For rules that are all of the lowest layer, in places that are not known. */
    public static final Standings LOWEST = new Standings(Map.of(), new Standing(0, "", Location.NOWHERE));

    private final Map<String, Standing> byRule;
    private final Standing otherwise;

    /**
     * Where a rule stands.
     *
     * @param rank the layer's place, the lowest first; -1 where it is not known
     * @param layer the layer's name as files write it
     */
    public record Standing(int rank, String layer, Location at) {
        private Standing orLater(Standing other) {
            return other.rank > rank ? other : this;
        }
    }

    private Standings(Map<String, Standing> byRule, Standing otherwise) {
        this.byRule = Map.copyOf(byRule);
        this.otherwise = otherwise;
    }

    /** Of the rules that contradict each other, by the files they were read from and the changes made to them. */
    static Standings of(
            List<Contradiction> contradictions,
            Map<String, Node> procedures,
            Map<String, SourceFile> files,
            List<Applied> changes) {
        Map<String, Standing> byRule = new HashMap<>();
        for (Contradiction each : contradictions) {
            for (Rule rule : List.of(each.stricter(), each.other())) {
                Node root = procedures.get(rule.procedure());
                Node node = root == null ? null : Locator.find(ProcedureShape.PROCEDURE, root, rule.path());
                if (node != null) {
                    byRule.put(key(rule), afterChanges(lastWord(node, files), rule, files, changes));
                }
            }
        }
        return new Standings(byRule, UNKNOWN.otherwise);
    }

    private static Standing lastWord(Node node, Map<String, SourceFile> files) {
        Standing last = standing(node.at(), files);
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries().values()) {
                last = last.orLater(lastWord(entry.value(), files));
            }
        } else if (node instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                last = last.orLater(lastWord(item, files));
            }
        }
        return last;
    }

    // a part that was taken away has no place in the tree, but the change that took it has one
    private static Standing afterChanges(
            Standing inTree, Rule rule, Map<String, SourceFile> files, List<Applied> changes) {
        Standing last = inTree;
        for (Applied change : changes) {
            if (change.procedure().equals(rule.procedure()) && (change.path() + "/").startsWith(rule.path() + "/")) {
                last = last.orLater(standing(change.node().at(), files));
            }
        }
        return last;
    }

    private static Standing standing(Location at, Map<String, SourceFile> files) {
        SourceFile file = files.get(at.file());
        return file == null ? UNKNOWN.otherwise : new Standing(file.rank(), file.layer(), at);
    }

    /** Where a rule stands. */
    public Standing of(Rule rule) {
        return byRule.getOrDefault(key(rule), otherwise);
    }

    private static String key(Rule rule) {
        return rule.procedure() + "/" + rule.path();
    }
}
