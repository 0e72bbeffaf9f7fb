package dev.regimen.export.fhir;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.export.ExportReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as a PlanDefinition: an action for each stage, in it one for each session, and the planned range of every
 * spacing window as the offset between actions.
 */
final class PlanDefinitionJson {
    static final String PROTOCOL = "protocol";

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/plan-definition-type";

    private final Json json;
    private final TreatmentProtocol protocol;
    private final ExportReport.Builder report;

    PlanDefinitionJson(Json json, TreatmentProtocol protocol, ExportReport.Builder report) {
        this.json = json;
        this.protocol = protocol;
        this.report = report;
    }

    void write(String publisher, boolean approved) throws IOException {
        String id = protocol.id().toString();
        json.entry("PlanDefinition", "PlanDefinition", id, () -> {
            json.put("url", json.canonical(PROTOCOL, id));
            json.identifier(PROTOCOL, id);
            json.put("name", computerName(id));
            json.put("title", json.in(protocol.name()));
            json.object("type", () -> json.concept(TYPES, "clinical-protocol"));
            json.put("status", approved ? "active" : "draft");
            json.put("publisher", publisher);
            json.each("relatedArtifact", sources(), this::citation);
            Localized<String> goal = protocol.goal();
            if (goal != null) {
                json.single("goal", () -> json.object("description", () -> json.put("text", json.in(goal))));
            }
            json.each("action", protocol.stages(), this::stage);
        });
        notCarried();
    }

    private void stage(Stage stage) throws IOException {
        json.put("id", actionId(stage));
        json.put("title", json.in(stage.name()));
        SpacingWindow start = stage.start();
        if (start != null) {
            relatedAction(start, anchorOf(start, stage, 1));
        }
        json.each("participant", peopleAndDevices(stage), need -> {
            json.put("type", need.kind() == ResourceKind.DEVICE ? "device" : "practitioner");
            json.object("role", () -> json.put("text", need.capability()));
        });
        json.put("groupingBehavior", "logical-group");
        json.put("requiredBehavior", stage.gate() == null ? "must" : "could");
        List<Integer> ordinals =
                IntStream.rangeClosed(1, stage.sessions().max()).boxed().toList();
        json.each("action", ordinals, ordinal -> session(stage, ordinal));
    }

    private void session(Stage stage, int ordinal) throws IOException {
        json.put("id", actionId(stage, ordinal));
        json.put("title", "%s %d".formatted(json.in(stage.name()), ordinal));
        SpacingWindow spacing = stage.spacing();
        if (spacing != null && ordinal > 1) {
            relatedAction(spacing, anchorOf(spacing, stage, ordinal));
        }
        json.put("requiredBehavior", ordinal <= stage.sessions().min() ? "must" : "could");
    }

    private void relatedAction(SpacingWindow window, @Nullable String action) throws IOException {
        if (action == null) {
            report.notCarried("window from an outside event");
            return;
        }
        json.single("relatedAction", () -> {
            json.put("actionId", action);
            json.put("relationship", window.anchor() instanceof Anchor.StageEnd ? "after-end" : "after-start");
            json.object("offsetRange", () -> {
                json.quantity("low", window.from());
                Gap to = window.to();
                if (to != null) {
                    json.quantity("high", to);
                }
            });
        });
        if (window.neverBefore() != null || window.neverAfter() != null) {
            report.notCarried("first or last day at all of a spacing window, and what happens after it");
        }
        if (!window.preferFrom().equals(window.from()) || isPreferredEndOwn(window)) {
            report.notCarried("preferred days of a spacing window");
        }
    }

    private static boolean isPreferredEndOwn(SpacingWindow window) {
        Gap preferTo = window.preferTo();
        return preferTo != null && !preferTo.equals(window.to());
    }

    private @Nullable String anchorOf(SpacingWindow window, Stage stage, int ordinal) {
        return window.anchor()
                .<Optional<String>>fold(
                        () -> Optional.of(actionId(stage, ordinal - 1)),
                        () -> Optional.of(actionId(stage, 1)),
                        end -> Optional.of(actionId(protocol.stage(end.stage()))),
                        event -> Optional.empty())
                .orElse(null);
    }

    private String actionId(Stage stage) {
        return "stage-" + (protocol.stages().indexOf(stage) + 1);
    }

    private String actionId(Stage stage, int ordinal) {
        return actionId(stage) + "-session-" + ordinal;
    }

    private static List<Need> peopleAndDevices(Stage stage) {
        return stage.visit().segments().stream()
                .flatMap(segment -> segment.needs().stream())
                .filter(need -> need.kind() != ResourceKind.ROOM)
                .distinct()
                .toList();
    }

    private void citation(Source source) throws IOException {
        json.put("type", "citation");
        json.put("display", source.title());
        json.put("url", source.link().orElse(null));
    }

    private List<Source> sources() {
        return protocol.stages().stream()
                .flatMap(stage -> Stream.of(citations(stage.start()), stage.citations(), citations(stage.spacing())))
                .flatMap(Collection::stream)
                .map(Citation::source)
                .filter(source -> source.kind().isClinical())
                .distinct()
                .toList();
    }

    private static List<Citation> citations(@Nullable SpacingWindow window) {
        return window == null ? List.of() : window.citations();
    }

    private void notCarried() {
        protocol.caps().forEach(cap -> report.notCarried("cap"));
        protocol.separations().forEach(separation -> report.notCarried("separation"));
        protocol.contraindications().forEach(each -> report.notCarried("contraindication"));
        protocol.instructions().forEach(instruction -> report.notCarried("instruction"));
        protocol.recovery().forEach(phase -> report.notCarried("recovery phase"));
        for (Stage stage : protocol.stages()) {
            if (stage.gate() != null) {
                report.notCarried("gate: its stage is written as one that may follow");
            }
            if (stage.repeat() != null) {
                report.notCarried("repeat of a stage");
            }
            stage.decisions().forEach(decision -> report.notCarried("decision point"));
            for (Segment segment : stage.visit().segments()) {
                report.notCarried("minutes, room and order of a segment");
                segment.doses().forEach(dose -> report.notCarried("dose"));
            }
        }
    }

    // PlanDefinition.name is read by programs: a capital, then letters and digits
    private static String computerName(String id) {
        String words = Arrays.stream(id.split("[/-]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return Character.isLetter(words.charAt(0)) ? words : "P" + words;
    }
}
