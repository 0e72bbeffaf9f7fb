package dev.regimen.content.page;

import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.content.Golden;
import dev.regimen.content.document.Address;
import dev.regimen.content.document.Crumb;
import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.language.MissingTranslationException;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.ClinicApproval;
import dev.regimen.core.catalog.ContentHash;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedurePageTest {
    private static final HtmlRenderer RENDERER = HtmlRenderer.create();
    private static final Practice PRACTICE = PracticeFixtures.practice();

    private final String page = RENDERER.render(full(Examples.PROLOTHERAPY).build());
    private final Document html = Jsoup.parse(page);

    private static ProcedurePage.Builder of(Procedure procedure) {
        return ProcedurePage.of(Examples.catalog(procedure), procedure.id());
    }

    private static ProcedurePage.Builder full(Procedure procedure) {
        return of(procedure).provider(PRACTICE, PRACTICE.practitioners().get(0));
    }

    private static Document html(ProcedurePage.Builder builder) {
        return Jsoup.parse(RENDERER.render(builder.build()));
    }

    private static JsonNode graph(Document html) {
        try {
            return new ObjectMapper()
                    .readTree(html.select("script[type=application/ld+json]")
                            .get(0)
                            .data())
                    .get("@graph");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode node(Document html, String type) {
        for (JsonNode node : graph(html)) {
            if (node.get("@type").asText().equals(type)) {
                return node;
            }
        }
        throw new AssertionError("no node of type " + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void thePageAsReviewed(String language) {
        Golden.check(
                "procedure." + language + ".html",
                RENDERER.render(full(Examples.PROLOTHERAPY)
                        .language(Locale.forLanguageTag(language))
                        .build()));
    }

    @Test
    void sectionsStandInTheOrderOfTheClinicsPage() {
        assertThat(html.select("main > section[id]").eachAttr("id"))
                .containsExactly(
                        "draft",
                        "what",
                        "mechanism",
                        "preparation",
                        "why",
                        "expectation",
                        "follow-up",
                        "risks",
                        "contraindications",
                        "evidence",
                        "disagreements",
                        "related",
                        "provider",
                        "review");
    }

    @Test
    void noHeadingLevelIsSkippedAndIdsAreUnique() {
        int before = 0;
        for (var heading : html.select("h1,h2,h3,h4,h5,h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void everyInPageLinkLeadsSomewhere() {
        assertThat(html.select("a[href^=#]")).isNotEmpty();
        html.select("a[href^=#]")
                .forEach(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void theSamePageIsTheSameBytesAndSmall() {
        assertThat(RENDERER.render(full(Examples.PROLOTHERAPY).build())).isEqualTo(page);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(25 * 1024);
    }

    /** Each figure of the model: how to change it, where it is on the page and in the structured data. */
    private record Shown(Consumer<Examples> change, String before, String after, String section, String field) {}

    private static final List<Shown> FIGURES = List.of(
            new Shown(e -> e.spacing = "3..5 weeks", "2–4 weeks", "3–5 weeks", "expectation", "/howPerformed"),
            new Shown(e -> e.spacing = "3..5 weeks", "2–4 weeks", "3–5 weeks", "expectation", "/doseSchedule"),
            new Shown(e -> e.sessions = "4..6", "2–3 sessions", "4–6 sessions", "expectation", "/doseSchedule"),
            new Shown(e -> e.concentration = "10..15 %", "12.5–25", "10–15", "expectation", "/doseSchedule"),
            new Shown(e -> e.concentration = "10..15 %", "12.5–25%", "10–15%", "expectation", "/howPerformed"),
            new Shown(e -> e.flare = "1..2 days", "2–4 days", "1–2 days", "follow-up", "/followup"),
            new Shown(
                    e -> e.strengthening = "7..9 weeks",
                    "4–6 weeks, starting",
                    "7–9 weeks, starting",
                    "follow-up",
                    "/followup"),
            new Shown(
                    e -> e.infection = "1 in 200",
                    "between 1 in 70,000 and 1 in 17,000",
                    "about 1 in 200",
                    "risks",
                    "/seriousAdverseOutcome"));

    @Test
    void aFigureChangedInTheModelChangesThePageAndTheDataAlike() {
        String dataBefore = node(html, "MedicalTherapy").toString();
        for (Shown figure : FIGURES) {
            Examples changed = new Examples(UnaryOperator.identity());
            figure.change().accept(changed);
            Document after = html(full(changed.procedure()));
            String fieldBefore = node(html, "MedicalTherapy").at(figure.field()).toString();
            String fieldAfter = node(after, "MedicalTherapy").at(figure.field()).toString();

            assertThat(html.getElementById(figure.section()).text()).contains(figure.before());
            assertThat(after.getElementById(figure.section()).text())
                    .contains(figure.after())
                    .doesNotContain(figure.before());
            assertThat(fieldBefore).contains(figure.before());
            assertThat(fieldAfter).contains(figure.after()).doesNotContain(figure.before());
        }
        assertThat(dataBefore).isNotEmpty();
    }

    @Test
    void figuresCarryTheModelsOwnValue() {
        assertThat(html.select("#expectation data").eachAttr("value"))
                .contains("2..3", "2..4 weeks", "3 weeks", "12.5..25 %");
        assertThat(html.select("#follow-up data").eachAttr("value")).contains("2..4 days", "4..6 weeks");
        assertThat(html.select("#risks data").eachAttr("value")).contains("not known", "1 in 70000..1 in 17000", "1 %");
    }

    @Test
    void risksSayHowSeriousAndHowOftenInPlainWords() {
        assertThat(html.select("#risks tbody tr").eachText())
                .containsExactly(
                        "More pain[2] minor: passes by itself not known",
                        "Infection serious: needs urgent treatment, or may last"
                                + " between 1 in 70,000 and 1 in 17,000 (very rare)[1],"
                                + " in people with diabetes: about 1 in 100 (common)");
    }

    @Test
    void prescribedMedicinesAreTheirPrescribersToDecideOn() {
        String preparation = html.getElementById("preparation").text();

        assertThat(preparation)
                .contains("Ask the prescriber first Blood thinners (only if you take a blood thinner):"
                        + " from when you decide to have the treatment until the day of the session")
                .contains("Keep taking it unless they tell you otherwise.");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("stop");
    }

    @Test
    void aRuleForACircumstanceSaysSo() {
        assertThat(html.getElementById("follow-up").text())
                .contains("Driving (only if you are sedated):"
                        + " from the start of the treatment until 24 hours after the session");
    }

    @Test
    void aRuleForOneAreaSaysSo() {
        assertThat(html.getElementById("preparation").text())
                .contains("NSAIDs (only for: ankle): from 7 days before the session until 14 days after the session");
    }

    @Test
    void structuredDataFollowsSchemaOrg() {
        JsonNode web = node(html, "MedicalWebPage");
        JsonNode therapy = node(html, "MedicalTherapy");
        JsonNode crumbs = node(html, "BreadcrumbList").get("itemListElement");
        JsonNode physician = node(html, "IndividualPhysician");

        assertThat(web.get("lastReviewed").asText()).isEqualTo("2026-11-02");
        assertThat(web.at("/reviewedBy/@id").asText()).isEqualTo("#reviewer");
        assertThat(web.at("/about/@id").asText()).isEqualTo("#procedure");
        assertThat(web.get("relatedLink").asText()).isEqualTo("prp.html");
        assertThat(node(html, "Person").get("honorificSuffix").asText()).isEqualTo("MD");
        assertThat(therapy.get("bodyLocation")).map(JsonNode::asText).containsExactly("knee", "ankle");
        assertThat(therapy.at("/code/codeValue").asText()).isEqualTo("M0076");
        assertThat(therapy.at("/adverseOutcome/name").asText()).isEqualTo("more pain");
        assertThat(therapy.at("/seriousAdverseOutcome/name").asText()).isEqualTo("infection");
        assertThat(therapy.at("/contraindication/name").asText()).isEqualTo("an allergy to the solution");
        assertThat(therapy.at("/procedureType/@id").asText()).endsWith("/PercutaneousProcedure");
        assertThat(therapy.get("preparation").asText()).startsWith("Tell us what you take.");
        assertThat(crumbs).map(crumb -> crumb.get("position").asInt()).containsExactly(1, 2, 3);
        assertThat(crumbs)
                .map(crumb -> crumb.get("name").asText())
                .containsExactly("Home", "Procedures", "Prolotherapy");
        assertThat(physician.get("usNPI").asText())
                .isEqualTo(PRACTICE.practitioners().get(0).npi().value());
        assertThat(physician.at("/availableService/@id").asText()).isEqualTo("#procedure");
        assertThat(page).doesNotContain("FAQPage");
    }

    @Test
    void breadcrumbsCanLeadToTheHostsPages() {
        Document linked = html(full(Examples.PROLOTHERAPY)
                .breadcrumb(List.of(new Crumb("Start", Address.of("https://example.org/")))));

        assertThat(linked.select(".rg-breadcrumb a").attr("href")).isEqualTo("https://example.org/");
        assertThat(node(linked, "BreadcrumbList")
                        .at("/itemListElement/0/item/@id")
                        .asText())
                .isEqualTo("https://example.org/");
        assertThat(linked.select(".rg-breadcrumb li").last().attr("aria-current"))
                .isEqualTo("page");
    }

    @Test
    void thePageIsADraftUntilTheClinicApproves() {
        assertThat(html.select("#draft h2").text()).isEqualTo("Important: Draft, not for patients");
        assertThat(html(approved("knee", "ankle")).getElementById("draft")).isNull();
        assertThat(html(approved("knee")).getElementById("draft")).isNotNull();
    }

    private static ProcedurePage.Builder approved(String... protocols) {
        ClinicApproval[] approvals = Arrays.stream(protocols)
                .map(Examples.PROLOTHERAPY::protocol)
                .map(protocol -> new ClinicApproval(
                        protocol.id(), ContentHash.of(protocol), "A. Reviewer", LocalDate.of(2026, 11, 23))) // Mon
                .toArray(ClinicApproval[]::new);
        Catalog catalog = Catalog.builder()
                .procedures(Examples.CATALOG.procedures().toArray(Procedure[]::new))
                .circumstances(Examples.CATALOG.circumstances())
                .approvals(approvals)
                .build();
        return ProcedurePage.of(catalog, "prolotherapy");
    }

    @Test
    void anOverdueReviewWarnsFromTheDayAfterItWasDue() {
        Document due = html(full(Examples.PROLOTHERAPY).today(LocalDate.of(2027, 11, 2))); // Tue
        Document late = html(full(Examples.PROLOTHERAPY).today(LocalDate.of(2027, 11, 3))); // Wed

        assertThat(due.getElementById("overdue")).isNull();
        assertThat(late.getElementById("overdue").text()).contains("It was due by 2 November 2027.");
    }

    @Test
    void sourcesAreListedOnceWithPlacesAndTheDayTheyWereRead() {
        assertThat(html.select("#review dl > div").eachText())
                .containsExactly(
                        "[1] Source review, Table 2, Table 3, Results, read on 23 November 2026",
                        "[2] Source page, read on 23 November 2026");
    }

    @Test
    void everyFindingStandsWithItsLevelIfItHasOneAndItsSources() {
        assertThat(html.getElementById("evidence").text())
                .isEqualTo("How well does it work? It may help somewhat. Certainty of the evidence: low[1]"
                        + " Clinics differ. [2]");
    }

    @Test
    void whatSourcesDisagreeOnStandsSideBySideWithTheSources() {
        assertThat(html.select("#disagreements dt").eachText()).containsExactly("Time between injections");
        assertThat(html.select("#disagreements li").eachText()).containsExactly("2 to 4 weeks[2]", "1 week.[1]");
    }

    @Test
    void theSpanishPageHasNoEnglish() {
        Document spanish = html(full(Examples.PROLOTHERAPY).language(SPANISH));

        assertThat(spanish.select("html").attr("lang")).isEqualTo("es");
        assertThat(spanish.select("[lang=en]")).isEmpty();
        assertThat(spanish.getElementById("expectation").text())
                .contains("2-3 sesiones", "2-4 semanas", "Dextrosa 12.5-25 %");
        assertThat(spanish.body().text()).doesNotContain("session", "week", "Source read", " the ");
    }

    @Test
    void aMissingTranslationIsRefusedWithAllPlacesAtOnce() {
        Procedure english = englishOnly();

        assertThatThrownBy(() -> full(english).language(SPANISH).build())
                .isInstanceOf(MissingTranslationException.class)
                .asInstanceOf(InstanceOfAssertFactories.type(MissingTranslationException.class))
                .satisfies(e ->
                        assertThat(e.places()).containsExactly("plain.name", "plain.summary", "plain.sections.why"));
    }

    @Test
    void aFallbackIsShownOnlyWhenAskedForAndMarked() {
        Document mixed = html(full(englishOnly()).language(SPANISH).fallback(Locale.ENGLISH));

        assertThat(mixed.select("h1 > span[lang=en]").text()).isEqualTo("Plain");
        assertThat(mixed.select("#why > div[lang=en]").text()).isEqualTo("Because.");
        assertThat(mixed.select("#why > h2").text()).isEqualTo("¿Para qué se hace?");
    }

    private static Procedure englishOnly() {
        return Procedure.builder(
                        "plain",
                        Localized.english("Plain"),
                        Localized.english("Summary.").map(RichText::plain))
                .section(
                        dev.regimen.core.procedure.Section.WHY,
                        Localized.english("Because.").map(RichText::plain))
                .build();
    }

    @Test
    void aCircumstanceWithoutWordsIsMissingToo() {
        Catalog wordless = Catalog.builder()
                .procedures(Examples.PROLOTHERAPY, Examples.CATALOG.procedure("prp"))
                .build();

        assertThatThrownBy(() -> ProcedurePage.of(wordless, "prolotherapy").build())
                .isInstanceOf(MissingTranslationException.class)
                .hasMessageContaining("circumstances.sedation");
    }

    @Test
    void refusesACatalogueWithoutARelatedProcedure() {
        Catalog alone = Catalog.builder().procedures(Examples.PROLOTHERAPY).build();

        assertThatThrownBy(() -> ProcedurePage.of(alone, "prolotherapy")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProcedureWithNothingButItsNameHasAShortPage() {
        Document bare = html(ProcedurePage.of(Examples.CATALOG, "prp"));

        assertThat(bare.select("main > section[id]").eachAttr("id")).containsExactly("draft", "what", "review");
        assertThat(bare.getElementById("review").text()).contains("This text has not been reviewed yet.");
    }
}
