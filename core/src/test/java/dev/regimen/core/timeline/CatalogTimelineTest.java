package dev.regimen.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.medicine.HoldPolicy;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that a patient is told, from the catalogue, the protocol and the sessions at once. */
class CatalogTimelineTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 4); // Mon
    private static final BodySite KNEE = BodySite.of("knee", Localized.english("knee"), true);
    private static final BodySite NECK = BodySite.of("neck", Localized.english("neck"), false);
    private static final Subject THINNERS = Subject.of("thinners", Localized.english("blood thinners"));
    private static final Circumstances TAKEN = Circumstances.UNKNOWN.with("thinners", true);

    @Test
    void thePolicyOnMedicinesIsToldWithTheProtocolsOwnRules() {
        Catalog catalog = Catalog.bundled();
        TreatmentProtocol protocol = catalog.protocol("prolotherapy/knee");

        InstructionTimeline timeline = InstructionTimeline.of(
                catalog,
                protocol,
                List.of(at("s1", "2027-01-11T09:30", protocol.site())), // Mon
                Circumstances.UNKNOWN.with("anticoagulants", true),
                DECIDED);

        assertThat(timeline.entries())
                .filteredOn(entry -> entry.advice().direction() == Direction.ASK_PRESCRIBER)
                .extracting(TimelineEntry::span, TimelineEntry::rules)
                .containsExactly(
                        tuple(days("2027-01-04", "2027-01-11"), Set.of("ask-prescriber-anticoagulants")), // Mon to Mon
                        tuple(days("2027-01-11", "2027-01-11"), Set.of("policy-anticoagulants-after"))); // Mon
        assertThat(timeline.entries()).anyMatch(entry -> entry.advice().direction() == Direction.SEEK_HELP);
        assertThat(timeline.expected()).isNotEmpty();
    }

    @Test
    void eachSessionIsToldWhatIsAskedAtItsOwnSite() {
        InstructionTimeline timeline = InstructionTimeline.of(
                catalog(),
                protocol(),
                List.of(at("s1", "2027-02-01T09:30", KNEE), at("s2", "2027-03-01T09:30", NECK)), // Mon, Mon
                TAKEN,
                DECIDED);

        // low at the knee: 2 days before; high at the neck: 7 days before
        assertThat(timeline.moved(at("s1", "2027-02-01T09:30", NECK), TAKEN).entries())
                .extracting(TimelineEntry::span)
                .containsExactly(days("2027-01-04", "2027-02-22")); // Mon to Mon
        assertThat(timeline.without("s2").entries())
                .extracting(TimelineEntry::span)
                .containsExactly(days("2027-01-04", "2027-01-30")); // Mon to Sat
        assertThat(timeline.without("s1").entries())
                .extracting(TimelineEntry::span)
                .containsExactly(days("2027-01-04", "2027-02-22")); // Mon to Mon
    }

    @Test
    void aSessionMovedToAnotherSiteIsToldAsIfComputedAfresh() {
        InstructionTimeline timeline = InstructionTimeline.of(
                catalog(), protocol(), List.of(at("s1", "2027-02-01T09:30", KNEE)), TAKEN, DECIDED); // Mon
        SessionTime neck = at("s1", "2027-02-01T09:30", NECK);

        assertThat(timeline.moved(neck, TAKEN))
                .isEqualTo(InstructionTimeline.of(catalog(), protocol(), List.of(neck), TAKEN, DECIDED));
        assertThat(timeline.moved(neck, TAKEN).entries())
                .extracting(TimelineEntry::span)
                .containsExactly(days("2027-01-04", "2027-01-25")); // Mon to Mon
    }

    private static Catalog catalog() {
        return Catalog.builder()
                .bodySites(KNEE, NECK)
                .subjects(THINNERS)
                .circumstances(Map.of("thinners", Localized.english("you take a blood thinner")))
                .holdPolicy(new HoldPolicy(
                        List.of(row(BleedingRisk.LOW, 2), row(BleedingRisk.HIGH, 7)), Map.of("thinners", THINNERS)))
                .procedures(Procedure.builder(
                                "needling",
                                Localized.english("Needling"),
                                Localized.english("Needling").map(RichText::plain))
                        .bleedingRisk(
                                BleedingClass.at(KNEE, BleedingRisk.LOW), BleedingClass.at(NECK, BleedingRisk.HIGH))
                        .protocols(protocol())
                        .build())
                .build();
    }

    private static TreatmentProtocol protocol() {
        return TreatmentProtocol.builder(ProtocolId.parse("needling/knee"), KNEE.name(), KNEE)
                .stages(CourseFixtures.injections())
                .build();
    }

    private static HoldRule row(BleedingRisk risk, int days) {
        return HoldRule.of(THINNERS)
                .at(risk)
                .askingBefore(
                        Gap.ofDays(days),
                        new Citation(
                                new Source(
                                        "sheet",
                                        Source.Kind.GUIDELINE,
                                        "A sheet",
                                        null,
                                        "https://example.org",
                                        LocalDate.of(2026, 11, 23)), // Mon
                                null));
    }

    private static SessionTime at(String key, String arrival, BodySite site) {
        return SessionTime.of(
                key, LocalDateTime.parse(arrival).atZone(ZoneId.of("America/New_York")), site, Laterality.UNKNOWN);
    }

    private static Span days(String first, String last) {
        return Span.days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
