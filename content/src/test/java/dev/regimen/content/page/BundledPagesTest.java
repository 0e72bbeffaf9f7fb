package dev.regimen.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regimen.content.document.Document;
import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.language.Language;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.procedure.Procedure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledPagesTest {
    private static final Catalog CATALOG = Catalog.bundled();

    static Stream<Arguments> pages() {
        return CATALOG.procedures().stream()
                .flatMap(procedure ->
                        Language.supported().stream().map(language -> Arguments.of(procedure.id(), language)));
    }

    private static String html(String procedure, Language language) {
        Document page =
                ProcedurePage.of(CATALOG, procedure).language(language.locale()).build();
        return HtmlRenderer.create().render(page);
    }

    @ParameterizedTest
    @CsvSource({
        "en, A diary of your pain (only for: test blocks), More pain (only for: ablation)",
        "es, Un diario de su dolor (solo para: bloqueos de prueba), Más dolor (solo para: ablación)"
    })
    void aRuleOrPhaseOfOneStageSaysSo(String language, String diary, String soreness) {
        String page =
                html("medial-branch-block-and-radiofrequency-ablation", Language.of(Locale.forLanguageTag(language)));

        assertThat(Jsoup.parse(page).text()).contains(diary, soreness);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBundledProcedureHasACompletePageInEveryLanguage(String procedure, Language language) throws Exception {
        String page = html(procedure, language);
        var html = Jsoup.parse(page);

        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("html").attr("lang")).isEqualTo(language.locale().toLanguageTag());
        assertThat(html.select("[lang]")).hasSize(1);
        html.select("a[href^=#]")
                .forEach(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
        assertThat(new ObjectMapper()
                        .readTree(html.select("script").get(0).data())
                        .get("@graph"))
                .isNotEmpty();
        assertThat(html.text().toLowerCase(Locale.ROOT)).doesNotContain("stop taking");
    }

    @Test
    void whatThePolicyOnMedicinesAsksStandsOnThePage() {
        var html = Jsoup.parse(html("dry-needling", Language.ENGLISH));

        // the protocol asks about blood thinners before the visit; to ask again after it is the policy's
        assertThat(html.getElementById("follow-up").text())
                .contains("Ask the same person how to go on after the visit.");
    }

    @Test
    void theProlotherapyPageShowsEveryFigureOfTheClinicsOwnPage() {
        var html = Jsoup.parse(html("prolotherapy", Language.ENGLISH));
        String expectation = html.getElementById("expectation").text();
        String followUp = html.getElementById("follow-up").text();
        Procedure procedure = CATALOG.procedure("prolotherapy");

        assertThat(expectation).contains("2–3 sessions", "2–4 weeks", "12.5–25%", "Ultrasound");
        assertThat(followUp).contains("2–4 days", "4–6 weeks", "Ice packs", "Acetaminophen");
        assertThat(html.getElementById("preparation").text()).contains("Blood thinners");
        assertThat(html.select("#risks tbody th").eachText())
                .hasSize(procedure.risks().size());
        assertThat(html.select("#related a[href$=.html]").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "platelet-rich-plasma.html",
                        "stem-cell-therapy.html",
                        "corticosteroid-injection.html",
                        "hyaluronic-acid-injection.html"));
    }

    @Test
    void theMigrainePageSaysHowMuchEachMuscleGets() {
        String given = Jsoup.parse(html("botulinum-toxin-for-chronic-migraine", Language.ENGLISH))
                .select("#expectation tbody td")
                .last()
                .text();

        assertThat(given)
                .contains(
                        "155–195 units in all",
                        "brow (corrugator muscle) 10 units",
                        "root of the nose (procerus muscle) 5 units",
                        "forehead (frontalis muscle) 20 units",
                        "temple (temporalis muscle) 40–50 units",
                        "back of the head (occipitalis muscle) 30–40 units",
                        "muscles along the upper neck 20 units",
                        "top of the shoulder (trapezius muscle) 30–50 units");
    }
}
