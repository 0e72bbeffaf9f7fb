package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.procedure.Procedure.SharedRules;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.visit.Substance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A protocol with everything it refers to, so that it says all it says by itself. */
public final class ProtocolDocument {
    private static final ProtocolShape SHAPE = new ProtocolShape();

    private ProtocolDocument() {}

    /** The document; the same for protocols that say the same. */
    public static Node of(TreatmentProtocol protocol) {
        Writing to = Writing.compiled();
        var part = ProtocolShape.Part.of(protocol, SharedRules.NONE);
        var document = new LinkedHashMap<String, Node>();
        document.put("procedure", Node.text(protocol.id().procedure()));
        document.put("protocol", SHAPE.write(part, to));
        document.put("sources", EvidenceShapes.SOURCE.list().write(List.copyOf(to.used(Source.class)), to));
        document.put("vocabulary", VocabularyShape.VOCABULARY.write(vocabulary(to), to));
        return Node.mapping(document);
    }

    private static VocabularyShape.Vocabulary vocabulary(Writing to) {
        Map<String, BodySite> sites = new TreeMap<>();
        for (BodySite site : to.used(BodySite.class)) {
            for (BodySite each = site; each != null; each = each.parent()) {
                sites.put(each.id(), each);
            }
        }
        Map<String, Subject> subjects = new TreeMap<>();
        to.used(Subject.class).forEach(subject -> collect(subject, subjects));
        return new VocabularyShape.Vocabulary(
                List.copyOf(sites.values()),
                List.copyOf(to.used(Substance.class)),
                List.copyOf(subjects.values()),
                List.of());
    }

    private static void collect(Subject subject, Map<String, Subject> into) {
        into.put(subject.id(), subject);
        subject.includes().forEach(each -> collect(each, into));
    }
}
