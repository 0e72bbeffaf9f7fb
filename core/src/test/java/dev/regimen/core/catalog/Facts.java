package dev.regimen.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.visit.Dose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The facts in {@code facts/n01.yaml} to {@code n22.yaml}, read on top of the bundled catalogue, and parts of them. */
final class Facts {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final Map<String, Procedure> READ = new ConcurrentHashMap<>();

    private Facts() {}

    /** The fact's procedure, read once: a procedure cannot be changed. */
    static Procedure read(String fact) {
        return READ.computeIfAbsent(fact, each -> readText(each + ".yaml", text(each + ".yaml")));
    }

    /** The procedure in a file of that name, whose id is the name without its ending. */
    static Procedure readText(String file, String text) {
        return CatalogReader.builder()
                .bundled()
                .text(Layer.CLINIC, "vocabulary.yaml", text("vocabulary.yaml"))
                .text(Layer.CLINIC, file, text)
                .read()
                .orThrow()
                .procedure(file.substring(0, file.indexOf('.')));
    }

    static TreatmentProtocol protocol(String fact, String name) {
        return read(fact).protocol(name);
    }

    static Stage stage(String fact, String protocol, String stage) {
        return protocol(fact, protocol).stage(stage);
    }

    static Instruction instruction(String fact, String protocol, String id) {
        return protocol(fact, protocol).instructions().stream()
                .filter(instruction -> instruction.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The solutions of the first visit. */
    static List<Dose.Solution> solutions(String fact, String protocol) {
        return protocol(fact, protocol).stages().get(0).visit().anchor().doses().stream()
                .map(Dose.Solution.class::cast)
                .toList();
    }

    /** The ids of the shared instructions that hold at a site of a patient of whom nothing is known. */
    static List<String> holding(Procedure procedure, BodySite site) {
        return procedure.shared().instructions().stream()
                .filter(rule -> rule.when().holds(site, Laterality.NONE, null, Circumstances.UNKNOWN) == Answer.YES)
                .map(Instruction::id)
                .toList();
    }

    /** The ids of what a patient is told around one session. */
    static List<String> told(TreatmentProtocol protocol, Circumstances circumstances) {
        SessionTime session = session(protocol, 0, "2027-03-01T09:00"); // Mon
        return InstructionTimeline.of(
                        protocol.instructions(), protocol.recovery(), List.of(session), circumstances, DECIDED)
                .entries()
                .stream()
                .flatMap(entry -> entry.rules().stream())
                .toList();
    }

    /** The dates of a patient in New York who arrives then: {@code session-1}, {@code session-2} and so on. */
    static InstructionTimeline timeline(TreatmentProtocol protocol, String... arrivals) {
        List<SessionTime> sessions = IntStream.range(0, arrivals.length)
                .mapToObj(i -> session(protocol, i, arrivals[i]))
                .toList();
        return InstructionTimeline.of(
                protocol.instructions(), protocol.recovery(), sessions, Circumstances.UNKNOWN, DECIDED);
    }

    private static SessionTime session(TreatmentProtocol protocol, int index, String arrival) {
        return SessionTime.of(
                        "session-" + (index + 1),
                        LocalDateTime.parse(arrival).atZone(NEW_YORK),
                        protocol.site(),
                        Laterality.LEFT)
                .withAnchorAfter(protocol.stages().get(0).visit().anchorOffset());
    }

    private static String text(String file) {
        try (InputStream in = Facts.class.getResourceAsStream("facts/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
