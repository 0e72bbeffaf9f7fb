package dev.regimen.core.course;

import dev.regimen.core.fixtures.CaseTable;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tables of cases. A block that begins with {@code protocol} defines one for the blocks after it; one that begins
 * with {@code case} holds a patient's history, line by line, and what must be said, on lines that begin with
 * {@code >}. Every date has its weekday, which is checked.
 */
final class CaseReader {
    private static final Pattern EVENT = Pattern.compile("(\\S+) = (\\S+) (done|booked|missed|cancelled) (.+)");

    private final Map<String, TreatmentProtocol> protocols = new LinkedHashMap<>();
    private final List<CourseCase> cases = new ArrayList<>();

    static List<CourseCase> read(String resource) {
        CaseReader reader = new CaseReader();
        CaseTable.blocks(CaseReader.class, resource).forEach(reader::read);
        return reader.cases;
    }

    private void read(List<String> lines) {
        String head = lines.get(0);
        if (head.startsWith("protocol ")) {
            String name = head.substring("protocol ".length());
            protocols.put(name, CaseProtocol.read(name, lines.subList(1, lines.size())));
        } else if (head.startsWith("case ")) {
            cases.add(readCase(head.substring("case ".length()), lines.subList(1, lines.size())));
        } else {
            throw new IllegalArgumentException("neither a protocol nor a case: " + head);
        }
    }

    private CourseCase readCase(String name, List<String> lines) {
        String protocolName = lines.get(0).replaceFirst("^of ", "");
        TreatmentProtocol protocol = protocols.get(protocolName);
        if (protocol == null) {
            throw new IllegalArgumentException(name + ": no protocol " + protocolName);
        }
        CaseState state = new CaseState(protocol);
        StringBuilder expected = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(">")) {
                expected.append(line.replaceFirst("^> ?", "")).append('\n');
            } else {
                state.read(line);
            }
        }
        return new CourseCase(
                name, state.build(), state.asOf, expected.toString().strip());
    }

    static DateRange range(String text) {
        List<LocalDate> dates = CaseTable.dates(text);
        return DateRange.of(dates.get(0), dates.get(dates.size() - 1));
    }

    /** The history of one case. */
    private static final class CaseState {
        private final TreatmentProtocol protocol;
        private final CourseState.Builder builder;
        private Laterality side = Laterality.LEFT;
        private PatientLedger ledger = PatientLedger.EMPTY;
        private Circumstances known = Circumstances.UNKNOWN;
        private final List<Authorisation> allowances = new ArrayList<>();
        private LocalDate asOf = LocalDate.MIN;

        private CaseState(TreatmentProtocol protocol) {
            this.protocol = protocol;
            this.builder = CourseState.builder(protocol, CourseCase.COURSE);
        }

        private void read(String line) {
            Matcher event = EVENT.matcher(line);
            if (event.matches()) {
                ledger = ledger.with(event(event.group(1), event.group(2), event.group(3), event.group(4)));
            } else if (line.startsWith("side ")) {
                side = Laterality.valueOf(line.substring(5).toUpperCase(Locale.ROOT));
            } else if (line.startsWith("as of ")) {
                asOf = CaseTable.dates(line).get(0);
            } else if (line.startsWith("not before ")) {
                builder.notBefore(CaseTable.dates(line).get(0));
            } else if (line.startsWith("site ")) {
                builder.site(CaseProtocol.site(line.substring(5)));
            } else {
                readRecord(line, List.of(line.split(" ")));
            }
        }

        private void readRecord(String line, List<String> words) {
            switch (words.get(0)) {
                case "known" -> known = known.with(words.get(1), words.get(2).equals("yes"));
                case "stop" ->
                    builder.decisions(Decision.stopBefore(
                            key(words.get(1)), CaseTable.dates(line).get(0)));
                case "continue" ->
                    builder.decisions(Decision.goOnWith(
                            key(words.get(1)), CaseTable.dates(line).get(0)));
                case "extend" ->
                    builder.decisions(Decision.extend(
                            key(words.get(1)),
                            Integer.parseInt(words.get(2)),
                            CaseTable.dates(line).get(0)));
                case "outcome" -> builder.outcomes(outcome(line, words));
                case "no-allowance" -> builder.authorisations();
                case "allowance" -> {
                    allowances.add(allowance(line, words));
                    builder.authorisations(allowances.toArray(Authorisation[]::new));
                }
                default -> throw new IllegalArgumentException("cannot read: " + line);
            }
        }

        // outcome injections/1 pain-relief 80 % [lasted 3 months] on Mon 2027-01-11
        private Outcome outcome(String line, List<String> words) {
            Matcher lasted = Pattern.compile("lasted (\\d+ \\w+)").matcher(line);
            return new Outcome(
                    key(words.get(1)),
                    words.get(2),
                    Quantity.parse(words.get(3) + " " + words.get(4)),
                    lasted.find() ? Gap.parse(lasted.group(1)) : null,
                    CaseTable.dates(line).get(0));
        }

        // allowance a1 3 Mon 2027-01-11 .. Fri 2027-12-31 [at knee] [left]
        private Authorisation allowance(String line, List<String> words) {
            DateRange days = range(line);
            Matcher site = Pattern.compile(" at (\\S+)").matcher(line);
            Matcher on = Pattern.compile(" (left|right|bilateral)").matcher(line);
            return new Authorisation(
                    words.get(1),
                    protocol.id().procedure(),
                    site.find() ? CaseProtocol.site(site.group(1)) : null,
                    on.find() ? Laterality.valueOf(on.group(1).toUpperCase(Locale.ROOT)) : null,
                    Integer.parseInt(words.get(2)),
                    days.first(),
                    days.last());
        }

        // e1 = injections/1 done Mon 2027-01-11; or a kind, a range of days, 'at knee', a side, 'gave steroid 40 mg'
        private LedgerEvent event(String id, String what, String status, String rest) {
            LedgerEvent.Builder event;
            if (what.contains("/")) {
                SessionKey key = key(what);
                boolean evaluates = protocol.stages().stream()
                        .anyMatch(stage -> stage.id().equals(key.stage())
                                && SessionKinds.own(protocol, stage).equals(LedgerEvent.EVALUATION));
                String kind = evaluates ? LedgerEvent.EVALUATION : protocol.id().procedure();
                event = LedgerEvent.builder(id, kind, range(rest)).session(key).at(protocol.site(), key.side());
            } else {
                event = LedgerEvent.builder(id, what, range(rest));
            }
            Matcher part = Pattern.compile("part of (\\S+)").matcher(rest);
            if (part.find()) {
                event.session(key(part.group(1)));
            }
            Matcher place = Pattern.compile(" at (\\S+)(?: (left|right|bilateral|none|unknown))?")
                    .matcher(rest);
            if (place.find()) {
                BodySite site = CaseProtocol.site(place.group(1));
                String on = place.group(2) == null ? "unknown" : place.group(2);
                event.at(site, Laterality.valueOf(on.toUpperCase(Locale.ROOT)));
            }
            Matcher gave = Pattern.compile("gave (\\S+)(?: (\\d+ \\S+))?").matcher(rest);
            while (gave.find()) {
                event.gave(
                        CaseProtocol.substance(gave.group(1)),
                        gave.group(2) == null ? null : Quantity.parse(gave.group(2)));
            }
            return event.status(LedgerEvent.Status.valueOf(status.toUpperCase(Locale.ROOT)))
                    .build();
        }

        // injections/2, injections/c2/1, injections/2/right
        private SessionKey key(String text) {
            List<String> parts = new ArrayList<>(List.of(text.split("/")));
            String stage = parts.remove(0);
            int cycle = 1;
            if (parts.get(0).startsWith("c")) {
                cycle = Integer.parseInt(parts.remove(0).substring(1));
            }
            int ordinal = Integer.parseInt(parts.remove(0));
            Laterality on =
                    parts.isEmpty() ? side : Laterality.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
            return new SessionKey(CourseCase.COURSE, stage, cycle, ordinal, on);
        }

        private CourseState build() {
            return builder.side(side).ledger(ledger).circumstances(known).build();
        }
    }
}
