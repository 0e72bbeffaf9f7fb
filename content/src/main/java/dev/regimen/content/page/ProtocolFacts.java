package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Counted;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a procedure is given: sessions, spacing and doses of each protocol, read from it. */
final class ProtocolFacts {
    private final Procedure procedure;
    private final Wording wording;
    private final Areas areas;
    private final Sources sources;

    ProtocolFacts(Procedure procedure, Wording wording, Sources sources) {
        this.procedure = procedure;
        this.wording = wording;
        this.areas = new Areas(procedure, wording);
        this.sources = sources;
    }

    /** One row for each stage at which the patient is treated; nothing if there is no protocol. */
    List<Block> table() {
        boolean anythingGiven = treatments().anyMatch(ProtocolFacts::givesSomething);
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (TreatmentProtocol protocol : procedure.protocols()) {
            List<Stage> stages = treatments(protocol).toList();
            for (Stage stage : stages) {
                List<List<Inline>> row = new ArrayList<>();
                row.add(header(protocol, stage, stages.size() == 1));
                row.add(sessions(stage));
                row.add(spacing(stage));
                if (anythingGiven) {
                    row.add(given(place(protocol, stage), stage));
                }
                rows.add(row);
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(wording.say(Phrase.PROTOCOLS_CAPTION), columns(anythingGiven), rows));
    }

    private List<List<Inline>> columns(boolean anythingGiven) {
        List<List<Inline>> columns = new ArrayList<>(List.of(
                wording.say(Phrase.COLUMN_AREA),
                wording.say(Phrase.COLUMN_SESSIONS),
                wording.say(Phrase.COLUMN_SPACING)));
        if (anythingGiven) {
            columns.add(wording.say(Phrase.COLUMN_GIVEN));
        }
        return columns;
    }

    private List<Inline> header(TreatmentProtocol protocol, Stage stage, boolean isOnlyOne) {
        List<Inline> area = wording.capital(areas.name(protocol));
        return isOnlyOne
                ? area
                : wording.say(
                        Phrase.AREA_AND_STAGE, area, wording.text(place(protocol, stage) + ".name", stage.name()));
    }

    private Stream<Stage> treatments() {
        return procedure.protocols().stream().flatMap(ProtocolFacts::treatments);
    }

    private static Stream<Stage> treatments(TreatmentProtocol protocol) {
        return protocol.stages().stream().filter(stage -> stage.kind() != Stage.Kind.EVALUATION);
    }

    private static boolean givesSomething(Stage stage) {
        return stage.visit().segments().stream()
                .anyMatch(segment -> !segment.doses().isEmpty());
    }

    /** When each evaluation is, after the stage before it. */
    List<List<Inline>> evaluations(TreatmentProtocol protocol) {
        List<List<Inline>> lines = new ArrayList<>();
        for (Stage stage : protocol.stages()) {
            SpacingWindow start = stage.start();
            if (stage.kind() == Stage.Kind.EVALUATION && start != null) {
                List<Inline> name = wording.text(place(protocol, stage) + ".name", stage.name());
                List<Inline> after = start.anchor()
                        .fold(
                                () -> name,
                                () -> name,
                                end -> wording.text(
                                        place(protocol, protocol.stage(end.stage())) + ".name",
                                        protocol.stage(end.stage()).name()),
                                event -> List.<Inline>of(Inline.text(event.kind())));
                List<Inline> when = wording.say(Phrase.AFTER_STAGE, plan(start), after);
                lines.add(Wording.concat(
                        wording.say(Phrase.RULE, wording.capital(name), when), sources.marks(start.citations())));
            }
        }
        return lines;
    }

    private List<Inline> sessions(Stage stage) {
        List<Inline> count =
                Wording.concat(wording.count(stage.sessions(), Counted.SESSION), sources.marks(stage.citations()));
        return stage.repeat() == null
                ? count
                : Wording.concat(
                        wording.say(Phrase.REPEAT, count, plan(stage.repeat().spacing())),
                        sources.marks(stage.repeat().citations()));
    }

    private List<Inline> spacing(Stage stage) {
        SpacingWindow spacing = stage.spacing();
        if (spacing == null) {
            return wording.say(Phrase.ONE_SESSION_ONLY);
        }
        List<Inline> plan = plan(spacing);
        List<Inline> said = spacing.anchor()
                .fold(() -> plan, () -> wording.say(Phrase.SPACING_FIRST, plan), end -> plan, event -> plan);
        return Wording.concat(said, sources.marks(spacing.citations()));
    }

    /** The planned gap, and the best one where it is narrower. */
    private List<Inline> plan(SpacingWindow window) {
        Gap to = window.to();
        Gap preferTo = window.preferTo();
        if (to == null || preferTo == null) {
            return wording.say(Phrase.SPACING_FROM, wording.gap(GapRange.exactly(window.from())));
        }
        GapRange plan = new GapRange(window.from(), to);
        GapRange best = new GapRange(window.preferFrom(), preferTo);
        return best.equals(plan)
                ? wording.gap(plan)
                : wording.say(Phrase.SPACING_BEST, wording.gap(plan), wording.gap(best));
    }

    private List<Inline> given(String place, Stage stage) {
        List<List<Inline>> doses = new ArrayList<>();
        for (Segment segment : stage.visit().segments()) {
            for (Dose dose : segment.doses()) {
                List<Inline> substance = wording.text(
                        "substances." + dose.substance().id(), dose.substance().name());
                List<Inline> said =
                        dose.fold(solution -> solution(place, substance, solution), map -> places(substance, map));
                doses.add(Wording.concat(said, sources.marks(dose.citations())));
            }
        }
        // nothing is listed: what else is done there, such as heating a nerve, is in the prose
        return doses.isEmpty() ? List.of(Inline.text("–")) : wording.capital(wording.list(doses));
    }

    private List<Inline> solution(String place, List<Inline> substance, Dose.Solution solution) {
        List<List<Inline>> parts = new ArrayList<>();
        parts.add(
                solution.concentration() == null
                        ? substance
                        : wording.say(Phrase.SOLUTION, substance, wording.amount(solution.concentration())));
        if (solution.amount() != null) {
            parts.add(wording.amount(solution.amount()));
        }
        if (solution.points() != null) {
            parts.add(wording.say(Phrase.DOSE_POINTS, wording.number(solution.points())));
        }
        if (solution.volume() != null) {
            parts.add(
                    solution.points() == null
                            ? wording.amount(solution.volume())
                            : wording.say(Phrase.DOSE_EACH_POINT, wording.amount(solution.volume())));
        }
        List<Inline> said = wording.commas(parts);
        if (solution.target() != null) {
            said = wording.say(
                    Phrase.DOSE_FOR,
                    said,
                    wording.text(
                            "sites." + solution.target().id(), solution.target().name()));
        }
        Localized<String> goal = solution.goal();
        return goal == null ? said : wording.say(Phrase.DOSE_FOR, said, wording.text(place + ".dose.goal", goal));
    }

    /** The total, and what each site gets of it: both sides together, the optional points in the upper end. */
    private List<Inline> places(List<Inline> substance, Dose.DoseMap map) {
        Map<BodySite, List<Dose.DoseMap.Place>> bySite = map.places().stream()
                .collect(Collectors.groupingBy(Dose.DoseMap.Place::site, LinkedHashMap::new, Collectors.toList()));
        List<List<Inline>> said = new ArrayList<>();
        bySite.forEach((site, places) -> {
            Quantity none = Quantity.of(0, map.total().unit());
            Quantity least = places.stream()
                    .filter(place -> !place.optional())
                    .map(place -> place.amount().min())
                    .reduce(none, Quantity::plus);
            Quantity most = places.stream().map(place -> place.amount().max()).reduce(none, Quantity::plus);
            said.add(wording.say(
                    Phrase.DOSE_PLACE,
                    wording.text("sites." + site.id(), site.name()),
                    wording.amount(new QuantityRange(least, most))));
        });
        List<Inline> total =
                wording.commas(List.of(substance, wording.say(Phrase.DOSE_TOTAL, wording.amount(map.total()))));
        return wording.say(Phrase.DOSE_PLACES, total, wording.commas(said));
    }

    private String place(TreatmentProtocol protocol) {
        return procedure.id() + ".protocols." + protocol.id().name();
    }

    private String place(TreatmentProtocol protocol, Stage stage) {
        return place(protocol) + ".stages." + stage.id();
    }
}
