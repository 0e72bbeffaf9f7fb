package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.facts.HoldPolicyShape;
import dev.regimen.core.catalog.internal.facts.ProcedureShape;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.medicine.HoldPolicy;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.risk.Frequency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds every figure of a procedure or of the policy on medicines in the tree it is written as, each with the citations of the fact it is part of: the
 * nearest one around it that can have a source of its own. What measures is told by the shapes, so no field is listed
 * here and none can be forgotten.
 */
public final class Figures {
    // a digit of C7-T1 or L4/5 is part of a name
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}][/.-]?)\\d");
    // which item of a list it is, in Markdown
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d+[.)](?=\\s)");
    private static final String NOT_KNOWN = Frequency.notKnown().toString();

    private final Reading reading;
    private final List<Figure> found = new ArrayList<>();

    /**
     * A value that measures or counts, or says that nobody did; or a text with a number in it.
     *
     * @param path where in the procedure
     * @param text the value as files write it; of a text, the English one
     * @param isKnown whether a number is given
     * @param inProse whether it is a text
     * @param citations of the fact it is part of
     */
    public record Figure(String path, String text, boolean isKnown, boolean inProse, List<Citation> citations) {
        public Figure {
            citations = List.copyOf(citations);
        }
    }

    private Figures(Reading reading) {
        this.reading = reading;
    }

    /** All figures, in the order of the file; those that go without saying, such as "one session", too. */
    public static List<Figure> of(Procedure procedure) {
        return of(ProcedureShape.PROCEDURE, procedure);
    }

    /** All figures of a policy on medicines, in the order of its rows. */
    public static List<Figure> of(HoldPolicy policy) {
        return of(HoldPolicyShape.POLICY, policy.rules());
    }

    private static <T> List<Figure> of(Shape<T> shape, T value) {
        Node node = shape.write(value, Writing.inFull());
        var figures = new Figures(ProcedureShape.knowingSources(shape, node));
        figures.visit(shape, node, "", List.of());
        return List.copyOf(figures.found);
    }

    private void visit(Shape<?> shape, Node node, String path, List<Citation> around) {
        List<Citation> citations = shape.citationKeys(node).isEmpty() ? around : citations(shape, node);
        if (shape.isProse()) {
            add(path, english(node), true, citations);
            return;
        }
        boolean isLeaf = true;
        for (String segment : shape.segments(node)) {
            Shape.Step step = shape.step(node, segment);
            Node part = step == null ? null : step.node();
            if (step != null && part != null) {
                isLeaf = false;
                visit(step.shape(), part, path.isEmpty() ? segment : path + "/" + segment, citations);
            }
        }
        if (isLeaf && node instanceof Node.Scalar scalar && shape.measures(scalar)) {
            add(path, scalar, false, citations);
        }
    }

    private void add(String path, Node value, boolean inProse, List<Citation> citations) {
        String text = String.valueOf(Overrides.text(value));
        boolean isKnown = inProse
                ? NUMBER.matcher(LIST_NUMBER.matcher(text).replaceAll("")).find()
                : text.chars().anyMatch(Character::isDigit);
        if (isKnown || (!inProse && text.equals(NOT_KNOWN))) {
            found.add(new Figure(path, text, isKnown, inProse, citations));
        }
    }

    // languages say the same figures
    private static Node english(Node text) {
        if (!(text instanceof Node.Mapping byLanguage)) {
            return text;
        }
        Node english = byLanguage.get(Locale.ENGLISH.toLanguageTag());
        return english == null ? byLanguage.entries().values().iterator().next().value() : english;
    }

    private List<Citation> citations(Shape<?> fact, Node node) {
        List<Citation> citations = new ArrayList<>();
        for (String key : fact.citationKeys(node)) {
            Shape.Step step = fact.step(node, key);
            Node part = step == null ? null : step.node();
            Object read = step == null || part == null ? null : step.shape().read(part, reading);
            if (read instanceof List<?> list) {
                list.forEach(each -> citations.add((Citation) each));
            }
        }
        return citations;
    }
}
