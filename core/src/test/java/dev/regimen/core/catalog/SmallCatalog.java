package dev.regimen.core.catalog;

import java.util.List;

/** A vocabulary and a procedure, as small as they can be with a rule of every kind; and readings of their files. */
final class SmallCatalog {
    static final String VOCABULARY = """
            body-sites:
              - site: spine
                name: {en: spine, es: columna}
                holds:
                  - {site: lumbar, name: {en: lower back, es: zona lumbar}}
              - {site: knee, name: {en: knee, es: rodilla}, paired: yes}
              - {site: elbow, name: {en: elbow, es: codo}, paired: yes}
            substances:
              - {substance: dextrose, name: {en: dextrose, es: dextrosa}}
              - {substance: triamcinolone, name: {en: triamcinolone, es: triamcinolona}, class: corticosteroid}
            subjects:
              - {subject: ibuprofen, name: {en: ibuprofen, es: ibuprofeno}}
              - {subject: nsaids, name: {en: NSAIDs, es: AINE}, includes: ibuprofen}
              - {subject: ice, name: {en: ice, es: hielo}}
              - {subject: vaccination, name: {en: a vaccination, es: una vacuna}}
            circumstances:
              - {circumstance: raynaud, if: {en: your fingers turn white in the cold, es: se le ponen blancos los dedos}}
            """;

    static final String PROCEDURE = """
            procedure: needling
            name: {en: Needling, es: Punción}
            summary: {en: A needle is put in., es: Se pone una aguja.}
            sources:
              - {source: page, kind: clinic-page, title: A clinic's page, address: "https://example.org", read-on: 2026-11-23}
            review: {reviewed-on: 2026-01-05, due-on: 2027-01-05, reviewer: A. Reviewer, credentials: MD}
            bleeding-risk: low
            risks:
              - {risk: bruising, name: {en: bruising, es: moretones}, severity: minor, rate: {is: 1 in 100, source: page}}
            instructions:
              - {avoid: nsaids, from: -7 days, until: +14 days, when: {site: elbow}, source: page}
              - {may: ice, from: session, until: +4 days, source: page}
            recovery:
              - {phase: flare, name: {en: flare, es: brote}, starts: session, lasts: 2..4 days, source: page}
            protocols:
              - protocol: knee
                name: {en: Needling of the knee, es: Punción de rodilla}
                site: knee
                caps:
                  - {cap: yearly, of: needling, most: 4, within: 12 months, per: side, source: page}
                stages:
                  - stage: injections
                    name: {en: Injections, es: Inyecciones}
                    sessions: 2..3
                    spacing: {plan: 2..4 weeks, prefer: 3 weeks, source: page}
                    visit:
                      - segment: injection
                        lasts: 20 minutes
                        needs: {practitioner: needling, room: procedure, device: ultrasound}
                        dose: {of: dextrose, concentration: 12.5..25 %, source: page}
                  - stage: evaluation
                    name: {en: Evaluation, es: Evaluación}
                    kind: evaluation
                    start: {plan: 4..6 weeks, from: end of injections}
                    visit:
                      - {segment: talk, lasts: 15 minutes, needs: {practitioner: needling}}
            """;

    private SmallCatalog() {}

    static CatalogReader.Builder reader() {
        return CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", PROCEDURE);
    }

    static Catalog read() {
        return reader().read().orThrow();
    }

    /** The catalogue with a text of its procedure's file put in the place of another, which must be there once. */
    static ReadResult<Catalog> readWith(String text, String replacement) {
        return CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", replaced(PROCEDURE, text, replacement))
                .read();
    }

    static String replaced(String whole, String text, String replacement) {
        if (whole.indexOf(text) < 0 || whole.indexOf(text) != whole.lastIndexOf(text)) {
            throw new IllegalArgumentException("the text to replace must be there exactly once: " + text);
        }
        return whole.replace(text, replacement);
    }

    static List<String> problems(ReadResult<?> result) {
        return result.problems().stream().map(CatalogProblem::toString).toList();
    }
}
