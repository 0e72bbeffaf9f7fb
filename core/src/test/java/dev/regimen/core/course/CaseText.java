package dev.regimen.core.course;

import dev.regimen.core.fixtures.CaseTable;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an evaluation as the tables do. */
final class CaseText implements Reason.Cases<String> {
    private final Laterality side;

    private CaseText(Laterality side) {
        this.side = side;
    }

    static String of(CourseEvaluation evaluation, Laterality side) {
        CaseText text = new CaseText(side);
        StringBuilder out = new StringBuilder(word(evaluation.status())).append('\n');
        evaluation.past().forEach(verdict -> out.append(text.verdict(verdict)).append('\n'));
        evaluation.next().forEach(window -> out.append(text.window(window)));
        return out.toString().strip();
    }

    private String verdict(SessionVerdict verdict) {
        return "%s %s%s%s"
                .formatted(
                        verdict.event(),
                        word(verdict.validity()),
                        verdict.superseded() ? " superseded" : "",
                        verdict.reasons().stream()
                                .map(reason -> "; " + reason.fold(this))
                                .collect(Collectors.joining()));
    }

    private String window(SessionWindow window) {
        StringBuilder out = new StringBuilder("%s %s %s: %s | %s | %s | %s | %s | %s\n"
                .formatted(
                        key(window.key()),
                        window.optional() ? "optional" : "required",
                        word(window.status()),
                        day(window.neverBefore()),
                        day(window.from()),
                        day(window.preferFrom()),
                        day(window.preferTo()),
                        day(window.to()),
                        day(window.neverAfter())));
        window.reasons()
                .forEach(reason ->
                        out.append("  because ").append(reason.fold(this)).append('\n'));
        window.closed()
                .forEach(closed -> out.append("  closed %s: %s\n"
                        .formatted(days(closed.days()), closed.reason().fold(this))));
        return out.toString();
    }

    private String key(SessionKey key) {
        return key.stage() + (key.cycle() > 1 ? "/c" + key.cycle() : "") + "/" + key.ordinal()
                + (key.side() == side ? "" : "/" + word(key.side()));
    }

    private String keys(List<SessionKey> keys) {
        return keys.stream().map(this::key).collect(Collectors.joining(","));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "-" : CaseTable.day(day);
    }

    private static String days(DateRange days) {
        return days.isOneDay() ? day(days.first()) : day(days.first()) + " .. " + day(days.last());
    }

    private static String ids(List<String> ids) {
        return ids.isEmpty() ? "-" : String.join(",", ids);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String spacing(Reason.Spacing reason) {
        Map<Reason.Place, Function<Reason.Spacing, String>> words = Map.of(
                Reason.Place.MEASURED,
                r -> "from %s %s %s".formatted(anchor(r.anchor()), r.event(), day(r.date())),
                Reason.Place.TOO_EARLY,
                r -> "too early before " + day(r.date()),
                Reason.Place.EARLY,
                r -> "early before " + day(r.date()),
                Reason.Place.LATE,
                r -> "late after " + day(r.date()),
                Reason.Place.EXPIRED,
                r -> "expired after %s, %s".formatted(day(r.date()), r.ifLate() == null ? "?" : word(r.ifLate())));
        return words.get(reason.place()).apply(reason);
    }

    private static String anchor(Anchor anchor) {
        return anchor.toString();
    }

    @Override
    public String requested(Reason.Requested reason) {
        return "asked for " + day(reason.notBefore());
    }

    @Override
    public String notAnchored(Reason.NotAnchored reason) {
        return "no " + reason.anchor();
    }

    @Override
    public String partialDate(Reason.PartialDate reason) {
        return "partial %s %s".formatted(reason.event(), days(reason.days()));
    }

    @Override
    public String capped(Reason.Capped reason) {
        return "cap %s full of %s until %s".formatted(reason.cap(), ids(reason.events()), day(reason.freeFrom()));
    }

    @Override
    public String doseUnclear(Reason.DoseUnclear reason) {
        return "dose unclear for %s of %s".formatted(reason.cap(), ids(reason.events()));
    }

    @Override
    public String separated(Reason.Separated reason) {
        return "separation %s from %s".formatted(reason.separation(), reason.event());
    }

    @Override
    public String otherSide(Reason.OtherSide reason) {
        return "other side " + reason.event();
    }

    @Override
    public String unauthorised(Reason.Unauthorised reason) {
        return "allowance %s %s used by %s"
                .formatted(word(reason.lack()), ids(reason.authorisations()), ids(reason.events()));
    }

    @Override
    public String gated(Reason.Gated reason) {
        return "gate on %s %s %s%s"
                .formatted(
                        reason.ofStage(),
                        word(reason.state()),
                        keys(reason.sessions()),
                        reason.by() == null ? "" : " by " + day(reason.by()));
    }

    @Override
    public String undecided(Reason.Undecided reason) {
        return "undecided %s by %s, %s".formatted(key(reason.about()), day(reason.by()), word(reason.ifUndecided()));
    }

    @Override
    public String contraindicated(Reason.Contraindicated reason) {
        return "contraindication %s %s %s%s"
                .formatted(
                        reason.contraindication(),
                        word(reason.consequence()),
                        word(reason.answer()),
                        reason.reviewed() ? " reviewed" : "");
    }

    @Override
    public String sidesNotStated(Reason.SidesNotStated reason) {
        return "sides not stated";
    }

    @Override
    public String notCounted(Reason.NotCounted reason) {
        return "not counted, %s%s".formatted(word(reason.cause()), reason.event() == null ? "" : " " + reason.event());
    }
}
